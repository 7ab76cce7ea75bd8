package com.intellidine.domain.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.CancelBill;
import com.intellidine.domain.order.BillCommand.CancelCreditNote;
import com.intellidine.domain.order.KitchenCommand.AcknowledgeLine;
import com.intellidine.domain.order.KitchenCommand.BumpTicket;
import com.intellidine.domain.order.PaymentCommand.ConfirmPayment;
import com.intellidine.domain.order.PaymentCommand.FailPayment;
import com.intellidine.domain.order.PaymentCommand.RefundPayment;
import com.intellidine.domain.order.PaymentCommand.RequestPayment;
import com.intellidine.domain.order.ServiceCommand.CancelOrder;
import com.intellidine.domain.order.ServiceCommand.ChangeQuantity;
import com.intellidine.domain.order.ServiceCommand.CloseOrder;
import com.intellidine.domain.order.ServiceCommand.MergeInto;
import com.intellidine.domain.order.ServiceCommand.MoveLines;
import com.intellidine.domain.order.ServiceCommand.RemoveLine;
import com.intellidine.domain.order.ServiceCommand.UndoMerge;
import com.intellidine.testing.Peer;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import com.intellidine.testing.Staff;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Each conflict that people can make on devices which are apart, and how it ends when they meet, whichever of the two
/// comes first in fold order.
class HouseSim {
    private static final int SEEDS = 150;

    /// The rows of the table of conflicts that concern orders.
    private enum Conflict {
        EDITED_TWICE,
        ADDED_WHILE_PAID,
        TABLE_OPENED_TWICE,
        BILLED_TWICE,
        PAID_TWICE,
        CREDITED_TWICE,
        VOIDED_AND_BUMPED,
        VOIDED_AND_BILLED,
        SENT_TWICE,
        MOVED_TO_TWO_ORDERS,
        MERGED_BOTH_WAYS,
        MERGED_AND_ADDED,
        CANCELLED_AND_ADDED,
        CANCELLED_BILL_PAID,
        CONFIRMED_AND_FAILED
    }

    private static final List<Conflict> ALL = List.of(Conflict.values());

    /// Three people at three devices.
    private record Team(Staff asha, Staff ravi, Staff meena) {
        static Team open(RandomGenerator random) {
            return new Team(
                    new Staff(new Peer("A"), random),
                    new Staff(new Peer("B"), random),
                    new Staff(new Peer("C"), random));
        }

        List<Staff> staff() {
            return List.of(asha, ravi, meena);
        }

        /// Twice round, so that what waits for its cause gets in.
        void meet() {
            for (int i = 0; i < 2; i++) {
                staff().forEach(one -> staff().forEach(other -> one.peer().tellAll(other.peer())));
            }
        }
    }

    @Test
    void endsEveryConflictAsTheTableSays() {
        Map<Conflict, Integer> counts = new EnumMap<>(Conflict.class);
        Seeds.each(SEEDS, random -> {
            Conflict conflict = ALL.get(random.nextInt(ALL.size()));
            counts.merge(conflict, 1, Integer::sum);
            Team house = Team.open(random);
            OrderId order = house.asha().opens();
            LineId line = house.asha().adds(order, 100, 2);
            house.meet();
            try {
                play(conflict, house, order, line);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(conflict + ": " + failure.getMessage(), failure);
            }
            agree(house, order);
        });
        assertEquals(Set.of(Conflict.values()), counts.keySet(), "a conflict that never occurred proves nothing");
    }

    private static void agree(Team house, OrderId order) {
        house.meet();
        house.staff().forEach(one -> assertEquals(house.asha().tab(order), one.tab(order)));
        house.staff()
                .forEach(one -> assertEquals(
                        house.asha().peer().replica().vector(),
                        one.peer().replica().vector()));
    }

