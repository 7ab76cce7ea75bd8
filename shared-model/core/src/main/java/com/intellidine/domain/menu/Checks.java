package com.intellidine.domain.menu;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.money.Money;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What every field of the menu must be like. A field that an edit leaves alone is fine.
final class Checks {
    private static final Pattern HSN = Pattern.compile("[0-9]{4}|[0-9]{6}|[0-9]{8}|");

    private Checks() {}

    @SafeVarargs
    static Optional<MenuRefusal> first(Optional<MenuRefusal>... checks) {
        for (Optional<MenuRefusal> check : checks) {
            if (check.isPresent()) {
                return check;
            }
        }
        return Optional.empty();
    }

    static Optional<MenuRefusal> when(boolean wrong, MenuRefusal refusal) {
        return wrong ? Optional.of(refusal) : Optional.empty();
    }

    /// Not blank, on one line.
    static Optional<MenuRefusal> name(String field, @Nullable String text, int lengthMax) {
        return when(text != null && !Texts.isName(text, lengthMax), new MenuRefusal.TextNotAllowed(field, lengthMax));
    }

    /// On one line, or empty.
    static Optional<MenuRefusal> line(String field, @Nullable String text, int lengthMax) {
        return when(text != null && !Texts.isLine(text, lengthMax), new MenuRefusal.TextNotAllowed(field, lengthMax));
    }

    static Optional<MenuRefusal> paragraph(String field, @Nullable String text, int lengthMax) {
        return when(
                text != null && !Texts.isParagraph(text, lengthMax), new MenuRefusal.TextNotAllowed(field, lengthMax));
    }

    static Optional<MenuRefusal> hsn(@Nullable String code) {
        return when(code != null && !HSN.matcher(code).matches(), new MenuRefusal.HsnMalformed());
    }

    static Optional<MenuRefusal> price(@Nullable Money price) {
        boolean wrong = price != null
                && (!price.currency().equals(Money.INR)
                        || price.isNegative()
                        || price.minor() > Limits.PRICE_MAX_PAISE);
        return when(wrong, new MenuRefusal.PriceOutOfRange());
    }

    static Optional<MenuRefusal> number(String field, @Nullable Integer number, int min, int max) {
        return when(
                number != null && (number < min || number > max), new MenuRefusal.NumberOutOfRange(field, min, max));
    }

    static Optional<MenuRefusal> position(@Nullable Integer position) {
        return number("position", position, 0, Limits.POSITION_MAX);
    }
}
