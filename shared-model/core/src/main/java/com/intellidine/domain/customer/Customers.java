package com.intellidine.domain.customer;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.customer.CustomerCommand.EditCustomer;
import com.intellidine.domain.customer.CustomerCommand.ForgetCustomer;
import com.intellidine.domain.customer.CustomerCommand.RegisterCustomer;
import com.intellidine.domain.customer.CustomerEvent.CustomerEdited;
import com.intellidine.domain.customer.CustomerEvent.CustomerForgotten;
import com.intellidine.domain.customer.CustomerEvent.CustomerRegistered;
import com.intellidine.domain.money.Money;
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
        return switch (command) {
            case RegisterCustomer register ->
                unless(
                        before != null
                                ? Optional.of(new CustomerRefusal.KnownAlready())
                                : refusal(known, register.customer(), register.details()),
                        () -> new CustomerRegistered(register.customer(), register.details(), register.stamp()));
            case EditCustomer edit ->
                unless(
                        gone(before).or(() -> refusal(known, edit.customer(), edit.changes())),
                        () -> new CustomerEdited(edit.customer(), edit.changes(), edit.stamp()));
            case ForgetCustomer forget ->
                unless(gone(before), () -> new CustomerForgotten(forget.customer(), forget.stamp()));
        };
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
