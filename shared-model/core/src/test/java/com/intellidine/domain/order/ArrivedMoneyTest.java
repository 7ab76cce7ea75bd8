package com.intellidine.domain.order;

import static com.intellidine.testing.Service.ORDER;
import static com.intellidine.testing.Some.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.CancelBill;
import com.intellidine.domain.order.PaymentCommand.ConfirmPayment;
import com.intellidine.domain.order.PaymentCommand.CorrectReference;
import com.intellidine.domain.order.PaymentCommand.MatchReference;
import com.intellidine.domain.order.PaymentCommand.NoteMoney;
import com.intellidine.domain.order.PaymentCommand.RefundPayment;
import com.intellidine.domain.order.PaymentCommand.RequestPayment;
import com.intellidine.domain.order.PaymentCommand.TakePayment;
import com.intellidine.domain.order.PaymentEvent.ReferenceMatched;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.payment.Tender;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Money that came, whatever was due, for one bill of 105 rupees; and what of it goes back.
class ArrivedMoneyTest {
    private static final BillId BILL = Some.bill(60);

    private final Service service =
            Service.opened().adds(1, "Dal", 100, 1).sends(50).bills(60);

    private @Nullable Refusal refusal(OrderCommand command) {
        return service.tries(command) instanceof Decision.Refused<OrderEvent>(Refusal why) ? why : null;
    }

    private List<OrderTask> tasks() {
        return OrderTasks.of(service.order());
    }

    private Payment payment(int id) {
        return service.order().payment(Some.payment(id)).orElseThrow();
    }

    private static NoteMoney came(int payment, Tender tender, Money amount, String reference) {
        return new NoteMoney(
                ORDER, BILL, Some.payment(payment), tender, amount, Money.ZERO, reference, null, null, STAMP);
    }

    private static NoteMoney came(int payment, long rupees, String reference) {
        return came(payment, Tender.UPI, Money.rupees(rupees), reference);
    }

    private static ConfirmPayment confirm(String reference) {
        return new ConfirmPayment(ORDER, Some.payment(70), reference, null, STAMP);
    }

    private static RefundPayment back(int payment, int refund, long amount, long tip) {
        return new RefundPayment(
                ORDER,
                Some.payment(payment),
                Some.payment(refund),
                Tender.CASH,
                Money.rupees(amount),
                Money.rupees(tip),
                "came twice",
                Some.ASHA,
                null,
                null,
                STAMP);
    }

    private Service requested() {
        return service.does(new RequestPayment(
                ORDER, BILL, Some.payment(70), Tender.UPI, Money.rupees(105), Money.ZERO, "", STAMP));
    }

    private void tipped() {
        service.does(new TakePayment(
                ORDER,
                BILL,
                Some.payment(70),
                Tender.CASH,
                Money.rupees(105),
                Money.rupees(200),
                Money.rupees(20),
                "",
                null,
                null,
                null,
                null,
                null,
                STAMP));
    }

    @Test
    void notesMoneyForABillThatIsPaidAsATaskToGiveItBack() {
        service.pays(60, 70, 105).does(came(71, 105, "UTR 1"));
        assertEquals(List.of(new OrderTask.Overpaid(BILL, Money.rupees(105))), tasks());
        service.does(back(71, 80, 105, 0));
        assertEquals(List.of(), tasks());
        assertEquals(PaymentStatus.PAID, Tab.alone(service.order()).paymentStatus());
    }

    @Test
    void notesMoneyForABillThatWasCancelled() {
        service.does(new CancelBill(ORDER, BILL, "wrong table", Some.ASHA, STAMP))
                .does(came(70, 105, "UTR 1"));
        assertEquals(List.of(new OrderTask.CancelledBillPaid(BILL, Money.rupees(105))), tasks());
    }

    @Test
    void notesMoreThanIsDue() {
        service.does(came(70, 150, "UTR 1"));
        assertEquals(Money.ZERO, service.order().due());
        assertEquals(List.of(new OrderTask.Overpaid(BILL, Money.rupees(45))), tasks());
    }

    @Test
    void notesNothingThatCannotHaveCome() {
        assertEquals(new OrderRefusal.ReferenceMissing(), refusal(came(70, 105, " ")));
        assertEquals(new OrderRefusal.NotMoney(), refusal(came(70, Tender.CREDIT, Money.rupees(105), "")));
        Money most = Money.paise(Limits.CASH_TENDERED_MAX_PAISE);
        for (Money amount :
                List.of(Money.ZERO, Money.paise(-1), most.plus(Money.paise(1)), Money.paise(Long.MAX_VALUE))) {
            assertEquals(new OrderRefusal.CashOutOfRange(), refusal(came(70, Tender.CASH, amount, "")));
        }
        assertEquals(
                new OrderRefusal.UnknownBill(),
                refusal(new NoteMoney(
                        ORDER, Some.bill(61), Some.payment(70), Tender.CASH, most, Money.ZERO, "", null, null, STAMP)));
    }

