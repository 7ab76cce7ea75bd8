package com.intellidine.audit;

import com.intellidine.audit.Flag.Why;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.tenant.Permission;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.fold.Fold;
import com.intellidine.sync.EventHash;
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
/// A fact names by its parents the staff record that it was checked against, and an edit of that record all that its
/// author had seen. So what was taken from a person counts against all that he did, but for what was seen when it was
/// taken; no clock decides. What set the restaurant up before it had any staff is for the caller to leave out.
public final class Flags {
    private Flags() {}

    /// @param entries whose facts are judged
    /// @param staff the history of each person
    /// @param needs what a fact needs of whom
    /// @param log finds any event by its hash
    public static List<Flag> of(
            Collection<LogEntry> entries,
            Function<StaffId, History> staff,
            Function<Event, List<Need>> needs,
            Function<EventHash, Optional<LogEntry>> log) {
        List<Flag> flags = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (entry.event() != null) {
                for (Need need : needs.apply(entry.event())) {
                    why(entry, need, staff.apply(need.person()), log)
                            .ifPresent(why -> flags.add(new Flag(entry, need, why)));
                }
            }
        }
        return List.copyOf(flags);
    }

    private static Optional<Why> why(
            LogEntry entry, Need need, History person, Function<EventHash, Optional<LogEntry>> log) {
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
            inForce.set(i, known.get(i) || !saw(record.get(i), entry, log));
        }
        return may(need, record, inForce) ? Optional.empty() : Optional.of(Why.LOST_APART);
    }

    /// Whether the author of the edit had seen the other fact: each node's facts are seen in their order.
    private static boolean saw(LogEntry edit, LogEntry other, Function<EventHash, Optional<LogEntry>> log) {
        return edit.hash().equals(other.hash())
                || edit.envelope().parents().stream()
                        .map(log)
                        .flatMap(Optional::stream)
                        .map(LogEntry::envelope)
                        .anyMatch(
                                parent -> parent.node().equals(other.envelope().node())
                                        && parent.seq() >= other.envelope().seq());
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
