package com.intellidine.domain.customer;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.common.TimeImpossible;
import com.intellidine.domain.common.Times;
import com.intellidine.domain.customer.CustomerCommand.EditCustomer;
import com.intellidine.domain.customer.CustomerCommand.ForgetCustomer;
import com.intellidine.domain.customer.CustomerCommand.RefundSettlement;
import com.intellidine.domain.customer.CustomerCommand.RegisterCustomer;
import com.intellidine.domain.customer.CustomerCommand.SettleAccount;
import com.intellidine.domain.customer.CustomerCommand.TakeWaiverBack;
import com.intellidine.domain.customer.CustomerCommand.WaiveDebt;
import com.intellidine.domain.customer.CustomerEvent.AccountSettled;
import com.intellidine.domain.customer.CustomerEvent.CustomerEdited;
import com.intellidine.domain.customer.CustomerEvent.CustomerForgotten;
import com.intellidine.domain.customer.CustomerEvent.CustomerRegistered;
import com.intellidine.domain.customer.CustomerEvent.DebtWaived;
import com.intellidine.domain.customer.CustomerEvent.SettlementRefunded;
import com.intellidine.domain.customer.CustomerEvent.WaiverTakenBack;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Refund;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.MoneyMoved;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides what is noted of guests. Pure, total and deterministic; [CustomerFold] is its other half.
public final class Customers {
    private static final Pattern INDEX = Pattern.compile("[0-9a-f]{16,128}|");

    private Customers() {}

    /// @param known all customers known here, or at least the one named and whoever has the same phone index
    public static Decision<CustomerEvent> decide(Map<CustomerId, Customer> known, CustomerCommand command) {
        @Nullable Customer before = known.get(command.customer());
        return onTime(
                switch (command) {
                    case RegisterCustomer register ->
                        unless(
                                before != null && before.isKnown()
                                        ? Optional.of(new CustomerRefusal.KnownAlready())
                                        : refusal(known, register.customer(), register.details()),
                                () -> new CustomerRegistered(
                                        register.customer(), register.details(), register.stamp()));
                    case EditCustomer edit ->
                        unless(
                                gone(before).or(() -> refusal(known, edit.customer(), edit.changes())),
                                () -> new CustomerEdited(edit.customer(), edit.changes(), edit.stamp()));
                    case SettleAccount settle ->
                        unless(
                                wrong(before, settle),
                                () -> new AccountSettled(
                                        settle.customer(),
                                        settle.settlement(),
                                        settle.tender(),
                                        settle.amount(),
                                        Texts.clean(settle.reference(), Limits.REFERENCE_LENGTH_MAX_CHARS),
                                        settle.shift(),
                                        settle.day(),
                                        settle.stamp()));
                    case RefundSettlement refund ->
                        unless(
                                wrong(before, refund),
                                () -> new SettlementRefunded(
                                        refund.customer(),
                                        refund.settlement(),
                                        new Refund(
                                                refund.refund(),
                                                refund.tender(),
                                                refund.amount(),
                                                Money.ZERO,
                                                reason(refund),
                                                refund.approver(),
                                                refund.shift(),
                                                refund.stamp()),
                                        refund.day()));
                    case WaiveDebt waive ->
                        unless(
                                wrong(before, waive),
                                () -> new DebtWaived(
                                        waive.customer(),
                                        waive.waiver(),
                                        waive.amount(),
                                        waive.approval().cleaned(),
                                        waive.stamp()));
                    case TakeWaiverBack back ->
                        unless(
                                wrong(before, back),
                                () -> new WaiverTakenBack(
                                        back.customer(),
                                        back.waiver(),
                                        back.reversal(),
                                        back.amount(),
                                        back.approval().cleaned(),
                                        back.stamp()));
                    case ForgetCustomer forget ->
                        unless(
                                gone(before).or(() -> owing(before)).or(() -> unexplained(forget)),
                                () -> new CustomerForgotten(
                                        forget.customer(), forget.approval().cleaned(), forget.stamp()));
                });
    }

