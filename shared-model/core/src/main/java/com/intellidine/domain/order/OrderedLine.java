package com.intellidine.domain.order;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.menu.ChosenPart;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxClass;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was ordered, as it was captured when the line was added. No edit of the menu touches it.
///
/// @param name on the bill, the variant's included
/// @param kitchenName on the ticket
/// @param localName in the house's second language, or empty
/// @param unitPrice of one portion without modifiers, before tax unless the tax class says otherwise
/// @param parts of a combo; none for a plain dish
/// @param category of the dish when it was ordered, by which discounts find it; null when that is not known
/// @param discount the dish's own, off its price
/// @param hsn code of the goods or service for the invoice; empty for that of the tax class
/// @param course 0 for none
/// @param seat 0 for the whole table
/// @param parcel packed, though the table eats here
/// @param openPrice who allowed the price that was typed by hand; null for one of the menu
/// @param held waits until its course is fired
/// @param priceEdit hash of the edit that the price came from; null when that is not known
public record OrderedLine(
        LineId id,
        ItemId item,
        @Nullable VariantId variant,
        String name,
        String kitchenName,
        String localName,
        Money unitPrice,
        List<LineModifier> modifiers,
        List<ChosenPart> parts,
        @Nullable CategoryId category,
        Percent discount,
        TaxClass taxClass,
        String hsn,
        String station,
        int course,
        int seat,
        boolean parcel,
        @Nullable Approval openPrice,
        boolean held,
        String note,
        String allergyNote,
        @Nullable String priceEdit,
        Quantity quantity) {
    public static final Percent NO_DISCOUNT = new Percent(0);

    public OrderedLine {
        modifiers = List.copyOf(modifiers);
        parts = List.copyOf(parts);
    }

    /// A plain dish without any choice.
    public static OrderedLine plain(
            LineId id, ItemId item, String name, Money price, TaxClass taxClass, String station, Quantity quantity) {
        return new OrderedLine(
                id,
                item,
                null,
                name,
                name,
                "",
                price,
                List.of(),
                List.of(),
                null,
                NO_DISCOUNT,
                taxClass,
                "",
                station,
                0,
                0,
                false,
                null,
                false,
                "",
                "",
                null,
                quantity);
    }

    /// One portion with its modifiers and what its parts cost more.
    public Money each() {
        Money each = unitPrice;
        for (LineModifier modifier : modifiers) {
            each = each.plus(modifier.amount());
        }
        for (ChosenPart part : parts) {
            each = each.plus(part.supplement());
        }
        return each;
    }

    /// Where something of it is made: a combo at the stations of its parts.
    public Set<String> stations() {
        if (parts.isEmpty()) {
            return Set.of(station);
        }
        Set<String> stations = new LinkedHashSet<>();
        parts.forEach(part -> stations.add(part.station()));
        return Collections.unmodifiableSet(stations);
    }

    /// At most so many bytes on the wire, as a line or on a ticket: no character has more than three bytes of UTF-8 per
    /// code unit, and what stands around the texts is counted generously.
    int bytesMax() {
        int units = 2 * name.length()
                + kitchenName.length()
                + localName.length()
                + station.length()
                + note.length()
                + allergyNote.length();
        for (LineModifier modifier : modifiers) {
            units += modifier.name().length() + 50;
        }
        for (ChosenPart part : parts) {
            units += part.name().length()
                    + 2 * part.kitchenName().length()
                    + part.station().length()
                    + 60;
        }
        units += openPrice == null ? 0 : openPrice.reason().length() + 60;
        return 3 * units + 520;
    }
}
