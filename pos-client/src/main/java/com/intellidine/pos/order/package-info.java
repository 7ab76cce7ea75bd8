/// One order: dishes on the left, what is ordered and what is sent on the right.
@NullMarked
package com.intellidine.pos.order;

import org.jspecify.annotations.NullMarked;
