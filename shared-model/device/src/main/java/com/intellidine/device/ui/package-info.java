/// The look that both apps share: tokens, fonts, controls, and the one way to the screen thread.
@NullMarked
package com.intellidine.device.ui;

import org.jspecify.annotations.NullMarked;
