/// Who this device is: its node, its code, and whom it talks to.
@NullMarked
package com.intellidine.device.identity;

import org.jspecify.annotations.NullMarked;
