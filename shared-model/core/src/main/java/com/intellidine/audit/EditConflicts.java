package com.intellidine.audit;

import com.intellidine.audit.EditConflict.Written;
import com.intellidine.domain.common.Edit;
import com.intellidine.domain.menu.MenuEvent.ModifierGroupEdited;
import com.intellidine.sync.History;
import com.intellidine.sync.LogEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Map<Field, List<Writer>> writers = writers(history);
        writers.forEach((field, ofField) -> {
            Writer last = ofField.getLast();
            List<Writer> apart = ofField.stream()
                    .filter(writer -> ancestry.apart(writer.entry(), last.entry()))
                    .toList();
            // Who wrote on top of a value has replaced it knowingly; only the last of them lost to the winner.
            apart.stream()
                    .filter(writer -> apart.stream().noneMatch(later -> ancestry.before(writer.entry(), later.entry())))
                    .filter(writer -> !writer.value().equals(last.value()))
                    .forEach(writer -> conflicts.add(
                            new EditConflict(field.part(), field.name(), last.written(), writer.written())));
        });
        groupSizes(writers, ancestry).ifPresent(conflicts::add);
        return List.copyOf(conflicts);
    }

    /// The smallest number of a modifier group gives way to a largest one that was written apart.
    private static Optional<EditConflict> groupSizes(Map<Field, List<Writer>> writers, Ancestry ancestry) {
        return last(writers, "min")
                .flatMap(min -> last(writers, "max")
                        .filter(max -> ancestry.apart(min.entry(), max.entry())
                                && (Integer) min.value() > (Integer) max.value())
                        .map(max -> new EditConflict("", "min", max.written(), min.written())));
    }

    private static Optional<Writer> last(Map<Field, List<Writer>> writers, String field) {
        return Optional.ofNullable(writers.get(new Field("", field)))
                .map(List::getLast)
                .filter(writer -> writer.entry().event() instanceof ModifierGroupEdited);
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
