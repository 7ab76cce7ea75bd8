package com.intellidine.device.node;

import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.Ids;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.pricing.Priced;
import com.intellidine.pricing.Pricing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people do with orders on a device. Gives each command its identity, number and stamp.
/// Every method decides at once and never waits for the disk.
public final class OrderDesk {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final DeviceNode node;
    private final InstantSource clock;
    private final Ids ids;

    public OrderDesk(DeviceNode node, InstantSource clock, Ids ids) {
        this.node = node;
        this.clock = clock;
        this.ids = ids;
    }

    /// @param table null for takeaway
    public Outcome open(StaffId actor, OrderType type, @Nullable TableId table, int covers) {
        OrderId order = new OrderId(ids.next());
        Stamp stamp = stamp(actor);
        return node.perform(replica -> new OrderCommand.OpenOrder(
                order, replica.nextOrderNumber(day(stamp.at())), type, table, covers, stamp));
    }

    public Outcome add(StaffId actor, OrderId order, Item item, long quantity) {
        return node.perform(replica -> new OrderCommand.AddLine(
                order, new LineId(ids.next()), item, BigDecimal.valueOf(quantity), stamp(actor)));
    }

    public Outcome changeQuantity(StaffId actor, OrderId order, LineId line, long quantity) {
        return node.perform(
                replica -> new OrderCommand.ChangeQuantity(order, line, BigDecimal.valueOf(quantity), stamp(actor)));
    }

    public Outcome remove(StaffId actor, OrderId order, LineId line) {
        return node.perform(replica -> new OrderCommand.RemoveLine(order, line, stamp(actor)));
    }

    /// Sends every line that is not yet sent.
    public Outcome send(StaffId actor, OrderId order) {
        Stamp stamp = stamp(actor);
        return node.perform(replica -> new OrderCommand.SendTicket(
                order, new TicketId(ids.next()), replica.nextTicketNumber(day(stamp.at())), stamp));
    }

    public Outcome mark(StaffId actor, OrderId order, TicketId ticket, LineId line, boolean done) {
        return node.perform(replica -> new OrderCommand.MarkLine(order, ticket, line, done, stamp(actor)));
    }

    public Outcome bump(StaffId actor, OrderId order, TicketId ticket) {
        return node.perform(replica -> new OrderCommand.BumpTicket(order, ticket, stamp(actor)));
    }

    public Outcome recall(StaffId actor, OrderId order, TicketId ticket) {
        return node.perform(replica -> new OrderCommand.RecallTicket(order, ticket, stamp(actor)));
    }

    /// Bills every line that stands on no bill yet, at today's tax rates.
    public Outcome bill(StaffId actor, OrderId order) {
        Stamp stamp = stamp(actor);
        LocalDate day = day(stamp.at());
        return node.perform(replica -> {
            @Nullable Order open = (Order) replica.state(AggregateId.of(order));
            Priced priced = Pricing.price(open == null ? List.of() : open.linesToBill(), taxes(), day);
            return new OrderCommand.IssueBill(
                    order,
                    new BillId(ids.next()),
                    BillKind.TAX_INVOICE,
                    replica.nextInvoiceNumber(day),
                    day,
                    priced.lines(),
                    priced.totals(),
                    stamp);
        });
    }

    public Outcome takeCash(StaffId actor, OrderId order, BillId bill, Money tendered) {
        return node.perform(
                replica -> new OrderCommand.TakeCash(order, bill, new PaymentId(ids.next()), tendered, stamp(actor)));
    }

    public Outcome close(StaffId actor, OrderId order) {
        return node.perform(replica -> new OrderCommand.CloseOrder(order, stamp(actor)));
    }

    public Outcome cancel(StaffId actor, OrderId order, String reason) {
        return node.perform(replica -> new OrderCommand.CancelOrder(order, reason, stamp(actor)));
    }

    /// What these lines would come to if they were billed now.
    public Priced quote(List<Line> lines) {
        return Pricing.price(lines, taxes(), day(clock.instant()));
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        @Nullable Restaurant restaurant = node.book().restaurant();
        return restaurant == null ? INDIA : restaurant.zone();
    }

    private TaxTable taxes() {
        @Nullable Restaurant restaurant = node.book().restaurant();
        return restaurant == null ? new TaxTable(List.of()) : restaurant.taxes();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    private Stamp stamp(StaffId actor) {
        return new Stamp(actor, clock.instant());
    }
}
