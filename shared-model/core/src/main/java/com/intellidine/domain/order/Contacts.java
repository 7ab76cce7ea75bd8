package com.intellidine.domain.order;

import java.util.Set;
import java.util.UUID;

/// Which nodes a device can reach as it sends a ticket. Two printers that can't reach each other can't be made
/// exactly-once, so paper about another's line says that it may be a duplicate.
///
/// @param reached nodes in contact, itself among them; ignored when `all`
public record Contacts(boolean all, Set<UUID> reached) {
    /// Nobody is apart.
    public static final Contacts ALL = new Contacts(true, Set.of());

    public Contacts {
        reached = Set.copyOf(reached);
    }

    public static Contacts of(Set<UUID> reached) {
        return new Contacts(false, reached);
    }

    boolean reach(UUID node) {
        return all || reached.contains(node);
    }
}
