package com.intellidine.domain.stock;

/// A unit in which something is counted. All of a base convert into one another without a remainder.
public enum StockUnit {
    GRAM("g", Base.GRAM, 1_000),
    KILOGRAM("kg", Base.GRAM, 1_000_000),
    MILLILITRE("ml", Base.MILLILITRE, 1_000),
    LITRE("l", Base.MILLILITRE, 1_000_000),
    PIECE("piece", Base.PIECE, 1_000);

    /// What an amount is counted in at last. Something is kept by weight, by volume or by number for ever.
    public enum Base {
        GRAM,
        MILLILITRE,
        PIECE
    }

    private final String symbol;
    private final Base base;
    private final long thousandths;

    StockUnit(String symbol, Base base, long thousandths) {
        this.symbol = symbol;
        this.base = base;
        this.thousandths = thousandths;
    }

    /// As people write it: `kg`.
    public String symbol() {
        return symbol;
    }

    public Base base() {
        return base;
    }

    /// One of it.
    public Amount one() {
        return new Amount(thousandths);
    }
}
