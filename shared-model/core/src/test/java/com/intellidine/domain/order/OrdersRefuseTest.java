package com.intellidine.domain.order;

import static com.intellidine.testing.Service.ORDER;
import static com.intellidine.testing.Some.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.IssueBills;
import com.intellidine.domain.order.KitchenCommand.BumpTicket;
import com.intellidine.domain.order.KitchenCommand.MarkLine;
import com.intellidine.domain.order.KitchenCommand.RecallTicket;
import com.intellidine.domain.order.ServiceCommand.AddLine;
import com.intellidine.domain.order.ServiceCommand.ChangeQuantity;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.domain.order.ServiceCommand.RemoveLine;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way in which a command can be refused, each by its name.
class OrdersRefuseTest {
    private final Service service = Service.opened();

    private static void assertRefused(Refusal expected, Decision<OrderEvent> decision) {
        assertEquals(
                expected, assertInstanceOf(Decision.Refused.class, decision).refusal());
        assertTrue(expected.sentence().endsWith("."), expected.sentence());
    }

    private void assertRefuses(Refusal expected, OrderCommand command) {
        assertRefused(expected, service.tries(command));
    }

    @Test
    void refusesEverythingForAnOrderThatIsNotKnown() {
        assertRefused(new OrderRefusal.UnknownOrder(), Orders.decide(null, Service.close()));
    }

    @Test
    void refusesToOpenAnOrderTwice() {
        assertRefuses(
                new OrderRefusal.OrderExists(),
                new OpenOrder(ORDER, Some.number(2), OrderType.DINE_IN, Some.table(3), 2, STAMP));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
    void refusesImpossibleNumbersOfGuests(int covers) {
        assertRefused(
                new OrderRefusal.CoversOutOfRange(covers),
                Orders.decide(null, new OpenOrder(ORDER, Some.number(1), OrderType.DINE_IN, null, covers, STAMP)));
    }

    @Test
    void refusesToAddToAnOrderThatHasEnded() {
        service.does(Service.cancel(""));
        assertRefuses(new OrderRefusal.OrderEnded(), Service.add(1, "Dal", 10, 1));
    }

    @Test
    void refusesDishesThatAreSoldOutOrGone() {
        assertRefuses(
                new OrderRefusal.SoldOut("Dal"),
                new AddLine(
                        ORDER, Some.line(1), Some.dish("Dal", Money.rupees(1), false, false), BigDecimal.ONE, STAMP));
        assertRefuses(
                new OrderRefusal.SoldOut("Dal"),
                new AddLine(ORDER, Some.line(1), Some.dish("Dal", Money.rupees(1), true, true), BigDecimal.ONE, STAMP));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000, 4_294_967_297L, Long.MIN_VALUE, Long.MAX_VALUE})
    void refusesImpossibleQuantities(long quantity) {
        assertRefuses(
                new OrderRefusal.QuantityOutOfRange(BigDecimal.valueOf(quantity)), Service.add(1, "Dal", 10, quantity));
        service.adds(2, "Naan", 10, 1);
        assertRefuses(
                new OrderRefusal.QuantityOutOfRange(BigDecimal.valueOf(quantity)),
                new ChangeQuantity(ORDER, Some.line(2), BigDecimal.valueOf(quantity), STAMP));
    }

    @Test
    void refusesMoreLinesThanAnOrderCanHave() {
        for (int line = 0; line < Limits.LINES_PER_ORDER_MAX; line++) {
            service.adds(1_000 + line, "Naan", 1, 1);
        }
        assertRefuses(new OrderRefusal.TooManyLines(), Service.add(1, "Dal", 10, 1));
    }

