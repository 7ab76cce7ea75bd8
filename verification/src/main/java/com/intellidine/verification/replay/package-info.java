/// Real days of orders, played again through the view models.
@NullMarked
package com.intellidine.verification.replay;

import org.jspecify.annotations.NullMarked;
