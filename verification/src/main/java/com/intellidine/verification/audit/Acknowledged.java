package com.intellidine.verification.audit;

import com.intellidine.audit.Findings;
import com.intellidine.device.store.StoreAudit;
import com.intellidine.sync.EventHash;
import com.intellidine.verification.site.AckLog.Ack;
import java.util.Collection;
import java.util.List;

/// Looks for every event that was acknowledged, by its hash: one that was lost and its number used again is missing.
final class Acknowledged {
    private Acknowledged() {}

    static List<String> missing(List<Ack> acks, Collection<StoreAudit.Report> devices, List<ServerStore> server) {
        Findings findings = new Findings();
        for (Ack ack : acks) {
            EventHash hash = new EventHash(ack.hash());
            boolean held = "centre".equals(ack.level()) ? inCentre(hash, server) : own(ack, hash, devices);
            if (!held) {
                findings.add("Event " + ack.seq() + " of node " + ack.node() + " was acknowledged as saved ("
                        + ack.level() + ") and is missing.");
            }
        }
        return findings.list();
    }

    private static boolean own(Ack ack, EventHash hash, Collection<StoreAudit.Report> devices) {
        return devices.stream()
                .filter(device -> device.identity().node().toString().equals(ack.node()))
                .anyMatch(device -> device.hashes().contains(hash));
    }

    private static boolean inCentre(EventHash hash, List<ServerStore> server) {
        return server.stream()
                .flatMap(store -> store.reports().values().stream())
                .anyMatch(report -> report.hashes().contains(hash));
    }
}