    @Test
    void notesWhatOneReferenceNamesOnce() {
        service.does(came(70, 105, "UTR 1"));
        assertEquals(new OrderRefusal.ReferenceKnown("UTR 1"), refusal(came(71, 105, "UTR 1")));
        assertEquals(new OrderRefusal.AlreadyDone(), refusal(came(70, 105, "UTR 2")));
    }

    @Test
    void tellsHowToNoteASecondPaymentOnOneCode() {
        requested().does(confirm("UTR 1"));
        assertEquals(new OrderRefusal.ConfirmedOtherwise("UTR 1"), refusal(confirm("UTR 2")));
        assertEquals(new OrderRefusal.AlreadyDone(), refusal(confirm("UTR 1")));
        assertEquals(new OrderRefusal.AlreadyDone(), refusal(confirm("")));
        service.does(came(71, 105, "UTR 2"));
        assertEquals(List.of(new OrderTask.Overpaid(BILL, Money.rupees(105))), tasks());
    }

    private static TakePayment part(int payment, Tender tender, long rupees, String reference) {
        return part(BILL, payment, tender, rupees, reference);
    }

    private static TakePayment part(BillId bill, int payment, Tender tender, long rupees, String reference) {
        Money amount = Money.rupees(rupees);
        return new TakePayment(
                ORDER,
                bill,
                Some.payment(payment),
                tender,
                amount,
                amount,
                Money.ZERO,
                reference,
                null,
                null,
                null,
                null,
                null,
                STAMP);
    }

    @Test
    void takesAPartUnderEachReferenceOnce() {
        service.does(part(70, Tender.CARD, 50, "SLIP 1"));
        assertEquals(new OrderRefusal.ReferenceKnown("SLIP 1"), refusal(part(71, Tender.CARD, 55, "SLIP 1 ")));
        service.does(part(71, Tender.CARD, 30, "SLIP 2")).does(part(72, Tender.UPI, 20, "SLIP 1"));
        assertEquals(List.of(), tasks(), "slips of cards and references of a bank are counted apart");
    }

    /// Meal and wine stand on two bills, and the guest holds his card against the reader once.
    @Test
    void takesOneSlipForTwoBillsOfAnOrder() {
        service.adds(2, "Naan", 100, 1).bills(61);
        service.does(part(70, Tender.CARD, 105, "SLIP 1"));
        service.does(part(Some.bill(61), 71, Tender.CARD, 105, "SLIP 1"));
        assertEquals(List.of(), tasks());
    }

    @Test
    void takesASlipAgainThatWasGivenBack() {
        service.does(part(70, Tender.CARD, 50, "SLIP 1"));
        service.does(back(70, 80, 50, 0)).does(part(71, Tender.CARD, 105, "SLIP 1"));
        assertEquals(List.of(), tasks());
    }

    @Test
    void notesCashAsOftenAsItIsFound() {
        service.does(came(70, Tender.CASH, Money.rupees(5), "in the drawer"))
                .does(came(71, Tender.CASH, Money.rupees(5), "in the drawer"));
        assertEquals(Money.rupees(95), service.order().due());
    }

    @Test
    void confirmsAPartUnderEachReferenceOnce() {
        requested();
        service.does(came(71, 105, "UTR 1"));
        assertEquals(new OrderRefusal.ReferenceKnown("UTR 1"), refusal(confirm("UTR 1")));
    }

    private OrderTask takenTwiceApart() {
        OrderEvent apart = Service.accepted(service.tries(part(71, Tender.CARD, 55, "SLIP 1")));
        service.does(part(70, Tender.CARD, 50, "SLIP 1")).knows(apart).knows(apart);
        OrderTask task = new OrderTask.ReferenceTwice(Some.payment(71), "SLIP 1", Money.rupees(55));
        assertEquals(List.of(task), tasks());
        return task;
    }

    @Test
    void asksWhetherOneReferenceWasCountedTwiceUntilItIsGivenBack() {
        takenTwiceApart();
        service.does(back(71, 80, 55, 0));
        assertEquals(List.of(), tasks());
        assertEquals(Money.rupees(55), service.order().due());
    }

