package com.intellidine.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.audit.EditConflicts;
import com.intellidine.audit.Flag;
import com.intellidine.audit.Flags;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.order.KitchenEvent.LineAcknowledged;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.order.ServiceEvent.LineQuantityChanged;
import com.intellidine.domain.order.ServiceEvent.LineWrittenOff;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.WriteOff;
import com.intellidine.domain.stock.StockLedger;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.History;
import com.intellidine.sync.LogEntry;
import com.intellidine.testing.EveningPeople;
import com.intellidine.testing.Peer;
import com.intellidine.testing.RandomEvening;
import com.intellidine.testing.Some;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// How the conflicts of an evening ended, once all devices have met. What concerns money and places, [Reconciled] has
/// compared already; this is the rest of the table.
final class Endings {
    private final RandomEvening evening;
    private final Peer peer;
    /// In fold order.
    private final List<LogEntry> log;

    private final Map<TicketId, Set<LineId>> tickets = new HashMap<>();
    private final Set<TicketId> oversold = new HashSet<>();

    private Endings(RandomEvening evening) {
        this.evening = evening;
        this.peer = evening.peers().getLast();
        this.log = peer.log().entries().stream().sorted(LogEntry.FOLD_ORDER).toList();
        for (LogEntry entry : log) {
            if (entry.event() instanceof TicketSent sent) {
                tickets.put(sent.ticket(), Set.copyOf(Apart.sent(sent)));
            }
        }
    }

    static Endings of(RandomEvening evening) {
        return new Endings(evening);
    }

    /// @return how often each conflict happened
    Map<Apart, Integer> check() {
        everythingThatWasSaidIsThere();
        oneTicketForEachLine();
        oversoldIsFlagged();
        losersOfEditsAreShown();
        factsOfTheDeactivatedAreFlagged();
        Map<Apart, Integer> counts = new EnumMap<>(Apart.class);
        for (LogEntry one : log) {
            for (LogEntry other : log) {
                if (evening.apart(one, other)) {
                    for (Apart conflict : Apart.values()) {
                        if (conflict.is(event(one), event(other), tickets, oversold)) {
                            counts.merge(conflict, 1, Integer::sum);
                            if (conflict == Apart.VOIDED_AND_BUMPED) {
                                voidIsUnseen((LineWrittenOff) event(one));
                            }
                        }
                    }
                }
            }
        }
        return counts;
    }

    private static com.intellidine.domain.common.Event event(LogEntry entry) {
        return Objects.requireNonNull(entry.event());
    }

    private Order order(com.intellidine.domain.common.OrderId id) {
        return (Order) Objects.requireNonNull(peer.replica().state(AggregateId.of(id)));
    }

    /// Edited, opened, billed, paid or credited twice: all of it stands, and each line as it was captured.
    private void everythingThatWasSaidIsThere() {
        for (LogEntry entry : log) {
            switch (event(entry)) {
                case OrderOpened e -> assertEquals(e.number(), order(e.order()).number());
                case LinesAdded e ->
                    e.lines()
                            .forEach(line -> assertEquals(
                                    line,
                                    order(e.order())
                                            .line(line.id())
                                            .orElseThrow()
                                            .ordered(),
                                    "captured for ever"));
                case BillsIssued e ->
                    e.bills()
                            .forEach(bill -> assertEquals(
                                    bill, order(e.order()).bill(bill.id()).orElseThrow()));
                case CreditNoteIssued e ->
                    assertTrue(order(e.order()).creditNotes().contains(e.note()));
                case PaymentTaken e ->
                    assertEquals(
                            e.amount(),
                            order(e.order()).payment(e.payment()).orElseThrow().amount());
                default -> {}
            }
        }
    }

    /// The earliest ticket that names a line has it.
    private void oneTicketForEachLine() {
        Map<LineId, TicketId> first = new HashMap<>();
        Map<LineId, Order> homes = new HashMap<>();
        evening.orders().stream()
                .map(id -> peer.replica().state(AggregateId.of(id)))
                .filter(Order.class::isInstance)
                .map(Order.class::cast)
                .forEach(order -> order.lines().forEach(line -> homes.put(line.id(), order)));
        for (LogEntry entry : log) {
            if (event(entry) instanceof TicketSent sent) {
                Apart.sent(sent).forEach(line -> first.putIfAbsent(line, sent.ticket()));
            }
        }
        first.forEach((line, ticket) -> {
            Line known = Objects.requireNonNull(homes.get(line)).line(line).orElseThrow();
            assertTrue(known.sent(), "a sent line reaches the kitchen");
            assertEquals(ticket, acceptedBefore(line) ? known.ticket() : ticket, "one line in the kitchen");
        });
    }

