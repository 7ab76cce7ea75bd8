package com.intellidine.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.tenant.Language;
import com.intellidine.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Papers with names that nobody sane would type.
class HostilePaperTest {
    private static final List<Integer> WIDTHS = List.of(TextLayout.COLUMNS_MIN, 32, 48, 80, 88);
    private static final List<String> NAMES = List.of(
            "पनीर टिक्का मसाला ".repeat(11),
            "क्ष्त्र्य".repeat(22),
            "👨\u200d👩\u200d👧\u200d👦".repeat(18),
            "😀".repeat(100),
            "\u202eדג מלוח\u202c ".repeat(20),
            "شاورما دجاج مع البطاطس والثوم والخبز ".repeat(5),
            "a".repeat(200),
            "e\u0301\u0323".repeat(66),
            "\u0301".repeat(200),
            "菜".repeat(200),
            "\ud83d".repeat(3) + "x",
            "\u001b@\u001dV\u0000\n\r\t\u0085\u2028\u2029",
            "\u200b\u200c\u200d\u2066\u2069\ufeff",
            "");

    @Test
    void noRowIsWiderThanThePaperWhateverAnythingIsCalled() {
        for (Papers.Kind kind : Papers.Kind.values()) {
            assertFits(Papers.of(kind, Language.ENGLISH));
            Document paper = Papers.of(kind, Language.HINDI);
            assertFits(paper);
            for (String name : NAMES) {
                assertFits(renamed(paper, name));
            }
        }
    }

    @Test
    void noRowIsWiderThanThePaperForRandomText() {
        Seeds.each(60, random -> {
            List<Papers.Kind> kinds = List.of(Papers.Kind.values());
            Language language = random.nextBoolean() ? Language.ENGLISH : Language.HINDI;
            Document paper = Papers.of(kinds.get(random.nextInt(kinds.size())), language);
            assertFits(renamed(paper, random(random)));
        });
    }

    @Test
    void neverBreaksBetweenLetterAndItsMarks() {
        for (String line : Columns.wrap("किक्षे".repeat(30), 24)) {
            assertEquals('क', line.charAt(0), line);
        }
    }

    @Test
    void losesNoLetterOfName() {
        for (String name : NAMES) {
            String printed = String.join("", Columns.wrap(name, 24)).replace(" ", "");
            assertEquals(Columns.printable(name).replace(" ", ""), printed);
        }
    }

    @Test
    void leavesOutWhatTurnsTheDirectionOfTheRow() {
        assertEquals(List.of("abc 12.00"), Columns.wrap("\u202eabc\u2066 12.00", 24));
    }

    @Test
    void givesMarksAboveAndBelowNoRoom() {
        assertEquals(2, Columns.width("पं\u0941न"));
        assertEquals(4, Columns.width("पनीर"), "the vowel stands beside its consonant");
    }

    private static Document renamed(Document paper, String name) {
        List<Element> elements = new ArrayList<>();
        for (Element element : paper.elements()) {
            Element named = element.withText(text -> text.isEmpty() ? text : name);
            // The heads of columns are our own words.
            elements.add(
                    element instanceof Element.Items own && named instanceof Element.Items items
                            ? new Element.Items(own.heads(), items.lines())
                            : named);
        }
        elements.add(new Element.Dish(Quantity.portions(999), name));
        elements.add(new Element.Pair(name, "1,00,000.00", Weight.TALL));
        elements.add(new Element.Notice(name));
        return new Document("hostile", elements);
    }

    private static String random(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(1, 200);
        for (int i = 0; i < length; i++) {
            int from = List.of(0x20, 0x300, 0x590, 0x900, 0x2000, 0x3000, 0x1F300, 0xFE00)
                    .get(random.nextInt(8));
            text.appendCodePoint(from + random.nextInt(0x100));
        }
        return text.toString();
    }

    private static void assertFits(Document paper) {
        for (int columns : WIDTHS) {
            for (Row row : TextLayout.lines(paper, columns)) {
                int across = row instanceof Row.Line line ? line.weight().across() : 1;
                assertTrue(
                        Columns.width(row.text()) * across <= columns,
                        () -> "wider than " + columns + ": " + row.text() + "|");
                assertTrue(row.text().chars().noneMatch(Character::isISOControl));
                if (row instanceof Row.Line line) {
                    int end = 0;
                    for (Row.Cell cell : line.cells()) {
                        assertTrue(cell.start() >= end, () -> "cells overlap: " + row.text());
                        end = cell.start() + Columns.width(cell.text());
                    }
                }
            }
        }
    }
}
