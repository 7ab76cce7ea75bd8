/// Paper and the cash drawer: a port that screens print to, and ESC/POS printers on the network behind it. A
/// printer that is dead costs nobody time but the one who waits for the paper.
@NullMarked
package com.intellidine.pos.printing;

import org.jspecify.annotations.NullMarked;
