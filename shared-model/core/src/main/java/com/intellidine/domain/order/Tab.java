package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order.Stage;
import com.intellidine.domain.payment.Payment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an order shows and owes: its own lines that are placed here, and the lines of other orders that are. An index
/// over several orders, computed when it is asked for and never stored.
///
/// @param guests the orders of which a line was ever placed here, as far as they are known
public record Tab(Order order, List<Order> guests) {
    public Tab {
        guests = List.copyOf(guests);
    }

    /// With its own lines only: for an order in which no line of another was ever placed.
    public static Tab alone(Order order) {
        return new Tab(order, List.of());
    }

    /// @param orders finds an order by its id, or null
    public static Tab of(Order order, Function<OrderId, @Nullable Order> orders) {
        return new Tab(
                order,
                order.guests().stream()
                        .sorted(Comparator.comparing(OrderId::value))
                        .map(orders)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList());
    }

    /// Every line shown here, with those that are gone: its own first, in the order in which they were added.
    public List<Line> lines() {
        return known().filter(line -> line.place().equals(order.id())).toList();
    }

    /// Every line that was ever shown here, and all others of the same homes.
    private Stream<Line> known() {
        return Stream.concat(Stream.of(order), guests.stream()).flatMap(home -> home.lines().stream());
    }

    /// A line that is shown here.
    public Optional<Line> line(LineId id) {
        return lines().stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /// The homes of these lines as far as they are other orders: who is to be told besides this one.
    List<OrderId> homesOf(Collection<LineId> ids) {
        Set<LineId> wanted = Set.copyOf(ids);
        Set<OrderId> homes = new LinkedHashSet<>();
        known().filter(line -> wanted.contains(line.id()))
                .map(Line::home)
                .filter(home -> !home.equals(order.id()))
                .forEach(homes::add);
        return new ArrayList<>(homes);
    }

    public List<Line> liveLines() {
        return lines().stream().filter(line -> !line.gone()).toList();
    }

    /// What the kitchen has yet to be told of. For what was billed and given back before that, nobody waits.
    public List<Line> unsentLines() {
        return liveLines().stream()
                .filter(line -> !line.sent() && !line.waived())
                .toList();
    }

    public List<Line> sentLines() {
        return liveLines().stream().filter(Line::sent).toList();
    }

    /// What the next ticket has: all that is not sent and does not wait.
    ///
    /// @param course whose waiting lines go too; 0 for none
    public List<Line> linesToSend(int course) {
        return asMuchAsFits(unsentLines().stream()
                .filter(line -> !line.held() || (course != 0 && line.ordered().course() == course))
                .toList());
    }

    /// The open part: what stands on no bill.
    public List<Line> unbilledLines() {
        return lines().stream().filter(Line::isOpen).toList();
    }

    /// What the next bill covers: all that is open, as far as one event holds it. (Devices apart can add more lines
    /// together than each of them may.)
    public List<Line> linesToBill() {
        return asMuchAsFits(unbilledLines());
    }

    /// From the first on, as many as one event holds; the rest goes on the next.
    private static List<Line> asMuchAsFits(List<Line> lines) {
        int bytes = 0;
        int count = 0;
        while (count < Math.min(lines.size(), Limits.LINES_PER_ORDER_MAX)
                && bytes + lines.get(count).ordered().bytesMax() <= Limits.LINES_MAX_BYTES) {
            bytes += lines.get(count).ordered().bytesMax();
            count++;
        }
        return lines.subList(0, count);
    }

    /// What stands on no bill, before tax.
    public Money open() {
        return Money.sum(unbilledLines().stream().map(Line::open).toList());
    }

    /// Cancelled, and nothing has turned up since.
    public boolean ended() {
        return order.stage() == Stage.CANCELLED && liveLines().isEmpty();
    }

    /// Nothing more is expected to happen: cancelled, or closed with every line billed and every bill paid, or moved
    /// away as a whole. What was added or moved here apart from that makes it unsettled again; it is the new
    /// open part.
    public boolean settled() {
        if (!order.due().isZero() || !unbilledLines().isEmpty()) {
            return false;
        }
        return switch (order.stage()) {
            case OPEN -> order.movedAway() && lines().isEmpty();
            case CLOSED, CANCELLED -> true;
        };
    }

    public OrderStatus status() {
        List<Line> live = liveLines();
        if (order.stage() == Stage.CANCELLED && live.isEmpty()) {
            return OrderStatus.CANCELLED;
        }
        if (order.stage() != Stage.OPEN && settled()) {
            return OrderStatus.COMPLETED;
        }
        List<Sent> sent = live.stream()
                .map(Line::kitchen)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (sent.isEmpty()) {
            return paymentStatus() == PaymentStatus.PAID ? OrderStatus.PAID : OrderStatus.PENDING;
        }
        if (!sent.stream().allMatch(Sent::done)) {
            return OrderStatus.PREPARING;
        }
        return sent.stream().allMatch(Sent::served) ? OrderStatus.SERVED : OrderStatus.READY;
    }

    public PaymentStatus paymentStatus() {
        // A bill of nothing is paid by being issued; money without a bill pays nothing yet.
        List<Payment> taken =
                order.payments().stream().filter(Payment::confirmed).toList();
        boolean back = !taken.isEmpty()
                && Money.sum(taken.stream().map(Payment::kept).toList()).isZero();
        if (back && taken.stream().anyMatch(payment -> !payment.refunded().isZero())) {
            return PaymentStatus.REFUNDED;
        }
        boolean billed = order.bills().stream().anyMatch(bill -> !order.cancelled(bill.id()));
        if (billed && order.due().isZero() && unbilledLines().isEmpty()) {
            return PaymentStatus.PAID;
        }
        return taken.isEmpty() ? PaymentStatus.UNPAID : PaymentStatus.PARTIAL;
    }

    /// A line that is shown here or has its home here, or in an order of which lines were placed here.
    public Optional<Line> known(LineId id) {
        return known().filter(line -> line.id().equals(id)).findFirst();
    }

    /// The tickets by which lines that are shown here were sent: its own ones and those of other orders. One of its own
    /// whose lines were all moved away is none of it any more.
    public List<Ticket> tickets() {
        Set<LineId> shown = lines().stream().map(Line::id).collect(Collectors.toSet());
        return Stream.concat(
                        order.tickets().stream()
                                .filter(ticket -> ticket.lines().stream()
                                        .anyMatch(line -> shown.contains(line.line())
                                                || known(line.line()).isEmpty())),
                        guests.stream()
                                .flatMap(guest -> guest.tickets().stream())
                                .filter(ticket ->
                                        ticket.lines().stream().anyMatch(line -> shown.contains(line.line()))))
                .toList();
    }

    Optional<Ticket> ticket(TicketId id) {
        return order.ticket(id);
    }

    Optional<Bill> bill(BillId id) {
        return order.bill(id);
    }
}
