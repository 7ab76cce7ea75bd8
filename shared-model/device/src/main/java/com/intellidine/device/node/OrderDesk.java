package com.intellidine.device.node;

import com.intellidine.domain.bill.ChargeKind;
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
import com.intellidine.domain.floor.FloorRefusal;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.KitchenCommand;
import com.intellidine.domain.order.OrderRefusal;
import com.intellidine.domain.order.Ordering;
import com.intellidine.domain.order.PaymentCommand;
import com.intellidine.domain.order.ServiceCommand;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.order.Wanted;
import com.intellidine.pricing.BillPlan;
import com.intellidine.pricing.Extras;
import com.intellidine.pricing.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people do with orders on a device. Gives each command its identity, number and stamp.
/// Every method decides at once and never waits for the disk.
public final class OrderDesk {
    private final DeviceNode node;
    private final InstantSource clock;
    private final Ids ids;
    private final BillDesk bills;
    private final AccountDesk accounts;

    public OrderDesk(DeviceNode node, InstantSource clock, Ids ids) {
        this.node = node;
        this.clock = clock;
        this.ids = ids;
        this.bills = new BillDesk(node, clock, ids);
        this.accounts = new AccountDesk(node, clock, ids);
    }

    /// Bills in parts, to a buyer, with charges and discounts; and what corrects them.
    public BillDesk bills() {
        return bills;
    }

    /// What guests owe.
    public AccountDesk accounts() {
        return accounts;
    }

    /// @param table null for takeaway
    public Outcome open(StaffId actor, OrderType type, @Nullable TableId table, int covers) {
        OrderId order = new OrderId(ids.next());
        Stamp stamp = stamp(actor);
        return node.perform(replica -> new ServiceCommand.OpenOrder(
                order, replica.nextOrderNumber(day(stamp.at())), type, table, covers, stamp));
    }

    /// A dish as it comes.
    public Outcome add(StaffId actor, OrderId order, Item item, long quantity) {
        return add(actor, order, Wanted.of(new LineId(ids.next()), item.id(), BigDecimal.valueOf(quantity)));
    }

    /// A dish with all that was chosen, at the price that the menu has now for this kind of order.
    public Outcome add(StaffId actor, OrderId order, Wanted wanted) {
        Stamp stamp = stamp(actor);
        return node.performUnlessRefused(replica -> {
            @Nullable Tab tab = DeviceNode.tab(replica, order);
            if (tab == null) {
                return new Wish.Refused(new OrderRefusal.UnknownOrder());
            }
            return switch (Ordering.check(node.book().menu(), tab.order().type(), wall(stamp.at()), wanted)) {
                case Ordering.Outcome.Refused(var why) -> new Wish.Refused(why);
                case Ordering.Outcome.Taken(var line) ->
                    new Wish.Command(new ServiceCommand.AddLines(order, List.of(line), stamp));
            };
        });
    }

    /// "The same again": what is left of an earlier ticket, at the prices of now.
    public Outcome repeat(StaffId actor, OrderId order, TicketId ticket) {
        Stamp stamp = stamp(actor);
        return node.performUnlessRefused(replica -> {
            @Nullable Tab tab = DeviceNode.tab(replica, order);
            if (tab == null) {
                return new Wish.Refused(new OrderRefusal.UnknownOrder());
            }
            List<LineId> lines = tab.tickets().stream()
                    .filter(each -> each.id().equals(ticket))
                    .flatMap(sent -> sent.lines().stream())
                    .map(line -> new LineId(ids.next()))
                    .toList();
            return new Wish.Command(new ServiceCommand.RepeatRound(
                    order, ticket, lines, node.book().menu(), wall(stamp.at()), stamp));
        });
    }

    /// Packing or delivery, known from now on to every device and on the next bill.
    ///
    /// @param amount null for none after all
    public Outcome charge(StaffId actor, OrderId order, ChargeKind kind, @Nullable Money amount) {
        return node.perform(replica -> new ServiceCommand.SetCharge(order, kind, amount, stamp(actor)));
    }

