package com.intellidine.device.lan;

import com.intellidine.sync.NodeId;

/// Who wants to know which devices come asking.
@FunctionalInterface
public interface Visitors {
    /// Called on any thread, before the request is answered; must not wait.
    void came(NodeId from);
}
