package com.intellidine.device.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.node.Journal;
import com.intellidine.device.node.Journal.Group;
import com.intellidine.device.node.Journal.Positioned;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.OrderId;
import com.intellidine.sync.Chain;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Numbering;
import com.intellidine.sync.Placed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every journal answers after a service of two tills: exactly what the events that it was given say.
interface JournalContract {
    /// An empty journal that this test closes.
    Journal open();

    /// The same journal as a program that starts finds it.
    Journal reopened(Journal journal);

    /// Groups of a service at till 1 that has met till 2, and the orders that are still at hand after it.
    record Given(List<Group> groups, Set<OrderId> atHand, List<OrderId> settled) {
        static Given aService() {
            RecordingJournal recording = new RecordingJournal();
            Set<OrderId> atHand = new HashSet<>();
            List<OrderId> settled = new java.util.ArrayList<>();
            try (Service first = new Service(Service.identity(1), recording);
                    Service second = new Service(Service.identity(2), new RecordingJournal())) {
                second.meet(first);
                settled.add(first.paidOrder(true));
                settled.add(first.paidOrder(true));
                settled.add(first.cancelledOrder());
                atHand.add(first.paidOrder(false));
                atHand.add(first.open());
                atHand.add(second.orderOnTheBoard());
                OrderId billed = first.orderOnTheBoard();
                first.bill(billed);
                atHand.add(billed);
                first.meet(second);
                settled.add(first.paidOrder(true));
            }
            return new Given(recording.groups(), atHand, settled);
        }

        List<Placed> placed() {
            return groups.stream().flatMap(group -> group.placed().stream()).toList();
        }

        List<LogEntry> entries() {
            return groups.stream().flatMap(group -> group.entries().stream()).toList();
        }

        void writeTo(Journal journal) {
            groups.forEach(journal::write);
        }
    }

    private void answers(Given given, Journal journal) {
        Map<NodeId, Chain> chains = new HashMap<>();
        given.placed().forEach(placed -> chains.put(placed.held().author(), placed.chain()));
        assertEquals(2, chains.size());
        assertEquals(chains, journal.chains());
        assertEquals(
                given.entries().stream()
                        .mapToLong(entry -> entry.envelope().version())
                        .max()
                        .orElseThrow(),
                journal.highestVersion());
        given.placed()
                .forEach(placed -> assertEquals(
                        Optional.of(placed.held()), journal.held(placed.entry().hash())));
        assertEquals(Optional.empty(), journal.held(EventHash.of("never written")));
        chains.keySet().forEach(author -> answersAfter(given, journal, author));
        answersByAggregate(given, journal);
        answersNumbers(journal);
    }

    private static void answersAfter(Given given, Journal journal, NodeId author) {
        List<String> texts = given.entries().stream()
                .filter(entry -> entry.envelope().node().equals(author))
                .map(LogEntry::text)
                .toList();
        List<Positioned> all = journal.after(author, 0, 0, 10_000);
        assertEquals(texts, all.stream().map(Positioned::text).toList());
        assertEquals(all.subList(3, 5), journal.after(author, 0, 3, 2));
        assertEquals(List.of(), journal.after(author, 0, texts.size(), 10));
        all.forEach(positioned -> assertEquals(
                positioned.text(),
                given.entries().get((int) positioned.position() - 1).text()));
    }

    private static void answersByAggregate(Given given, Journal journal) {
        Set<String> aggregates = new HashSet<>();
        given.entries().forEach(entry -> aggregates.addAll(entry.envelope().aggregates()));
        for (String aggregate : aggregates) {
            assertEquals(
                    given.entries().stream()
                            .filter(entry -> entry.envelope().aggregates().contains(aggregate))
                            .toList(),
                    journal.entriesOf(aggregate));
        }
        Set<String> known = new HashSet<>();
        for (AggregateId.Kind kind : AggregateId.Kind.values()) {
            journal.aggregates(kind).forEach(aggregate -> assertTrue(known.add(aggregate.toString())));
        }
        assertEquals(aggregates, known);
        assertEquals(List.of(), journal.entriesOf("order/none"));
    }

    private static void answersNumbers(Journal journal) {
        DeviceCode first = new DeviceCode("T1");
        DeviceCode second = new DeviceCode("T2");
        assertEquals(7, journal.lastNumber(Numbering.ORDER, first, "2026-11-22"));
        assertEquals(5, journal.lastNumber(Numbering.TICKET, first, "2026-11-22"));
        assertEquals(5, journal.lastNumber(Numbering.INVOICE, first, "2026"));
        assertEquals(1, journal.lastNumber(Numbering.TICKET, second, "2026-11-22"));
        assertEquals(0, journal.lastNumber(Numbering.INVOICE, second, "2026"));
        assertEquals(0, journal.lastNumber(Numbering.ORDER, first, "2026-11-23"));
        assertEquals(0, journal.lastNumber(Numbering.INVOICE, first, "2027"));
    }

