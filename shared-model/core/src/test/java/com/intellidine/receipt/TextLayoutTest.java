package com.intellidine.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Limits;
import com.intellidine.testing.Service;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextLayoutTest {
    private static final List<Integer> WIDTHS = List.of(TextLayout.COLUMNS_MIN, 32, 42, 48);

    private static final List<String> PIECES = List.of(
            "a", "W", " ", "  ", "-", "₹", "पनीर", "टिक्का", "क्षि", "é", "菜", "😀", "\u0000", "\u001b@", "\n",
            "\u200d", "1");

    @Test
    void wrapsLongNamesBetweenWordsAndKeepsEachWord() {
        String name = "Slow Cooked Hyderabadi Chicken Dum Biryani with Raita and Boiled Egg";
        Service service = Service.opened().adds(1, name, 1280, 3).bills(1);
        List<String> lines = TextLayout.text(Slips.bill(Slips.SPICE_ROUTE, service), 32)
                .lines()
                .dropWhile(line -> !line.startsWith("Qty"))
                .takeWhile(line -> !line.startsWith("---"))
                .toList();
        assertEquals(
                List.of(
                        "Qty Item                  Amount",
                        "  3 Slow Cooked         3,840.00",
                        "    Hyderabadi Chicken",
                        "    Dum Biryani with",
                        "    Raita and Boiled",
                        "    Egg",
                        "    @ 1,280.00"),
                lines);
    }

    @Test
    void breaksWordThatIsWiderThanThePaperWithoutLosingALetter() {
        String name = "Chickenbiryani".repeat(8);
        Service service = Service.opened().adds(1, name, 280, 1).sends(1);
        String text = TextLayout.text(Slips.ticket(service), 32);
        assertTrue(text.replaceAll("\\s", "").contains(name), text);
    }

    @Test
    void putsDearestAmountsUnderTheNameWhereTheyDoNotFitBesideIt() {
        Service service =
                Service.opened().adds(1, "Gold Leaf Thali", 10_00_000, 999).bills(1);
        assertFits(Slips.bill(Slips.SPICE_ROUTE, service), TextLayout.COLUMNS_MIN);
        String text = TextLayout.text(Slips.bill(Slips.SPICE_ROUTE, service), TextLayout.COLUMNS_MIN);
        assertTrue(text.contains("Gold Leaf Thali\n    @ 10,00,000.00\n         99,90,00,000.00\n"), text);
    }

    @Test
    void printsEveryLineOfTheLongestOrder() {
        Service service = Service.opened();
        for (int i = 1; i <= Limits.LINES_PER_ORDER_MAX; i++) {
            service.adds(i, "Dish " + i, i, i % 3 + 1);
        }
        Document bill = Slips.bill(Slips.SPICE_ROUTE, service.bills(1));
        for (int columns : WIDTHS) {
            assertFits(bill, columns);
            String text = TextLayout.text(bill, columns);
            for (int i = 1; i <= Limits.LINES_PER_ORDER_MAX; i++) {
                assertTrue(text.contains(" Dish " + i + " "), "Dish " + i);
            }
        }
    }

    @Test
    void makesNoRowWiderThanThePaperWhateverThingsAreCalled() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Service service = Service.opened()
                    .adds(1, name(random), random.nextInt(1, 1_000_000), random.nextInt(1, 999))
                    .adds(2, name(random), random.nextInt(1, 1_000), random.nextInt(1, 9))
                    .sends(1)
                    .bills(1);
            for (int columns : WIDTHS) {
                assertFits(Slips.bill(Slips.SPICE_ROUTE, service), columns);
                assertFits(Slips.ticket(service), columns);
            }
        }
    }

    @Test
    void letsNoNameCommandThePrinter() {
        Service service = Service.opened()
                .adds(1, "Dosa\u001b@\u001dV\u0000\nFree", 80, 1)
                .bills(1);
        String text = TextLayout.text(Slips.bill(Slips.SPICE_ROUTE, service), 48);
        assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' '), text);
        assertTrue(text.contains("Dosa@V Free"), text);
    }

    private static String name(Random random) {
        String pieces = random.ints(random.nextInt(1, 30), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
        return "x" + pieces.substring(0, Math.min(pieces.length(), Limits.NAME_LENGTH_MAX_CHARS - 1));
    }

    private static void assertFits(Document document, int columns) {
        for (Row row : TextLayout.lines(document, columns)) {
            int across = row instanceof Row.Line line ? line.weight().across() : 1;
            assertTrue(
                    Columns.width(row.text()) * across <= columns,
                    () -> "wider than " + columns + ": " + row.text() + "|");
            assertEquals(row.text().stripTrailing(), row.text());
        }
    }
}
