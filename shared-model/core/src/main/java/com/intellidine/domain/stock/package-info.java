/// What is on the shelf: counted at times, and changed by facts in between.
@NullMarked
package com.intellidine.domain.stock;

import org.jspecify.annotations.NullMarked;