    private static void play(Conflict conflict, Team house, OrderId order, LineId line) {
        switch (conflict) {
            case EDITED_TWICE -> editedTwice(house, order, line);
            case ADDED_WHILE_PAID -> addedWhilePaid(house, order);
            case TABLE_OPENED_TWICE -> tableOpenedTwice(house, order);
            case BILLED_TWICE -> billedTwice(house, order, line);
            case PAID_TWICE -> paidTwice(house, order);
            case CREDITED_TWICE -> creditedTwice(house, order, line);
            case VOIDED_AND_BUMPED -> voidedAndBumped(house, order, line);
            case VOIDED_AND_BILLED -> voidedAndBilled(house, order, line);
            case SENT_TWICE -> sentTwice(house, order, line);
            case MOVED_TO_TWO_ORDERS -> movedToTwoOrders(house, order, line);
            case MERGED_BOTH_WAYS -> mergedBothWays(house, order);
            case MERGED_AND_ADDED -> mergedAndAdded(house, order, line);
            case CANCELLED_AND_ADDED -> cancelledAndAdded(house, order, line);
            case CANCELLED_BILL_PAID -> cancelledBillPaid(house, order);
            case CONFIRMED_AND_FAILED -> confirmedAndFailed(house, order);
        }
    }

    private static List<OrderTask> tasks(Team house, OrderId order) {
        return OrderTasks.of(house.meena().order(order));
    }

    private static void editedTwice(Team house, OrderId order, LineId line) {
        house.asha().dawdles(order);
        house.asha().does(new ChangeQuantity(order, line, BigDecimal.valueOf(3), Some.STAMP));
        LineId other = house.ravi().adds(order, 50, 1);
        house.meet();
        Tab tab = house.meena().tab(order);
        assertEquals(Set.of(line, other), tab.lines().stream().map(Line::id).collect(Collectors.toSet()));
        assertEquals(3_000, tab.line(line).orElseThrow().toPay());
    }

    private static void addedWhilePaid(Team house, OrderId order) {
        house.asha().dawdles(order);
        house.ravi().dawdles(order);
        house.asha().pays(order, house.asha().bills(order));
        house.asha().does(new CloseOrder(order, Some.STAMP));
        LineId late = house.ravi().adds(order, 50, 1);
        house.meet();
        Tab tab = house.meena().tab(order);
        assertEquals(List.of(late), tab.unbilledLines().stream().map(Line::id).toList(), "a new open part");
        assertFalse(tab.settled());
        assertEquals(
                Money.rupees(210),
                tab.order().paidOf(tab.order().bills().getFirst().id()));
        assertEquals(List.of(), tasks(house, order));
        house.meena().pays(order, house.meena().bills(order));
        assertTrue(house.meena().tab(order).settled());
    }

    private static void tableOpenedTwice(Team house, OrderId order) {
        OrderId other = house.ravi().opens();
        LineId theirs = house.ravi().adds(other, 50, 1);
        house.meet();
        Staff one = house.meena();
        one.does(new MergeInto(other, one.tab(order), Some.STAMP));
        assertEquals(2, one.tab(order).lines().size());
        assertTrue(one.tab(other).settled(), "its table is free");
        assertEquals(Money.rupees(250), one.tab(order).open());
        one.does(new UndoMerge(order, one.tab(other), Some.STAMP));
        assertEquals(
                List.of(theirs), one.tab(other).lines().stream().map(Line::id).toList());
        assertEquals(1, one.tab(order).lines().size());
    }

    private static void billedTwice(Team house, OrderId order, LineId line) {
        house.asha().dawdles(order);
        house.ravi().dawdles(order);
        house.asha().bills(order);
        BillId second = house.ravi().bills(order);
        house.meet();
        assertEquals(2, house.meena().order(order).bills().size());
        assertEquals(List.of(new OrderTask.BilledTwice(line, "Dal", Money.rupees(200))), tasks(house, order));
        house.meena().does(new CancelBill(order, second, "billed twice", Some.ASHA, Some.STAMP));
        assertEquals(List.of(), tasks(house, order));
        assertEquals(Money.rupees(210), house.meena().order(order).due());
    }

    private static void paidTwice(Team house, OrderId order) {
        BillId bill = house.asha().bills(order);
        house.meet();
        house.ravi().dawdles(order);
        house.asha().pays(order, bill);
        house.ravi().pays(order, bill);
        house.meet();
        Order now = house.meena().order(order);
        assertEquals(2, now.payments().size());
        assertEquals(List.of(new OrderTask.Overpaid(bill, Money.rupees(210))), tasks(house, order));
        house.meena()
                .does(new RefundPayment(
                        order,
                        now.payments().getLast().id(),
                        Some.payment(9),
                        com.intellidine.domain.payment.Tender.CASH,
                        Money.rupees(210),
                        "paid twice",
                        Some.ASHA,
                        null,
                        Some.STAMP));
        assertEquals(List.of(), tasks(house, order));
        assertEquals(PaymentStatus.PAID, house.meena().tab(order).paymentStatus());
    }

