package com.intellidine.receipt;

/// How strongly something stands on the paper.
public enum Weight {
    NORMAL(1, 1),
    BOLD(1, 1),
    /// Bold and twice as high: readable at arm's length, and a line still holds as much.
    TALL(1, 2),
    /// Bold, twice as high and twice as wide.
    LARGE(2, 2),
    /// Large, white on a black bar: for what nobody may overlook.
    REVERSED(2, 2);

    private final int across;
    private final int down;

    Weight(int across, int down) {
        this.across = across;
        this.down = down;
    }

    /// How many columns of the paper one character takes.
    public int across() {
        return across;
    }

    /// How many lines of the paper one character takes.
    public int down() {
        return down;
    }

    public boolean bold() {
        return this != NORMAL;
    }
}
