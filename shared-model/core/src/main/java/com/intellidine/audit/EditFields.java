package com.intellidine.audit;

import com.intellidine.domain.common.Edit;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields that an edit changes, by name. Read from the record itself, so that none can be forgotten here when one
/// is added there.
final class EditFields {
    private EditFields() {}

    static Map<String, Object> of(Edit edit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Record changes = edit.changes();
        for (RecordComponent component : changes.getClass().getRecordComponents()) {
            @Nullable Object value = value(component, changes);
            if (value != null) {
                fields.put(component.getName(), value);
            }
        }
        return fields;
    }

    private static @Nullable Object value(RecordComponent component, Record changes) {
        try {
            return component.getAccessor().invoke(changes);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't read " + component + " of an edit", e);
        }
    }
}
