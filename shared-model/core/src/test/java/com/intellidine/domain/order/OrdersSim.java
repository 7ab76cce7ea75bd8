package com.intellidine.domain.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.money.Money;
import com.intellidine.fold.Rows;
import com.intellidine.testing.RandomOrder;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Service;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What holds after any sequence of commands on one device.
class OrdersSim {
    private static final int SEEDS = 800;
    private static final int COMMANDS = 60;
    private static final OrderId ORDER = Service.ORDER;

    private interface Step {
        void taken(@Nullable Order before, OrderCommand command, Decision<OrderEvent> decision, @Nullable Order after);
    }

    private static void afterEveryCommand(Step step) {
        Seeds.each(SEEDS, random -> {
            RandomOrder people = new RandomOrder(random);
            @Nullable Order order = null;
            for (int i = 0; i < COMMANDS; i++) {
                OrderCommand command = people.command(ORDER, order);
                Decision<OrderEvent> decision = Orders.decide(order, command);
                @Nullable
                Order after =
                        decision instanceof Decision.Accepted(OrderEvent event) ? OrderFold.apply(order, event) : order;
                step.taken(order, command, decision, after);
                order = after;
            }
        });
    }

    @Test
    void acceptsNothingThatTheFoldIgnores() {
        afterEveryCommand((before, command, decision, after) -> {
            if (decision instanceof Decision.Accepted<?>) {
                assertNotEquals(before, after, () -> "nothing came of " + command);
            }
        });
    }

    @Test
    void ignoresAFactThatComesTwice() {
        afterEveryCommand((before, command, decision, after) -> {
            if (decision instanceof Decision.Accepted(OrderEvent event)
                    && !(event instanceof OrderEvent.LineQuantityChanged)) {
                assertEquals(after, OrderFold.apply(after, event), () -> "twice: " + event);
            }
        });
    }

    @Test
    void billsNoLineTwice() {
        afterEveryCommand((before, command, decision, after) -> {
            if (after == null) {
                return;
            }
            Set<LineId> billed = new HashSet<>();
            for (Bill bill : after.bills()) {
                for (BillLine line : bill.lines()) {
                    assertTrue(billed.add(line.line()), "billed twice: " + line);
                }
            }
        });
    }

    @Test
    void keepsTheMoneyAddingUp() {
        afterEveryCommand((before, command, decision, after) -> {
            if (after == null) {
                return;
            }
            for (Bill bill : after.bills()) {
                assertEquals(List.of(), BillCheck.problems(bill.lines(), bill.totals()));
                assertTrue(after.paidOf(bill.id()).compareTo(bill.totals().total()) <= 0, "paid more than billed");
            }
            after.payments().forEach(payment -> assertFalse(payment.change().isNegative()));
            Money billed = Money.sum(
                    after.bills().stream().map(bill -> bill.totals().total()).toList());
            Money paid = Money.sum(
                    after.payments().stream().map(payment -> payment.amount()).toList());
            assertEquals(billed.minus(paid), after.due());
            List<Money> covered =
                    after.bills().stream().map(bill -> bill.totals().subtotal()).toList();
            Money ordered =
                    Money.sum(after.liveLines().stream().map(Line::amount).toList());
            Money open =
                    Money.sum(after.unbilledLines().stream().map(Line::amount).toList());
            assertEquals(ordered, Money.sum(covered).plus(open), "every live line is billed once or open");
        });
    }

    @Test
    void completesNothingThatIsNotPaid() {
        afterEveryCommand((before, command, decision, after) -> {
            if (after != null && after.status() == OrderStatus.COMPLETED) {
                assertTrue(after.due().isZero() && after.unbilledLines().isEmpty());
                assertEquals(PaymentStatus.PAID, after.paymentStatus());
            }
        });
    }

    @Test
    void hasRowsInEveryState() {
        afterEveryCommand((before, command, decision, after) -> {
            if (after != null && decision instanceof Decision.Accepted<?>) {
                assertNotNull(Rows.of(after));
            }
        });
    }

    /// Without this the others could pass because nothing ever happens.
    @Test
    void tellsOfEveryFactAndEveryRefusal() {
        Set<Class<?>> facts = new HashSet<>();
        Set<Class<?>> refusals = new HashSet<>();
        Map<OrderStatus, Integer> statuses = new EnumMap<>(OrderStatus.class);
        afterEveryCommand((before, command, decision, after) -> {
            switch (decision) {
                case Decision.Accepted(OrderEvent event) -> facts.add(event.getClass());
                case Decision.Refused(Refusal refusal) -> refusals.add(refusal.getClass());
            }
            if (after != null) {
                statuses.merge(after.status(), 1, Integer::sum);
            }
        });
        assertEquals(Set.of(OrderEvent.class.getPermittedSubclasses()), facts);
        Set<Class<?>> missing = new HashSet<>(Set.of(OrderRefusal.class.getPermittedSubclasses()));
        missing.removeAll(refusals);
        // Both need more than a random hand does in sixty steps; OrdersRefuseTest has them by name.
        missing.remove(OrderRefusal.TooManyLines.class);
        missing.remove(OrderRefusal.UnknownOrder.class);
        assertEquals(Set.of(), missing);
        assertEquals(Set.of(OrderStatus.values()), statuses.keySet());
    }
}
