package com.intellidine.pos.printing;

import com.intellidine.receipt.Row;
import com.intellidine.receipt.Weight;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;

/// Draws rows for which a printer has no letters, such as names in Hindi.
final class RowImages {
    /// Dots of one letter of a printer's usual font.
    private static final int LETTER_WIDTH_DOTS = 12;

    /// Higher than the letters of a printer: Devanagari has vowels above and below.
    private static final int ROW_HEIGHT_DOTS = 34;

    private static final int BASELINE_DOTS = 25;
    private static final float FONT_DOTS = 22;
    private static final String FONTS = "/com/intellidine/device/ui/fonts/NotoSansDevanagari-";

    private final Font regular;
    private final Font bold;

    private RowImages(Font regular, Font bold) {
        this.regular = regular;
        this.bold = bold;
    }

    static RowImages load() {
        return new RowImages(font("Regular"), font("Bold"));
    }

    private static Font font(String cut) {
        String path = FONTS + cut + ".ttf";
        try (InputStream file = RowImages.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("there is no font at " + path);
            }
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(FONT_DOTS);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font at " + path + " can't be read", e);
        }
    }

    /// Black on white, as wide as the paper, in the columns that the row has as text.
    BufferedImage draw(Row.Line line, int columns) {
        Weight weight = line.weight();
        BufferedImage image = new BufferedImage(
                columns * LETTER_WIDTH_DOTS, ROW_HEIGHT_DOTS * weight.down(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            boolean reversed = weight == Weight.REVERSED;
            pen.setColor(reversed ? Color.BLACK : Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            pen.setColor(reversed ? Color.WHITE : Color.BLACK);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.scale(weight.across(), weight.down());
            line.cells().forEach(cell -> draw(cell, weight.bold() ? bold : regular, pen));
        } finally {
            pen.dispose();
        }
        return image;
    }

    private static void draw(Row.Cell cell, Font font, Graphics2D pen) {
        if (cell.text().isBlank()) {
            return;
        }
        TextLayout text = new TextLayout(lettered(cell.text(), font).getIterator(), pen.getFontRenderContext());
        double room = (double) cell.width() * LETTER_WIDTH_DOTS;
        double squeeze = Math.min(1, room / text.getAdvance());
        double left = room - text.getAdvance() * squeeze;
        double x = cell.column() * LETTER_WIDTH_DOTS
                + switch (cell.align()) {
                    case LEFT -> 0;
                    case CENTRE -> left / 2;
                    case RIGHT -> left;
                };
        AffineTransform before = pen.getTransform();
        pen.translate(x, 0);
        pen.scale(squeeze, 1);
        text.draw(pen, 0, BASELINE_DOTS);
        pen.setTransform(before);
    }

    /// What our font lacks, the fonts of the system may have.
    private static AttributedString lettered(String text, Font font) {
        AttributedString lettered = new AttributedString(text);
        lettered.addAttribute(TextAttribute.FONT, font);
        Font other = new Font(Font.SANS_SERIF, font.getStyle(), 1).deriveFont(FONT_DOTS);
        for (int at = 0; at < text.length(); ) {
            int next = at + Character.charCount(text.codePointAt(at));
            if (!font.canDisplay(text.codePointAt(at))) {
                lettered.addAttribute(TextAttribute.FONT, other, at, next);
            }
            at = next;
        }
        return lettered;
    }
}
