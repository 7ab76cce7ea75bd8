package com.intellidine.domain.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.PaymentEvent.PaymentConfirmed;
import com.intellidine.domain.order.PaymentEvent.PaymentRefunded;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.payment.Refund;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.ShiftCommand.AcceptDifference;
import com.intellidine.domain.shift.ShiftCommand.CloseShift;
import com.intellidine.domain.shift.ShiftCommand.MoveCash;
import com.intellidine.domain.shift.ShiftCommand.OpenShift;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShiftsTest {
    private static final ShiftId SHIFT = new ShiftId(Some.id(80));
    private @Nullable Shift shift;
    private List<Shift> others = List.of();

    private record Paid(UUID movement, Tender tender, Money moved, Stamp stamp) implements MoneyMoved {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(Some.order(10)), AggregateId.of(SHIFT));
        }

        @Override
        public ShiftId shift() {
            return SHIFT;
        }

        @Override
        public @Nullable LocalDate day() {
            return null;
        }
    }

    private static final String HASH = "0".repeat(64);
    private long facts;

    private static Paid cash(int id, int rupees) {
        return new Paid(Some.id(id), Tender.CASH, Money.rupees(rupees), Some.STAMP);
    }

    private ShiftsTest knows(Event event) {
        return knows(Some.id(3), ++facts, event);
    }

    private ShiftsTest knows(UUID author, long seq, Event event) {
        shift = ShiftFold.apply(SHIFT, shift, new Fact(event, new Fact.Id(author, seq, HASH)));
        return this;
    }

    private List<Shift> known() {
        return shift == null
                ? others
                : Stream.concat(others.stream(), Stream.of(shift)).toList();
    }

    private @Nullable Refusal refusal(ShiftCommand command) {
        return Shifts.decide(known(), command) instanceof Decision.Refused<ShiftEvent>(Refusal why) ? why : null;
    }

    private ShiftsTest does(ShiftCommand command) {
        if (!(Shifts.decide(known(), command) instanceof Decision.Accepted<ShiftEvent>(ShiftEvent event))) {
            throw new AssertionError(command + " was refused: " + refusal(command));
        }
        return knows(event);
    }

    private static OpenShift open(int rupees) {
        return new OpenShift(SHIFT, Some.A, Money.rupees(rupees), Some.STAMP);
    }

    private static MoveCash move(int id, CashMove kind, int rupees) {
        return new MoveCash(
                SHIFT, Some.id(id), kind, Money.rupees(rupees), new Approval(Some.ASHA, "Milk"), Some.STAMP);
    }

    /// By someone who knows all that the author of these facts has written.
    private CloseShift close(int rupees) {
        return new CloseShift(SHIFT, Money.rupees(rupees), all(), null, Some.STAMP);
    }

    private Known all() {
        return Known.of(Map.of(Some.id(3), new Known.Last(Math.max(1, facts), HASH)));
    }

    @Test
    void knowsWhatShouldBeInTheDrawerAndWhatIsMissing() {
        does(open(2_000)).knows(cash(1, 589)).knows(cash(2, 411)).knows(cash(3, -100));
        does(move(10, CashMove.DROP, 500)).does(move(11, CashMove.PAY_OUT, 350)).does(move(12, CashMove.PAY_IN, 50));
        assertEquals(Money.rupees(2_100), state().expected());
        assertEquals(Optional.empty(), state().over());
        does(close(2_090));
        assertEquals(Optional.of(Money.rupees(-10)), state().over());
        XReport report = XReport.of(state());
        assertEquals(Money.rupees(900), report.tenders().getFirst().amount());
        assertEquals(Money.rupees(500), report.drops());
        assertEquals(Money.rupees(350), report.payOuts());
        assertEquals(Money.rupees(50), report.payIns());
        assertEquals(3, report.takings());
    }

    private static Shift other(int id, Event... events) {
        @Nullable Shift state = null;
        for (Event event : events) {
            state = ShiftFold.apply(new ShiftId(Some.id(id)), state, Some.fact(event));
        }
        return java.util.Objects.requireNonNull(state);
    }

    private static ShiftEvent.ShiftOpened opened(int id, DeviceCode till) {
        return new ShiftEvent.ShiftOpened(new ShiftId(Some.id(id)), till, Money.rupees(500), Some.STAMP);
    }

    @Test
    void opensOneShiftAtATill() {
        others = List.of(other(81, opened(81, Some.A)));
        assertEquals(new ShiftRefusal.TillBusy(new ShiftId(Some.id(81))), refusal(open(100)));
        others = List.of(other(81, opened(81, new DeviceCode("B"))));
        assertNull(refusal(open(100)), "another till has another drawer");
        others = List.of(other(
                81,
                opened(81, Some.A),
                new ShiftEvent.ShiftClosed(
                        new ShiftId(Some.id(81)), Money.rupees(500), Known.NOTHING, null, Some.STAMP)));
        assertNull(refusal(open(100)), "the other was counted");
    }

    @Test
    void showsATillThatWasOpenedTwiceApartUntilOneIsCounted() {
        Shift first = other(81, opened(81, Some.A));
        Shift second = other(82, opened(82, Some.A));
        Shift elsewhere = other(83, opened(83, new DeviceCode("B")));
        assertEquals(
                List.of(new TillTask.OpenTwice(Some.A, List.of(first.id(), second.id()))),
                TillTask.of(List.of(second, first, elsewhere)));
        Shift counted = ShiftFold.apply(
                second.id(),
                second,
                Some.fact(new ShiftEvent.ShiftClosed(second.id(), Money.rupees(500), Known.NOTHING, null, Some.STAMP)));
        assertEquals(List.of(), TillTask.of(List.of(first, counted, elsewhere)));
    }

    @Test
    void showsTheCashierNothingToReckonWithBeforeTheCount() {
        does(open(2_000)).knows(cash(1, 589)).does(move(10, CashMove.DROP, 500));
        assertEquals(new BlindShift(SHIFT, Some.A, Some.STAMP, Money.rupees(2_000), 2), BlindShift.of(state()));
        assertEquals(
                List.of("id", "till", "opened", "opening", "movements"),
                Stream.of(BlindShift.class.getRecordComponents())
                        .map(java.lang.reflect.RecordComponent::getName)
                        .toList(),
                "whoever adds a figure asks himself what can be reckoned from it");
        assertEquals(Optional.empty(), BlindShift.account(state()));
        does(close(2_089));
        assertEquals(
                Optional.of(Money.ZERO),
                BlindShift.account(state()).orElseThrow().over());
    }

    @Test
    void tellsTipsAndRefundsOnTheX() {
        does(open(0));
        knows(new PaymentTaken(
                Some.order(10),
                Some.bill(60),
                Some.payment(70),
                Tender.CASH,
                Money.rupees(105),
                Money.rupees(200),
                Money.rupees(20),
                "",
                null,
                SHIFT,
                null,
                null,
                List.of(),
                Some.STAMP));
        assertEquals(Money.rupees(125), state().expected(), "the change of 75 went out again");
        knows(new PaymentRefunded(
                Some.order(10),
                Some.payment(70),
                new Refund(
                        Some.payment(71),
                        Tender.CASH,
                        Money.rupees(30),
                        Money.rupees(5),
                        "cold",
                        Some.ASHA,
                        SHIFT,
                        Some.STAMP),
                null,
                null,
                List.of()));
        XReport x = XReport.of(state());
        assertEquals(Money.rupees(90), x.expected());
        assertEquals(Money.rupees(15), x.tips());
        assertEquals(
                new DayAccount.Sum(Tender.CASH, Money.rupees(35)), x.refunds().getFirst());
        assertEquals(
                new DayAccount.Sum(Tender.CASH, Money.rupees(90)), x.tenders().getFirst());
    }

    /// Two managers accepted what each knew; the one who knew all of it folds first.
    @Test
    void letsADifferenceRestThatSomebodyAcceptedAsItIs() {
        does(open(100)).does(close(40));
        Approval why = new Approval(Some.ASHA, "wrong change");
        knows(new ShiftEvent.DifferenceAccepted(SHIFT, Money.rupees(-60), why, Some.STAMP));
        knows(new ShiftEvent.DifferenceAccepted(SHIFT, Money.rupees(-10), why, Some.STAMP));
        assertEquals(List.of(), TillTask.of(List.of(state())));
    }

    private static AcceptDifference accept(int rupees, String reason) {
        return new AcceptDifference(SHIFT, Money.rupees(rupees), new Approval(Some.ASHA, reason), Some.STAMP);
    }

    @Test
    void asksAManagerWhyTheDrawerIsWrong() {
        does(open(100));
        assertEquals(new ShiftRefusal.NothingUnexplained(), refusal(accept(0, "none")), "nobody has counted yet");
        does(close(90));
        assertEquals(List.of(new TillTask.Difference(SHIFT, Money.rupees(-10))), TillTask.of(List.of(state())));
        assertEquals(new ShiftRefusal.ReasonMissing(), refusal(accept(-10, " ")));
        assertEquals(new ShiftRefusal.DifferenceChanged(), refusal(accept(-11, "wrong change")));
        does(accept(-10, "wrong change"));
        assertEquals(List.of(), TillTask.of(List.of(state())));
        assertEquals(new ShiftRefusal.NothingUnexplained(), refusal(accept(-10, "wrong change")));
        knows(cash(1, 50));
        assertEquals(
                List.of(new TillTask.Difference(SHIFT, Money.rupees(-60))),
                TillTask.of(List.of(state())),
                "more cash should have been there than whoever accepted it was shown");
    }

    @Test
    void asksNothingWhenTheDrawerIsRight() {
        does(open(100)).does(close(100));
        assertEquals(List.of(), TillTask.of(List.of(state())));
        assertEquals(new ShiftRefusal.NothingUnexplained(), refusal(accept(0, "none")));
    }

    @Test
    void countsHowOftenTheDrawerWasOpenedWithoutASale() {
        does(open(100)).does(move(10, CashMove.NO_SALE, 0)).does(move(11, CashMove.NO_SALE, 0));
        assertEquals(new ShiftRefusal.AmountOutOfRange(), refusal(move(12, CashMove.NO_SALE, 1)));
        assertEquals(new ShiftRefusal.AmountOutOfRange(), refusal(move(12, CashMove.DROP, 0)));
        assertEquals(new ShiftRefusal.AlreadyDone(), refusal(move(11, CashMove.NO_SALE, 0)));
        assertEquals(2, XReport.of(state()).noSales());
        assertEquals(Money.rupees(100), state().expected(), "no cash moved");
    }

    @Test
    void tellsThatAPaymentStandsOnTheXOfTwoTills() {
        PaymentConfirmed here = confirmed(SHIFT);
        does(open(100)).knows(here).knows(here);
        ShiftId there = new ShiftId(Some.id(81));
        Shift second = other(81, opened(81, new DeviceCode("B")), confirmed(there));
        assertEquals(List.of(), TillTask.of(List.of(state())));
        assertEquals(
                List.of(new TillTask.OnTwoTills(Some.payment(70).value(), Money.rupees(105), List.of(SHIFT, there))),
                TillTask.of(List.of(second, state())));
    }

    private static PaymentConfirmed confirmed(ShiftId shift) {
        return new PaymentConfirmed(
                Some.order(10),
                Some.payment(70),
                Tender.UPI,
                Money.rupees(105),
                Money.ZERO,
                "UTR 7",
                shift,
                null,
                List.of(),
                Some.STAMP);
    }

    @Test
    void keepsASecondCountThatWasMadeApart() {
        does(open(100)).does(close(300));
        ShiftEvent.ShiftClosed again =
                new ShiftEvent.ShiftClosed(SHIFT, Money.rupees(250), Known.NOTHING, null, Some.STAMP);
        knows(again).knows(again);
        assertEquals(Money.rupees(300), state().counted(), "the first holds");
        assertEquals(List.of(Money.rupees(250)), XReport.of(state()).recounts());
        assertEquals(
                List.of(
                        new TillTask.CountedTwice(SHIFT, Money.rupees(300), Money.rupees(250)),
                        new TillTask.Difference(SHIFT, Money.rupees(200))),
                TillTask.of(List.of(state())));
    }

    /// It folds before the count, of which its author knew nothing, and the count knew nothing of it.
    @Test
    void namesCashThatWasNotKnownWhereTheDrawerWasCounted() {
        does(open(100)).knows(cash(1, 500)).knows(Some.id(4), 2, cash(2, 30)).does(close(600));
        assertEquals(Optional.of(Money.rupees(-30)), state().over());
        assertEquals(Money.rupees(30), state().lateCash());
    }

    @Test
    void asksAManagerBeforeAnothersDrawerIsCounted() {
        does(open(100));
        Stamp ravi = new Stamp(new StaffId(Some.id(41)), Some.NOON);
        assertEquals(
                new ShiftRefusal.AnothersShift(), refusal(new CloseShift(SHIFT, Money.rupees(100), all(), null, ravi)));
        assertEquals(
                new ShiftRefusal.ReasonMissing(),
                refusal(new CloseShift(SHIFT, Money.rupees(100), all(), new Approval(Some.ASHA, " "), ravi)));
        does(new CloseShift(SHIFT, Money.rupees(100), all(), new Approval(Some.ASHA, "she went home"), ravi));
        assertEquals(new ShiftRefusal.CountedAlready(), refusal(close(100)));
    }

    @Test
    void namesCashThatMovedApartFromTheCount() {
        does(open(100)).does(close(100));
        ShiftEvent.CashMoved dropped = new ShiftEvent.CashMoved(
                SHIFT, Some.id(10), CashMove.DROP, Money.rupees(40), new Approval(Some.ASHA, "safe"), Some.STAMP);
        knows(dropped).knows(cash(1, 15));
        assertEquals(Money.rupees(-25), XReport.of(state()).lateCash());
        assertEquals(Optional.of(Money.rupees(25)), state().over());
    }

    private Shift state() {
        return java.util.Objects.requireNonNull(shift);
    }

    @Test
    void countsMoneyThatArrivesAfterTheCountAsTakenBeforeIt() {
        does(open(100)).does(close(300));
        assertEquals(Optional.of(Money.rupees(200)), state().over());
        knows(cash(1, 200));
        assertEquals(Optional.of(Money.ZERO), state().over());
        assertEquals(Money.rupees(200), state().lateCash());
    }

    @Test
    void keepsMoneyOfAShiftWhoseOpeningIsMissing() {
        knows(cash(1, 200));
        assertEquals(Money.rupees(200), state().expected());
        assertFalse(state().isOpen());
        assertEquals(new ShiftRefusal.NotOpen(), refusal(close(200)));
        does(open(50));
        assertEquals(Money.rupees(250), state().expected());
    }

    @Test
    void refusesWhatCannotBe() {
        assertEquals(new ShiftRefusal.NotOpen(), refusal(move(10, CashMove.DROP, 1)));
        assertEquals(new ShiftRefusal.AmountOutOfRange(), refusal(open(-1)));
        does(open(0));
        assertEquals(new ShiftRefusal.AlreadyOpen(), refusal(open(1)));
        assertEquals(new ShiftRefusal.AmountOutOfRange(), refusal(move(10, CashMove.DROP, 0)));
        assertEquals(new ShiftRefusal.AmountOutOfRange(), refusal(move(10, CashMove.DROP, -5)));
        assertEquals(
                new ShiftRefusal.AmountOutOfRange(),
                refusal(new CloseShift(SHIFT, Money.paise(Long.MAX_VALUE), Known.NOTHING, null, Some.STAMP)));
        assertEquals(
                new ShiftRefusal.ReasonMissing(),
                refusal(new MoveCash(
                        SHIFT,
                        Some.id(10),
                        CashMove.DROP,
                        Money.rupees(1),
                        new Approval(Some.ASHA, "\u0000"),
                        Some.STAMP)));
        does(move(10, CashMove.DROP, 5));
        assertEquals(new ShiftRefusal.AlreadyDone(), refusal(move(10, CashMove.DROP, 5)));
        assertNull(refusal(close(0)));
        does(close(0));
        assertEquals(new ShiftRefusal.CountedAlready(), refusal(close(0)));
    }

    /// Whatever happens, in whatever order it folds and however often it comes: the drawer holds the sum of its parts.
    @Test
    void holdsTheSumOfItsPartsInWhateverOrderTheyCome() {
        Seeds.each(300, random -> {
            shift = null;
            List<Event> events = new ArrayList<>();
            events.add(new ShiftEvent.ShiftOpened(SHIFT, Some.A, Money.rupees(random.nextInt(5_000)), Some.STAMP));
            long drawer = ((ShiftEvent.ShiftOpened) events.getFirst()).opening().minor();
            int count = random.nextInt(20);
            for (int i = 0; i < count; i++) {
                int rupees = random.nextInt(1, 900);
                CashMove kind = List.of(CashMove.values()).get(random.nextInt(3));
                boolean sale = random.nextBoolean();
                events.add(
                        sale
                                ? cash(i, rupees)
                                : new ShiftEvent.CashMoved(
                                        SHIFT,
                                        Some.id(i),
                                        kind,
                                        Money.rupees(rupees),
                                        new Approval(Some.ASHA, "x"),
                                        Some.STAMP));
                drawer += (sale || kind == CashMove.PAY_IN ? 100L : -100L) * rupees;
            }
            events.add(new ShiftEvent.ShiftClosed(SHIFT, Money.rupees(1_000), Known.NOTHING, null, Some.STAMP));
            events.addAll(events.subList(0, random.nextInt(events.size())));
            Collections.shuffle(events, Random.from(random));
            events.forEach(this::knows);
            assertEquals(Money.paise(drawer), state().expected());
            assertEquals(Optional.of(Money.paise(100_000 - drawer)), state().over());
        });
    }
}
