package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.tenant.TenantCommand.ClockIn;
import com.intellidine.domain.tenant.TenantCommand.ClockOut;
import com.intellidine.domain.tenant.TenantCommand.EditStaff;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands in the way of editing the staff list and of coming and going.
final class StaffChecks {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._-]{2,40}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,63}\\.[A-Za-z]{2,}|");

    private StaffChecks() {}

    static Optional<TenantRefusal> refusal(Map<StaffId, StaffMember> staff, EditStaff edit) {
        StaffChange changes = edit.changes();
        boolean isNew = !staff.containsKey(edit.staff());
        boolean whole = changes.name() != null
                && changes.username() != null
                && changes.role() != null
                && changes.active() != null;
        if (changes.equals(StaffChange.NONE)) {
            return Optional.of(new TenantRefusal.NothingChanged());
        }
        if (isNew && !whole) {
            return Optional.of(new TenantRefusal.PersonIncomplete());
        }
        return Stream.of(
                        fields(changes),
                        taken(staff, edit, "user name", changes.username(), StaffMember::username),
                        taken(staff, edit, "e-mail address", changes.email(), StaffMember::email),
                        managerFirst(staff, edit),
                        lastManager(staff, edit))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<TenantRefusal> fields(StaffChange changes) {
        if (changes.name() != null && !Texts.isName(changes.name(), Limits.NAME_LENGTH_MAX_CHARS)) {
            return Optional.of(new TenantRefusal.TextNotAllowed("name", Limits.NAME_LENGTH_MAX_CHARS));
        }
        if (changes.username() != null && !USERNAME.matcher(changes.username()).matches()) {
            return Optional.of(new TenantRefusal.UsernameMalformed());
        }
        if (changes.email() != null
                && (changes.email().length() > Limits.NAME_LENGTH_MAX_CHARS
                        || !EMAIL.matcher(changes.email()).matches())) {
            return Optional.of(new TenantRefusal.EmailMalformed());
        }
        if (changes.pinVerifier() != null
                && !Texts.isLine(changes.pinVerifier(), Limits.DESCRIPTION_LENGTH_MAX_CHARS)) {
            return Optional.of(new TenantRefusal.TextNotAllowed("PIN verifier", Limits.DESCRIPTION_LENGTH_MAX_CHARS));
        }
        if (changes.role() != null && !changes.role().worksHere()) {
            return Optional.of(new TenantRefusal.RoleElsewhere(changes.role()));
        }
        return Optional.empty();
    }

    /// Those who left keep their names: what they did is found by them.
    private static Optional<TenantRefusal> taken(
            Map<StaffId, StaffMember> staff,
            EditStaff edit,
            String what,
            @Nullable String name,
            Function<StaffMember, String> nameOf) {
        if (name == null || name.isEmpty()) {
            return Optional.empty();
        }
        return staff.values().stream()
                .filter(other ->
                        !other.id().equals(edit.staff()) && nameOf.apply(other).equalsIgnoreCase(name))
                .min(Comparator.comparing(other -> other.id().value()))
                .map(other -> new TenantRefusal.Taken(what, other.name()));
    }

    private static Optional<TenantRefusal> managerFirst(Map<StaffId, StaffMember> staff, EditStaff edit) {
        return staff.isEmpty() && !manages(edited(null, edit))
                ? Optional.of(new TenantRefusal.ManagerFirst())
                : Optional.empty();
    }

    /// Nobody can be locked out of the back office by one edit. (Two made apart can still do it: then the server's
    /// administrator helps.)
    private static Optional<TenantRefusal> lastManager(Map<StaffId, StaffMember> staff, EditStaff edit) {
        @Nullable StaffMember before = staff.get(edit.staff());
        boolean leaves = before != null && manages(before) && !manages(edited(before, edit));
        boolean others = staff.values().stream().anyMatch(other -> !other.id().equals(edit.staff()) && manages(other));
        return leaves && !others ? Optional.of(new TenantRefusal.LastManager()) : Optional.empty();
    }

    private static StaffMember edited(@Nullable StaffMember before, EditStaff edit) {
        return TenantFold.apply(before, new StaffEdited(edit.staff(), edit.changes(), edit.stamp()));
    }

    private static boolean manages(StaffMember person) {
        return person.may(Permission.EDIT_STAFF);
    }

    static Optional<TenantRefusal> refusal(Map<StaffId, StaffMember> staff, ClockIn in) {
        return working(staff, in.staff())
                .<Optional<TenantRefusal>>map(person -> person.clockedIn() == null
                        ? Optional.empty()
                        : Optional.of(new TenantRefusal.ClockedInAlready(person.name())))
                .orElse(Optional.of(new TenantRefusal.PersonUnknown()));
    }

    /// Someone who was taken off the staff meanwhile can still go home.
    static Optional<TenantRefusal> refusal(Map<StaffId, StaffMember> staff, ClockOut out) {
        return Optional.ofNullable(staff.get(out.staff()))
                .<Optional<TenantRefusal>>map(person -> person.clockedIn() != null
                        ? Optional.empty()
                        : Optional.of(new TenantRefusal.NotClockedIn(person.name())))
                .orElse(Optional.of(new TenantRefusal.PersonUnknown()));
    }

    private static Optional<StaffMember> working(Map<StaffId, StaffMember> staff, StaffId id) {
        return Optional.ofNullable(staff.get(id)).filter(StaffMember::active);
    }
}
