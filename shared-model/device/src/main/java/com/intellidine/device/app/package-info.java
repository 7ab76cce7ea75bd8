/// What the programs on a device have in common around their screens: the command line, the one window, and how they
/// start, end and say why they can't start.
@NullMarked
package com.intellidine.device.app;

import org.jspecify.annotations.NullMarked;
