package com.intellidine.verification.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class OrderFileTest {
    private static final String HEADING = "Order Number,Order Date,Item Name,Quantity,Product Price,Total products\n";
    private static final String GOOD = "7,01/12/2018 19:45,Dal,2,3.50,1\n";

    @TempDir
    Path folder;

    private OrderFile read(String text) throws Exception {
        return OrderFile.read(Files.writeString(folder.resolve("orders.csv"), text));
    }

    private String refusal(String text) {
        return String.valueOf(assertThrows(OrderFile.UnreadableFileException.class, () -> read(text))
                .getMessage());
    }

    private static String played(OrderFile file) {
        return file.orders().stream()
                .flatMap(order -> order.lines().stream().map(line -> order.number() + " " + line.dish()))
                .collect(Collectors.joining(", "));
    }

    /// The broken row stands in line 3 between two good ones, which are played.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "8,01/12/2018 19:45,Naan,1 | it has 4 fields and not those of the heading.",
                "8,01/12/2018 19:45,Naan,1,2,1,9 | it has 7 fields and not those of the heading.",
                "8,01/12/2018 19:45,Naan,-1,2,1 | «-1» is no quantity from 1 to 999.",
                "8,01/12/2018 19:45,Naan,0,2,1 | «0» is no quantity from 1 to 999.",
                "8,01/12/2018 19:45,Naan,1000,2,1 | «1000» is no quantity from 1 to 999.",
                "8,01/12/2018 19:45,Naan,99999999999999,2,1 | «99999999999999» is no quantity from 1 to 999.",
                "8,01/12/2018 19:45,Naan,two,2,1 | «two» is no quantity from 1 to 999.",
                "8,01/12/2018 19:45,Naan,,2,1 | «» is no quantity from 1 to 999.",
                "8,2018-12-01 19:45,Naan,1,2,1 | «2018-12-01 19:45» is no date such as 31/12/2018 19:45.",
                "8,30/02/2019 19:45,Naan,1,2,1 | «30/02/2019 19:45» is no date such as 31/12/2018 19:45.",
                "8,,Naan,1,2,1 | «» is no date such as 31/12/2018 19:45.",
                "8,01/12/1918 19:45,Naan,1,2,1 | «01/12/1918 19:45» is not between the years 2000 and 2099.",
                "8,01/12/2018 19:45,Naan,1,cheap,1 | «cheap» is no price.",
                "8,01/12/2018 19:45,Naan,1,NaN,1 | «NaN» is no price.",
                "8,01/12/2018 19:45,Naan,1,2.555,1 | «2.555» is no price.",
                "8,01/12/2018 19:45,Naan,1,1E+999999999,1 | «1E+999999999» is no price.",
                "8,01/12/2018 19:45,Naan,1,1E-999999999,1 | «1E-999999999» is no price.",
                "8,01/12/2018 19:45,Naan,1,-2,1 | «-2» is no price that a dish can have.",
                "8,01/12/2018 19:45,Naan,1,1000000.01,1 | «1000000.01» is no price that a dish can have.",
                ",01/12/2018 19:45,Naan,1,2,1 | its order number or dish is empty or too long.",
                "8,01/12/2018 19:45,,1,2,1 | its order number or dish is empty or too long.",
                "8;01/12/2018 19:45;Naan;1;2;1 | it has 1 fields and not those of the heading.",
            })
    void leavesOutABrokenRowAndSaysWhichAndWhy(String row, String why) throws Exception {
        OrderFile file = read(HEADING + GOOD + row.strip() + "\n" + "9,01/12/2018 19:50,Rice,1,2,1\n");
        assertEquals(List.of("Row 3 was left out: " + why), file.complaints());
        assertEquals("7 Dal, 9 Rice", played(file));
        assertEquals(
                2,
                FileSum.of(folder.resolve("orders.csv"), counts(file), file.leftOut())
                        .lines());
    }

    private static Map<String, Integer> counts(OrderFile file) {
        return new Programme(file.orders(), false).counts();
    }

    @Test
    void goesOverEmptyLinesAndStillCountsThem() throws Exception {
        OrderFile file = read(HEADING + "\n" + GOOD + "\n  \n" + "8,?,Naan,1,2,1\n\n");
        assertEquals(List.of("Row 6 was left out: «?» is no date such as 31/12/2018 19:45."), file.complaints());
        assertEquals("7 Dal", played(file));
        assertEquals(
                "7.00",
                FileSum.of(folder.resolve("orders.csv"), counts(file), file.leftOut())
                        .subtotal()
                        .toString());
    }

    @Test
    void readsAFileThatASpreadsheetMarkedAndEndedItsOwnWay() throws Exception {
        OrderFile file = read("\uFEFF" + (HEADING + GOOD).replace("\n", "\r\n"));
        assertEquals(List.of(), file.complaints());
        assertEquals("7 Dal", played(file));
        assertEquals(
                1,
                FileSum.of(folder.resolve("orders.csv"), counts(file), file.leftOut())
                        .orders());
    }

    @Test
    void refusesWhatFollowsOnAQuotationThatIsNeverClosed() {
        String why = refusal(HEADING + GOOD + "8,01/12/2018 19:45,\"Naan,1,2,1\n" + GOOD);
        assertTrue(
                why.endsWith(
                        "can't be read from row 3 on: a quotation mark is missing there, or something stands behind one."),
                why);
    }

    @Test
    void refusesWhatFollowsOnAQuotationWithSomethingBehindIt() {
        String why = refusal(HEADING + GOOD + "8,01/12/2018 19:45,\"Naan\" hot,1,2,1\n" + GOOD);
        assertTrue(why.contains("from row 3 on"), why);
    }

    @Test
    void leavesOutTheRowsThatAQuotationSwallowed() throws Exception {
        OrderFile file = read(HEADING
                + GOOD
                + "8,01/12/2018 19:45,\"Naan,1,2,1\n"
                + "9,01/12/2018 19:46,Rice,1,2,1\n"
                + "10,01/12/2018 19:46,Roti\",1,2,1\n"
                + "11,01/12/2018 19:47,Raita,1,2,1\n");
        assertEquals(List.of("Rows 3 to 5 were left out: a quotation mark is missing or too many."), file.complaints());
        assertEquals("7 Dal, 11 Raita", played(file));
        assertEquals(5, file.rows());
        assertEquals(3, file.rowsLeftOut());
        assertTrue(file.lacksTooMuch());
    }

    @ParameterizedTest
    @CsvSource({"98, true", "99, false"})
    void toleratesOneBrokenRowInAHundred(int good, boolean tooMuch) throws Exception {
        OrderFile file = read(HEADING + "8,?,Naan,1,2,1\n\n" + GOOD.repeat(good));
        assertEquals(1, file.rowsLeftOut());
        assertEquals(good + 1, file.rows());
        assertEquals(tooMuch, file.lacksTooMuch());
    }

    @Test
    void keepsWhatStandsTwice() throws Exception {
        OrderFile file = read(HEADING + GOOD + GOOD);
        assertEquals(List.of(), file.complaints());
        assertEquals("7 Dal, 7 Dal", played(file));
        assertEquals(
                "14.00",
                FileSum.of(folder.resolve("orders.csv"), counts(file), file.leftOut())
                        .subtotal()
                        .toString());
    }

    @Test
    void leavesOutAnOrderThatNoTerminalTakes() throws Exception {
        OrderFile file = read(HEADING
                + GOOD
                + "8,01/12/2018 19:45,Naan,998,2,2\n8,01/12/2018 19:45,Naan,2,2,2\n"
                + "9,01/12/2018 19:45,Gold,10,999999,1\n"
                + "10,01/12/2018 19:45,Naan,1,2,1\n".repeat(300));
        assertEquals(
                List.of(
                        "Order 8 was left out: it is larger than a table can order.",
                        "Order 9 was left out: it is larger than a table can order.",
                        "Order 10 was left out: it is larger than a table can order."),
                file.complaints());
        assertEquals("7 Dal", played(file));
        assertEquals(303, file.rowsLeftOut());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Order Number,Order Date,Item Name,Quantity | has no column Product Price: it is not a file of orders.",
                "Order Number,Order Number,Quantity | can't be read: its first row is no heading of columns.",
                "Order Number,,Quantity | can't be read: its first row is no heading of columns.",
            })
    void refusesAFileThatIsNoFileOfOrders(String heading, String why) {
        assertTrue(refusal(heading.strip() + "\n" + GOOD).endsWith(why), () -> refusal(heading));
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsNoText() throws IOException {
        assertTrue(refusal("").contains("has no column Order Number"));
        Path file = Files.write(
                folder.resolve("orders.csv"),
                (HEADING + GOOD.replace("Dal", "Caf\u00e9")).getBytes(StandardCharsets.ISO_8859_1));
        String why = String.valueOf(assertThrows(OrderFile.UnreadableFileException.class, () -> OrderFile.read(file))
                .getMessage());
        assertTrue(why.endsWith("can't be read: it is not UTF-8 text."), why);
    }
}
