package com.intellidine.domain.bill;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxClass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line, or the part of one that is still open, as it goes to be priced.
///
/// @param amount what is to be billed of the line's gross, not negative
/// @param hsn empty for the one of its tax class
/// @param taxIncluded whether the price has the tax in it
/// @param category of the dish, for rules about categories; null when it is not known
/// @param ownDiscount the dish's own, off each portion
/// @param orderedAt decides whether a rule of certain hours holds for it
/// @param part when not all of the line is billed here; null when it is
public record SaleLine(
        LineId line,
        int revision,
        String name,
        Quantity quantity,
        Money unitPrice,
        Money amount,
        TaxClass taxClass,
        String hsn,
        boolean taxIncluded,
        ItemId item,
        @Nullable CategoryId category,
        Percent ownDiscount,
        Instant orderedAt,
        @Nullable Part part) {
    /// What stands beside this part of a line.
    ///
    /// @param quantity of the whole line as it is now
    /// @param amount of the whole line, more than this part of it
    /// @param before what earlier bills claim of it
    public record Part(Quantity quantity, Money amount, Money before) {}

    /// All of a line.
    public SaleLine(
            LineId line,
            int revision,
            String name,
            Quantity quantity,
            Money unitPrice,
            Money amount,
            TaxClass taxClass,
            String hsn,
            boolean taxIncluded,
            ItemId item,
            @Nullable CategoryId category,
            Percent ownDiscount,
            Instant orderedAt) {
        this(
                line,
                revision,
                name,
                quantity,
                unitPrice,
                amount,
                taxClass,
                hsn,
                taxIncluded,
                item,
                category,
                ownDiscount,
                orderedAt,
                null);
    }

    /// Some of it, billed apart from the rest.
    public SaleLine withPart(Quantity some, Money amountOfIt, @Nullable Part of) {
        return new SaleLine(
                line,
                revision,
                name,
                some,
                unitPrice,
                amountOfIt,
                taxClass,
                hsn,
                taxIncluded,
                item,
                category,
                ownDiscount,
                orderedAt,
                of);
    }

    /// The line that it is a part of.
    public SaleLine whole() {
        return part == null ? this : withPart(part.quantity(), part.amount(), null);
    }

    public String code() {
        return hsn.isEmpty() ? taxClass.hsn() : hsn;
    }
}
