/// Bills as they were issued; nothing alters one afterwards.
@NullMarked
package com.intellidine.domain.bill;

import org.jspecify.annotations.NullMarked;
