package com.intellidine.domain.bill;

/// To whom an invoice is made out (rule 46(d) to (f) of the CGST Rules).
///
/// @param gstin empty unless the buyer is registered
/// @param state name or code of the place of supply, or empty
public record Buyer(String name, String gstin, String address, String state) {
    public static final Buyer NOBODY = new Buyer("", "", "", "");
}
