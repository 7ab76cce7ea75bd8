/// Money that changed hands.
@NullMarked
package com.intellidine.domain.payment;

import org.jspecify.annotations.NullMarked;
