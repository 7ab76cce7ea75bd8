package com.intellidine.device.node;

import com.intellidine.sync.Node;
import com.intellidine.sync.NodeEffect;

/// Keeps in touch with other nodes. Each of these is called under the node's lock, and must not wait.
public interface Links {
    /// Of a device on its own.
    Links NONE = new Links() {
        @Override
        public void carryOut(NodeEffect.OfLink effect) {
            throw new IllegalStateException("there is no link " + effect.link());
        }

        @Override
        public void learnt(Node node) {}

        @Override
        public void beginAnew() {}

        @Override
        public int dice() {
            return 0;
        }
    };

    /// Does what one link is to do, on a thread of its own, and tells the node what came of it.
    void carryOut(NodeEffect.OfLink effect);

    /// The node may have learnt what a peer holds.
    void learnt(Node node);

    /// A step went wrong, and nobody knows what it left undone: every link is to begin anew.
    void beginAnew();

    /// Spreads the attempts of devices that lost the same peer at the same moment.
    ///
    /// @return from 0 up to, not including, [Backoff#DICE_SIDES]
    int dice();
}
