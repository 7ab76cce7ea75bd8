package com.intellidine.pos.floor;

/// How it stands with a table, the calmest first. Its look is one of the few of the legend.
public enum TableState {
    FREE(Look.FREE),
    ORDERING(Look.SEATED),
    READY(Look.SEATED),
    SENT(Look.SEATED),
    PAID(Look.SEATED),
    BILL_PRINTED(Look.BILL_PRINTED),
    LATE(Look.ATTENTION),
    /// Opened on two devices that could not reach each other.
    OPENED_TWICE(Look.ATTENTION);

    /// A colour with its one meaning, in the order of the legend.
    public enum Look {
        FREE("Free", "free"),
        SEATED("Seated", "seated"),
        BILL_PRINTED("Bill printed", "bill"),
        ATTENTION("Needs attention", "attention");

        private final String title;
        private final String styleClass;

        Look(String title, String styleClass) {
            this.title = title;
            this.styleClass = styleClass;
        }

        public String title() {
            return title;
        }

        public String styleClass() {
            return styleClass;
        }
    }

    private final Look look;

    TableState(Look look) {
        this.look = look;
    }

    public Look look() {
        return look;
    }
}
