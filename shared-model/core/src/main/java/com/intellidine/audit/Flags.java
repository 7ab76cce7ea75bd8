package com.intellidine.audit;

import com.intellidine.audit.Flag.Why;
import com.intellidine.domain.common.StaffId;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.History;
import com.intellidine.sync.LogEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Finds facts whose author, or the one who approved, was not allowed what they needed. They are kept: nothing that
/// happened is unmade by a rule. The manager sees them.
///
/// A fact names by its parents the staff record that it was checked against, and an edit of that record all that its
/// author had seen. So what was taken from a person counts against all that he did, but for what was seen when it was
/// taken; no clock decides.
public final class Flags {
    private final Function<EventHash, Optional<LogEntry>> log;
    private final Function<StaffId, History> staff;
    private final Map<StaffId, StaffRecord> records = new HashMap<>();

    private Flags(Function<StaffId, History> staff, Function<EventHash, Optional<LogEntry>> log) {
        this.staff = staff;
        this.log = log;
    }

    /// @param entries whose facts are judged; what set the restaurant up before it had any staff is for the caller to
    ///     leave out
    /// @param staff the history of each person
    /// @param log finds any event by its hash
    /// @return in the order of the entries
    public static List<Flag> of(
            Collection<LogEntry> entries,
            Function<StaffId, History> staff,
            Function<EventHash, Optional<LogEntry>> log) {
        Flags judge = new Flags(staff, log);
        List<Flag> flags = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (entry.event() != null) {
                for (Need need : Needs.of(entry.event())) {
                    judge.why(entry, need).ifPresent(why -> flags.add(new Flag(entry, need, why)));
                }
            }
        }
        return List.copyOf(flags);
    }

    private Optional<Why> why(LogEntry entry, Need need) {
        StaffRecord record =
                records.computeIfAbsent(need.person(), person -> new StaffRecord(person, staff.apply(person), log));
        if (need.refusal(record.knownTo(entry)).isPresent()) {
            return Optional.of(Why.LACKED);
        }
        return need.refusal(record.inForceFor(entry)).isPresent() ? Optional.of(Why.LOST_APART) : Optional.empty();
    }
}
