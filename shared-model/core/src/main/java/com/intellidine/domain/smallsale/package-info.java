/// Sales so small that no invoice of their own is needed, and the one invoice for all of them at the end of the day.
@NullMarked
package com.intellidine.domain.smallsale;

import org.jspecify.annotations.NullMarked;
