package com.intellidine.audit;

import com.intellidine.audit.Flag.Why;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.tenant.Permission;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.fold.Fold;
import com.intellidine.sync.History;
import com.intellidine.sync.LogEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds facts whose author, or the one who approved, was not allowed what they needed. They are kept: nothing that
/// happened is unmade by a rule. The manager sees them.
///
/// A fact names by its parents the staff record that it was checked against. What was taken from a person where that
/// record had not arrived counts when it folds before the fact or was written no later than it. What set the restaurant
/// up before it had any staff is for the caller to leave out.
public final class Flags {
    private Flags() {}

    /// @param entries whose facts are judged
    /// @param staff the history of each person
    /// @param needs what a fact needs of whom
    public static List<Flag> of(
            Collection<LogEntry> entries, Function<StaffId, History> staff, Function<Event, List<Need>> needs) {
        List<Flag> flags = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (entry.event() != null) {
                for (Need need : needs.apply(entry.event())) {
                    why(entry, need, staff.apply(need.person()))
                            .ifPresent(why -> flags.add(new Flag(entry, need, why)));
                }
            }
        }
        return List.copyOf(flags);
    }

    private static Optional<Why> why(LogEntry entry, Need need, History person) {
        List<LogEntry> record = person.entries();
        BitSet known = new Ancestry(record).closure(entry.envelope().parents());
        if (known.isEmpty()) {
            // It names no record: what folds before it is all that can be held against its author.
            for (int i = 0; i < record.size(); i++) {
                known.set(i, LogEntry.FOLD_ORDER.compare(record.get(i), entry) < 0);
            }
        }
        if (!may(need, record, known)) {
            return Optional.of(Why.LACKED);
        }
        BitSet inForce = new BitSet(record.size());
        for (int i = 0; i < record.size(); i++) {
            inForce.set(i, known.get(i) || inForce(record.get(i), entry));
        }
        return may(need, record, inForce) ? Optional.empty() : Optional.of(Why.LOST_APART);
    }

    private static boolean inForce(LogEntry edit, LogEntry entry) {
        boolean foldsBefore = LogEntry.FOLD_ORDER.compare(edit, entry) < 0;
        boolean writtenBefore =
                !edit.envelope().stamp().at().isAfter(entry.envelope().stamp().at());
        return !edit.hash().equals(entry.hash()) && (foldsBefore || writtenBefore);
    }

    private static boolean may(Need need, List<LogEntry> record, BitSet some) {
        AggregateId owner = AggregateId.of(need.person());
        @Nullable StaffMember person = null;
        for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
            if (record.get(i).event() != null
                    && Fold.apply(owner, person, record.get(i).fact()) instanceof StaffMember folded) {
                person = folded;
            }
        }
        Permission permission = need.permission();
        return person != null && person.may(permission);
    }
}
