package com.intellidine.pos.printing;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPos.CutMode;
import com.github.anastaciocintra.escpos.EscPos.PinConnector;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.ColorMode;
import com.github.anastaciocintra.escpos.Style.FontSize;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import com.intellidine.receipt.Document;
import com.intellidine.receipt.Row;
import com.intellidine.receipt.TextLayout;
import com.intellidine.receipt.Weight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Slips in the language of the printers, ESC/POS.
final class SlipBytes {
    /// The knife sits so many lines above the head; without the feed it cuts through the last lines.
    private static final int LINES_TO_THE_KNIFE = 5;

    /// In units of 2 ms: how long the drawer's magnet pulls, and how long it then rests.
    private static final int PULSE_ON = 25;

    private static final int PULSE_OFF = 250;

    private final int columns;
    private @Nullable RowImages images;

    SlipBytes(int columns) {
        this.columns = columns;
    }

    byte[] of(Document document) {
        return bytes(printer -> {
            for (Row row : TextLayout.lines(document.withText(PrinterText::plain), columns)) {
                write(printer, row);
            }
        });
    }

    byte[] drawerPulse() {
        return bytes(printer -> printer.pulsePin(PinConnector.Pin_2, PULSE_ON, PULSE_OFF));
    }

    private void write(EscPos printer, Row row) throws IOException {
        switch (row) {
            case Row.Line line
            when PrinterText.hasLettersFor(line.text()) -> printer.writeLF(style(line.weight()), padded(line));
            case Row.Line line ->
                printer.write(
                        new RasterBitImageWrapper(),
                        new EscPosImage(new CoffeeImageImpl(images().draw(line, columns)), new BitonalThreshold()));
            case Row.Rule rule -> printer.writeLF(style(rule.weight()), rule.text());
            case Row.Cut cut -> printer.feed(LINES_TO_THE_KNIFE).cut(CutMode.PART);
        }
    }

    /// Most restaurants never need the fonts.
    private RowImages images() {
        if (images == null) {
            images = RowImages.load();
        }
        return images;
    }

    /// A bar is black over the whole width.
    private static String padded(Row.Line line) {
        String text = line.text();
        return line.weight() == Weight.REVERSED ? text + " ".repeat(Math.max(0, line.columns() - text.length())) : text;
    }

    private static Style style(Weight weight) {
        return new Style()
                .setBold(weight.bold())
                .setFontSize(
                        weight.across() == 2 ? FontSize._2 : FontSize._1,
                        weight.down() == 2 ? FontSize._2 : FontSize._1)
                .setColorMode(weight == Weight.REVERSED ? ColorMode.WhiteOnBlack : ColorMode.BlackOnWhite_Default);
    }

    private interface Writing {
        void to(EscPos printer) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EscPos printer = new EscPos(bytes)) {
            printer.initializePrinter();
            printer.setCharsetName("US-ASCII");
            writing.to(printer);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory were not written", e);
        }
        return bytes.toByteArray();
    }
}
