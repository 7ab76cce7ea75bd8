package com.intellidine.pos.printing;

/// What a printer can print as letters. Only ASCII stands at the same place in the code pages of all makes; the rest of
/// what we write has a plain spelling, and names in other scripts are drawn.
final class PrinterText {
    private PrinterText() {}

    /// The plain spelling of our own signs: no code page has a rupee sign.
    static String plain(String text) {
        return text.replace("₹ ", "Rs. ")
                .replace("₹", "Rs. ")
                .replaceAll("[−–—‐‑]", "-")
                .replaceAll("[‘’]", "'")
                .replaceAll("[“”]", "\"")
                .replaceAll("[\u00a0\u202f]", " ")
                .replace("×", "x")
                .replace("…", "...");
    }

    static boolean hasLettersFor(String text) {
        return text.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
    }
}
