package com.intellidine.domain.order;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.menu.ComboPick;
import com.intellidine.domain.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a guest says: which dish, in which size, with what. What that is called and costs is the menu's to say, see
/// [Ordering].
///
/// @param variant null when no size was named
/// @param modifiers the same one as often as it is taken; null when the guest said nothing and gets the usual ones
/// @param picks for the parts of a combo; none for a plain dish
/// @param typed the price by hand, of a dish without a fixed one; null otherwise
/// @param served of the details those that the menu does not know: course, seat, parcel, held, notes
public record Wanted(
        LineId line,
        ItemId item,
        @Nullable VariantId variant,
        BigDecimal quantity,
        @Nullable List<ModifierId> modifiers,
        List<ComboPick> picks,
        @Nullable Typed typed,
        LineDetails served) {
    /// A price by hand.
    public record Typed(Money price, Approval approval) {}

    public Wanted {
        modifiers = modifiers == null ? null : List.copyOf(modifiers);
        picks = List.copyOf(picks);
    }

    /// As it comes.
    public static Wanted of(LineId line, ItemId item, BigDecimal quantity) {
        return new Wanted(line, item, null, quantity, null, List.of(), null, LineDetails.NONE);
    }

    public Wanted withVariant(VariantId size) {
        return new Wanted(line, item, size, quantity, modifiers, picks, typed, served);
    }

    public Wanted withModifiers(List<ModifierId> chosen) {
        return new Wanted(line, item, variant, quantity, chosen, picks, typed, served);
    }

    public Wanted withPicks(List<ComboPick> picked) {
        return new Wanted(line, item, variant, quantity, modifiers, picked, typed, served);
    }

    public Wanted withTyped(Money price, Approval approval) {
        return new Wanted(line, item, variant, quantity, modifiers, picks, new Typed(price, approval), served);
    }

    public Wanted withServed(LineDetails how) {
        return new Wanted(line, item, variant, quantity, modifiers, picks, typed, how);
    }
}