    @Test
    void refusesToChangeALineThatIsNotThere() {
        assertRefuses(new OrderRefusal.UnknownLine(), new ChangeQuantity(ORDER, Some.line(1), BigDecimal.TWO, STAMP));
        service.adds(1, "Dal", 10, 1).does(new RemoveLine(ORDER, Some.line(1), STAMP));
        assertRefuses(new OrderRefusal.UnknownLine(), new ChangeQuantity(ORDER, Some.line(1), BigDecimal.TWO, STAMP));
        assertRefuses(new OrderRefusal.UnknownLine(), new RemoveLine(ORDER, Some.line(1), STAMP));
    }

    @Test
    void refusesToChangeWhatTheKitchenHas() {
        service.adds(1, "Dal", 10, 1).sends(50);
        assertRefuses(
                new OrderRefusal.AlreadySent("Dal"), new ChangeQuantity(ORDER, Some.line(1), BigDecimal.TWO, STAMP));
        assertRefuses(new OrderRefusal.AlreadySent("Dal"), new RemoveLine(ORDER, Some.line(1), STAMP));
    }

    @Test
    void refusesToChangeWhatIsBilled() {
        service.adds(1, "Dal", 10, 1).bills(60);
        assertRefuses(
                new OrderRefusal.AlreadyBilled("Dal"), new ChangeQuantity(ORDER, Some.line(1), BigDecimal.TWO, STAMP));
        assertRefuses(new OrderRefusal.AlreadyBilled("Dal"), new RemoveLine(ORDER, Some.line(1), STAMP));
    }

    @Test
    void refusesToChangeACancelledOrder() {
        service.adds(1, "Dal", 10, 1).does(Service.cancel(""));
        assertRefuses(new OrderRefusal.OrderEnded(), new ChangeQuantity(ORDER, Some.line(1), BigDecimal.TWO, STAMP));
        assertRefuses(new OrderRefusal.OrderEnded(), new RemoveLine(ORDER, Some.line(1), STAMP));
        assertRefuses(new OrderRefusal.OrderEnded(), Service.send(50));
        assertRefuses(new OrderRefusal.OrderEnded(), service.bill(60));
        assertRefuses(new OrderRefusal.OrderEnded(), Service.close());
        assertRefuses(new OrderRefusal.OrderEnded(), Service.cancel("again"));
    }

    @Test
    void refusesToSendNothing() {
        assertRefuses(new OrderRefusal.NothingToSend(), Service.send(50));
        service.adds(1, "Dal", 10, 1).sends(50);
        assertRefuses(new OrderRefusal.NothingToSend(), Service.send(51));
    }

    @Test
    void refusesWorkOnATicketThatIsNotThere() {
        assertRefuses(new OrderRefusal.UnknownTicket(), new BumpTicket(ORDER, Some.ticket(50), STAMP));
        assertRefuses(new OrderRefusal.UnknownTicket(), new RecallTicket(ORDER, Some.ticket(50), STAMP));
        assertRefuses(
                new OrderRefusal.UnknownTicket(), new MarkLine(ORDER, Some.ticket(50), Some.line(1), true, STAMP));
        service.adds(1, "Dal", 10, 1).sends(50);
        assertRefuses(new OrderRefusal.UnknownLine(), new MarkLine(ORDER, Some.ticket(50), Some.line(2), true, STAMP));
    }

    @Test
    void refusesToBumpTwiceAndToRecallWhatIsOnTheBoard() {
        service.adds(1, "Dal", 10, 1).sends(50);
        assertRefuses(new OrderRefusal.TicketOnBoard(), new RecallTicket(ORDER, Some.ticket(50), STAMP));
        service.does(new BumpTicket(ORDER, Some.ticket(50), STAMP));
        assertRefuses(new OrderRefusal.TicketDone(), new BumpTicket(ORDER, Some.ticket(50), STAMP));
    }

    @Test
    void refusesToMarkWhatIsMarked() {
        service.adds(1, "Dal", 10, 1).sends(50);
        assertRefuses(new OrderRefusal.AlreadyDone(), new MarkLine(ORDER, Some.ticket(50), Some.line(1), false, STAMP));
        service.does(new MarkLine(ORDER, Some.ticket(50), Some.line(1), true, STAMP));
        assertRefuses(new OrderRefusal.AlreadyDone(), new MarkLine(ORDER, Some.ticket(50), Some.line(1), true, STAMP));
    }

