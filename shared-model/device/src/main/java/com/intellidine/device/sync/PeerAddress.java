package com.intellidine.device.sync;

import com.intellidine.device.identity.DeviceIdentity.Peer;
import com.intellidine.device.identity.DeviceIdentity.Server;
import java.net.URI;

/// Where a peer serves the protocol, and what proves to it who asks.
record PeerAddress(String name, String root, String secret) {
    static final String CENTRE = "The centre";

    static PeerAddress of(Peer peer, String key) {
        return new PeerAddress(peer.name(), withoutSlash(peer.url()) + "/sync/", key);
    }

    static PeerAddress of(Server server) {
        return new PeerAddress(CENTRE, withoutSlash(server.url()) + "/api/sync/", server.token());
    }

    private static String withoutSlash(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    String of(String verb) {
        return root + verb;
    }

    @Override
    public String toString() {
        return name + " at " + root;
    }
}
