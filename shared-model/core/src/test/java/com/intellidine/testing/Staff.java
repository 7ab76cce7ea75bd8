package com.intellidine.testing;

import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.IssueBills;
import com.intellidine.domain.order.BillCommand.IssueCreditNote;
import com.intellidine.domain.order.Contacts;
import com.intellidine.domain.order.KitchenCommand.SendTicket;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.Orders;
import com.intellidine.domain.order.PaymentCommand.TakeCash;
import com.intellidine.domain.order.ServiceCommand.AddLine;
import com.intellidine.domain.order.ServiceCommand.ChangeCovers;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.domain.order.ServiceCommand.VoidLine;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.TaxLaw;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Somebody at one device, who knows what that device knows. Every command here is one that the device accepts.
public final class Staff {
    private final Peer peer;
    private final RandomGenerator random;

    public Staff(Peer peer, RandomGenerator random) {
        this.peer = peer;
        this.random = random;
    }

    public Peer peer() {
        return peer;
    }

    private @Nullable Order read(OrderId id) {
        return (Order) peer.replica().state(AggregateId.of(id));
    }

    public Order order(OrderId id) {
        @Nullable Order order = read(id);
        if (order == null) {
            throw new AssertionError("order " + id + " is not known here");
        }
        return order;
    }

    public Tab tab(OrderId id) {
        return Tab.of(order(id), this::read);
    }

    public void does(OrderCommand command) {
        @Nullable Order order = read(command.order());
        switch (Orders.decide(order == null ? null : tab(command.order()), command)) {
            case Decision.Accepted(OrderEvent event) -> peer.append(event);
            case Decision.Refused(Refusal refusal) -> throw new AssertionError(command + ": " + refusal);
        }
    }

    /// Raises this device's clock by some facts of no account, so that either side may come first in fold order.
    public void dawdles(OrderId order) {
        int facts = random.nextInt(4);
        for (int i = 0; i < facts; i++) {
            does(new ChangeCovers(order, order(order).covers() % 9 + 1, Some.STAMP));
        }
    }

    public OrderId opens() {
        OrderId id = new OrderId(Some.id(random));
        does(new OpenOrder(
                id, peer.replica().nextOrderNumber(Some.DAY), OrderType.DINE_IN, Some.table(3), 2, Some.STAMP));
        return id;
    }

    public LineId adds(OrderId order, long rupees, int quantity) {
        LineId line = new LineId(Some.id(random));
        does(new AddLine(
                order, line, Some.dish("Dal", Money.rupees(rupees)), BigDecimal.valueOf(quantity), Some.STAMP));
        return line;
    }

    public TicketId sends(OrderId order) {
        TicketId ticket = new TicketId(Some.id(random));
        Contacts alone = Contacts.of(Set.of(peer.node().value()));
        does(new SendTicket(order, ticket, peer.replica().nextTicketNumber(Some.DAY), 0, alone, Some.STAMP));
        return ticket;
    }

    public BillId bills(OrderId order) {
        BillId bill = new BillId(Some.id(random));
        InvoiceNumber number =
                peer.replica().nextInvoiceNumber(Some.DAY, TaxLaw.GST).orElseThrow();
        does(new IssueBills(order, List.of(Bills.of(bill, number, tab(order).linesToBill())), Some.STAMP));
        return bill;
    }

    public void pays(OrderId order, BillId bill) {
        does(new TakeCash(
                order, bill, new PaymentId(Some.id(random)), order(order).due(), Some.STAMP));
    }

    public void voids(OrderId order, LineId line, int quantity) {
        does(new VoidLine(
                order,
                line,
                new WriteOffId(Some.id(random)),
                BigDecimal.valueOf(quantity),
                "sent back",
                Some.ASHA,
                Some.STAMP));
    }

    public void credits(OrderId order, BillId bill, CreditNote.Cause cause) {
        List<BillLine> lines = order(order).bill(bill).orElseThrow().lines();
        does(new IssueCreditNote(
                order,
                new CreditNoteId(Some.id(random)),
                peer.replica().nextCreditNoteNumber(Some.DAY).orElseThrow(),
                Some.DAY,
                bill,
                lines,
                order(order).bill(bill).orElseThrow().totals(),
                cause,
                "not hot",
                Some.ASHA,
                Some.STAMP));
    }
}
