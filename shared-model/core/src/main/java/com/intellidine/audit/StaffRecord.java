package com.intellidine.audit;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.fold.Fold;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.History;
import com.intellidine.sync.LogEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the edits of one person's record say of any fact: as its author knew them, and as they count for it.
/// A record of years has few edits, and facts between two of them are answered by what was folded for the first.
final class StaffRecord {
    private final AggregateId owner;
    private final List<LogEntry> edits;
    private final List<Seen> seen = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final Ancestry ancestry;
    private final Map<List<EventHash>, BitSet> known = new HashMap<>();
    private final Map<BitSet, Optional<StaffMember>> folded = new HashMap<>();

    StaffRecord(StaffId person, History history, Function<EventHash, Optional<LogEntry>> log) {
        owner = AggregateId.of(person);
        ancestry = new Ancestry(history.entries());
        edits = history.entries().stream()
                .filter(entry -> entry.event() instanceof StaffEdited)
                .toList();
        for (LogEntry edit : edits) {
            seen.add(new Seen(edit, log));
            places.add(history.entries().indexOf(edit));
        }
    }

    /// The person by the record that the fact names; null when that says nothing of him. Where it names none, what
    /// folds before it is all that can be held against its author.
    @Nullable
    StaffMember knownTo(LogEntry fact) {
        return fold(knownEdits(fact));
    }

    /// The person by those edits too that the author of the fact did not know, and whose authors did not know the fact.
    @Nullable
    StaffMember inForceFor(LogEntry fact) {
        BitSet some = (BitSet) knownEdits(fact).clone();
        for (int i = some.nextClearBit(0); i < edits.size(); i = some.nextClearBit(i + 1)) {
            if (!seen.get(i).has(fact)) {
                some.set(i);
            }
        }
        return fold(some);
    }

    private BitSet knownEdits(LogEntry fact) {
        List<EventHash> named = ancestry.among(fact.envelope().parents());
        return named.isEmpty() ? before(fact) : known.computeIfAbsent(named, this::edits);
    }

    private BitSet before(LogEntry fact) {
        BitSet some = new BitSet(edits.size());
        for (int i = 0; i < edits.size(); i++) {
            some.set(i, LogEntry.FOLD_ORDER.compare(edits.get(i), fact) < 0);
        }
        return some;
    }

    private BitSet edits(List<EventHash> parents) {
        BitSet all = ancestry.closure(parents);
        BitSet some = new BitSet(edits.size());
        for (int i = 0; i < edits.size(); i++) {
            some.set(i, all.get(places.get(i)));
        }
        return some;
    }

    private @Nullable StaffMember fold(BitSet some) {
        return folded.computeIfAbsent(some, this::person).orElse(null);
    }

    private Optional<StaffMember> person(BitSet some) {
        @Nullable StaffMember person = null;
        for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
            if (Fold.apply(owner, person, edits.get(i).fact()) instanceof StaffMember member) {
                person = member;
            }
        }
        return Optional.ofNullable(person);
    }
}