    private static void creditedTwice(Team house, OrderId order, LineId line) {
        BillId bill = house.asha().bills(order);
        house.asha().pays(order, bill);
        house.meet();
        house.ravi().dawdles(order);
        house.asha().credits(order, bill, CreditNote.Cause.REFUND);
        house.ravi().credits(order, bill, CreditNote.Cause.REFUND);
        house.meet();
        assertEquals(2, house.meena().order(order).creditNotes().size());
        assertEquals(
                Set.of(
                        new OrderTask.CreditedTwice(bill, line, "Dal", Money.rupees(200)),
                        new OrderTask.Overpaid(bill, Money.rupees(210))),
                Set.copyOf(tasks(house, order)));
        assertEquals(Money.ZERO, house.meena().tab(order).open(), "what was waived is not open again");
        CreditNoteId second = house.meena().order(order).creditNotes().getLast().id();
        house.meena().does(new CancelCreditNote(order, second, "credited twice", Some.ASHA, Some.STAMP));
        assertEquals(List.of(new OrderTask.Overpaid(bill, Money.rupees(210))), tasks(house, order));
        CreditNoteId first = house.meena().order(order).creditNotes().getFirst().id();
        assertEquals(
                new Decision.Refused<OrderEvent>(new OrderRefusal.CreditStands()),
                Orders.decide(
                        house.meena().tab(order),
                        new CancelCreditNote(order, first, "credited twice", Some.ASHA, Some.STAMP)));
    }

    private static void voidedAndBumped(Team house, OrderId order, LineId line) {
        TicketId ticket = house.asha().sends(order);
        house.meet();
        house.asha().dawdles(order);
        house.asha().voids(order, line, 2);
        house.ravi().does(new BumpTicket(order, ticket, Some.STAMP));
        house.meet();
        Line now = house.meena().tab(order).line(line).orElseThrow();
        assertEquals(Money.ZERO, now.amount(), "void for the bill");
        assertTrue(now.kitchen() != null && now.kitchen().done(), "made for nothing: wastage");
        assertTrue(now.unseen(), "the kitchen has yet to see it");
        house.ravi().does(new AcknowledgeLine(order, line, 0, Some.STAMP));
        house.meet();
        assertFalse(house.meena().tab(order).line(line).orElseThrow().unseen());
    }

    private static void voidedAndBilled(Team house, OrderId order, LineId line) {
        house.asha().sends(order);
        house.meet();
        house.asha().dawdles(order);
        house.ravi().dawdles(order);
        house.asha().voids(order, line, 1);
        house.ravi().bills(order);
        house.meet();
        assertEquals(List.of(new OrderTask.TakenOffAfterBill(line, "Dal", Money.rupees(100))), tasks(house, order));
    }

    private static void sentTwice(Team house, OrderId order, LineId line) {
        house.asha().dawdles(order);
        house.ravi().dawdles(order);
        TicketId own = house.asha().sends(order);
        TicketId others = house.ravi().sends(order);
        house.meet();
        Order now = house.meena().order(order);
        assertEquals(2, now.tickets().size());
        assertTrue(Set.of(own, others).contains(now.line(line).orElseThrow().ticket()), "one line in the kitchen");
        assertFalse(now.ticket(own).orElseThrow().lines().getFirst().possibleDuplicate());
        assertTrue(now.ticket(others).orElseThrow().lines().getFirst().possibleDuplicate(), "its paper is marked");
    }

    private static void movedToTwoOrders(Team house, OrderId order, LineId line) {
        OrderId one = house.asha().opens();
        OrderId two = house.ravi().opens();
        house.meet();
        house.asha().dawdles(order);
        house.ravi().dawdles(order);
        house.asha().does(new MoveLines(order, house.asha().tab(one), List.of(line), Some.STAMP));
        house.ravi().does(new MoveLines(order, house.ravi().tab(two), List.of(line), Some.STAMP));
        house.meet();
        long shown = List.of(order, one, two).stream()
                .filter(id -> house.meena().tab(id).line(line).isPresent())
                .count();
        assertEquals(1, shown, "in exactly one order");
        assertTrue(house.meena().tab(order).lines().isEmpty());
    }

