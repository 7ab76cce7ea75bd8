package com.intellidine.verification.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.pos.printing.EscPosPrinter;
import com.intellidine.pos.printing.PrintResult;
import com.intellidine.pos.printing.PrinterAddress;
import com.intellidine.receipt.Align;
import com.intellidine.receipt.Document;
import com.intellidine.receipt.Element;
import com.intellidine.receipt.Weight;
import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PaperPortTest {
    private static final Document SLIP = new Document(
            "Slip",
            List.of(
                    new Element.Notice("ADD-ON"),
                    new Element.Heading("Table 3"),
                    new Element.Pair("Total", "₹ 1,302.00", Weight.TALL),
                    new Element.Text("पनीर टिक्का", Align.LEFT, Weight.NORMAL),
                    new Element.Rule(Weight.BOLD),
                    new Element.Cut()));

    @Test
    void showsWhatTheTerminalPrinted(@TempDir Path dir) throws Exception {
        try (PaperPort port = PaperPort.open();
                EscPosPrinter printer = EscPosPrinter.open(PrinterAddress.parse(port.address()), 32)) {
            assertEquals(PrintResult.SENT, printer.print(SLIP).get(20, TimeUnit.SECONDS));
            assertEquals(PrintResult.SENT, printer.openDrawer().get(20, TimeUnit.SECONDS));
            Paper paper = untilPulse(port);
            assertEquals(
                    List.of("     ADD-ON", "    Table 3", "Total               Rs. 1,302.00", "=".repeat(32)),
                    paper.texts());
            assertEquals(1, paper.images());
            assertEquals(1, paper.cuts());
            assertEquals(1, paper.drawerPulses());

            paper.save(dir.resolve("paper.png"));
            BufferedImage picture = ImageIO.read(dir.resolve("paper.png").toFile());
            assertEquals(32 * 12 + 64, picture.getWidth());
            assertTrue(black(picture) > 5_000, () -> black(picture) + " black dots");
        }
    }

    @Test
    void answersWhoeverAsksForItsState() throws Exception {
        try (PaperPort port = PaperPort.open();
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(),
                        PrinterAddress.parse(port.address()).port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(0x10);
            out.flush();
            out.write(new byte[] {4, 1});
            assertEquals(0x12, socket.getInputStream().read());
        }
    }

    @Test
    void refusesWhatNoPrinterUnderstands() {
        assertRefused("\u001bZ", "The printer got ESC 5a before byte 2, which it does not understand.");
        assertRefused(
                "caf\u00e9\n",
                "The printer got a letter that differs between code pages e9 before byte 4,"
                        + " which it does not understand.");
        assertRefused("Total\u001dV1", "The cut at byte 8 comes in the middle of the line \"Total\".");
    }

    @Test
    void waitsForTheRestOfTornCommand() {
        Paper paper = Paper.printed("Total\n\u001dv0\u0000\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("Total"), paper.texts());
        assertEquals(0, paper.images());
    }

    private static void assertRefused(String bytes, String sentence) {
        PaperException refused =
                assertThrows(PaperException.class, () -> Paper.printed(bytes.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(sentence, refused.getMessage());
    }

    private static Paper untilPulse(PaperPort port) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        Paper paper = port.paper();
        while (paper.drawerPulses() == 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            paper = port.paper();
        }
        return paper;
    }

    private static int black(BufferedImage picture) {
        int black = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                black += (picture.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return black;
    }
}