    @Test
    void restsOnceTheSlipOfASecondPaymentUnderOneReferenceIsFoundToSayAnother() {
        takenTwiceApart();
        service.does(slipSays(71, " SLIP 9"));
        assertEquals(List.of(), tasks());
        assertEquals(new OrderRefusal.AlreadyDone(), refusal(slipSays(71, "SLIP 9")));
        assertEquals(
                new OrderRefusal.ReferenceKnown("SLIP 9"), refusal(came(73, Tender.CARD, Money.rupees(5), "SLIP 9")));
    }

    @Test
    void restsAlsoOnceTheFirstOfTheTwoIsFoundToHaveBeenMistyped() {
        takenTwiceApart();
        service.does(slipSays(70, "SLIP 9"));
        assertEquals(List.of(), tasks());
        assertEquals("SLIP 9", payment(70).reference());
        assertEquals("SLIP 1", payment(71).reference());
    }

    private static CorrectReference slipSays(int payment, String reference) {
        return new CorrectReference(ORDER, Some.payment(payment), reference, STAMP);
    }

    @Test
    void takesWhatCameUnderAReferenceOnceWhoeverHadItByMistakeIsCorrected() {
        service.does(part(70, Tender.CARD, 50, "SLIP 1"));
        TakePayment right = part(71, Tender.CARD, 55, "SLIP 1");
        assertEquals(new OrderRefusal.ReferenceKnown("SLIP 1"), refusal(right));
        service.does(slipSays(70, "SLIP 7")).does(right);
        assertEquals(List.of(), tasks());
    }

    @Test
    void correctsOnlyWhatIsConfirmedAndToAReferenceOfNothingElse() {
        requested();
        service.does(came(71, 5, "UTR 1"));
        assertEquals(new OrderRefusal.UnknownPayment(), refusal(slipSays(79, "UTR 2")));
        assertEquals(new OrderRefusal.NotConfirmed(), refusal(slipSays(70, "UTR 2")));
        service.does(confirm("UTR 2"));
        assertEquals(new OrderRefusal.ReferenceMissing(), refusal(slipSays(70, " ")));
        assertEquals(new OrderRefusal.AlreadyDone(), refusal(slipSays(70, "UTR 2 ")));
        assertEquals(new OrderRefusal.ReferenceKnown("UTR 1"), refusal(slipSays(70, "UTR 1")));
        service.does(back(71, 80, 5, 0)).does(slipSays(70, "UTR 1"));
        assertEquals("UTR 1", payment(70).reference());
    }

    @Test
    void correctsASlipToTheOneThatPaidTheOtherBill() {
        service.adds(2, "Naan", 100, 1).bills(61);
        service.does(part(70, Tender.CARD, 105, "SLIP 1"));
        service.does(part(Some.bill(61), 71, Tender.CARD, 105, "SLIP 7")).does(slipSays(71, "SLIP 1"));
        assertEquals(List.of(), tasks());
    }

    /// The guest's phone says the other one, and only that.
    @Test
    void correctsToAReferenceUnderWhichItWasConfirmedApart() {
        requested();
        OrderEvent apart = Service.accepted(service.tries(confirm("UTR 2")));
        service.does(confirm("UTR 1")).knows(apart).does(slipSays(70, "UTR 2"));
        assertEquals(List.of(), tasks());
        assertEquals(List.of(), payment(70).references());
        service.does(came(71, 5, "UTR 1"));
    }

    @Test
    void correctsToAReferenceThatWasMatchedToIt() {
        requested();
        OrderEvent apart = Service.accepted(service.tries(confirm("UTR 2")));
        service.does(confirm("UTR 1")).knows(apart).does(new MatchReference(ORDER, Some.payment(70), "UTR 2", STAMP));
        service.does(slipSays(70, "UTR 2"));
        assertEquals("UTR 2", payment(70).reference());
    }

    /// Both are matched to one transfer by a third reference.
    @Test
    void namesTheReferenceThatTwoPaymentsShare() {
        requested();
        OrderEvent other = Service.accepted(service.tries(confirm("UTR 2")));
        service.does(confirm("UTR 1")).knows(other);
        OrderEvent apart = Service.accepted(service.tries(came(71, 5, "UTR 2")));
        service.does(new MatchReference(ORDER, Some.payment(70), "UTR 2", STAMP))
                .knows(apart);
        assertTrue(tasks().contains(new OrderTask.ReferenceTwice(Some.payment(71), "UTR 2", Money.rupees(5))));
    }

