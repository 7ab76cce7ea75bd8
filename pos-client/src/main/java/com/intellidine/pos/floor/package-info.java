/// The tables and the takeaway orders, and how it stands with each of them.
@NullMarked
package com.intellidine.pos.floor;

import org.jspecify.annotations.NullMarked;