    private static Decision<CustomerEvent> onTime(Decision<CustomerEvent> decision) {
        return decision instanceof Decision.Accepted<CustomerEvent>(CustomerEvent event)
                        && event instanceof MoneyMoved money
                        && !Times.isDay(money.day())
                ? new Decision.Refused<>(new TimeImpossible())
                : Times.checked(decision);
    }

    private static Decision<CustomerEvent> unless(Optional<CustomerRefusal> refusal, Supplier<CustomerEvent> event) {
        return refusal.<Decision<CustomerEvent>>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Accepted<>(event.get()));
    }

    private static Optional<CustomerRefusal> gone(@Nullable Customer customer) {
        if (customer == null) {
            return Optional.of(new CustomerRefusal.Unknown());
        }
        return customer.forgotten() ? Optional.of(new CustomerRefusal.Forgotten()) : Optional.empty();
    }

    private static Optional<CustomerRefusal> unexplained(ForgetCustomer forget) {
        return forget.approval().cleaned().saysWhy()
                ? Optional.empty()
                : Optional.of(new CustomerRefusal.ReasonMissing());
    }

    private static Optional<CustomerRefusal> owing(@Nullable Customer customer) {
        return customer == null || customer.balance().isZero()
                ? Optional.empty()
                : Optional.of(new CustomerRefusal.StillOwes(customer.balance()));
    }

    /// Also of a guest who was forgotten apart from what he owes.
    private static Optional<CustomerRefusal> wrong(@Nullable Customer customer, SettleAccount settle) {
        if (customer == null) {
            return Optional.of(new CustomerRefusal.Unknown());
        }
        if (customer.account().stream()
                .anyMatch(entry -> entry.movement().equals(settle.settlement().value()))) {
            return Optional.of(new CustomerRefusal.AlreadySettled());
        }
        if (settle.tender() == Tender.CREDIT) {
            return Optional.of(new CustomerRefusal.NotMoney());
        }
        if (!isAmount(settle.amount())
                || settle.amount().minor() > Limits.CASH_TENDERED_MAX_PAISE
                || settle.amount().compareTo(customer.balance()) > 0) {
            Money balance = customer.balance().isNegative() ? Money.ZERO : customer.balance();
            return Optional.of(new CustomerRefusal.SettlementOutOfRange(balance));
        }
        boolean named = settle.tender() == Tender.CASH
                || !Texts.clean(settle.reference(), Limits.REFERENCE_LENGTH_MAX_CHARS)
                        .isEmpty();
        return named ? Optional.empty() : Optional.of(new CustomerRefusal.ReferenceMissing());
    }

    private static boolean isAmount(Money amount) {
        return amount.currency().equals(Money.INR) && amount.minor() > 0;
    }

    private static String reason(RefundSettlement refund) {
        return Texts.clean(refund.reason(), Limits.REASON_LENGTH_MAX_CHARS);
    }

    private static Optional<CustomerRefusal> wrong(@Nullable Customer customer, RefundSettlement refund) {
        if (customer == null) {
            return Optional.of(new CustomerRefusal.Unknown());
        }
        if (customer.account().stream()
                .anyMatch(entry -> entry.movement().equals(refund.refund().value()))) {
            return Optional.of(new CustomerRefusal.AlreadySettled());
        }
        if (refund.tender() == Tender.CREDIT) {
            return Optional.of(new CustomerRefusal.NotMoney());
        }
        Money kept = customer.keptOf(refund.settlement());
        if (!isAmount(refund.amount()) || refund.amount().compareTo(kept) > 0) {
            return Optional.of(new CustomerRefusal.RefundOutOfRange(kept.isNegative() ? Money.ZERO : kept));
        }
        return reason(refund).isEmpty() ? Optional.of(new CustomerRefusal.ReasonMissing()) : Optional.empty();
    }

    private static Optional<CustomerRefusal> wrong(@Nullable Customer customer, WaiveDebt waive) {
        if (customer == null) {
            return Optional.of(new CustomerRefusal.Unknown());
        }
        if (customer.account().stream()
                .anyMatch(entry -> entry.movement().equals(waive.waiver().value()))) {
            return Optional.of(new CustomerRefusal.AlreadySettled());
        }
        if (!isAmount(waive.amount()) || waive.amount().compareTo(customer.balance()) > 0) {
            Money balance = customer.balance().isNegative() ? Money.ZERO : customer.balance();
            return Optional.of(new CustomerRefusal.SettlementOutOfRange(balance));
        }
        return waive.approval().cleaned().saysWhy()
                ? Optional.empty()
                : Optional.of(new CustomerRefusal.ReasonMissing());
    }

    private static Optional<CustomerRefusal> wrong(@Nullable Customer customer, TakeWaiverBack back) {
        if (customer == null) {
            return Optional.of(new CustomerRefusal.Unknown());
        }
        if (customer.account().stream()
                .anyMatch(entry -> entry.movement().equals(back.reversal().value()))) {
            return Optional.of(new CustomerRefusal.AlreadySettled());
        }
        Money waived = customer.waivedBy(back.waiver());
        if (!isAmount(back.amount()) || back.amount().compareTo(waived) > 0) {
            return Optional.of(new CustomerRefusal.WaiverOutOfRange(waived.isNegative() ? Money.ZERO : waived));
        }
        return back.approval().cleaned().saysWhy()
                ? Optional.empty()
                : Optional.of(new CustomerRefusal.ReasonMissing());
    }

    private static Optional<CustomerRefusal> refusal(
            Map<CustomerId, Customer> known, CustomerId id, CustomerChange changes) {
        List<Ciphertext> addresses = Objects.requireNonNullElse(changes.addresses(), List.of());
        Money credit = Objects.requireNonNullElse(changes.creditLimit(), Money.ZERO);
        if (changes.equals(CustomerChange.NONE)) {
            return Optional.of(new CustomerRefusal.NothingSaid());
        }
        if ((changes.phone() == null) != (changes.phoneIndex() == null)
                || (changes.phoneIndex() != null
                        && !INDEX.matcher(changes.phoneIndex()).matches())) {
            return Optional.of(new CustomerRefusal.PhoneUnclear());
        }
        if (texts(changes, addresses).anyMatch(each -> each.text().length() > Limits.CIPHERTEXT_LENGTH_MAX_CHARS)) {
            return Optional.of(new CustomerRefusal.TooLong());
        }
        if (addresses.size() > Limits.ADDRESSES_PER_CUSTOMER_MAX) {
            return Optional.of(new CustomerRefusal.TooManyAddresses());
        }
        if (!credit.currency().equals(Money.INR) || credit.isNegative() || credit.minor() > Limits.PRICE_MAX_PAISE) {
            return Optional.of(new CustomerRefusal.CreditOutOfRange());
        }
        return phoneTaken(known, id, changes.phoneIndex());
    }

    private static Stream<Ciphertext> texts(CustomerChange changes, List<Ciphertext> addresses) {
        return Stream.concat(
                addresses.stream(),
                Stream.of(
                                Optional.ofNullable(changes.name()),
                                Optional.ofNullable(changes.phone()),
                                Optional.ofNullable(changes.business()),
                                Optional.ofNullable(changes.note()))
                        .flatMap(Optional::stream));
    }

    private static Optional<CustomerRefusal> phoneTaken(
            Map<CustomerId, Customer> known, CustomerId id, @Nullable String phoneIndex) {
        if (phoneIndex == null || phoneIndex.isEmpty()) {
            return Optional.empty();
        }
        return known.values().stream()
                .filter(other -> !other.id().equals(id) && other.phoneIndex().equals(phoneIndex))
                .map(Customer::id)
                .min(java.util.Comparator.comparing(CustomerId::value))
                .map(CustomerRefusal.PhoneTaken::new);
    }
}