    @Test
    void namesTheReferenceOfTheEarlierOneWhereThatWasMatchedToTheLater() {
        service.does(came(71, 5, "UTR 2"));
        service.does(new RequestPayment(
                ORDER, BILL, Some.payment(70), Tender.UPI, Money.rupees(100), Money.ZERO, "", STAMP));
        service.does(confirm("UTR 1"));
        // By somebody who knew nothing of the first.
        service.knows(new ReferenceMatched(ORDER, Some.payment(70), "UTR 2", List.of(), STAMP));
        assertTrue(tasks().contains(new OrderTask.ReferenceTwice(Some.payment(70), "UTR 2", Money.rupees(100))));
    }

    @Test
    void asksWhetherASecondReferenceWasASecondPayment() {
        requested();
        OrderEvent apart = Service.accepted(service.tries(confirm("UTR 2")));
        service.does(confirm("UTR 1")).knows(apart).knows(apart);
        OrderTask task = new OrderTask.OtherReference(Some.payment(70), "UTR 2", Money.rupees(105));
        assertEquals("UTR 1", payment(70).reference());
        assertEquals(List.of(task), tasks());
        service.does(came(71, 105, "UTR 2"));
        assertEquals(List.of(new OrderTask.Overpaid(BILL, Money.rupees(105))), tasks(), "it was one");
    }

    @Test
    void restsOnceASecondReferenceIsMatched() {
        requested();
        OrderEvent apart = Service.accepted(service.tries(confirm("UTR 2")));
        MatchReference match = new MatchReference(ORDER, Some.payment(70), "UTR 2", STAMP);
        service.does(confirm("UTR 1"));
        assertEquals(new OrderRefusal.AlreadyDone(), refusal(match), "nobody has asked");
        service.knows(apart).does(match);
        assertEquals(List.of(), tasks());
        assertEquals(new OrderRefusal.ReferenceKnown("UTR 2"), refusal(came(71, 105, "UTR 2")), "it is the same money");
        assertEquals(new OrderRefusal.AlreadyDone(), refusal(match));
        service.knows(apart);
        assertEquals(List.of(), tasks(), "the same once more asks nothing new");
    }

    @Test
    void doesNotMatchWhatWasNotedAsMoneyOfItsOwn() {
        requested();
        OrderEvent apart = Service.accepted(service.tries(confirm("UTR 2")));
        service.does(confirm("UTR 1")).knows(apart).does(came(71, 105, "UTR 2"));
        assertEquals(
                new OrderRefusal.ReferenceKnown("UTR 2"),
                refusal(new MatchReference(ORDER, Some.payment(70), "UTR 2", STAMP)));
    }

    @Test
    void learnsTheReferenceOfWhatWasConfirmedWithoutOne() {
        requested();
        OrderEvent apart = Service.accepted(service.tries(confirm("UTR 2")));
        service.does(confirm("")).knows(apart);
        assertEquals("UTR 2", payment(70).reference());
        assertEquals(List.of(), tasks());
    }

    @Test
    void givesBackATipAndLeavesTheBillPaid() {
        tipped();
        assertEquals(
                new OrderRefusal.RefundOutOfRange(Money.rupees(105), Money.rupees(20)), refusal(back(70, 80, 0, 21)));
        assertEquals(
                new OrderRefusal.RefundOutOfRange(Money.rupees(105), Money.rupees(20)), refusal(back(70, 80, 106, 0)));
        service.does(back(70, 80, 0, 20));
        assertEquals(Money.ZERO, payment(70).keptTip());
        assertEquals(Money.ZERO, service.order().due());
        assertTrue(refusal(back(70, 81, 0, 1)) instanceof OrderRefusal.RefundOutOfRange);
    }

    @Test
    void givesBackAllThatCame() {
        tipped();
        PaymentEvent.PaymentRefunded all =
                (PaymentEvent.PaymentRefunded) Service.accepted(service.tries(back(70, 80, 105, 20)));
        assertEquals(Money.rupees(-125), all.moved());
        service.knows(all);
        assertEquals(PaymentStatus.REFUNDED, Tab.alone(service.order()).paymentStatus());
    }

    @Test
    void asksAgainForATipThatWasGivenBackTwiceApart() {
        tipped();
        OrderEvent apart = Service.accepted(service.tries(back(70, 81, 0, 20)));
        service.does(back(70, 80, 0, 20)).knows(apart);
        assertEquals(Money.rupees(20), service.order().due());
        assertEquals(List.of(new OrderTask.RefundedTwice(Some.payment(70), Money.rupees(20))), tasks());
        service.pays(60, 72, 20);
        assertEquals(List.of(), tasks());
    }
}
