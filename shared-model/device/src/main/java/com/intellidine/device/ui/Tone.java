package com.intellidine.device.ui;

import java.util.Locale;

/// What a colour says, the same everywhere; a text always says it too.
public enum Tone {
    GOOD,
    BUSY,
    WARN,
    BAD;

    /// The style class that `theme.css` colours.
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
