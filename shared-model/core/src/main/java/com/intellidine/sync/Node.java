package com.intellidine.sync;

import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.NodeEffect.Line;
import com.intellidine.sync.NodeEffect.To;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One node of the mesh as a state machine: each call says what happened, and what comes back is to be carried out, in
/// its order. Knows no clock, thread, network or disk. What it tells others is durable here, and nothing else.
/// Not safe for several threads.
public final class Node {
    /// How a peer is reached.
    ///
    /// @param push null for one that asks here itself
    public record LinkRules(PullLink.Rules pull, PushLink.@Nullable Rules push) {}

    private final NodeId self;
    private final Replica replica;
    private final Function<String, Optional<LogEntry>> reader;
    private final IntSupplier dice;
    private final int eventsMax;
    private final Map<NodeId, Chain> durable;
    private final Map<Integer, Link> links = new LinkedHashMap<>();

    /// Taken and not durable yet.
    private final Deque<Placed> unwritten = new ArrayDeque<>();

    /// How many were ever taken, and of these written.
    private long taken;

    private long written;

    private final Map<Long, Pull> hanging = new LinkedHashMap<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /// Something that goes on when so many are written.
    private record Waiting(long until, Function<Node, List<NodeEffect>> then) {}

    private static final class Link {
        private final LinkRules rules;
        private PullLink.Step pull;
        private PushLink.@Nullable Step push;
        private @Nullable Vector peer;
        private boolean reachable;
        private final Map<Line, Long> timers = new EnumMap<>(Line.class);

        private Link(LinkRules rules, PullLink.Step pull) {
            this.rules = rules;
            this.pull = pull;
        }
    }

    /// @param replica of which everything is durable
    /// @param durable what the log holds
    /// @param reader of an event's text; empty when it is malformed
    /// @param dice from 0 up to, not including, [Backoff#DICE_SIDES]
    /// @param eventsMax in one message
    public Node(
            NodeId self,
            Replica replica,
            Map<NodeId, Chain> durable,
            Function<String, Optional<LogEntry>> reader,
            IntSupplier dice,
            int eventsMax) {
        this.self = self;
        this.replica = replica;
        this.durable = new HashMap<>(durable);
        this.reader = reader;
        this.dice = dice;
        this.eventsMax = eventsMax;
    }

    public Replica replica() {
        return replica;
    }

    /// What is on the disk: the only thing that other nodes are ever told.
    public Vector durable() {
        return Vector.ofChains(durable);
    }

    /// How many events are taken but not on the disk yet.
    public int unwritten() {
        return unwritten.size();
    }

    /// What a peer is known to hold; null before it first said so.
    public @Nullable Vector peer(int link) {
        return links.containsKey(link) ? link(link).peer : null;
    }

    private Link link(int id) {
        return Objects.requireNonNull(links.get(id), "there is no such link");
    }

    // --- The disk

    /// What was just appended to the replica.
    public List<NodeEffect> appended(Placed placed) {
        return take(List.of(placed));
    }

    private List<NodeEffect> take(List<Placed> placed) {
        if (placed.isEmpty()) {
            return List.of();
        }
        unwritten.addAll(placed);
        taken += placed.size();
        return List.of(new NodeEffect.Write(placed, taken));
    }