    private boolean acceptedBefore(LineId line) {
        return log.stream()
                .noneMatch(entry -> event(entry)
                                instanceof com.intellidine.domain.order.MobileEvent.MobileOrderAccepted e
                        && e.lines().stream().anyMatch(sent -> sent.line().equals(line)));
    }

    /// Unless the kitchen has acknowledged something since, or the line was changed more than once.
    private void voidIsUnseen(LineWrittenOff off) {
        long changes = log.stream()
                .filter(entry -> switch (event(entry)) {
                    case LineAcknowledged e -> e.line().equals(off.line());
                    case LineQuantityChanged e -> e.line().equals(off.line());
                    case LineWrittenOff e ->
                        e.line().equals(off.line()) && e.writeOff().kind() == WriteOff.Kind.VOID;
                    default -> false;
                })
                .count();
        if (changes == 1) {
            Line line = order(off.order()).line(off.line()).isPresent()
                    ? order(off.order()).line(off.line()).orElseThrow()
                    : evening.orders().stream()
                            .map(id -> peer.replica().state(AggregateId.of(id)))
                            .filter(Order.class::isInstance)
                            .map(state -> ((Order) state).line(off.line()))
                            .flatMap(java.util.Optional::stream)
                            .findFirst()
                            .orElseThrow();
            assertTrue(line.unseen(), "a void is never unknown to the kitchen");
            assertTrue(line.toMake() < line.quantity().thousandths(), "void for the bill");
        }
    }

    private void oversoldIsFlagged() {
        StockLedger.of(log.stream().map(LogEntry::fact).toList())
                .remaining(EveningPeople.DISH)
                .ifPresent(left -> {
                    assertEquals(
                            left.left() < 0, left.left() < 0 && !left.oversold().isEmpty(), "oversold is flagged");
                    Set<Fact.Id> facts = Set.copyOf(left.oversold());
                    for (LogEntry entry : log) {
                        if (facts.contains(entry.fact().id()) && event(entry) instanceof TicketSent sent) {
                            oversold.add(sent.ticket());
                            assertTrue(order(sent.order()).ticket(sent.ticket()).isPresent(), "the sale stands");
                        }
                    }
                });
    }

    /// Where exactly two edits of the name were made, and apart.
    private void losersOfEditsAreShown() {
        List<LogEntry> names = log.stream()
                .filter(entry -> event(entry) instanceof ItemEdited edit
                        && edit.changes().name() != null)
                .toList();
        if (names.size() != 2 || !evening.apart(names.getFirst(), names.getLast())) {
            return;
        }
        Object lost = ((ItemEdited) event(names.getFirst())).changes().name();
        Object kept = ((ItemEdited) event(names.getLast())).changes().name();
        boolean shown = EditConflicts.of(history(AggregateId.of(EveningPeople.DISH))).stream()
                .anyMatch(conflict -> conflict.field().equals("name")
                        && conflict.lost().value().equals(Objects.requireNonNull(lost))
                        && conflict.kept().value().equals(Objects.requireNonNull(kept)));
        assertNotEquals(Objects.requireNonNull(lost).equals(kept), shown, "the loser of an edit is shown");
    }

    private History history(AggregateId id) {
        return History.of(id.toString(), peer.log().entriesOf(id.toString()));
    }

    /// What folds after the only edit of him that there was, apart from it, he was not allowed any more.
    private void factsOfTheDeactivatedAreFlagged() {
        List<LogEntry> edits = log.stream()
                .filter(entry -> event(entry) instanceof StaffEdited)
                .skip(1)
                .toList();
        if (edits.size() != 1
                || !Boolean.FALSE.equals(
                        ((StaffEdited) event(edits.getFirst())).changes().active())) {
            return;
        }
        History record = history(AggregateId.of(Some.ASHA));
        Set<EventHash> flagged = Flags.of(
                        log,
                        staff -> record,
                        hash -> log.stream()
                                .filter(entry -> entry.hash().equals(hash))
                                .findFirst())
                .stream()
                .map(Flag::entry)
                .map(LogEntry::hash)
                .collect(Collectors.toSet());
        for (LogEntry entry : log) {
            boolean after = LogEntry.FOLD_ORDER.compare(edits.getFirst(), entry) < 0;
            if (event(entry) instanceof OrderEvent && after) {
                assertTrue(flagged.contains(entry.hash()), () -> "kept and flagged: " + entry.event());
            }
        }
    }
}