    private static void mergedBothWays(Team house, OrderId order) {
        OrderId other = house.asha().opens();
        house.asha().adds(other, 50, 1);
        house.meet();
        house.asha().dawdles(order);
        house.ravi().dawdles(order);
        house.asha().does(new MergeInto(order, house.asha().tab(other), Some.STAMP));
        house.ravi().does(new MergeInto(other, house.ravi().tab(order), Some.STAMP));
        house.meet();
        Staff one = house.meena();
        assertEquals(
                2, one.tab(order).lines().size() + one.tab(other).lines().size(), "each line in exactly one order");
        assertEquals(
                Money.rupees(250), one.tab(order).open().plus(one.tab(other).open()));
        // Each went to where the other was; one more tap brings them together.
        one.does(new MergeInto(order, one.tab(other), Some.STAMP));
        one.pays(other, one.bills(other));
        one.does(new CloseOrder(other, Some.STAMP));
        assertTrue(one.tab(other).settled() && one.tab(order).settled());
    }

    private static void mergedAndAdded(Team house, OrderId order, LineId line) {
        OrderId other = house.asha().opens();
        house.meet();
        house.ravi().dawdles(order);
        house.asha().does(new MergeInto(order, house.asha().tab(other), Some.STAMP));
        BillId bill = house.asha().bills(other);
        house.asha().pays(other, bill);
        LineId late = house.ravi().adds(order, 50, 1);
        house.meet();
        assertEquals(
                List.of(late),
                house.meena().tab(order).unbilledLines().stream().map(Line::id).toList(),
                "a new open part of the table that was left");
        assertTrue(house.meena().order(order).line(line).orElseThrow().billed());
        assertEquals(List.of(), tasks(house, order));
    }

    private static void cancelledAndAdded(Team house, OrderId order, LineId line) {
        house.asha().dawdles(order);
        house.ravi().dawdles(order);
        house.asha().does(new CancelOrder(order, "guest left", Some.ASHA, Some.STAMP));
        LineId late = house.ravi().adds(order, 50, 1);
        house.meet();
        Tab tab = house.meena().tab(order);
        assertTrue(tab.line(line).orElseThrow().gone());
        assertEquals(List.of(late), tab.unbilledLines().stream().map(Line::id).toList());
        assertFalse(tab.settled(), "nobody cancelled what came apart");
        house.meena().does(new RemoveLine(order, late, Some.STAMP));
        assertEquals(OrderStatus.CANCELLED, house.meena().tab(order).status());
    }

    private static void cancelledBillPaid(Team house, OrderId order) {
        BillId bill = house.asha().bills(order);
        house.meet();
        house.asha().dawdles(order);
        house.ravi().dawdles(order);
        house.asha().does(new CancelBill(order, bill, "wrong table", Some.ASHA, Some.STAMP));
        house.ravi().pays(order, bill);
        house.meet();
        assertEquals(List.of(new OrderTask.CancelledBillPaid(bill, Money.rupees(210))), tasks(house, order));
        assertEquals(Money.rupees(200), house.meena().tab(order).open(), "its lines are open again");
    }

    private static void confirmedAndFailed(Team house, OrderId order) {
        BillId bill = house.asha().bills(order);
        house.asha()
                .does(new RequestPayment(
                        order,
                        bill,
                        Some.payment(8),
                        com.intellidine.domain.payment.Tender.UPI,
                        Money.rupees(210),
                        Money.ZERO,
                        "",
                        Some.STAMP));
        house.meet();
        house.asha().dawdles(order);
        house.ravi().dawdles(order);
        house.asha().does(new FailPayment(order, Some.payment(8), "no answer", Some.STAMP));
        house.ravi().does(new ConfirmPayment(order, Some.payment(8), "UTR 7", null, Some.STAMP));
        house.meet();
        assertTrue(house.meena()
                .order(order)
                .payment(Some.payment(8))
                .orElseThrow()
                .confirmed());
        assertEquals(Money.ZERO, house.meena().order(order).due(), "it never goes back from confirmed");
    }
}
