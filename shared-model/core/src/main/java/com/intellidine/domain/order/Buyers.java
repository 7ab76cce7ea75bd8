package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.Gstin;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a bill must say of its buyer (rule 46 of the CGST Rules).
final class Buyers {
    /// From this taxable value on, an invoice to somebody who is not registered says who and where he is: rule 46(f).
    private static final Money NAMED_FROM = Money.rupees(50_000);

    private Buyers() {}

    /// A GSTIN is not cut, else a wrong one might become a right one of somebody else.
    static @Nullable Buyer clean(@Nullable Buyer typed) {
        return typed == null
                ? null
                : new Buyer(
                        Texts.clean(typed.name(), Limits.NAME_LENGTH_MAX_CHARS),
                        Texts.clean(typed.gstin(), Limits.GSTIN_LENGTH_CHARS + 1)
                                .toUpperCase(Locale.ROOT),
                        Texts.clean(typed.address(), Limits.ADDRESS_LENGTH_MAX_CHARS),
                        Texts.clean(typed.state(), Limits.STATION_LENGTH_MAX_CHARS));
    }

    static Optional<OrderRefusal> refusal(Bill bill) {
        Buyer buyer = bill.buyer() == null ? Buyer.NOBODY : bill.buyer();
        boolean named = !buyer.name().isEmpty() && !buyer.address().isEmpty();
        if (!buyer.gstin().isEmpty() && !Gstin.fitsBuyer(buyer.gstin())) {
            return Optional.of(new OrderRefusal.BuyerGstinWrong());
        }
        if (!buyer.gstin().isEmpty() && !named) {
            return Optional.of(new OrderRefusal.BuyerIncomplete());
        }
        if (bill.totals().interState() && buyer.state().isEmpty()) {
            return Optional.of(new OrderRefusal.PlaceOfSupplyMissing());
        }
        boolean invoiced = bill.buyer() != null || !BillKind.isSmall(bill.totals());
        if (bill.kind() == BillKind.SMALL_SALE && invoiced) {
            return Optional.of(new OrderRefusal.InvoiceNeeded());
        }
        boolean large = bill.kind() == BillKind.TAX_INVOICE
                && bill.totals().taxableByGst().compareTo(NAMED_FROM) >= 0;
        boolean placed = !buyer.state().isEmpty() || !buyer.gstin().isEmpty();
        return large && !(named && placed) ? Optional.of(new OrderRefusal.BuyerNeeded(NAMED_FROM)) : Optional.empty();
    }
}
