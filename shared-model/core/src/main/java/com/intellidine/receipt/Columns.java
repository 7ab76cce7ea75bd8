package com.intellidine.receipt;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text measured in columns of a printer and broken to fit them. Nothing is ever cut off.
final class Columns {
    private Columns() {}

    /// How many columns a text takes: none for marks that stand above or below a letter, two for the wide letters of
    /// East Asia, one for any other.
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || Character.isEmojiPresentation(codePoint)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0x3000 && codePoint <= 0x30FF)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60);
    }

    /// Breaks between words, and inside a word only where it alone is wider than the paper, and then never between a
    /// letter and its marks. Whatever is not printable counts as a space, so that no name can command a printer.
    ///
    /// @return at least one line
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).split(" ", -1)) {
            for (String piece : pieces(word, columns)) {
                if (!line.isEmpty() && width(line.toString()) + 1 + width(piece) > columns) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static String printable(String text) {
        return text.codePoints()
                .map(codePoint ->
                        Character.isISOControl(codePoint) || Character.isWhitespace(codePoint) ? ' ' : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll(" +", " ");
    }

    private static List<String> pieces(String word, int columns) {
        if (width(word) <= columns) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        int begin = 0;
        int end = 0;
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            if (width(word.substring(begin, next)) > columns && end > begin) {
                pieces.add(word.substring(begin, end));
                begin = end;
            }
            end = next;
        }
        pieces.add(word.substring(begin));
        return pieces;
    }
}
