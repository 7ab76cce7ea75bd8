package com.intellidine.testing;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderFold;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.pricing.Extras;
import com.intellidine.pricing.Priced;
import com.intellidine.pricing.Pricing;
import com.intellidine.pricing.Terms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/// Bills of lines, at plain terms.
public final class Bills {
    private static final Order PLAIN = Objects.requireNonNull(OrderFold.apply(
            Some.order(10),
            null,
            Some.fact(new OrderOpened(Some.order(10), Some.number(1), OrderType.DINE_IN, null, 1, Some.STAMP))));

    /// The law wants to know to whom a large bill is made out.
    private static final Buyer SOMEBODY = new Buyer("Asha", "", "1 MG Road", "29");

    private Bills() {}

    /// What is open of these lines, on one bill.
    public static Priced price(List<Line> lines, TaxTable taxes, LocalDate day) {
        Terms terms = new Terms(TaxProfile.regular(taxes), ZoneId.of("Asia/Kolkata"), List.of());
        return Pricing.price(terms.request(Tab.alone(PLAIN), lines, day, Extras.NONE));
    }

    /// A tax invoice at five percent.
    public static Bill of(BillId id, InvoiceNumber number, List<Line> lines) {
        Priced priced = price(lines, Some.FIVE_PERCENT, Some.DAY);
        Bill bill = new Bill(id, BillKind.TAX_INVOICE, number, Some.DAY, priced.lines(), priced.totals(), Some.STAMP);
        boolean large = priced.totals().taxableByGst().compareTo(Money.rupees(50_000)) >= 0;
        return large ? bill.withBuyer(SOMEBODY) : bill;
    }
}
