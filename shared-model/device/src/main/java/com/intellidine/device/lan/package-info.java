/// Serves the protocol to the other devices of the restaurant on the local network.
@NullMarked
package com.intellidine.device.lan;

import org.jspecify.annotations.NullMarked;
