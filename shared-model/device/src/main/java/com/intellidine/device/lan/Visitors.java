package com.intellidine.device.lan;

import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import org.jspecify.annotations.Nullable;

/// Who wants to know which devices come asking.
@FunctionalInterface
public interface Visitors {
    /// Called on any thread, before the request is answered; must not wait.
    ///
    /// @param holds what the visitor says that it has on its disk; null when it did not say
    void came(NodeId from, @Nullable Vector holds);
}
