package com.intellidine.verification.audit;

import com.intellidine.audit.Findings;
import com.intellidine.audit.LogReport;
import com.intellidine.device.store.StoreAudit;
import com.intellidine.sync.Head;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import com.intellidine.verification.site.AckLog.Ack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Looks for everything that was acknowledged. Numbers of one node have no hole (the audit of each store sees to
/// that), so a store that has a node's later event has all before it; the last one is compared by its hash.
final class Acknowledged {
    private Acknowledged() {}

    static List<String> missing(List<Ack> acks, Collection<StoreAudit.Report> devices, List<ServerStore> server) {
        Findings findings = new Findings();
        for (Ack ack : acks) {
            List<Vector> held = "centre".equals(ack.level()) ? centre(server) : own(ack, devices);
            if (held.isEmpty() || held.stream().noneMatch(vector -> has(vector, ack))) {
                findings.add("Event " + ack.seq() + " of node " + ack.node() + " was acknowledged as saved ("
                        + ack.level() + ") and is missing.");
            }
        }
        return findings.list();
    }

    private static List<Vector> own(Ack ack, Collection<StoreAudit.Report> devices) {
        return devices.stream()
                .filter(device -> device.identity().node().toString().equals(ack.node()))
                .map(StoreAudit.Report::vector)
                .toList();
    }

    private static List<Vector> centre(List<ServerStore> server) {
        List<Vector> vectors = new ArrayList<>();
        server.forEach(store ->
                store.reports().values().stream().map(LogReport::vector).forEach(vectors::add));
        return vectors;
    }

    private static boolean has(Vector vector, Ack ack) {
        Optional<Head> head = Optional.ofNullable(vector.heads().get(NodeId.of(ack.node())));
        return head.filter(last -> last.seq() > ack.seq()
                        || (last.seq() == ack.seq() && last.hash().hex().equals(ack.hash())))
                .isPresent();
    }
}
