package com.intellidine.testing;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.Order;
import com.intellidine.pricing.Priced;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The chain of a device that sells things of little worth.
public final class SmallSaleFacts {
    private final UUID device;
    private final List<Fact> chain = new ArrayList<>();

    public SmallSaleFacts(UUID device) {
        this.device = device;
    }

    /// Tea for so many rupees before tax, on a bill of a kind.
    public SmallSaleFacts sells(long rupees, BillKind kind) {
        Order order = Service.opened().adds(1, "Tea", rupees, 1).order();
        Priced priced = Bills.price(order.lines(), Some.FIVE_PERCENT, Some.DAY);
        OrderId id = Service.ORDER;
        Bill bill = new Bill(
                Some.bill(chain.size() + 1), kind, null, Some.DAY, priced.lines(), priced.totals(), Some.STAMP);
        return tells(new BillsIssued(id, List.of(bill), List.of(id), Some.STAMP));
    }

    public SmallSaleFacts tells(Event event) {
        long seq = chain.size() + 1L;
        chain.add(new Fact(event, new Fact.Id(device, seq, "%064x".formatted(seq))));
        return this;
    }

    /// Rupees and paise that a bill of tea comes to.
    public static Money due(long rupees) {
        return Bills.price(Service.opened().adds(1, "Tea", rupees, 1).order().lines(), Some.FIVE_PERCENT, Some.DAY)
                .totals()
                .total();
    }

    public List<Fact> chain() {
        return List.copyOf(chain);
    }
}