    @Test
    void refusesTheSameThingDoneTwice() {
        service.adds(1, "Dal", 10, 1).sends(50);
        assertRefuses(new OrderRefusal.AlreadyDone(), Service.add(1, "Dal", 10, 1));
        service.adds(2, "Naan", 10, 1);
        assertRefuses(new OrderRefusal.AlreadyDone(), Service.send(50));
        service.bills(60).adds(3, "Raita", 10, 1);
        assertRefuses(new OrderRefusal.AlreadyDone(), service.bill(60));
        service.pays(60, 70, 100).bills(61);
        assertRefuses(new OrderRefusal.AlreadyDone(), Service.pay(61, 70, Money.rupees(100)));
    }

    @Test
    void refusesToBillNothing() {
        assertRefuses(new OrderRefusal.NothingToBill(), service.bill(60));
        service.adds(1, "Dal", 10, 1).bills(60);
        assertRefuses(new OrderRefusal.NothingToBill(), service.bill(61));
    }

    @Test
    void refusesABillOfWhatHasChanged() {
        service.adds(1, "Dal", 10, 1);
        IssueBills drawnUp = service.bill(60);
        service.does(new ChangeQuantity(ORDER, Some.line(1), BigDecimal.TWO, STAMP));
        assertRefuses(new OrderRefusal.BillOutdated(), drawnUp);
    }

    @Test
    void leavesWhatIsAddedWhileABillIsDrawnUpAsANewOpenPart() {
        service.adds(1, "Dal", 10, 1);
        IssueBills drawnUp = service.bill(60);
        service.adds(2, "Naan", 10, 1).does(drawnUp);
        assertEquals(
                List.of("Naan"),
                Tab.alone(service.order()).unbilledLines().stream()
                        .map(Line::name)
                        .toList());
    }

    @Test
    void refusesABillThatSaysSomethingElseThanTheLines() {
        service.adds(1, "Dal", 10, 2);
        Bill honest = service.bill(60).bills().getFirst();
        var line = honest.lines().getFirst();
        var cheaper = new BillLine(
                line.line(),
                line.revision(),
                line.name(),
                line.quantity(),
                Money.ZERO,
                line.amount(),
                line.discount(),
                line.taxable(),
                line.tax(),
                line.taxRate(),
                line.taxClass(),
                line.hsn());
        assertRefuses(
                new OrderRefusal.BillOutdated(), new IssueBills(ORDER, List.of(withLines(honest, cheaper)), STAMP));
        assertRefuses(
                new OrderRefusal.BillOutdated(), new IssueBills(ORDER, List.of(withLines(honest, line, line)), STAMP));
    }

    private static Bill withLines(Bill bill, BillLine... lines) {
        return new Bill(bill.id(), bill.kind(), bill.number(), bill.date(), List.of(lines), bill.totals(), STAMP);
    }

    @Test
    void refusesANumberOfAnotherSeriesOrNone() {
        service.adds(1, "Dal", 10, 2);
        Bill honest = service.bill(60).bills().getFirst();
        InvoiceNumber vat = new InvoiceNumber(Some.A, TaxLaw.VAT, new FinancialYear(2026), 1);
        for (@Nullable InvoiceNumber number : Arrays.asList(null, vat)) {
            Bill wrong =
                    new Bill(honest.id(), honest.kind(), number, honest.date(), honest.lines(), honest.totals(), STAMP);
            assertRefuses(new OrderRefusal.NumberWrong(), new IssueBills(ORDER, List.of(wrong), STAMP));
        }
    }

