package com.intellidine.domain.customer;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.customer.CustomerCommand.EditCustomer;
import com.intellidine.domain.customer.CustomerCommand.ForgetCustomer;
import com.intellidine.domain.customer.CustomerCommand.RefundSettlement;
import com.intellidine.domain.customer.CustomerCommand.RegisterCustomer;
import com.intellidine.domain.customer.CustomerCommand.SettleAccount;
import com.intellidine.domain.customer.CustomerCommand.TakeWaiverBack;
import com.intellidine.domain.customer.CustomerCommand.WaiveDebt;
import com.intellidine.domain.customer.CustomerEvent.CustomerEdited;
import com.intellidine.domain.customer.CustomerEvent.CustomerForgotten;
import com.intellidine.domain.customer.CustomerEvent.CustomerRegistered;
import com.intellidine.domain.customer.CustomerEvent.DebtWaived;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.payment.Tender;
import com.intellidine.sync.History;
import com.intellidine.testing.Peer;
import com.intellidine.testing.Some;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomersTest {
    private static final CustomerId GUEST = new CustomerId(Some.id(900));
    private static final CustomerId OTHER = new CustomerId(Some.id(901));
    private final Map<CustomerId, Customer> known = new HashMap<>();

    private static CustomerChange named(String name) {
        return new CustomerChange(new Ciphertext(name), null, null, null, null, null, null);
    }

    private static CustomerChange phone(@Nullable String index) {
        return new CustomerChange(null, new Ciphertext("cGhvbmU="), index, null, null, null, null);
    }

    private static CustomerChange limit(long rupees) {
        return new CustomerChange(new Ciphertext("bmFtZQ=="), null, null, null, null, null, Money.rupees(rupees));
    }

    private @Nullable Refusal refusal(CustomerCommand command) {
        return Customers.decide(known, command) instanceof Decision.Refused<CustomerEvent>(Refusal why) ? why : null;
    }

    private void does(CustomerCommand command) {
        if (!(Customers.decide(known, command) instanceof Decision.Accepted<CustomerEvent>(CustomerEvent event))) {
            throw new AssertionError(command + " was refused: " + refusal(command));
        }
        known.compute(event.customer(), (id, old) -> CustomerFold.apply(old, event));
    }

    @Test
    void forgetsEverythingForEver() {
        does(new RegisterCustomer(GUEST, phone("0123456789abcdef"), Some.STAMP));
        does(new ForgetCustomer(GUEST, Some.APPROVAL, Some.STAMP));
        assertEquals(Customer.unknown(GUEST, true), known.get(GUEST));
        assertEquals(new CustomerRefusal.Forgotten(), refusal(new EditCustomer(GUEST, named("bmFtZQ=="), Some.STAMP)));
        assertNull(refusal(new RegisterCustomer(OTHER, phone("0123456789abcdef"), Some.STAMP)), "the phone is free");
    }

    private static PaymentTaken onAccount(long payment, long rupees) {
        return new PaymentTaken(
                Some.order(10),
                Some.bill(60),
                Some.payment(payment),
                Tender.CREDIT,
                Money.rupees(rupees),
                Money.rupees(rupees),
                Money.ZERO,
                "",
                GUEST,
                null,
                null,
                null,
                List.of(),
                Some.STAMP);
    }

    private void knows(OnAccount entry) {
        known.compute(GUEST, (id, old) -> CustomerFold.apply(id, old, entry));
    }

    private static SettleAccount settle(long settlement, Tender tender, long rupees, String reference) {
        return new SettleAccount(
                GUEST, Some.payment(settlement), tender, Money.rupees(rupees), reference, null, null, Some.STAMP);
    }

    @Test
    void sumsWhatAGuestOwesEachEntryOnce() {
        does(new RegisterCustomer(GUEST, named("bmFtZQ=="), Some.STAMP));
        knows(onAccount(70, 500));
        knows(onAccount(70, 500));
        knows(onAccount(71, 300));
        does(settle(80, Tender.CASH, 600, ""));
        assertEquals(Money.rupees(200), requireNonNull(known.get(GUEST)).balance());
        assertEquals(new CustomerRefusal.AlreadySettled(), refusal(settle(80, Tender.CASH, 100, "")));
        assertEquals(
                new CustomerRefusal.SettlementOutOfRange(Money.rupees(200)), refusal(settle(81, Tender.CASH, 201, "")));
        assertEquals(
                new CustomerRefusal.SettlementOutOfRange(Money.rupees(200)), refusal(settle(81, Tender.CASH, 0, "")));
        assertEquals(new CustomerRefusal.NotMoney(), refusal(settle(81, Tender.CREDIT, 100, "")));
        assertEquals(new CustomerRefusal.ReferenceMissing(), refusal(settle(81, Tender.UPI, 100, " ")));
    }

    @Test
    void forgetsNobodyWhoOwesAndNoDebtOfWhoWasForgottenApart() {
        does(new RegisterCustomer(GUEST, named("bmFtZQ=="), Some.STAMP));
        knows(onAccount(70, 500));
        assertEquals(
                new CustomerRefusal.StillOwes(Money.rupees(500)),
                refusal(new ForgetCustomer(GUEST, Some.APPROVAL, Some.STAMP)));
        known.compute(
                GUEST, (id, old) -> CustomerFold.apply(old, new CustomerForgotten(GUEST, Some.APPROVAL, Some.STAMP)));
        Customer forgotten = requireNonNull(known.get(GUEST));
        assertNull(forgotten.name());
        assertEquals(Money.rupees(500), forgotten.balance());
        does(settle(80, Tender.CASH, 500, ""));
    }

    /// Written apart, and whichever folds first.
    @Test
    void bringsNothingBackThatWasWrittenApartFromTheForgetting() {
        Peer till = new Peer("A");
        Peer office = new Peer("B");
        till.append(new CustomerRegistered(GUEST, named("b25l"), Some.STAMP));
        till.tellAll(office);
        office.append(new CustomerForgotten(GUEST, Some.APPROVAL, Some.STAMP));
        till.append(new CustomerEdited(GUEST, named("dHdv"), Some.STAMP));
        till.append(new CustomerEdited(GUEST, named("dGhyZWU="), Some.STAMP));
        office.tellAll(till);
        String name = AggregateId.of(GUEST).toString();
        assertEquals(
                Customer.unknown(GUEST, true),
                History.of(name, till.log().entriesOf(name)).state());
    }

    @Test
    void findsAGuestByThePhoneOnce() {
        does(new RegisterCustomer(GUEST, phone("0123456789abcdef"), Some.STAMP));
        assertEquals(
                new CustomerRefusal.PhoneTaken(GUEST),
                refusal(new RegisterCustomer(OTHER, phone("0123456789abcdef"), Some.STAMP)));
        assertEquals(new CustomerRefusal.PhoneUnclear(), refusal(new RegisterCustomer(OTHER, phone(null), Some.STAMP)));
        assertEquals(
                new CustomerRefusal.PhoneUnclear(),
                refusal(new RegisterCustomer(OTHER, phone("+91 98450 00000"), Some.STAMP)),
                "not the number itself");
    }

    @Test
    void refusesMoreThanIsKept() {
        CustomerChange long1 = named("x".repeat(2_001));
        assertEquals(new CustomerRefusal.TooLong(), refusal(new RegisterCustomer(GUEST, long1, Some.STAMP)));
        CustomerChange many =
                new CustomerChange(null, null, null, Collections.nCopies(21, new Ciphertext("eA==")), null, null, null);
        assertEquals(new CustomerRefusal.TooManyAddresses(), refusal(new RegisterCustomer(GUEST, many, Some.STAMP)));
        CustomerChange credit = new CustomerChange(null, null, null, List.of(), null, null, Money.paise(-1));
        assertEquals(new CustomerRefusal.CreditOutOfRange(), refusal(new RegisterCustomer(GUEST, credit, Some.STAMP)));
        assertEquals(
                new CustomerRefusal.NothingSaid(),
                refusal(new RegisterCustomer(GUEST, CustomerChange.NONE, Some.STAMP)));
        assertEquals(new CustomerRefusal.Unknown(), refusal(new ForgetCustomer(GUEST, Some.APPROVAL, Some.STAMP)));
    }

    @Test
    void showsNothingOfAGuestInALog() {
        does(new RegisterCustomer(GUEST, named("QXNoYQ=="), Some.STAMP));
        assertFalse(requireNonNull(known.get(GUEST)).toString().contains("QXNoYQ"));
        assertTrue(requireNonNull(known.get(GUEST)).toString().contains("ciphertext of 8"));
    }

    private static RefundSettlement back(long settlement, long refund, long rupees) {
        return new RefundSettlement(
                GUEST,
                Some.payment(settlement),
                Some.payment(refund),
                Tender.CASH,
                Money.rupees(rupees),
                "settled twice",
                Some.ASHA,
                null,
                null,
                Some.STAMP);
    }

    private List<CustomerTask> tasks() {
        return CustomerTask.of(requireNonNull(known.get(GUEST)));
    }

    @Test
    void givesBackWhatWasSettledTwiceApart() {
        knows(onAccount(70, 500));
        knows(new CustomerEvent.AccountSettled(
                GUEST, Some.payment(80), Tender.CASH, Money.rupees(500), "", null, null, Some.STAMP));
        knows(new CustomerEvent.AccountSettled(
                GUEST, Some.payment(81), Tender.CASH, Money.rupees(500), "", null, null, Some.STAMP));
        assertEquals(List.of(new CustomerTask.SettledTooMuch(Money.rupees(500))), tasks());
        assertEquals(new CustomerRefusal.RefundOutOfRange(Money.rupees(500)), refusal(back(81, 90, 501)));
        assertEquals(new CustomerRefusal.RefundOutOfRange(Money.ZERO), refusal(back(70, 90, 1)));
        does(back(81, 90, 300));
        assertEquals(new CustomerRefusal.AlreadySettled(), refusal(back(81, 90, 1)));
        assertEquals(new CustomerRefusal.RefundOutOfRange(Money.rupees(200)), refusal(back(81, 91, 201)));
        does(back(81, 91, 200));
        assertEquals(List.of(), tasks());
    }

    @Test
    void showsHowMuchIsOwedBeyondTheLimit() {
        does(new RegisterCustomer(GUEST, limit(800), Some.STAMP));
        knows(onAccount(70, 500));
        assertEquals(List.of(), tasks());
        knows(onAccount(71, 500));
        assertEquals(List.of(new CustomerTask.OverLimit(Money.rupees(200))), tasks());
        does(settle(80, Tender.CASH, 200, ""));
        assertEquals(List.of(), tasks());
    }

    private static WaiveDebt waive(long waiver, long rupees, String reason) {
        return new WaiveDebt(
                GUEST, Some.payment(waiver), Money.rupees(rupees), new Approval(Some.ASHA, reason), Some.STAMP);
    }

    /// A delivery platform owes for its orders as a guest does; of its payout it keeps a commission.
    @Test
    void settlesWhatAPlatformOwesWithItsPayoutAndItsCommission() {
        knows(onAccount(70, 500));
        knows(onAccount(71, 300));
        does(settle(80, Tender.UPI, 640, "payout of 16 to 22 November"));
        does(waive(81, 160, "commission of 16 to 22 November"));
        assertEquals(Money.ZERO, requireNonNull(known.get(GUEST)).balance());
        assertEquals(List.of(), tasks());
    }

    private static TakeWaiverBack back(long waiver, long reversal, long rupees, String reason) {
        return new TakeWaiverBack(
                GUEST,
                Some.payment(waiver),
                Some.payment(reversal),
                Money.rupees(rupees),
                new Approval(Some.ASHA, reason),
                Some.STAMP);
    }

    /// Two managers waived one debt apart: there is a way back, and then the guest can be forgotten.
    @Test
    void owesAgainWhatWasWaivedTwice() {
        knows(onAccount(70, 500));
        knows(new DebtWaived(GUEST, Some.payment(82), Money.rupees(500), new Approval(Some.ASHA, "gone"), Some.STAMP));
        knows(new DebtWaived(GUEST, Some.payment(81), Money.rupees(500), new Approval(Some.ASHA, "gone"), Some.STAMP));
        assertEquals(List.of(new CustomerTask.SettledTooMuch(Money.rupees(500))), tasks());
        assertEquals(new CustomerRefusal.WaiverOutOfRange(Money.ZERO), refusal(back(70, 90, 1, "no waiver")));
        assertEquals(new CustomerRefusal.WaiverOutOfRange(Money.rupees(500)), refusal(back(81, 90, 501, "twice")));
        assertEquals(new CustomerRefusal.ReasonMissing(), refusal(back(81, 90, 500, " ")));
        does(back(81, 90, 500, "twice"));
        assertEquals(List.of(), tasks());
        assertEquals(new CustomerRefusal.AlreadySettled(), refusal(back(82, 90, 500, "twice")));
        assertEquals(new CustomerRefusal.WaiverOutOfRange(Money.ZERO), refusal(back(81, 91, 1, "again")));
        assertEquals(Money.ZERO, requireNonNull(known.get(GUEST)).balance());
    }

    @Test
    void refusesMoneyOfAnotherCountry() {
        knows(onAccount(70, 500));
        Money dollars = new Money(100, java.util.Currency.getInstance("USD"));
        assertEquals(
                new CustomerRefusal.SettlementOutOfRange(Money.rupees(500)),
                refusal(new WaiveDebt(GUEST, Some.payment(81), dollars, new Approval(Some.ASHA, "gone"), Some.STAMP)));
    }

    @Test
    void waivesNoMoreThanIsOwedAndNotWithoutAReason() {
        assertEquals(new CustomerRefusal.Unknown(), refusal(waive(81, 1, "gone")));
        knows(onAccount(70, 500));
        assertEquals(new CustomerRefusal.SettlementOutOfRange(Money.rupees(500)), refusal(waive(81, 501, "gone")));
        assertEquals(new CustomerRefusal.SettlementOutOfRange(Money.rupees(500)), refusal(waive(81, 0, "gone")));
        assertEquals(new CustomerRefusal.ReasonMissing(), refusal(waive(81, 500, " ")));
        does(waive(81, 200, "he moved away"));
        assertEquals(new CustomerRefusal.AlreadySettled(), refusal(waive(81, 100, "he moved away")));
        assertEquals(Money.rupees(300), requireNonNull(known.get(GUEST)).balance());
    }

    /// Nobody paid it, so there is nothing to give back.
    @Test
    void givesNoMoneyBackForADebtThatWasWaived() {
        knows(onAccount(70, 500));
        does(waive(81, 500, "he moved away"));
        assertEquals(new CustomerRefusal.RefundOutOfRange(Money.ZERO), refusal(back(81, 90, 1)));
    }
}