    @Test
    default void answersWhatItWasGiven() {
        Given given = Given.aService();
        try (Journal journal = open()) {
            given.writeTo(journal);
            answers(given, journal);
        }
    }

    @Test
    default void answersTheSameAfterAStart() {
        Given given = Given.aService();
        Journal written = open();
        given.writeTo(written);
        try (Journal journal = reopened(written)) {
            answers(given, journal);
        }
    }

    @Test
    default void takesManyEventsOfOneAggregateInOneGroup() {
        Given given = Given.aService();
        Map<String, com.intellidine.domain.common.Aggregate> states = new HashMap<>();
        given.groups().forEach(group -> states.putAll(group.states()));
        try (Journal journal = open()) {
            journal.write(new Group(given.placed(), states));
            answers(given, journal);
        }
    }

    @Test
    default void keepsWhatIsNotSettledOrOnTheBoardAtHand() {
        Given given = Given.aService();
        try (Journal journal = open()) {
            given.writeTo(journal);
            Set<OrderId> all = new HashSet<>(given.atHand());
            all.addAll(given.settled());
            List<OrderId> answer = journal.ordersAtHand(100);
            assertEquals(all, new HashSet<>(answer));
            assertEquals(all.size(), answer.size());
            assertTrue(journal.ordersAtHand(0).containsAll(given.atHand()));
        }
    }

    @Test
    default void keepsAShiftAtHandUntilNothingIsToBePutRightInIt() {
        RecordingJournal recording = new RecordingJournal();
        try (Service service = new Service(Service.identity(1), recording)) {
            service.opensShift(1);
            service.opensShift(2);
            service.closesShift(2, 0);
            service.opensShift(3);
            service.closesShift(3, 5);
        }
        try (Journal journal = open()) {
            recording.groups().forEach(journal::write);
            assertEquals(Set.of(Service.shift(1), Service.shift(3)), new HashSet<>(journal.shiftsAtHand()));
        }
    }

    @Test
    default void keepsBothBranchesOfACopiedDevice() {
        RecordingJournal recording = new RecordingJournal();
        NodeId author = Service.identity(1).node();
        try (Service one = new Service(Service.identity(1), new RecordingJournal());
                Service copy = new Service(Service.identity(1), new RecordingJournal());
                Service other = new Service(Service.identity(2), recording)) {
            one.open();
            copy.open();
            copy.open();
            other.meet(one);
            other.meet(copy);
        }
        List<Placed> placed = recording.groups().stream()
                .flatMap(group -> group.placed().stream())
                .filter(each -> each.held().author().equals(author))
                .toList();
        Chain chain = placed.getLast().chain();
        assertTrue(chain.forked());
        Journal written = open();
        recording.groups().forEach(written::write);
        try (Journal journal = reopened(written)) {
            assertEquals(chain, journal.chains().get(author));
            for (int branch = 0; branch < chain.branches().size(); branch++) {
                int number = branch;
                assertEquals(
                        placed.stream()
                                .filter(each -> each.branch() == number)
                                .map(each -> each.entry().text())
                                .toList(),
                        journal.after(author, branch, 0, 100).stream()
                                .map(Positioned::text)
                                .toList());
            }
            placed.forEach(each -> assertEquals(
                    Optional.of(each.held()), journal.held(each.entry().hash())));
        }
    }

    @Test
    default void remembersThatACopyOfTheDeviceWasFound() {
        Journal journal = open();
        assertFalse(journal.copied());
        journal.write(new Journal.Group(List.of(), Set.of(), Map.of(), true));
        journal.write(new Journal.Group(List.of(), Map.of()));
        try (Journal again = reopened(journal)) {
            assertTrue(again.copied());
        }
    }

    @Test
    default void isEmptyAtFirst() {
        try (Journal journal = open()) {
            assertEquals(Map.of(), journal.chains());
            assertEquals(0, journal.highestVersion());
            assertEquals(List.of(), journal.ordersAtHand(10));
            assertEquals(List.of(), journal.shiftsAtHand());
            assertEquals(0, journal.lastNumber(Numbering.INVOICE, new DeviceCode("T1"), "2026"));
        }
    }
}
