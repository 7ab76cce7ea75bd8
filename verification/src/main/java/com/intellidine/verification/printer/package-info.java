/// An ESC/POS printer of bytes instead of metal: it listens on loopback, answers about its state, and shows the
/// paper that would have come out.
@NullMarked
package com.intellidine.verification.printer;

import org.jspecify.annotations.NullMarked;
