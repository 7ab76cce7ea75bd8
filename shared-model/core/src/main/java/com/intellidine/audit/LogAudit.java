package com.intellidine.audit;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.TenantId;
import com.intellidine.sync.Admission;
import com.intellidine.sync.Admission.Verdict;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.History;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads a whole log once, in the order in which its store took it in, and says whether every event was in its place:
/// chains without a hole, nothing before its cause, and money that adds up. Not safe for several threads.
public final class LogAudit {
    private final TenantId tenant;
    private final Map<NodeId, Head> heads = new HashMap<>();
    private final Set<EventHash> held = new HashSet<>();
    private final Map<String, History> histories = new HashMap<>();
    private final MoneyAudit money = new MoneyAudit();
    private final Findings findings = new Findings();
    private long events;

    public LogAudit(TenantId tenant) {
        this.tenant = tenant;
    }

    /// Takes the next event. It is judged by the rule by which any node would take it in, so a log that passes could
    /// be handed to a new node as it is.
    public void take(LogEntry entry) {
        events++;
        NodeId author = entry.envelope().node();
        @Nullable Head head = heads.get(author);
        @Nullable String wrong = sentence(Admission.judge(entry, tenant, head, held::contains));
        if (wrong != null) {
            findings.add("Event " + entry.envelope().seq() + " of node " + author + ": " + wrong + ".");
        }
        // Goes on from what stands there, so that one hole is one finding and not one for each event after it.
        if (head == null || entry.envelope().seq() > head.seq()) {
            heads.put(author, entry.head());
        }
        held.add(entry.hash());
        // Folding needs no text, and a log of years must fit in memory.
        LogEntry bare = new LogEntry(entry.hash(), entry.envelope(), "", entry.event());
        entry.envelope()
                .aggregates()
                .forEach(aggregate ->
                        histories.computeIfAbsent(aggregate, History::new).add(bare));
        if (entry.event() != null) {
            money.take(entry.event());
        }
    }

    private static @Nullable String sentence(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fits() -> null;
            case Verdict.Repeat() -> "it stands in the log more than once";
            case Verdict.Gap(NodeId node, long expectedSeq) ->
                "it stands before event " + expectedSeq + " of that node or before one of its causes";
            case Verdict.Fork(NodeId node, long seq) -> "it does not follow on the event before it";
            case Verdict.Malformed(String why) -> why;
        };
    }

    public LogReport report() {
        Map<String, Aggregate> states = new TreeMap<>();
        histories.forEach((aggregate, history) -> {
            @Nullable Aggregate state = history.state();
            if (state != null) {
                states.put(aggregate, state);
            }
        });
        Findings all = new Findings();
        all.addAll(findings.list());
        all.addAll(money.check(states.values()));
        return new LogReport(events, Vector.of(heads), held, states, all.list());
    }
}