    /// The whole party goes to another table.
    public Outcome changeTable(StaffId actor, OrderId order, TableId table) {
        return node.performUnlessRefused(
                replica -> node.book().plan().table(table).isEmpty()
                        ? new Wish.Refused(new FloorRefusal.UnknownTable())
                        : new Wish.Command(new ServiceCommand.ChangeTable(order, table, stamp(actor))));
    }

    public Outcome changeQuantity(StaffId actor, OrderId order, LineId line, long quantity) {
        return node.perform(
                replica -> new ServiceCommand.ChangeQuantity(order, line, BigDecimal.valueOf(quantity), stamp(actor)));
    }

    public Outcome remove(StaffId actor, OrderId order, LineId line) {
        return node.perform(replica -> new ServiceCommand.RemoveLine(order, line, stamp(actor)));
    }

    /// Shows and bills lines in another order from now on.
    public Outcome move(StaffId actor, OrderId order, OrderId target, List<LineId> lines) {
        return node.performUnlessRefused(replica -> {
            @Nullable Tab other = DeviceNode.tab(replica, target);
            return other == null
                    ? new Wish.Refused(new OrderRefusal.UnknownOrder())
                    : new Wish.Command(new ServiceCommand.MoveLines(order, other, lines, stamp(actor)));
        });
    }

    /// Sends every line that is not yet sent.
    public Outcome send(StaffId actor, OrderId order) {
        Stamp stamp = stamp(actor);
        return node.perform(replica -> new KitchenCommand.SendTicket(
                order, new TicketId(ids.next()), replica.nextTicketNumber(day(stamp.at())), stamp));
    }

    public Outcome mark(StaffId actor, OrderId order, TicketId ticket, LineId line, boolean done) {
        return mark(actor, order, ticket, line, "", done);
    }

    /// The part of a line that is made at one station.
    public Outcome mark(StaffId actor, OrderId order, TicketId ticket, LineId line, String station, boolean done) {
        return node.perform(replica -> new KitchenCommand.MarkLine(order, ticket, line, station, done, stamp(actor)));
    }

    public Outcome bump(StaffId actor, OrderId order, TicketId ticket) {
        return node.perform(replica -> new KitchenCommand.BumpTicket(order, ticket, stamp(actor)));
    }

    public Outcome recall(StaffId actor, OrderId order, TicketId ticket) {
        return node.perform(replica -> new KitchenCommand.RecallTicket(order, ticket, stamp(actor)));
    }

    /// Bills every line that stands on no bill yet, at today's tax rates and by the discounts in force.
    public Outcome bill(StaffId actor, OrderId order) {
        return bills.issue(actor, order, Extras.NONE, null);
    }

    public Outcome takeCash(StaffId actor, OrderId order, BillId bill, Money tendered) {
        Stamp stamp = stamp(actor);
        return node.perform(replica -> new PaymentCommand.TakeCash(
                order,
                bill,
                new PaymentId(ids.next()),
                tendered,
                node.openShift(),
                node.book().businessDay(stamp.at()),
                stamp));
    }

    public Outcome close(StaffId actor, OrderId order) {
        return node.perform(replica -> new ServiceCommand.CloseOrder(order, stamp(actor)));
    }

    public Outcome cancel(StaffId actor, OrderId order, String reason) {
        return cancel(actor, order, reason, actor);
    }

    /// @param approver who allowed it, should the kitchen have something of it
    public Outcome cancel(StaffId actor, OrderId order, String reason, StaffId approver) {
        return node.perform(replica -> new ServiceCommand.CancelOrder(order, reason, approver, stamp(actor)));
    }

    /// What stands on no bill, as it would be billed now.
    public BillPlan quote(Tab tab) {
        return terms().plan(tab, tab.unbilledLines(), day(clock.instant()));
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return terms().zone();
    }

    private Terms terms() {
        return node.book().terms();
    }

    private LocalDateTime wall(Instant at) {
        return LocalDateTime.ofInstant(at, zone());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    private Stamp stamp(StaffId actor) {
        return new Stamp(actor, clock.instant());
    }
}
