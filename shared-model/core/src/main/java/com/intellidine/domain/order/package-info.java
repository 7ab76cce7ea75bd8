/// The order: lines, tickets, bills and payments folded from facts that never change.
@NullMarked
package com.intellidine.domain.order;

import org.jspecify.annotations.NullMarked;
