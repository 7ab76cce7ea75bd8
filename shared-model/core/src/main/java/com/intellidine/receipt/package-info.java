/// What stands on paper: tickets for the kitchen, bills, credit notes and receipts for the guest, X and Z for
/// the house, in English and Hindi, and how they are laid out in columns. Pure data; how it reaches a printer
/// is the terminal's business.
@NullMarked
package com.intellidine.receipt;

import org.jspecify.annotations.NullMarked;
