/// Keeps this device in step with the others and with the centre, and says how far it is.
@NullMarked
package com.intellidine.device.sync;

import org.jspecify.annotations.NullMarked;
