package com.intellidine.verification.printer;

/// What came out between two line feeds, or instead of one.
sealed interface Strip {
    /// @param text without trailing spaces
    /// @param across how many columns one letter takes
    /// @param down how many lines one letter takes
    record Letters(String text, boolean bold, boolean reversed, int across, int down) implements Strip {}

    /// Dots from the left, eight to a byte, the highest bit first; a set bit is black.
    final class Dots implements Strip {
        private final int bytesAcross;
        private final int height;
        private final byte[] bits;

        Dots(int bytesAcross, int height, byte[] bits) {
            this.bytesAcross = bytesAcross;
            this.height = height;
            this.bits = bits.clone();
        }

        int width() {
            return bytesAcross * 8;
        }

        int height() {
            return height;
        }

        boolean black(int x, int y) {
            return ((bits[y * bytesAcross + x / 8] >> (7 - x % 8)) & 1) == 1;
        }
    }

    record Cut() implements Strip {}

    record DrawerPulse() implements Strip {}
}
