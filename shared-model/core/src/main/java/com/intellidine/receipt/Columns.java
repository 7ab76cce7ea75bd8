package com.intellidine.receipt;

import java.util.ArrayList;
import java.util.List;

/// Text measured in columns of a printer and broken to fit them. Nothing is ever cut off.
final class Columns {
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    private static final int LETTER_MAX_CHARS = 12;
    private static final int LETTER_MAX_COLUMNS = 6;

    private Columns() {}

    /// How many columns a text takes: none for marks that stand above or below a letter, two for the wide letters of
    /// East Asia, one for any other. A vowel that stands beside its consonant has room of its own on paper.
    static int width(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            width += width(text.codePointAt(at));
        }
        return width;
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

    /// What stands invisibly in a text is left out, such as the marks that turn the direction of all that follows, but
    /// for the two joiners that Indian scripts are written with.
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            int type = Character.getType(codePoint);
            if (Character.isISOControl(codePoint)
                    || Character.isWhitespace(codePoint)
                    || type == Character.SPACE_SEPARATOR) {
                printable.append(' ');
            } else if (type == Character.SURROGATE) {
                printable.append('?');
            } else if (type != Character.FORMAT || codePoint == JOINER || codePoint == NON_JOINER) {
                printable.appendCodePoint(codePoint);
            }
        });
        return printable.toString().strip().replaceAll(" +", " ");
    }

    private static List<String> pieces(String word, int columns) {
        if (width(word) <= columns) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        int end = 0;
        while (end < word.length()) {
            int next = letterEnd(word, end);
            if (end > begin && width(word.substring(begin, next)) > columns) {
                pieces.add(word.substring(begin, end));
                begin = end;
            }
            end = next;
        }
        pieces.add(word.substring(begin));
        return pieces;
    }

    /// Behind one letter with all of its marks, and with what a virama or joiner ties to it.
    private static int letterEnd(String word, int begin) {
        int previous = word.codePointAt(begin);
        int end = begin + Character.charCount(previous);
        while (end < word.length()) {
            int codePoint = word.codePointAt(end);
            boolean tied = isMark(codePoint)
                    || Character.isEmojiModifier(codePoint)
                    || previous == JOINER
                    || (isVirama(previous) && Character.isLetter(codePoint));
            if (!tied) {
                break;
            }
            previous = codePoint;
            end += Character.charCount(codePoint);
            // A chain of joined signs that is longer than any word of a language is broken as it comes.
            if (end - begin > LETTER_MAX_CHARS && width(word.substring(begin, end)) > LETTER_MAX_COLUMNS) {
                break;
            }
        }
        return end;
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    /// Of Devanagari, Bengali, Gujarati and so on: it ties two consonants into one letter. All end in 4D.
    private static boolean isVirama(int codePoint) {
        return codePoint >= 0x0900 && codePoint <= 0x0D7F && (codePoint & 0x7F) == 0x4D;
    }
}
