package com.intellidine.sync;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.ClockRaised;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.MobileEvent.MobileOrderAccepted;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.sync.Admission.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One node's copy of the log and the states folded from it. Knows no clock, thread, network or disk: it reads through
/// a [LogReader] and hands back what must be stored. Not safe for several threads; whoever owns it holds the lock.
public final class Replica {
    private final TenantId tenant;
    private final NodeId self;
    private final DeviceCode code;
    private final EventSealer sealer;
    private final LogReader log;
    private final Map<NodeId, Chain> chains;
    private final Map<String, History> histories = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /// Taken in and perhaps not in the log yet; what is older is looked up there.
    private final Map<EventHash, Held> taken = new HashMap<>();

    private long version;

    private boolean copied;

    public Replica(TenantId tenant, NodeId self, DeviceCode code, EventSealer sealer, LogReader log) {
        this.tenant = tenant;
        this.self = self;
        this.code = code;
        this.sealer = sealer;
        this.log = log;
        this.chains = new HashMap<>(log.chains());
        this.version = log.highestVersion();
        this.copied = log.copied() || chain(self).forked();
    }

    private Chain chain(NodeId author) {
        return chains.getOrDefault(author, Chain.EMPTY);
    }

    /// Whether a copy of this device has been at work: its own chain has forked, or others hold an event of it that
    /// this device did not write. It must write no more under its id, and is to remember that: the chain alone does
    /// not say it, since what the copy wrote may simply go on from what this device has.
    public boolean copied() {
        return copied;
    }

    /// Others hold an event of this device that is not held here.
    public void foundCopied() {
        copied = true;
    }

    /// Appends an own event. The caller stores what comes back before anything leaves this node.
    ///
    /// @return the event last; before it [ClockRaised], where the clock of the restaurant is further than one event
    ///     may go
    /// @throws IllegalStateException when this device is [#copied]
    public List<Placed> append(Event event) {
        if (copied) {
            throw new IllegalStateException("a copy of node " + self + " has written under its id");
        }
        List<Placed> appended = new ArrayList<>();
        Chain own = chain(self);
        @Nullable Head last = lastOf(own);
        for (long step : LamportClock.stepsBefore(last == null ? 0 : last.version(), version + 1)) {
            appended.add(sealed(own, step, new ClockRaised(event.stamp())));
            own = appended.getLast().chain();
        }
        appended.add(sealed(own, version + 1, event));
        // The event first: it is the one for which something must be read, and when that fails nothing was taken.
        take(appended.getLast());
        appended.forEach(placed -> taken.put(placed.entry().hash(), placed.held()));
        return appended;
    }

    private static @Nullable Head lastOf(Chain own) {
        return own.branches().isEmpty() ? null : own.branches().getFirst().head();
    }

    /// @param own this node's chain so far
    private Placed sealed(Chain own, long next, Event event) {
        @Nullable Head last = lastOf(own);
        Set<EventHash> parents = new LinkedHashSet<>();
        event.aggregates()
                .forEach(aggregate ->
                        parents.addAll(history(aggregate.toString()).heads()));
        // Whom it rests on was checked against the staff record known here, and later is judged by that.
        event.answerable()
                .forEach(person -> parents.addAll(
                        history(AggregateId.of(person).toString()).heads()));
        if (event.ruling()) {
            chains.forEach((node, chain) ->
                    (node.equals(self) ? own : chain).heads().forEach(head -> parents.add(head.hash())));
        }
        LogEntry entry = sealer.seal(
                new EventSealer.Unsealed(
                        tenant,
                        self,
                        last == null ? 1 : last.seq() + 1,
                        last == null ? null : last.hash(),
                        next,
                        List.copyOf(parents)),
                event);
        return own.with(entry, last == null ? null : new Held(self, 0, last.seq(), last.version()));
    }

    /// What became of a batch from another node.
    ///
    /// @param stored those that must be stored now, in this order
    /// @param refused for each that can't be stored now or ever
    /// @param forks authors of which a copy was found in it
    /// @param trouble why the log could not be read for those that are left for another time; null when all were
    ///     looked at
    public record Received(
            List<Placed> stored,
            int repeats,
            List<Verdict> refused,
            Set<NodeId> forks,
            @Nullable RuntimeException trouble) {}

    /// Takes in events of other nodes, each once, in the given order. When the log can't be read in the middle,
    /// what was taken so far comes back, since it must be stored, and the rest is left for another time.
    ///
    /// @throws RuntimeException of the log when it could not be read for the first of them
    public Received receive(List<LogEntry> entries) {
        List<Placed> stored = new ArrayList<>();
        List<Verdict> refused = new ArrayList<>();
        Set<NodeId> forks = new LinkedHashSet<>();
        int repeats = 0;
        for (LogEntry entry : entries) {
            try {
                switch (Admission.judge(entry, tenant, chain(entry.envelope().node()), chains.size(), this::held)) {
                    case Verdict.Fits fits -> {
                        take(fits.placed());
                        stored.add(fits.placed());
                        copied |= entry.envelope().node().equals(self);
                        if (fits.forks()) {
                            forks.add(entry.envelope().node());
                        }
                    }
                    case Verdict.Repeat() -> repeats++;
                    case Verdict.Gap gap -> refused.add(gap);
                    case Verdict.TooManyCopies copies -> refused.add(copies);
                    case Verdict.TooManyNodes nodes -> refused.add(nodes);
                    case Verdict.Malformed malformed -> refused.add(malformed);
                }
            } catch (RuntimeException e) {
                if (stored.isEmpty()) {
                    throw e;
                }
                return new Received(stored, repeats, refused, forks, e);
            }
        }
        return new Received(stored, repeats, refused, forks, null);
    }

