/// What stands on paper: the bill for the guest, the ticket for the kitchen, and how both are laid out in columns.
/// Pure data; how it reaches a printer is the terminal's business.
@NullMarked
package com.intellidine.receipt;

import org.jspecify.annotations.NullMarked;
