/// Discounts as they are agreed: rules as reference data, and what is given by hand. Pricing works out what they take
/// off.
@NullMarked
package com.intellidine.domain.discount;

import org.jspecify.annotations.NullMarked;
