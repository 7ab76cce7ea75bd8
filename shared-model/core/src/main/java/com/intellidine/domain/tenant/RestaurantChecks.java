package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.tenant.TenantCommand.EditRestaurant;
import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands in the way of editing the restaurant's settings.
final class RestaurantChecks {
    private static final Pattern FSSAI = Pattern.compile("[0-9]{14}");
    private static final Pattern UPI = Pattern.compile("[A-Za-z0-9._-]{2,64}@[A-Za-z][A-Za-z0-9.-]{1,63}");

    private RestaurantChecks() {}

    static Optional<TenantRefusal> refusal(@Nullable Restaurant before, EditRestaurant edit) {
        RestaurantChange changes = edit.changes();
        if (changes.equals(RestaurantChange.NONE)) {
            return Optional.of(new TenantRefusal.NothingChanged());
        }
        return Stream.of(texts(changes), numbers(changes), lists(changes), together(before, edit))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<TenantRefusal> texts(RestaurantChange changes) {
        if (changes.name() != null && !Texts.isName(changes.name(), Limits.NAME_LENGTH_MAX_CHARS)) {
            return Optional.of(new TenantRefusal.TextNotAllowed("name", Limits.NAME_LENGTH_MAX_CHARS));
        }
        if (changes.legalName() != null && !Texts.isLine(changes.legalName(), Limits.NAME_LENGTH_MAX_CHARS)) {
            return Optional.of(new TenantRefusal.TextNotAllowed("legal name", Limits.NAME_LENGTH_MAX_CHARS));
        }
        if (changes.address() != null && !Texts.isParagraph(changes.address(), Limits.DESCRIPTION_LENGTH_MAX_CHARS)) {
            return Optional.of(new TenantRefusal.TextNotAllowed("address", Limits.DESCRIPTION_LENGTH_MAX_CHARS));
        }
        return Optional.empty();
    }

    private static Optional<TenantRefusal> numbers(RestaurantChange changes) {
        if (is(changes.gstin(), gstin -> !Gstin.hasShape(gstin))) {
            return Optional.of(new TenantRefusal.GstinMalformed());
        }
        if (is(changes.gstin(), gstin -> !Gstin.fits(gstin))) {
            return Optional.of(new TenantRefusal.GstinMistyped());
        }
        if (is(changes.stateCode(), code -> !Gstin.isState(code))) {
            return Optional.of(new TenantRefusal.StateUnknown());
        }
        if (is(changes.fssai(), number -> !FSSAI.matcher(number).matches())) {
            return Optional.of(new TenantRefusal.FssaiMalformed());
        }
        if (is(changes.upiAddress(), address -> !UPI.matcher(address).matches())) {
            return Optional.of(new TenantRefusal.UpiMalformed());
        }
        return Optional.empty();
    }

    private static boolean is(@Nullable String text, Predicate<String> wrong) {
        return text != null && !text.isEmpty() && wrong.test(text);
    }

    private static Optional<TenantRefusal> lists(RestaurantChange changes) {
        if (changes.languages() != null
                && (changes.languages().isEmpty()
                        || changes.languages().stream().distinct().count()
                                < changes.languages().size())) {
            return Optional.of(new TenantRefusal.LanguageMissing());
        }
        if (changes.taxes() != null && !isClear(changes.taxes())) {
            return Optional.of(new TenantRefusal.TaxTableUnclear());
        }
        return Optional.empty();
    }

    private static boolean isClear(TaxTable taxes) {
        long apart = taxes.rates().stream()
                .map(rate -> List.of(rate.taxClass(), rate.from()))
                .distinct()
                .count();
        return apart == taxes.rates().size() && apart <= Limits.TAX_RATES_MAX;
    }

    /// What must fit together is judged as it will stand.
    private static Optional<TenantRefusal> together(@Nullable Restaurant before, EditRestaurant edit) {
        Restaurant after = TenantFold.apply(before, new RestaurantEdited(edit.tenant(), edit.changes(), edit.stamp()));
        boolean placed = edit.changes().gstin() != null || edit.changes().stateCode() != null;
        if (placed
                && !after.gstin().isEmpty()
                && !after.stateCode().isEmpty()
                && !after.gstin().startsWith(after.stateCode())) {
            return Optional.of(new TenantRefusal.GstinOfAnotherState(after.stateCode()));
        }
        boolean registered =
                edit.changes().taxScheme() != null || edit.changes().gstin() != null;
        if (registered
                && after.taxScheme() == TaxScheme.COMPOSITION
                && after.gstin().isEmpty()) {
            return Optional.of(new TenantRefusal.GstinMissing());
        }
        return Optional.empty();
    }
}
