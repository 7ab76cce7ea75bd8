package com.intellidine.domain.order;

import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.menu.Choices;
import com.intellidine.domain.menu.ChosenModifier;
import com.intellidine.domain.menu.ChosenPart;
import com.intellidine.domain.menu.Combos;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.Menu;
import com.intellidine.domain.menu.MenuRefusal;
import com.intellidine.domain.menu.Prices;
import com.intellidine.domain.menu.Variant;
import com.intellidine.domain.money.Money;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one way from the menu to a line: whoever takes an order asks here what a dish is with all that was chosen, and
/// what it costs in this kind of order at this time. Pure, total and deterministic.
public final class Ordering {
    private Ordering() {}

    /// What came of it.
    public sealed interface Outcome {
        record Taken(NewLine line) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    /// @param wall date and time in the restaurant's zone
    public static Outcome check(Menu menu, OrderType type, LocalDateTime wall, Wanted wanted) {
        Optional<Item> known = menu.item(wanted.item());
        if (known.isEmpty()) {
            return new Outcome.Refused(new MenuRefusal.Unknown("dish"));
        }
        Item item = known.get();
        if (!item.available()) {
            return new Outcome.Refused(new OrderRefusal.SoldOut(item.name()));
        }
        Optional<Money> listed = Prices.of(item, wanted.variant(), type, wall);
        if (listed.isEmpty()) {
            return new Outcome.Refused(new MenuRefusal.VariantMissing(item.name()));
        }
        Wanted.@Nullable Typed typed = wanted.typed();
        if (item.openPrice() != (typed != null)) {
            return new Outcome.Refused(
                    typed == null
                            ? new MenuRefusal.PriceMissing(item.name())
                            : new MenuRefusal.PriceFixed(item.name()));
        }
        Choices.Outcome choices = Choices.check(
                item,
                menu.groups(),
                wanted.modifiers() == null ? Choices.defaults(item, menu.groups()) : wanted.modifiers());
        return switch (choices) {
            case Choices.Outcome.Refused(MenuRefusal why) -> new Outcome.Refused(why);
            case Choices.Outcome.Taken(var modifiers) ->
                switch (Combos.check(item, menu.items(), wanted.picks())) {
                    case Combos.Outcome.Refused(MenuRefusal why) -> new Outcome.Refused(why);
                    case Combos.Outcome.Taken(var parts) ->
                        new Outcome.Taken(line(item, wanted, listed.get(), typed, modifiers, parts));
                };
        };
    }

    private static NewLine line(
            Item item,
            Wanted wanted,
            Money listed,
            Wanted.@Nullable Typed typed,
            List<ChosenModifier> modifiers,
            List<ChosenPart> parts) {
        LineDetails served = wanted.served();
        Optional<Variant> variant = Optional.ofNullable(wanted.variant()).flatMap(item::variant);
        LineDetails details = new LineDetails(
                wanted.variant(),
                variant.map(Variant::name).orElse(""),
                "",
                typed == null ? listed : typed.price(),
                typed == null ? null : typed.approval(),
                typed != null || item.priceEdit().isEmpty() ? null : item.priceEdit(),
                modifiers.stream()
                        .map(modifier -> new LineModifier(
                                modifier.modifier(), modifier.name(), modifier.price(), modifier.count()))
                        .toList(),
                parts,
                served.course(),
                served.seat(),
                served.parcel(),
                served.held(),
                served.note(),
                served.allergyNote());
        return new NewLine(wanted.line(), item, wanted.quantity(), details);
    }
}
