/// Tills and business days: what should be in a drawer, what is, and on which Z money stands.
@NullMarked
package com.intellidine.domain.shift;

import org.jspecify.annotations.NullMarked;
