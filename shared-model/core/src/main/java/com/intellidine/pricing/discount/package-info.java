/// What discounts take off: pure evaluation of rules over lines, with a breakdown per rule and per line.
@NullMarked
package com.intellidine.pricing.discount;

import org.jspecify.annotations.NullMarked;
