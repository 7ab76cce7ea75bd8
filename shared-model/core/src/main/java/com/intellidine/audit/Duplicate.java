package com.intellidine.audit;

import java.util.List;
import java.util.UUID;

/// A name that should be unique and was given twice, apart. Both are kept; the manager renames one.
///
/// @param name as written by the first of them
/// @param ids of all that have it, in their order
public record Duplicate(What what, String name, List<UUID> ids) {
    /// What kind of name.
    public enum What {
        CATEGORY,
        ITEM_CODE,
        SECTION,
        TABLE,
        USERNAME,
        EMAIL,
        CUSTOMER_PHONE
    }

    public Duplicate {
        ids = List.copyOf(ids);
    }
}