    /// Where an event stands, if it is held here.
    public Optional<Held> held(EventHash hash) {
        @Nullable Held held = taken.get(hash);
        return held == null ? log.held(hash) : Optional.of(held);
    }

    private void take(Placed placed) {
        LogEntry entry = placed.entry();
        // Histories and numbers come from the log, and a read may fail: they are read before anything is changed.
        List<History> touched =
                entry.envelope().aggregates().stream().map(this::history).toList();
        readWhatIsShownWith(touched);
        noteNumber(entry);
        touched.forEach(history -> history.add(entry));
        chains.put(entry.envelope().node(), placed.chain());
        taken.put(entry.hash(), placed.held());
        version = Math.max(version, entry.envelope().version());
    }

    /// Whoever stores an order stores with it the orders that show its lines, and those whose lines all of them show.
    /// A move names every order that it makes one of these, so after the entry there are no others.
    private void readWhatIsShownWith(List<History> touched) {
        List<Order> shown = new ArrayList<>();
        touched.forEach(history -> addOrder(shown, history.state()));
        for (Order order : List.copyOf(shown)) {
            order.hosts().forEach(host -> addOrder(shown, state(AggregateId.of(host))));
        }
        shown.forEach(order -> order.guests().forEach(guest -> state(AggregateId.of(guest))));
    }

    private static void addOrder(List<Order> orders, @Nullable Aggregate state) {
        if (state instanceof Order order) {
            orders.add(order);
        }
    }

    private History history(String aggregate) {
        return histories.computeIfAbsent(aggregate, key -> History.of(key, log.entriesOf(key)));
    }

    /// The state of an aggregate, read from the log when it is not at hand.
    public @Nullable Aggregate state(AggregateId aggregate) {
        return history(aggregate.toString()).state();
    }

    public @Nullable Aggregate state(String aggregate) {
        return history(aggregate).state();
    }

    /// Lets go of a history. Its events must be in the log.
    public void forget(String aggregate) {
        histories.remove(aggregate);
    }

    /// Lets go of hashes that the log holds by now.
    public void forgetTaken(List<LogEntry> inLog) {
        inLog.forEach(entry -> taken.remove(entry.hash()));
    }

    public Vector vector() {
        return Vector.ofChains(chains);
    }

    public DailyNumber nextOrderNumber(LocalDate day) {
        return new DailyNumber(code, day, last(Numbering.ORDER, day.toString()) + 1);
    }

    public DailyNumber nextTicketNumber(LocalDate day) {
        return new DailyNumber(code, day, last(Numbering.TICKET, day.toString()) + 1);
    }

    /// The next number of this device's series under a law. It counts as used once its bill is appended, not before.
    ///
    /// @return empty on a day that no financial year has, and when the series is full
    public Optional<InvoiceNumber> nextInvoiceNumber(LocalDate day, TaxLaw law) {
        if (!FinancialYear.knows(day)) {
            return Optional.empty();
        }
        FinancialYear year = FinancialYear.of(day);
        return InvoiceNumber.after(code, law, year, last(numbering(law), period(year)));
    }

    /// Of this device's series of credit notes, which stands apart from its invoices'.
    ///
    /// @return empty on a day that no financial year has, and when the series is full
    public Optional<CreditNoteNumber> nextCreditNoteNumber(LocalDate day) {
        if (!FinancialYear.knows(day)) {
            return Optional.empty();
        }
        FinancialYear year = FinancialYear.of(day);
        return CreditNoteNumber.after(code, year, last(Numbering.CREDIT_NOTE, period(year)));
    }

    private static Numbering numbering(TaxLaw law) {
        return switch (law) {
            case GST -> Numbering.INVOICE;
            case VAT -> Numbering.VAT_INVOICE;
        };
    }

    private static String period(FinancialYear year) {
        return Integer.toString(year.startYear());
    }

    private int last(Numbering numbering, String period) {
        return numbers.computeIfAbsent(numbering + " " + period, key -> log.lastNumber(numbering, code, period));
    }

    /// Numbers carry the device's code, which is unique among nodes, so own ones are told by it.
    private void noteNumber(LogEntry entry) {
        if (entry.event() instanceof OrderOpened opened
                && opened.number().device().equals(code)) {
            note(
                    Numbering.ORDER,
                    opened.number().day().toString(),
                    opened.number().number());
        } else if (entry.event() instanceof TicketSent sent
                && sent.number().device().equals(code)) {
            note(Numbering.TICKET, sent.number().day().toString(), sent.number().number());
        } else if (entry.event() instanceof MobileOrderAccepted accepted
                && accepted.number().device().equals(code)) {
            // It is itself a ticket.
            note(
                    Numbering.TICKET,
                    accepted.number().day().toString(),
                    accepted.number().number());
        } else if (entry.event() instanceof BillsIssued issued) {
            issued.bills().forEach(this::noteBill);
        } else if (entry.event() instanceof CreditNoteIssued(var order, CreditNote note, var homes, var day)
                && note.number().series().equals(code)) {
            note(
                    Numbering.CREDIT_NOTE,
                    period(note.number().year()),
                    note.number().number());
        }
    }

    private void noteBill(Bill bill) {
        @Nullable InvoiceNumber number = bill.number();
        if (number != null && number.device().equals(code)) {
            note(numbering(number.law()), period(number.year()), number.number());
        }
    }

    private void note(Numbering numbering, String period, int number) {
        int before = last(numbering, period);
        numbers.put(numbering + " " + period, Math.max(before, number));
    }
}
