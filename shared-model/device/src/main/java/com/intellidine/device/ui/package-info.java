/// The look that both apps share: tokens, fonts, controls, and the one way to the screen thread.
/// `theme.css` holds every colour and size; a feature's own stylesheet only places things.
@NullMarked
package com.intellidine.device.ui;

import org.jspecify.annotations.NullMarked;
