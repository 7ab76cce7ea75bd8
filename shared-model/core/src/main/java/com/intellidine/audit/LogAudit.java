package com.intellidine.audit;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.ServiceEvent.LinesPlaced;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.fold.Fold;
import com.intellidine.sync.Admission;
import com.intellidine.sync.Admission.Verdict;
import com.intellidine.sync.Chain;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Held;
import com.intellidine.sync.History;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads a whole log once, in the order in which its store took it in, and says whether every event was in its place:
/// chains without a hole, nothing before its cause, and money that adds up. Not safe for several threads.
public final class LogAudit {
    private final TenantId tenant;
    private final Map<NodeId, Chain> chains = new HashMap<>();

    /// Of events that are not on the first branch of their author's chain.
    private final Map<EventHash, Integer> branches = new HashMap<>();

    /// In the order of the log.
    private final Map<EventHash, LogEntry> held = new LinkedHashMap<>();
    private final Map<String, History> histories = new HashMap<>();
    private final MoneyAudit money = new MoneyAudit();
    private final SmallSalesAudit smallSales = new SmallSalesAudit();
    private final Findings findings = new Findings();
    /// Those that other histories are asked about once all are known.
    private final List<LogEntry> judged = new ArrayList<>();

    /// What edited the staff list, and of these what was written by somebody who knew of nobody on it.
    private final List<LogEntry> hired = new ArrayList<>();

    private final List<LogEntry> founding = new ArrayList<>();

    private long events;

    public LogAudit(TenantId tenant) {
        this.tenant = tenant;
    }

    /// Takes the next event. It is judged by the rule by which any node would take it in, so a log that passes could
    /// be handed to a new node as it is.
    ///
    /// @return on which branch of its author's chain it stands, counted in the order of the log
    public int take(LogEntry entry) {
        events++;
        NodeId author = entry.envelope().node();
        Chain chain = chains.getOrDefault(author, Chain.EMPTY);
        Verdict verdict = Admission.judge(entry, tenant, chain, chains.size(), this::place);
        @Nullable String wrong = sentence(verdict);
        if (wrong != null) {
            findings.add("Event " + entry.envelope().seq() + " of node " + author + ": " + wrong + ".");
        }
        if (verdict instanceof Verdict.Fits(Placed placed)) {
            chains.put(author, placed.chain());
            if (placed.branch() > 0) {
                branches.put(entry.hash(), placed.branch());
            }
        } else if (entry.envelope().seq() > chain.seq()) {
            // Goes on from what stands there, so that one hole is one finding and not one for each event after it.
            chains.put(author, chain.damaged(entry.head()));
            branches.put(entry.hash(), chain.longest());
        }
        // Folding needs no text, and a log of years must fit in memory.
        LogEntry bare = new LogEntry(entry.hash(), entry.envelope(), "", entry.event());
        held.put(entry.hash(), bare);
        entry.envelope()
                .aggregates()
                .forEach(aggregate ->
                        histories.computeIfAbsent(aggregate, History::new).add(bare));
        if (entry.event() != null) {
            money.take(entry.event());
            smallSales.take(bare.fact());
        }
        if (bare.event() instanceof StaffEdited) {
            Seen seen = new Seen(bare, this::found);
            if (hired.stream().noneMatch(seen::has)) {
                founding.add(bare);
            }
            hired.add(bare);
        }
        if (bare.event() instanceof BillsIssued || bare.event() instanceof LinesPlaced) {
            judged.add(bare);
        }
        return branches.getOrDefault(entry.hash(), 0);
    }

    private static @Nullable String sentence(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fits fits ->
                fits.forks() ? "it is the second with that number, so a copy of that device has been at work" : null;
            case Verdict.Repeat() -> "it stands in the log more than once";
            case Verdict.Gap(NodeId node, long expectedSeq) ->
                "it stands before event " + expectedSeq + " of that node or before one of its causes";
            case Verdict.TooManyCopies(NodeId node) -> "too many copies of that device have been at work";
            case Verdict.TooManyNodes(NodeId node) -> "there are too many nodes";
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
        smallSales.check(all);
        judged.forEach(entry -> judge(entry, states, all));
        return new LogReport(events, chains, held.keySet(), states, flags(), all.list());
    }

    private List<Flag> flags() {
        // Only once is a house set up: a device that began another list apart did it without leave.
        Optional<Seen> setUp = founding.stream().min(LogEntry.FOLD_ORDER).map(entry -> new Seen(entry, this::found));
        List<LogEntry> answerable = held.values().stream()
                .filter(entry -> setUp.isEmpty() || !setUp.get().has(entry))
                .toList();
        return Flags.of(
                answerable,
                person -> {
                    String aggregate = AggregateId.of(person).toString();
                    return histories.getOrDefault(aggregate, new History(aggregate));
                },
                this::found);
    }

    private Optional<Held> place(EventHash hash) {
        return found(hash)
                .map(entry -> new Held(
                        entry.envelope().node(),
                        branches.getOrDefault(hash, 0),
                        entry.envelope().seq(),
                        entry.envelope().version()));
    }

    private Optional<LogEntry> found(EventHash hash) {
        return Optional.ofNullable(held.get(hash));
    }

    private void judge(LogEntry entry, Map<String, Aggregate> states, Findings all) {
        switch (entry.event()) {
            case LinesPlaced placed -> {
                if (!states.containsKey(AggregateId.of(placed.order()).toString())) {
                    all.add("Event " + entry.envelope().seq() + " of node "
                            + entry.envelope().node() + ": it moves lines to order " + placed.order()
                            + ", which nobody opened.");
                }
            }
            case BillsIssued issued -> {
                if (before(entry, AggregateId.of(tenant)) instanceof Restaurant restaurant) {
                    for (Bill bill : issued.bills()) {
                        BillRecheck.problems(
                                        bill,
                                        TaxProfile.of(restaurant),
                                        rule -> before(entry, AggregateId.of(rule)) instanceof DiscountRule known
                                                ? known
                                                : null)
                                .forEach(problem -> all.add("Bill " + bill.title() + " has " + problem + "."));
                    }
                }
            }
            case null, default -> {}
        }
    }

    /// What stood when a fact was written, as far as the order of the log can say.
    private @Nullable Aggregate before(LogEntry fact, AggregateId owner) {
        @Nullable History history = histories.get(owner.toString());
        @Nullable Aggregate state = null;
        if (history != null) {
            for (LogEntry entry : history.entries()) {
                if (entry.event() != null && LogEntry.FOLD_ORDER.compare(entry, fact) < 0) {
                    state = Fold.apply(owner, state, entry.fact());
                }
            }
        }
        return state;
    }
}
