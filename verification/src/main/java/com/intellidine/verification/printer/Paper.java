package com.intellidine.verification.printer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What came out of a printer.
public final class Paper {
    private final List<Strip> strips;

    private Paper(List<Strip> strips) {
        this.strips = List.copyOf(strips);
    }

    /// @throws PaperException on a command that a printer would not understand
    static Paper printed(byte[] bytes) {
        return new Paper(new Decoder(bytes).strips());
    }

    /// The lines in letters that are not blank, from the top. What was drawn is not among them.
    public List<String> texts() {
        return strips.stream()
                .filter(Strip.Letters.class::isInstance)
                .map(strip -> ((Strip.Letters) strip).text())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /// Rows that were drawn because the printer has no letters for them.
    public int images() {
        return count(Strip.Dots.class);
    }

    public int cuts() {
        return count(Strip.Cut.class);
    }

    /// How often the drawer was opened.
    public int drawerPulses() {
        return count(Strip.DrawerPulse.class);
    }

    private int count(Class<? extends Strip> kind) {
        return Math.toIntExact(strips.stream().filter(kind::isInstance).count());
    }

    /// Draws the end of the paper as a PNG.
    public void save(Path png) throws IOException {
        PaperPicture.save(strips, png);
    }
}
