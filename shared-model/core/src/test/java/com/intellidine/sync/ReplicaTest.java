package com.intellidine.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.ClockRaised;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.order.MobileEvent.MobileOrderAccepted;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.ServiceEvent;
import com.intellidine.domain.order.ServiceEvent.OrderClosed;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.testing.Peer;
import com.intellidine.testing.Some;
import com.intellidine.wire.EventFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplicaTest {
    private final Peer a = new Peer("A");
    private final Peer b = new Peer("B");

    private static OrderEvent open(Peer peer, long order) {
        return new OrderOpened(
                Some.order(order), peer.replica().nextOrderNumber(Some.DAY), OrderType.TAKEAWAY, null, 1, Some.STAMP);
    }

    @Test
    void chainsItsOwnEvents() {
        LogEntry first = a.append(open(a, 1));
        LogEntry second = a.append(open(a, 2));
        assertNull(first.envelope().prev());
        assertEquals(first.hash(), second.envelope().prev());
        assertEquals(2, second.envelope().seq());
        assertEquals(List.of(), second.envelope().parents(), "another order is no cause of this one");
    }

    @Test
    void namesAllHeadsThatItHasSeenAsParents() {
        LogEntry opened = a.append(open(a, 1));
        a.tellAll(b);
        LogEntry here = a.append(new OrderClosed(Some.order(1), Some.STAMP));
        LogEntry there = b.append(new OrderClosed(Some.order(1), Some.STAMP));
        assertEquals(List.of(opened.hash()), there.envelope().parents());
        b.tellAll(a);
        LogEntry after = a.append(new OrderClosed(Some.order(1), Some.STAMP));
        assertEquals(List.of(here.hash(), there.hash()), after.envelope().parents());
    }

    @Test
    void writesLaterVersionsThanAnythingItHasSeen() {
        for (int i = 1; i <= 5; i++) {
            a.append(open(a, i));
        }
        a.tellAll(b);
        assertEquals(6, b.append(open(b, 9)).envelope().version());
    }

    /// A broken device must not keep the others from writing, however far its clock ran.
    @Test
    void raisesItsClockInStepsThatEveryoneTakes() {
        LogEntry last = a.append(open(a, 1));
        a.receive(farAhead(3));
        LogEntry next = a.append(open(a, 2));
        List<LogEntry> own = a.log().entries().stream()
                .filter(entry -> entry.envelope().node().equals(next.envelope().node()))
                .toList();
        assertEquals(
                List.of("OrderOpened", "ClockRaised", "ClockRaised", "OrderOpened"),
                own.stream().map(entry -> entry.envelope().type()).toList());
        long step = Limits.VERSION_STEP_MAX;
        long from = last.envelope().version();
        assertEquals(
                List.of(from, from + step, from + 2 * step, 3 * step + 1),
                own.stream().map(entry -> entry.envelope().version()).toList());
        b.receive(a.log().entries());
        assertEquals(7, b.log().size());
        a.append(open(a, 3));
        assertEquals(8, a.log().size(), "it is raised once");
    }

    /// Else its chain would go on from events that nobody was handed, and no other node could ever follow.
    @Test
    void raisesNothingWhenTheEventThatItIsForCanNotBeWritten() {
        a.receive(farAhead(3));
        FailingLog log = new FailingLog(a.log());
        Replica replica = new Replica(Some.TENANT, new NodeId(Some.id(901)), a.code(), new EventFormat(), log);
        log.fails = true;
        assertThrows(IllegalStateException.class, () -> replica.append(open(b, 5)));
        log.fails = false;
        assertEquals(
                List.of(1L, 2L, 3L, 4L),
                replica.append(open(b, 5)).stream()
                        .map(placed -> placed.entry().envelope().seq())
                        .toList());
    }

    private static final class FailingLog implements LogReader {
        private final LogReader log;
        private boolean fails;

        FailingLog(LogReader log) {
            this.log = log;
        }

        @Override
        public Map<NodeId, Chain> chains() {
            return log.chains();
        }

        @Override
        public boolean copied() {
            return log.copied();
        }

        @Override
        public long highestVersion() {
            return log.highestVersion();
        }

        @Override
        public Optional<Held> held(EventHash hash) {
            return log.held(hash);
        }

        @Override
        public List<LogEntry> entriesOf(String aggregate) {
            if (fails && aggregate.startsWith("order/")) {
                throw new IllegalStateException("the log can't be read");
            }
            return log.entriesOf(aggregate);
        }

        @Override
        public int lastNumber(Numbering numbering, DeviceCode device, String period) {
            return log.lastNumber(numbering, device, period);
        }
    }

    private static List<LogEntry> farAhead(int count) {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            EventSealer.Unsealed unsealed = new EventSealer.Unsealed(
                    Some.TENANT,
                    new NodeId(Some.id(900)),
                    i,
                    i == 1 ? null : entries.getLast().hash(),
                    i * Limits.VERSION_STEP_MAX,
                    List.of());
            entries.add(new EventFormat().seal(unsealed, new ClockRaised(Some.STAMP)));
        }
        return entries;
    }

    @Test
    void numbersEachDayFromOneAndGoesOnAfterARestart() {
        a.append(open(a, 1));
        a.append(open(a, 2));
        a.restart();
        assertEquals("A-003", a.replica().nextOrderNumber(Some.DAY).toString());
        assertEquals("A-001", a.replica().nextOrderNumber(Some.DAY.plusDays(1)).toString());
        assertEquals("A-001", a.replica().nextTicketNumber(Some.DAY).toString());
        assertEquals(
                "A/2627/000001",
                a.replica()
                        .nextInvoiceNumber(Some.DAY, TaxLaw.GST)
                        .orElseThrow()
                        .toString());
    }

    @Test
    void goesOnAfterTheTicketOfAnAcceptedMobileOrder() {
        Peer server = new Peer("S");
        DailyNumber number = server.replica().nextTicketNumber(Some.DAY);
        server.append(new MobileOrderAccepted(
                Some.order(10), Some.ticket(50), number, List.of(), Some.STAMP.at(), Some.STAMP));
        assertEquals("S-002", server.replica().nextTicketNumber(Some.DAY).toString());
        server.restart();
        assertEquals("S-002", server.replica().nextTicketNumber(Some.DAY).toString());
    }

    @Test
    void leavesTheNumbersOfOthersAlone() {
        b.append(open(b, 1));
        b.tellAll(a);
        assertEquals("A-001", a.replica().nextOrderNumber(Some.DAY).toString());
    }

    @Test
    void usesANumberOnlyWhenItsEventIsAppended() {
        a.replica().nextOrderNumber(Some.DAY);
        a.replica().nextOrderNumber(Some.DAY);
        assertEquals("A-001", a.replica().nextOrderNumber(Some.DAY).toString());
    }

    @Test
    void storesNothingWhoseCauseIsMissing() {
        a.append(open(a, 1));
        LogEntry closed = a.append(new OrderClosed(Some.order(1), Some.STAMP));
        Replica.Received received = b.replica().receive(List.of(closed));
        assertEquals(List.of(), received.stored());
        assertInstanceOf(Admission.Verdict.Gap.class, received.refused().getFirst());
        assertNull(b.replica().state(AggregateId.of(Some.order(1))));
    }

    @Test
    void foldsAgainWhenAnEarlierEventArrivesLate() {
        a.append(open(a, 1));
        a.tellAll(b);
        // On b the order is closed by a late version, then an earlier one of a arrives.
        for (int i = 0; i < 3; i++) {
            b.append(open(b, 20 + i));
        }
        b.append(new OrderClosed(Some.order(1), Some.STAMP));
        a.append(new ServiceEvent.OrderCancelled(Some.order(1), "left", null, List.of(), List.of(), Some.STAMP));
        a.tellAll(b);
        Order order = assertInstanceOf(Order.class, b.replica().state(AggregateId.of(Some.order(1))));
        assertEquals(Order.Stage.CANCELLED, order.stage());
    }
}
