package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCancellation;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.NoteCancellation;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.customer.Ciphertext;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order.Stage;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.payment.Payment;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An order being changed by one fact. Lives no longer than that, so that the order itself need not be copied field by
/// field in every place where one of them changes.
final class OrderDraft {
    private final Order before;

    @Nullable
    TableId table;

    int covers;

    @Nullable
    CustomerId customer;

    @Nullable
    Ciphertext address;

    @Nullable
    Aggregator aggregator;

    @Nullable
    Instant readyBy;

    Map<ChargeKind, Money> charges;
    List<Line> lines;
    Set<OrderId> guests;
    Set<OrderId> hosts;
    List<Ticket> tickets;
    List<Bill> bills;
    List<BillCancellation> cancellations;
    List<CreditNote> creditNotes;
    List<NoteCancellation> noteCancellations;
    List<Order.Reprint> reprints;
    List<Payment> payments;
    Stage stage;
    String cancelReason;

    @Nullable
    Acceptance acceptance;

    OrderDraft(Order order) {
        before = order;
        table = order.table();
        covers = order.covers();
        customer = order.customer();
        address = order.address();
        aggregator = order.aggregator();
        readyBy = order.readyBy();
        charges = order.charges();
        lines = order.lines();
        guests = order.guests();
        hosts = order.hosts();
        tickets = order.tickets();
        bills = order.bills();
        cancellations = order.cancellations();
        creditNotes = order.creditNotes();
        noteCancellations = order.noteCancellations();
        reprints = order.reprints();
        payments = order.payments();
        stage = order.stage();
        cancelReason = order.cancelReason();
        acceptance = order.acceptance();
    }

    static Order open(OrderOpened opened) {
        return new Order(
                opened.order(),
                opened.number(),
                opened.type(),
                opened.table(),
                opened.covers(),
                opened.customer(),
                null,
                opened.aggregator(),
                null,
                Map.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Stage.OPEN,
                "",
                opened.type() == OrderType.MOBILE ? Acceptance.REQUESTED : null,
                opened.stamp());
    }

    Order order() {
        return new Order(
                before.id(),
                before.number(),
                before.type(),
                table,
                covers,
                customer,
                address,
                aggregator,
                readyBy,
                charges,
                lines,
                guests,
                hosts,
                tickets,
                bills,
                cancellations,
                creditNotes,
                noteCancellations,
                reprints,
                payments,
                stage,
                cancelReason,
                acceptance,
                before.opened());
    }

    void setCharge(ChargeKind kind, @Nullable Money amount) {
        Map<ChargeKind, Money> changed = new EnumMap<>(ChargeKind.class);
        changed.putAll(charges);
        if (amount == null) {
            changed.remove(kind);
        } else {
            changed.put(kind, amount);
        }
        charges = changed;
    }

    void add(Line line) {
        lines = plus(lines, line);
    }

    void add(Ticket ticket) {
        tickets = plus(tickets, ticket);
    }

    void add(Bill bill) {
        bills = plus(bills, bill);
    }

    void add(Payment payment) {
        payments = plus(payments, payment);
    }

    void add(BillCancellation cancellation) {
        cancellations = plus(cancellations, cancellation);
    }

    void add(CreditNote note) {
        creditNotes = plus(creditNotes, note);
    }

    void add(NoteCancellation cancellation) {
        noteCancellations = plus(noteCancellations, cancellation);
    }

    void add(Order.Reprint reprint) {
        if (!reprints.contains(reprint)) {
            reprints = plus(reprints, reprint);
        }
    }

    void changePayment(PaymentId id, UnaryOperator<Payment> change) {
        payments = changed(payments, payment -> payment.id().equals(id), change);
    }

    void addGuests(Collection<OrderId> homes) {
        Set<OrderId> more = new HashSet<>(guests);
        more.addAll(homes);
        more.remove(before.id());
        guests = more;
    }

    /// Own lines are shown in another order.
    void addHost(OrderId host) {
        if (!host.equals(before.id()) && !hosts.contains(host)) {
            hosts = new HashSet<>(hosts);
            hosts.add(host);
        }
    }

    /// Own lines that are named; others are in their own homes.
    void changeLines(Collection<LineId> ids, UnaryOperator<Line> change) {
        Set<LineId> named = ids.size() == 1 ? Set.copyOf(ids) : new HashSet<>(ids);
        changeLines(line -> named.contains(line.id()), change);
    }

    void changeLines(Predicate<Line> which, UnaryOperator<Line> change) {
        lines = changed(lines, which, change);
    }

    void changeTicket(TicketId id, UnaryOperator<Ticket> change) {
        tickets = changed(tickets, ticket -> ticket.id().equals(id), change);
    }

    /// The list itself where nothing changes: most facts leave most lists as they were.
    private static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        T @Nullable [] copy = null;
        for (int i = 0; i < list.size(); i++) {
            if (which.test(list.get(i))) {
                copy = copy == null ? array(list, list.size()) : copy;
                copy[i] = change.apply(list.get(i));
            }
        }
        return copy == null ? list : List.of(copy);
    }

    private static <T> List<T> plus(List<T> list, T added) {
        T[] longer = array(list, list.size() + 1);
        longer[list.size()] = added;
        return List.of(longer);
    }

    /// Read by [List#of(Object[])] alone, which keeps an array of its own: a list that it makes is not copied again.
    @SuppressWarnings("unchecked")
    private static <T> T[] array(List<T> list, int length) {
        return (T[]) list.toArray(new Object[length]);
    }
}