    @Test
    void refusesBillsThatClaimMoreTogetherThanIsOpen() {
        service.adds(1, "Dal", 10, 2);
        Bill one = service.bill(60).bills().getFirst();
        Bill same = service.bill(61).bills().getFirst();
        assertRefuses(new OrderRefusal.BillOutdated(), new IssueBills(ORDER, List.of(one, same), STAMP));
        assertRefuses(new OrderRefusal.AlreadyDone(), new IssueBills(ORDER, List.of(one, one), STAMP));
        assertRefuses(new OrderRefusal.NothingToBill(), new IssueBills(ORDER, List.of(), STAMP));
    }

    @Test
    void refusesMoneyForABillThatIsNotThere() {
        assertRefuses(new OrderRefusal.UnknownBill(), Service.pay(60, 70, Money.rupees(10)));
    }

    @Test
    void refusesASecondPaymentOfAPaidBill() {
        service.adds(1, "Dal", 10, 1).bills(60).pays(60, 70, 11);
        assertRefuses(new OrderRefusal.AlreadyPaid(), Service.pay(60, 71, Money.rupees(11)));
    }

    @Test
    void refusesCashThatIsShort() {
        service.adds(1, "Dal", 100, 1).bills(60);
        assertRefuses(
                new OrderRefusal.CashShort(Money.rupees(105), Money.rupees(104)),
                Service.pay(60, 70, Money.rupees(104)));
        assertEquals(
                "₹ 104 is ₹ 1 short of the ₹ 105 to pay.",
                new OrderRefusal.CashShort(Money.rupees(105), Money.rupees(104)).sentence());
    }

    @ParameterizedTest
    @ValueSource(longs = {Limits.CASH_TENDERED_MAX_PAISE + 1, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void refusesImpossibleCash(long paise) {
        service.adds(1, "Dal", 100, 1).bills(60);
        assertRefuses(new OrderRefusal.CashOutOfRange(), Service.pay(60, 70, Money.paise(paise)));
    }

    @Test
    void refusesToCloseBeforeAllIsPaid() {
        service.adds(1, "Dal", 100, 1);
        assertRefuses(new OrderRefusal.StillDue(Money.rupees(100)), Service.close());
        service.bills(60);
        assertRefuses(new OrderRefusal.StillDue(Money.rupees(105)), Service.close());
        service.pays(60, 70, 105).adds(2, "Naan", 10, 1);
        assertRefuses(new OrderRefusal.StillDue(Money.rupees(10)), Service.close());
    }

    @Test
    void refusesToCloseAnOrderWithoutAnything() {
        assertRefuses(new OrderRefusal.NothingSettled(), Service.close());
        service.adds(1, "Dal", 100, 1).does(new RemoveLine(ORDER, Some.line(1), STAMP));
        assertRefuses(new OrderRefusal.NothingSettled(), Service.close());
    }

    @Test
    void refusesToCancelWhatIsBilled() {
        service.adds(1, "Dal", 100, 1).bills(60);
        assertRefuses(new OrderRefusal.BilledOrder(), Service.cancel("guest left"));
    }

    @Test
    void refusesToCancelWhatTheKitchenHasWithoutAReason() {
        service.adds(1, "Dal", 100, 1).sends(50);
        assertRefuses(new OrderRefusal.ReasonMissing(), Service.cancel("  "));
    }

    @Test
    void cutsALongReasonBetweenCharactersAndNotInsideOne() {
        String reason = "x".repeat(Limits.REASON_LENGTH_MAX_CHARS - 1) + "🍛🍛";
        String kept = service.does(Service.cancel(reason)).order().cancelReason();
        assertTrue(kept.length() <= Limits.REASON_LENGTH_MAX_CHARS);
        assertFalse(Character.isHighSurrogate(kept.charAt(kept.length() - 1)));
    }

    @Test
    void hasASentenceForEveryRefusal() {
        for (Class<?> type : OrderRefusal.class.getPermittedSubclasses()) {
            assertTrue(type.isRecord(), type + " says its sentence in the exhaustive switch of Refusal");
        }
    }
}
