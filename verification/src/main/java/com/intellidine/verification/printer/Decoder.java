package com.intellidine.verification.printer;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Reads ESC/POS as a printer does, but refuses what a printer would silently ignore or print as rubbish.
final class Decoder {
    private final byte[] bytes;
    private final List<Strip> strips = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int at;
    private boolean bold;
    private boolean reversed;
    private int across = 1;
    private int down = 1;

    Decoder(byte[] bytes) {
        this.bytes = bytes;
    }

    /// What came out of whole commands; for the rest of a torn one at the end a printer waits.
    ///
    /// @throws PaperException with a sentence about what it did not understand
    List<Strip> strips() {
        try {
            while (at < bytes.length) {
                next();
            }
        } catch (TornException e) {
            return strips;
        }
        if (!line.isEmpty()) {
            feedLine();
        }
        return strips;
    }

    private void next() {
        int value = take();
        switch (value) {
            case Command.LF -> feedLine();
            case Command.DLE -> dle();
            case Command.ESC -> esc();
            case Command.GS -> gs();
            default -> letter(value);
        }
    }

    private void letter(int value) {
        if (value < ' ' || value > '~') {
            throw unknown("a letter that differs between code pages", value);
        }
        line.append((char) value);
    }

    private void feedLine() {
        strips.add(new Strip.Letters(line.toString().stripTrailing(), bold, reversed, across, down));
        line.setLength(0);
    }

    private void dle() {
        int command = take();
        int question = take();
        if (command != Command.EOT || question < 1 || question > 4) {
            throw unknown("DLE", command, question);
        }
    }

    private void esc() {
        int command = take();
        switch (command) {
            case '@' -> {
                bold = false;
                reversed = false;
                across = 1;
                down = 1;
            }
            case 'E' -> bold = (take() & 1) == 1;
            case '2' -> {}
            // Font, underline, line spacing, code page: none of them changes which letters come out.
            case 'M', '-', '3', 't' -> take();
            case 'a' -> leftOnly();
            case 'd' -> {
                for (int lines = take(); lines > 0; lines--) {
                    feedLine();
                }
            }
            case 'p' -> {
                at(3);
                at += 3;
                strips.add(new Strip.DrawerPulse());
            }
            default -> throw unknown("ESC", command);
        }
    }

    private void leftOnly() {
        int justification = take();
        // Slips are laid out by columns; a printer that centres them again would tear them apart.
        if (justification != 0 && justification != '0') {
            throw unknown("justification other than left", justification);
        }
    }

    private void gs() {
        int command = take();
        switch (command) {
            case '!' -> {
                int size = take();
                across = ((size >> 4) & 7) + 1;
                down = (size & 7) + 1;
            }
            case 'B' -> reversed = (take() & 1) == 1;
            case 'V' -> cut();
            case 'v' -> raster();
            default -> throw unknown("GS", command);
        }
    }

    private void cut() {
        int mode = take();
        if (mode == 'A' || mode == 'B') {
            take();
        } else if (mode > 1 && mode != '0' && mode != '1') {
            throw unknown("GS V", mode);
        }
        if (!line.isEmpty()) {
            throw new PaperException("The cut at byte " + at + " comes in the middle of the line \"" + line + "\".");
        }
        strips.add(new Strip.Cut());
    }

    private void raster() {
        int form = take();
        int mode = take();
        if (form != '0' || (mode != 0 && mode != '0')) {
            throw unknown("GS v", form, mode);
        }
        int bytesAcross = take() | (take() << 8);
        int height = take() | (take() << 8);
        at(bytesAcross * height);
        strips.add(new Strip.Dots(bytesAcross, height, Arrays.copyOfRange(bytes, at, at + bytesAcross * height)));
        at += bytesAcross * height;
    }

    private int take() {
        at(1);
        return bytes[at++] & 0xff;
    }

    private void at(int needed) {
        if (bytes.length - at < needed) {
            throw new TornException();
        }
    }

    private PaperException unknown(String what, int... values) {
        List<String> hex = Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%02x", value))
                .toList();
        return new PaperException("The printer got " + what + " " + String.join(" ", hex) + " before byte " + at
                + ", which it does not understand.");
    }

    private static final class TornException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;
    }
}
