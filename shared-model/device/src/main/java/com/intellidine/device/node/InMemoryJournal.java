package com.intellidine.device.node;

import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.sync.Chain;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Held;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Numbering;
import com.intellidine.sync.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A journal without a disk: for tests, and for screens shown without a restaurant behind them.
public final class InMemoryJournal implements Journal {
    private final List<LogEntry> entries = new ArrayList<>();
    private final Map<NodeId, Chain> chains = new HashMap<>();
    private final Map<EventHash, Held> held = new HashMap<>();
    private final Map<String, Aggregate> states = new LinkedHashMap<>();
    private boolean copied;

    @Override
    public synchronized void write(Group group) {
        for (Placed placed : group.placed()) {
            entries.add(placed.entry());
            held.put(placed.entry().hash(), placed.held());
            chains.put(placed.held().author(), placed.chain());
        }
        states.putAll(group.states());
        copied |= group.copied();
    }

    @Override
    public synchronized boolean copied() {
        return copied;
    }

    @Override
    public synchronized Map<NodeId, Chain> chains() {
        return Map.copyOf(chains);
    }

    @Override
    public synchronized long highestVersion() {
        return entries.stream()
                .mapToLong(entry -> entry.envelope().version())
                .max()
                .orElse(0);
    }

    @Override
    public synchronized Optional<Held> held(EventHash hash) {
        return Optional.ofNullable(held.get(hash));
    }

    @Override
    public synchronized List<LogEntry> entriesOf(String aggregate) {
        return entries.stream()
                .filter(entry -> entry.envelope().aggregates().contains(aggregate))
                .toList();
    }

    @Override
    public synchronized List<Positioned> after(NodeId author, int branch, long seq, int limit) {
        return IntStream.range(0, entries.size())
                .filter(at -> isAfter(entries.get(at).hash(), author, branch, seq))
                .limit(limit)
                .mapToObj(at -> new Positioned(at + 1L, entries.get(at).text()))
                .toList();
    }

    private boolean isAfter(EventHash hash, NodeId author, int branch, long seq) {
        Held place = Objects.requireNonNull(held.get(hash));
        return place.author().equals(author) && place.branch() == branch && place.seq() > seq;
    }

    @Override
    public synchronized int lastNumber(Numbering numbering, DeviceCode device, String period) {
        Stream<Integer> numbers = switch (numbering) {
            case ORDER -> daily(orders().map(Order::number), device, period);
            case TICKET ->
                daily(orders().flatMap(order -> order.tickets().stream()).map(Ticket::number), device, period);
            case INVOICE -> invoices(TaxLaw.GST, device, period);
            case VAT_INVOICE -> invoices(TaxLaw.VAT, device, period);
            case CREDIT_NOTE ->
                orders().flatMap(order -> order.creditNotes().stream())
                        .map(CreditNote::number)
                        .filter(number -> number.series().equals(device)
                                && Integer.toString(number.year().startYear()).equals(period))
                        .map(CreditNoteNumber::number);
        };
        return numbers.max(Comparator.naturalOrder()).orElse(0);
    }

    private Stream<Integer> invoices(TaxLaw law, DeviceCode device, String period) {
        return orders().flatMap(order -> order.bills().stream())
                .flatMap(bill -> Stream.ofNullable(bill.number()))
                .filter(number -> number.law() == law
                        && number.device().equals(device)
                        && Integer.toString(number.year().startYear()).equals(period))
                .map(InvoiceNumber::number);
    }

    private static Stream<Integer> daily(Stream<DailyNumber> numbers, DeviceCode device, String day) {
        return numbers.filter(number -> number.device().equals(device)
                        && number.day().toString().equals(day))
                .map(DailyNumber::number);
    }

    @Override
    public synchronized List<OrderId> ordersAtHand(int recent) {
        return orders().map(Order::id).toList();
    }

    @Override
    public synchronized List<ShiftId> shiftsAtHand() {
        return states.values().stream()
                .filter(Shift.class::isInstance)
                .map(Shift.class::cast)
                .filter(BookKeeper::needed)
                .map(Shift::id)
                .toList();
    }

    private Stream<Order> orders() {
        return states.values().stream().filter(Order.class::isInstance).map(Order.class::cast);
    }

    @Override
    public synchronized List<AggregateId> aggregates(AggregateId.Kind kind) {
        String prefix = kind.wireName() + "/";
        return states.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> new AggregateId(kind, java.util.UUID.fromString(key.substring(prefix.length()))))
                .toList();
    }

    @Override
    public void close() {}
}
