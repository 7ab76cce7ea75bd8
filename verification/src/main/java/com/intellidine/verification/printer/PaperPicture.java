package com.intellidine.verification.printer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// Paper for people to look at, a dot of the printer to a dot of the picture.
final class PaperPicture {
    private static final int LETTER_DOTS = 12;
    private static final int LINE_DOTS = 30;
    private static final int BASELINE_DOTS = 22;
    private static final float FONT_DOTS = 20;
    private static final int MARGIN_DOTS = 32;
    private static final int HEIGHT_MAX_DOTS = 1_600;
    private static final int COLUMNS_MIN = 32;
    private static final int COLUMNS_WIDE = 48;

    private PaperPicture() {}

    static void save(List<Strip> strips, Path png) throws IOException {
        List<Strip> shown = end(strips);
        int columns = columns(strips);
        int height = shown.stream().mapToInt(PaperPicture::height).sum();
        BufferedImage picture = new BufferedImage(
                columns * LETTER_DOTS + 2 * MARGIN_DOTS, height + 2 * MARGIN_DOTS, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            int y = MARGIN_DOTS;
            for (Strip strip : shown) {
                draw(strip, y, columns, picture, pen);
                y += height(strip);
            }
        } finally {
            pen.dispose();
        }
        Path folder = png.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (!ImageIO.write(picture, "png", png.toFile())) {
            throw new IOException("this Java can't write PNG");
        }
    }

    private static List<Strip> end(List<Strip> strips) {
        List<Strip> end = new ArrayList<>();
        int height = 0;
        for (Strip strip : strips.reversed()) {
            height += height(strip);
            if (height > HEIGHT_MAX_DOTS) {
                break;
            }
            end.addFirst(strip);
        }
        return end;
    }

    private static int columns(List<Strip> strips) {
        boolean wide = strips.stream().anyMatch(strip -> switch (strip) {
            case Strip.Letters letters -> letters.text().length() * letters.across() > COLUMNS_MIN;
            case Strip.Dots dots -> dots.width() > COLUMNS_MIN * LETTER_DOTS;
            case Strip.Cut _, Strip.DrawerPulse _ -> false;
        });
        return wide ? COLUMNS_WIDE : COLUMNS_MIN;
    }

    private static int height(Strip strip) {
        return switch (strip) {
            case Strip.Letters letters -> LINE_DOTS + (letters.down() - 1) * LINE_DOTS * 4 / 5;
            case Strip.Dots dots -> dots.height();
            case Strip.Cut _ -> 2 * LINE_DOTS;
            case Strip.DrawerPulse _ -> 0;
        };
    }

    private static void draw(Strip strip, int y, int columns, BufferedImage picture, Graphics2D pen) {
        switch (strip) {
            case Strip.Letters letters -> letters(letters, y, columns, pen);
            case Strip.Dots dots -> dots(dots, y, picture);
            case Strip.Cut _ -> {
                pen.setColor(Color.GRAY);
                pen.setStroke(
                        new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {10, 8}, 0));
                pen.drawLine(0, y + LINE_DOTS, picture.getWidth(), y + LINE_DOTS);
            }
            case Strip.DrawerPulse _ -> {}
        }
    }

    private static void letters(Strip.Letters letters, int y, int columns, Graphics2D pen) {
        int width = LETTER_DOTS * letters.across();
        if (letters.reversed()) {
            pen.setColor(Color.BLACK);
            pen.fillRect(MARGIN_DOTS, y, columns * LETTER_DOTS, height(letters));
        }
        pen.setColor(letters.reversed() ? Color.WHITE : Color.BLACK);
        pen.setFont(new Font(Font.MONOSPACED, letters.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont(FONT_DOTS));
        AffineTransform before = pen.getTransform();
        for (int i = 0; i < letters.text().length(); i++) {
            // Letter by letter, so that columns stand where the printer puts them whatever font the system has.
            pen.translate(MARGIN_DOTS + i * width, y);
            pen.scale(letters.across(), letters.down() == 1 ? 1 : letters.down() * 9 / 10.0);
            pen.drawString(letters.text().substring(i, i + 1), 0, BASELINE_DOTS);
            pen.setTransform(before);
        }
    }

    private static void dots(Strip.Dots dots, int y, BufferedImage picture) {
        for (int row = 0; row < dots.height(); row++) {
            for (int column = 0; column < dots.width(); column++) {
                if (dots.black(column, row) && MARGIN_DOTS + column < picture.getWidth()) {
                    picture.setRGB(MARGIN_DOTS + column, y + row, 0);
                }
            }
        }
    }
}