    /// The disk has everything that was taken up to here.
    public List<NodeEffect> written(long upTo) {
        List<LogEntry> inLog = new ArrayList<>();
        while (written < upTo) {
            Placed placed = unwritten.removeFirst();
            durable.put(placed.held().author(), placed.chain());
            inLog.add(placed.entry());
            written++;
        }
        replica.forgetTaken(inLog);
        List<NodeEffect> effects = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.getFirst().until() <= written) {
            effects.addAll(waiting.removeFirst().then().apply(this));
        }
        for (Long call : List.copyOf(hanging.keySet())) {
            effects.addAll(answerIfNews(call));
        }
        links.keySet().forEach(id -> effects.addAll(news(id)));
        return effects;
    }

    private List<NodeEffect> whenWritten(long until, Function<Node, List<NodeEffect>> then) {
        if (until <= written) {
            return then.apply(this);
        }
        waiting.addLast(new Waiting(until, then));
        return List.of();
    }

    // --- Being asked

    /// A peer asks.
    ///
    /// @param call names it in the answer
    public List<NodeEffect> asked(long call, Pull pull) {
        hanging.put(call, pull);
        List<NodeEffect> answer = answerIfNews(call);
        if (!answer.isEmpty()) {
            return answer;
        }
        return pull.waitMs() == 0 ? overdue(call) : List.of(new NodeEffect.Deadline(call, pull.waitMs()));
    }

    /// What the asker wrote itself is no news to it: an answer with that alone would only send every event back where
    /// it came from.
    private List<NodeEffect> answerIfNews(long call) {
        @Nullable Pull pull = hanging.get(call);
        if (pull == null) {
            return List.of();
        }
        Coverage coverage = coverage(pull.vector());
        boolean news =
                coverage.lacked().stream().anyMatch(stretch -> !stretch.author().equals(pull.from()));
        return news ? answer(call, pull, coverage) : List.of();
    }

    private Coverage coverage(Vector asker) {
        return Coverage.ofAsker(durable, asker, replica::held);
    }

    private List<NodeEffect> answer(long call, Pull pull, Coverage coverage) {
        hanging.remove(call);
        return List.of(new NodeEffect.Answer(call, coverage.lacked(), pull.limit(), durable(), coverage.unconfirmed()));
    }

    /// A peer has waited as long as it would.
    public List<NodeEffect> overdue(long call) {
        @Nullable Pull pull = hanging.get(call);
        return pull == null ? List.of() : answer(call, pull, coverage(pull.vector()));
    }

    /// A peer hands events over. It is answered when all are durable that can be.
    public List<NodeEffect> pushed(long call, Push push) {
        Reception reception = receive(push.events());
        List<NodeEffect> effects = new ArrayList<>(reception.effects());
        effects.addAll(whenWritten(
                reception.until(),
                node -> List.of(new NodeEffect.Accept(call, new PushAnswer(node.durable(), reception.skipped())))));
        return effects;
    }

    /// @param until so many must be written until all of it is durable
    private record Reception(
            List<NodeEffect> effects, long until, List<String> skipped, List<LogEntry> brought, int fresh) {}

    private Reception receive(List<String> texts) {
        List<LogEntry> entries = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (String text : texts) {
            reader.apply(text).ifPresentOrElse(entries::add, () -> skipped.add("an event is malformed"));
        }
        Replica.Received received = replica.receive(entries);
        received.refused().forEach(verdict -> skipped.add(verdict.toString()));
        List<NodeEffect> effects = new ArrayList<>(take(received.stored()));
        received.forks().forEach(node -> effects.add(new NodeEffect.Alarm(node)));
        List<LogEntry> brought = entries.stream()
                .filter(entry -> replica.held(entry.hash()).isPresent())
                .toList();
        // What came before by another way may still be on its way to the disk.
        long until = brought.isEmpty() ? written : taken;
        return new Reception(effects, until, skipped, brought, received.stored().size());
    }

    // --- Asking

    /// There is a peer to keep in step with.
    public List<NodeEffect> met(int id, LinkRules rules) {
        Link link = new Link(rules, PullLink.start(durable()));
        links.put(id, link);
        List<NodeEffect> effects = new ArrayList<>(carryOut(id, link.pull.effect()));
        if (rules.push() != null) {
            link.push = PushLink.start();
            effects.addAll(carryOut(id, link.push.effect()));
        }
        return effects;
    }

    private List<NodeEffect> carryOut(int id, PullLink.Effect effect) {
        return switch (effect) {
            case PullLink.Effect.Ask(Vector vector, int waitMs) ->
                List.of(new NodeEffect.Ask(id, new Pull(self, vector, eventsMax, waitMs)));
            case PullLink.Effect.Store(List<String> events, Vector peer) -> store(id, events, peer);
            case PullLink.Effect.Pause(long ms) -> List.of(timer(id, Line.PULL, ms));
            case PullLink.Effect.GoOnPausing() -> List.of();
        };
    }

    private NodeEffect timer(int id, Line line, long ms) {
        return new NodeEffect.Wait(new To(id, line), putOff(link(id), line), ms);
    }

    /// The time that was asked for, if any, is not waited for any more.
    private static long putOff(Link link, Line line) {
        return link.timers.merge(line, 1L, Long::sum);
    }

    private List<NodeEffect> store(int id, List<String> events, Vector peer) {
        Reception reception = receive(events);
        List<NodeEffect> effects = new ArrayList<>(reception.effects());
        effects.addAll(whenWritten(reception.until(), node -> node.stored(id, reception, peer)));
        return effects;
    }

    private List<NodeEffect> stored(int id, Reception reception, Vector peer) {
        Set<EventHash> unheld = peer.heads().values().stream()
                .flatMap(List::stream)
                .map(Head::hash)
                .filter(hash -> replica.held(hash).isEmpty())
                .collect(Collectors.toSet());
        return pullStep(
                id,
                new PullLink.Input.Stored(durable(), reception.brought(), reception.fresh(), unheld, dice.getAsInt()));
    }

    private List<NodeEffect> pullStep(int id, PullLink.Input input) {
        Link link = link(id);
        link.pull = PullLink.step(link.rules.pull(), link.pull.state(), input);
        if (!(link.pull.effect() instanceof PullLink.Effect.GoOnPausing)) {
            putOff(link, Line.PULL);
        }
        return carryOut(id, link.pull.effect());
    }

    /// A peer answered a question.
    public List<NodeEffect> answered(int id, PullAnswer answer, long elapsedMs) {
        heard(id, answer.vector());
        List<NodeEffect> effects = new ArrayList<>(pullStep(id, new PullLink.Input.Answered(answer, elapsedMs)));
        effects.addAll(wakePush(id));
        effects.addAll(news(id));
        return effects;
    }

    /// Answers of two calls may overtake each other, so nothing is unlearnt while the contact lasts. The first answer
    /// after a lost contact counts alone: the peer may have come back with less.
    private void heard(int id, Vector vector) {
        Link link = link(id);
        @Nullable Vector before = link.peer;
        link.peer = link.reachable && before != null ? before.joined(vector) : vector;
        link.reachable = true;
    }

    /// A peer took what was pushed.
    public List<NodeEffect> accepted(int id, PushAnswer answer) {
        heard(id, answer.vector());
        List<NodeEffect> effects =
                new ArrayList<>(pushStep(id, new PushLink.Input.Answered(known(id), dice.getAsInt())));
        if (link(id).pull.state() instanceof PullLink.State.Pausing) {
            effects.addAll(pullStep(id, new PullLink.Input.Heard(dice.getAsInt())));
        }
        return effects;
    }

    /// A call brought nothing.
    public List<NodeEffect> failed(To to, Trouble trouble) {
        link(to.link()).reachable = false;
        return switch (to.line()) {
            case PULL -> pullStep(to.link(), new PullLink.Input.Failed(trouble, dice.getAsInt()));
            case PUSH -> pushStep(to.link(), new PushLink.Input.Failed(trouble, dice.getAsInt()));
        };
    }

    /// A time that was asked for is over. One that was put off meanwhile is none.
    public List<NodeEffect> woke(To to, long timer) {
        if (link(to.link()).timers.getOrDefault(to.line(), 0L) != timer) {
            return List.of();
        }
        return switch (to.line()) {
            case PULL -> pullStep(to.link(), new PullLink.Input.PauseOver(durable()));
            case PUSH -> pushStep(to.link(), new PushLink.Input.TimeUp(known(to.link())));
        };
    }

    private PushLink.Known known(int id) {
        return new PushLink.Known(durable(), link(id).peer);
    }

    private List<NodeEffect> pushStep(int id, PushLink.Input input) {
        Link link = link(id);
        PushLink.@Nullable Step before = link.push;
        PushLink.@Nullable Rules rules = link.rules.push();
        if (before == null || rules == null) {
            throw new IllegalStateException("nothing is pushed on link " + id);
        }
        link.push = PushLink.step(rules, before.state(), input);
        if (!(link.push.effect() instanceof PushLink.Effect.GoOnPausing)) {
            putOff(link, Line.PUSH);
        }
        return carryOut(id, link.push.effect());
    }

    private List<NodeEffect> carryOut(int id, PushLink.Effect effect) {
        return switch (effect) {
            case PushLink.Effect.Learn() -> List.of(new NodeEffect.Offer(id, List.of(), eventsMax));
            case PushLink.Effect.Push(Vector peer) ->
                List.of(new NodeEffect.Offer(
                        id, Coverage.ofReceiver(durable, peer, replica::held).lacked(), eventsMax));
            case PushLink.Effect.Pause(long ms) -> List.of(timer(id, Line.PUSH, ms));
            case PushLink.Effect.GoOnPausing() -> List.of();
            case PushLink.Effect.Rest() -> List.of(timer(id, Line.PUSH, PushLink.REST_MAX_MS));
        };
    }

    /// Something is on the disk that was not before, or the peer said what it holds.
    private List<NodeEffect> news(int id) {
        PushLink.@Nullable Step push = link(id).push;
        return push != null && push.state().waits() ? pushStep(id, new PushLink.Input.News(known(id))) : List.of();
    }

    private List<NodeEffect> wakePush(int id) {
        PushLink.@Nullable Step push = link(id).push;
        return push != null && push.state().waits()
                ? pushStep(id, new PushLink.Input.Heard(dice.getAsInt()))
                : List.of();
    }

    /// Of the whole restaurant, for whoever shows it.
    public Map<NodeId, Chain> chains() {
        return new TreeMap<>(durable);
    }
}
