package com.intellidine.device.sync;

import com.intellidine.device.node.DeviceNode;
import com.intellidine.sync.Vector;

/// What a loop of a link works with.
///
/// @param waker wakes this loop
/// @param other wakes the link's loop in the other direction: one that gets through shows the other that the peer is
/// there
record LinkParts(DeviceNode node, PeerClient peer, PeerStatus status, Dice dice, Waker waker, Waker other) {

    /// The only thing that a peer is ever told.
    Vector durable() {
        return node.standing().durable();
    }

    void answered(Vector holds) {
        status.answered(holds);
        other.heard();
        other.news();
    }
}
