package com.intellidine.pos.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.receipt.Align;
import com.intellidine.receipt.Document;
import com.intellidine.receipt.Element;
import com.intellidine.receipt.Weight;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EscPosPrinterTest {
    private static final String CUT = "\u001dV1";

    @Test
    void printsSlipAndCutsItAfterFeedingItToTheKnife() throws Exception {
        try (TestPrinter paper = TestPrinter.open();
                EscPosPrinter printer = printerAt(paper)) {
            assertEquals(PrintResult.SENT, soon(printer.print(slip("Masala Dosa"))));
            String bytes = paper.next();
            assertTrue(bytes.contains("Masala Dosa"), bytes);
            assertTrue(bytes.contains("\n\n\n\n" + CUT), bytes);
        }
    }

    @Test
    void printsWithPrinterThatNeverAnswers() throws Exception {
        try (TestPrinter paper = TestPrinter.open().mute();
                EscPosPrinter printer = printerAt(paper)) {
            assertEquals(PrintResult.SENT, soon(printer.print(slip("Masala Dosa"))));
            assertTrue(paper.next().contains("Masala Dosa"));
        }
    }

    @Test
    void spellsRupeesInLettersAndDrawsHindi() throws Exception {
        try (TestPrinter paper = TestPrinter.open();
                EscPosPrinter printer = printerAt(paper)) {
            soon(printer.print(slip("TOTAL ₹ 1,302.00", "पनीर टिक्का")));
            String bytes = paper.next();
            assertTrue(bytes.contains("TOTAL Rs. 1,302.00"), bytes);
            // One image of 384 dots = 48 bytes a row, 34 rows.
            int image = bytes.indexOf("\u001dv0\u0000" + "0\u0000\"\u0000");
            assertTrue(image > 0, bytes);
            assertFalse(bytes.substring(0, image).contains("?"), bytes);
        }
    }

    @Test
    void keepsTheOrderOfTheCalls() throws Exception {
        try (TestPrinter paper = TestPrinter.open();
                EscPosPrinter printer = printerAt(paper)) {
            List<CompletableFuture<PrintResult>> printing = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                printing.add(printer.print(slip("Slip " + i + ".")));
            }
            for (int i = 0; i < 10; i++) {
                soon(printing.get(i));
                String bytes = paper.next();
                assertTrue(bytes.contains("Slip " + i + "."), bytes);
            }
        }
    }

    @Test
    void opensTheDrawerEvenWithoutPaper() throws Exception {
        try (TestPrinter paper = TestPrinter.open().withoutPaper();
                EscPosPrinter printer = printerAt(paper)) {
            assertEquals(PrintResult.SENT, soon(printer.openDrawer()));
            assertTrue(paper.next().contains("\u001bp0\u0019\u00fa"));
        }
    }

    @Test
    void saysThatThePaperIsOutAndPrintsNothing() throws Exception {
        try (TestPrinter paper = TestPrinter.open().withoutPaper();
                EscPosPrinter printer = printerAt(paper)) {
            assertEquals(
                    "Ticket A-001 was not printed: the printer at " + paper.address()
                            + " is out of paper; put in a new roll and print again.",
                    failure(printer.print(slip("Masala Dosa"))));
        }
    }

    @Test
    void saysThatTheCoverIsOpen() throws Exception {
        try (TestPrinter paper = TestPrinter.open().withOpenCover();
                EscPosPrinter printer = printerAt(paper)) {
            String sentence = failure(printer.print(slip("Masala Dosa")));
            assertTrue(sentence.endsWith(" has its cover open; close it and print again."), sentence);
        }
    }

    @Test
    void failsSoonWithSentenceWhenNobodyListensAndKeepsTheCallerFree() throws Exception {
        PrinterAddress nobody = nobody();
        try (EscPosPrinter printer = EscPosPrinter.open(nobody, EscPosPrinter.COLUMNS_NARROW)) {
            long start = System.nanoTime();
            CompletableFuture<PrintResult> printing = printer.print(slip("Masala Dosa"));
            assertTrue(System.nanoTime() - start < Duration.ofSeconds(1).toNanos(), "the caller waited");
            assertEquals(
                    "Ticket A-001 was not printed: the printer at " + nobody
                            + " does not answer; check its power and its cable and print again.",
                    failure(printing));
        }
    }

    @Test
    void triesAgainWithoutMarkWhenNothingCanHaveComeOut() throws Exception {
        try (TestPrinter paper = TestPrinter.open().busyOnce();
                EscPosPrinter printer = printerAt(paper)) {
            assertEquals(PrintResult.SENT, soon(printer.print(slip("Masala Dosa"))));
            assertFalse(paper.next().contains("POSSIBLE"));
        }
    }

    @Test
    void marksSlipThatMayHaveComeOutBefore() throws Exception {
        try (TestPrinter paper = TestPrinter.open().hangingUpOnce();
                EscPosPrinter printer = printerAt(paper)) {
            assertEquals(PrintResult.SENT, soon(printer.print(longSlip(300))));
            assertTrue(paper.next().contains("POSSIBLE"));
        }
    }

    @Test
    void givesUpOnPrinterThatStopsReading() throws Exception {
        try (TestPrinter paper = TestPrinter.open().deaf();
                EscPosPrinter printer = printerAt(paper)) {
            // More than the buffers of both sides hold.
            String sentence = failure(printer.print(longSlip(3_000)));
            assertTrue(sentence.contains(" stopped in the middle; "), sentence);
        }
    }

    @Test
    void refusesMoreSlipsThanItKeepsAndFailsThemAllWhenClosed() throws Exception {
        try (TestPrinter paper = TestPrinter.open().deaf()) {
            List<CompletableFuture<PrintResult>> printing = new ArrayList<>();
            try (EscPosPrinter printer = printerAt(paper)) {
                printing.add(printer.print(longSlip(3_000)));
                for (int i = 0; i < EscPosPrinter.WAITING_MAX; i++) {
                    printing.add(printer.print(slip("Slip " + i)));
                }
                printing.add(printer.print(slip("One more")));
                String sentence = failure(printer.print(slip("And more")));
                assertTrue(sentence.contains(" already; see to it and print again."), sentence);
            }
            for (CompletableFuture<PrintResult> each : printing) {
                failure(each);
            }
        }
    }

    @Test
    void readsAddressesAsPeopleWriteThem() {
        assertEquals(new PrinterAddress("192.168.1.50", 9100), PrinterAddress.parse("192.168.1.50"));
        assertEquals(new PrinterAddress("printer.local", 9101), PrinterAddress.parse(" printer.local:9101 "));
        assertEquals(new PrinterAddress("[fe80::1]", 9100), PrinterAddress.parse("[fe80::1]:9100"));
        for (String wrong :
                List.of("", "a b", "host:", "host:0", "host:65536", "host:99999999", "http://host", "::1")) {
            assertThrows(IllegalArgumentException.class, () -> PrinterAddress.parse(wrong), wrong);
        }
    }

    private static EscPosPrinter printerAt(TestPrinter paper) {
        return EscPosPrinter.open(paper.address(), EscPosPrinter.COLUMNS_NARROW, 3_000);
    }

    /// An address at which nobody listens any more.
    private static PrinterAddress nobody() throws IOException {
        try (TestPrinter gone = TestPrinter.open()) {
            return gone.address();
        }
    }

    private static Document slip(String... texts) {
        List<Element> elements = new ArrayList<>();
        for (String text : texts) {
            elements.add(new Element.Text(text, Align.LEFT, Weight.NORMAL));
        }
        elements.add(new Element.Cut());
        return new Document("Ticket A-001", elements);
    }

    private static Document longSlip(int lines) {
        return slip("a line of no great interest\n".repeat(lines).split("\n", -1));
    }

    private static PrintResult soon(CompletableFuture<PrintResult> printing) throws Exception {
        return printing.get(20, TimeUnit.SECONDS);
    }

    private static String failure(CompletableFuture<PrintResult> printing) {
        ExecutionException failed = assertThrows(ExecutionException.class, () -> printing.get(30, TimeUnit.SECONDS));
        return failed.getCause() instanceof UnableToPrintException unable ? unable.sentence() : failed.toString();
    }
}
