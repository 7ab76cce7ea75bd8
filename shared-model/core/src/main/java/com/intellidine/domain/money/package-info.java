/// Exact money: whole minor units, no floating point, every rounding named by its caller.
@NullMarked
package com.intellidine.domain.money;

import org.jspecify.annotations.NullMarked;
