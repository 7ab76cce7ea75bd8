/// The bill as the guest will see it, and the cash for it.
@NullMarked
package com.intellidine.pos.bill;

import org.jspecify.annotations.NullMarked;
