package com.intellidine.audit;

import com.intellidine.audit.EditConflict.Written;
import com.intellidine.domain.common.Edit;
import com.intellidine.sync.History;
import com.intellidine.sync.LogEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds what was lost when reference data was edited in two places apart. A conflict is over when someone who has seen
/// both values writes the field again.
public final class EditConflicts {
    private EditConflicts() {}

    private record Field(String part, String name) {}

    private record Writer(LogEntry entry, Object value) {
        Written written() {
            return new Written(value, entry.envelope().stamp(), entry.envelope().node(), entry.hash());
        }
    }

    public static List<EditConflict> of(History history) {
        Ancestry ancestry = new Ancestry(history.entries());
        List<EditConflict> conflicts = new ArrayList<>();
        writers(history).forEach((field, writers) -> {
            Writer last = writers.getLast();
            List<Writer> apart = writers.stream()
                    .filter(writer -> ancestry.apart(writer.entry(), last.entry()))
                    .toList();
            // Who wrote on top of a value has replaced it knowingly; only the last of them lost to the winner.
            apart.stream()
                    .filter(writer -> apart.stream().noneMatch(later -> ancestry.before(writer.entry(), later.entry())))
                    .filter(writer -> !writer.value().equals(last.value()))
                    .forEach(writer -> conflicts.add(
                            new EditConflict(field.part(), field.name(), last.written(), writer.written())));
        });
        return List.copyOf(conflicts);
    }

    /// The writers of each field, in fold order: the last one's value stands.
    private static Map<Field, List<Writer>> writers(History history) {
        Map<Field, List<Writer>> writers = new LinkedHashMap<>();
        for (LogEntry entry : history.entries()) {
            if (entry.event() instanceof Edit edit) {
                EditFields.of(edit)
                        .forEach((name, value) -> writers.computeIfAbsent(
                                        new Field(edit.part(), name), field -> new ArrayList<>())
                                .add(new Writer(entry, value)));
            }
        }
        return writers;
    }
}
