package com.intellidine.audit;

import com.intellidine.domain.common.Stamp;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.NodeId;

/// A field that two people changed apart from each other. One value stands; the other is shown to the manager, who may
/// write it again.
///
/// @param part which part of the history the field belongs to, empty for the whole
/// @param field as the record of changes names it
public record EditConflict(String part, String field, Written kept, Written lost) {

    /// What one of them wrote.
    ///
    /// @param value of the type of the field
    public record Written(Object value, Stamp stamp, NodeId device, EventHash edit) {}
}
