package com.intellidine.domain.common;

import org.jspecify.annotations.Nullable;

/// What people may type: any script, but nothing that a printer would obey or a database refuse.
public final class Texts {
    private Texts() {}

    /// One line that says something.
    public static boolean isName(String text, int lengthMaxChars) {
        return !text.isBlank() && isLine(text, lengthMaxChars);
    }

    /// One line, which may be empty.
    public static boolean isLine(String text, int lengthMaxChars) {
        return isParagraph(text, lengthMaxChars) && text.indexOf('\n') < 0 && text.indexOf('\t') < 0;
    }

    /// Several lines, which may be empty.
    public static boolean isParagraph(String text, int lengthMaxChars) {
        return text.length() <= lengthMaxChars
                && text.codePoints().allMatch(point -> point == '\n' || point == '\t' || isShown(point));
    }

    /// Typed text made fit for an event: a line break becomes a space, control characters, halves of characters and
    /// space at the ends go; it is cut to what an event holds, but never inside a character of two code units.
    public static String clean(String typed, int lengthMaxChars) {
        StringBuilder clean = new StringBuilder(Math.min(typed.length(), lengthMaxChars));
        for (int at = 0; at < typed.length() && clean.length() < lengthMaxChars; ) {
            int point = typed.codePointAt(at);
            at += Character.charCount(point);
            if (point == '\n' || point == '\t') {
                clean.append(' ');
            } else if (isShown(point) && clean.length() + Character.charCount(point) <= lengthMaxChars) {
                clean.appendCodePoint(point);
            }
        }
        return clean.toString().strip();
    }

    /// At most so many bytes of JSON in UTF-8.
    public static long bytes(String text) {
        return text.chars()
                .map(unit -> unit >= 0x800 ? 3 : unit >= 0x80 || unit < ' ' || unit == '"' || unit == '\\' ? 2 : 1)
                .sum();
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            // They turn round what is printed after them; joiners, which Indian scripts need, are of the same type.
            case Character.FORMAT -> !((point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069));
            default -> true;
        };
    }

    /// The name that something claims by an edit: its new one, or its old one when it comes back; null for none.
    ///
    /// @param deleted what the edit says of that; null when it says nothing
    public static @Nullable String nameAfter(
            @Nullable String changed, @Nullable Boolean deleted, @Nullable String before) {
        return changed == null && Boolean.FALSE.equals(deleted) ? before : changed;
    }
}
