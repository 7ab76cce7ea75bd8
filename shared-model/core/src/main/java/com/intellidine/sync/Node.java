package com.intellidine.sync;

import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.NodeEffect.Line;
import com.intellidine.sync.NodeEffect.To;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// One node of the mesh as a state machine: each call says what happened, and what comes back is to be carried out, in
/// its order. Knows no clock, thread, network or disk. What it tells others is durable here, and nothing else.
/// Not safe for several threads.
public final class Node {
    /// How a peer is reached.
    ///
    /// @param peer by which name it comes asking here itself; null for one that does not
    /// @param push null for one that asks here itself
    public record LinkRules(@Nullable NodeId peer, PullLink.Rules pull, PushLink.@Nullable Rules push) {}

    private final NodeId self;
    private final Replica replica;
    private final Watermark watermark;
    private final IntSupplier dice;
    private final Consumer<RuntimeException> onUnread;
    private final int eventsMax;
    private final Map<Integer, Link> links = new LinkedHashMap<>();
    private final Map<Long, Pull> hanging = new LinkedHashMap<>();
    private final Parcels parcels = new Parcels();

    /// @param replica of which everything is durable
    /// @param durable what the log holds
    /// @param dice from 0 up to, not including, [Backoff#DICE_SIDES]
    /// @param onUnread is told that the log could not be read; what was looked for counts as not held
    /// @param eventsMax in one message
    public Node(
            NodeId self,
            Replica replica,
            Map<NodeId, Chain> durable,
            IntSupplier dice,
            Consumer<RuntimeException> onUnread,
            int eventsMax) {
        this.self = self;
        this.replica = replica;
        this.watermark = new Watermark(durable);
        this.dice = dice;
        this.onUnread = onUnread;
        this.eventsMax = eventsMax;
    }

    public Replica replica() {
        return replica;
    }

    /// What is on the disk: the only thing that other nodes are ever told.
    public Vector durable() {
        return watermark.vector();
    }

    /// How many events are taken but not on the disk yet.
    public int unwritten() {
        return watermark.unwritten();
    }

    /// What a peer is known to hold; null before it first said so.
    public @Nullable Vector peer(int link) {
        @Nullable Link known = links.get(link);
        return known == null ? null : known.peer;
    }

    private Link link(int id) {
        return Objects.requireNonNull(links.get(id), "there is no such link");
    }

    private Optional<Held> held(EventHash hash) {
        return held(hash, Optional.empty());
    }

    private Optional<Held> held(EventHash hash, Optional<Held> whenUnread) {
        try {
            return watermark.recent(hash).or(() -> replica.held(hash));
        } catch (RuntimeException e) {
            onUnread.accept(e);
            return whenUnread;
        }
    }

    // --- The disk

    /// What was just appended to the replica.
    public List<NodeEffect> appended(Placed placed) {
        return List.of(watermark.take(List.of(placed), replica.copied()));
    }

    /// The disk has everything that was taken up to here.
    public List<NodeEffect> written(long upTo) {
        replica.forgetTaken(watermark.written(upTo));
        List<NodeEffect> effects = new ArrayList<>(watermark.goOn());
        for (Long call : List.copyOf(hanging.keySet())) {
            effects.addAll(answerIfNews(call));
        }
        links.keySet().forEach(id -> effects.addAll(news(id)));
        return effects;
    }

    // --- Being asked

    /// A peer asks.
    ///
    /// @param call names it in the answer
    public List<NodeEffect> asked(long call, Pull pull) {
        List<NodeEffect> effects = new ArrayList<>(came(pull.from(), pull.vector()));
        Coverage coverage = coverage(pull.vector());
        if (pull.waitMs() == 0 || !coverage.lacked().isEmpty()) {
            effects.add(answer(call, pull, coverage));
        } else {
            hanging.put(call, pull);
            effects.add(new NodeEffect.Deadline(call, pull.waitMs()));
        }
        return effects;
    }

    /// Whoever comes asking is there.
    ///
    /// @param holds what it said that it holds; null when it did not say
    private List<NodeEffect> came(NodeId from, @Nullable Vector holds) {
        List<NodeEffect> effects = new ArrayList<>();
        if (holds != null) {
            effects.addAll(lookForCopy(holds));
        }
        links.forEach((id, link) -> {
            if (from.equals(link.rules.peer())) {
                link.came(holds);
                effects.addAll(wakePull(id));
            }
        });
        return effects;
    }

    /// What the asker wrote itself after it asked is no news to it: an answer with that alone would only send every
    /// event back where it came from. What it lacked when it asked is, whoever wrote it: it may have lost it.
    private List<NodeEffect> answerIfNews(long call) {
        @Nullable Pull pull = hanging.get(call);
        if (pull == null) {
            return List.of();
        }
        Coverage coverage = coverage(pull.vector());
        boolean news =
                coverage.lacked().stream().anyMatch(stretch -> !stretch.author().equals(pull.from()));
        return news ? List.of(answer(call, pull, coverage)) : List.of();
    }

    private Coverage coverage(Vector asker) {
        return Coverage.ofAsker(watermark.durable(), asker, this::held);
    }

    private NodeEffect answer(long call, Pull pull, Coverage coverage) {
        hanging.remove(call);
        return new NodeEffect.Answer(call, coverage.lacked(), pull.limit(), durable(), coverage.unconfirmed());
    }

    /// A peer has waited as long as it would.
    public List<NodeEffect> overdue(long call) {
        @Nullable Pull pull = hanging.get(call);
        return pull == null ? List.of() : List.of(answer(call, pull, coverage(pull.vector())));
    }

    /// A peer hands events over. It is answered when all are durable that can be.
    public List<NodeEffect> pushed(long call, Push push) {
        List<NodeEffect> effects = new ArrayList<>(came(push.from(), null));
        effects.add(parcels.begin(
                push.events(),
                parcel -> List.of(new NodeEffect.Accept(call, new PushAnswer(durable(), parcel.skipped()))),
                () -> List.of(new NodeEffect.Refuse(call))));
        return effects;
    }

    // --- Taking in

    /// The next events of a parcel, in its order. Other things may happen between two of these calls.
    ///
    /// @throws RuntimeException of the log when it could not be read; nothing was taken then
    public List<NodeEffect> took(long name, List<LogEntry> entries) {
        boolean known = replica.copied();
        Replica.Received received = replica.receive(entries);
        if (received.trouble() != null) {
            onUnread.accept(received.trouble());
        }
        List<NodeEffect> effects = new ArrayList<>();
        if (!received.stored().isEmpty()) {
            effects.add(watermark.take(received.stored(), replica.copied()));
        }
        received.forks().forEach(node -> effects.add(new NodeEffect.Alarm(node)));
        if (replica.copied() && !known) {
            effects.add(new NodeEffect.Alarm(self));
        }
        List<LogEntry> held =
                entries.stream().filter(entry -> held(entry.hash()).isPresent()).toList();
        parcels.took(name, received, held, watermark.taken());
        return effects;
    }

    /// All of a parcel was taken as far as it can be.
    ///
    /// @param malformed a sentence for each of its events that could not be read
    public List<NodeEffect> tookAll(long name, List<String> malformed) {
        Parcels.Parcel parcel = parcels.remove(name);
        parcel.skipped().addAll(malformed);
        return watermark.whenWritten(parcel.until(), () -> parcel.then().apply(parcel));
    }

    /// The rest of a parcel can't be taken at the moment.
    public List<NodeEffect> gaveUp(long name) {
        return parcels.remove(name).otherwise().get();
    }

    // --- Asking

    /// There is a peer to keep in step with. A link that is known begins anew; what was under way on it is not to be
    /// reported any more.
    public List<NodeEffect> met(int id, LinkRules rules) {
        Link link = new Link(rules, PullLink.start(durable()), links.get(id));
        links.put(id, link);
        List<NodeEffect> effects = new ArrayList<>(carryOut(id, link.pull.effect()));
        if (link.push != null) {
            effects.addAll(carryOut(id, link.push.effect()));
        }
        return effects;
    }

    /// It is not to be kept in step any more.
    public void left(int id) {
        links.remove(id);
    }

    private List<NodeEffect> carryOut(int id, PullLink.Effect effect) {
        return switch (effect) {
            case PullLink.Effect.Ask(Vector vector, int waitMs) ->
                List.of(new NodeEffect.Ask(id, new Pull(self, vector, eventsMax, waitMs)));
            case PullLink.Effect.Store(List<String> events, Vector peer) -> {
                Link link = link(id);
                yield List.of(parcels.begin(
                        events,
                        parcel -> links.get(id) == link ? stored(id, parcel, peer) : List.of(),
                        () -> links.get(id) == link ? failed(new To(id, Line.PULL), Trouble.UNUSABLE) : List.of()));
            }
            case PullLink.Effect.Pause(long ms) -> List.of(timer(id, Line.PULL, ms));
            case PullLink.Effect.GoOnPausing() -> List.of();
        };
    }

    private NodeEffect timer(int id, Line line, long ms) {
        return new NodeEffect.Wait(new To(id, line), link(id).putOff(line), ms);
    }

    private List<NodeEffect> stored(int id, Parcels.Parcel parcel, Vector peer) {
        Set<EventHash> unheld = new HashSet<>();
        peer.heads()
                .forEach((author, heads) ->
                        heads.stream().filter(head -> !isHeld(author, head)).forEach(head -> unheld.add(head.hash())));
        List<NodeEffect> effects = new ArrayList<>();
        if (!parcel.skipped().isEmpty()) {
            effects.add(new NodeEffect.Skipped(id, parcel.skipped()));
        }
        effects.addAll(pullStep(
                id, new PullLink.Input.Stored(durable(), parcel.brought(), parcel.fresh(), unheld, dice.getAsInt())));
        return effects;
    }

    private List<NodeEffect> pullStep(int id, PullLink.Input input) {
        Link link = link(id);
        link.pull = PullLink.step(link.rules.pull(), link.pull.state(), input);
        if (!(link.pull.effect() instanceof PullLink.Effect.GoOnPausing)) {
            link.putOff(Line.PULL);
        }
        return carryOut(id, link.pull.effect());
    }

    /// A peer answered a question.
    public List<NodeEffect> answered(int id, PullAnswer answer, long elapsedMs) {
        List<NodeEffect> effects = new ArrayList<>(heard(id, answer.vector()));
        effects.addAll(pullStep(id, new PullLink.Input.Answered(answer, elapsedMs)));
        if (link(id).pushWaits()) {
            effects.addAll(pushStep(id, new PushLink.Input.Heard(dice.getAsInt())));
        }
        effects.addAll(news(id));
        return effects;
    }

    private List<NodeEffect> heard(int id, Vector vector) {
        link(id).heard(vector);
        return lookForCopy(vector);
    }

    /// Nothing of this node leaves it before it is durable here. So whoever holds an event of it that is not held here
    /// has it from a copy, or this node lost what it had told.
    private List<NodeEffect> lookForCopy(Vector vector) {
        // A log that can't be read for now proves nothing.
        boolean own = vector.headsOf(self).stream()
                .allMatch(head -> watermark.isHead(self, head)
                        || held(head.hash(), Optional.of(new Held(self, 0, head.seq(), head.version())))
                                .isPresent());
        if (replica.copied() || own) {
            return List.of();
        }
        replica.foundCopied();
        return List.of(watermark.take(List.of(), true), new NodeEffect.Alarm(self));
    }

    private boolean isHeld(NodeId author, Head head) {
        return watermark.isHead(author, head) || held(head.hash()).isPresent();
    }

    /// A peer took what was pushed.
    public List<NodeEffect> accepted(int id, PushAnswer answer) {
        List<NodeEffect> effects = new ArrayList<>(heard(id, answer.vector()));
        effects.addAll(pushStep(id, new PushLink.Input.Answered(known(id), dice.getAsInt())));
        effects.addAll(wakePull(id));
        return effects;
    }

    private List<NodeEffect> wakePull(int id) {
        return link(id).pull.state() instanceof PullLink.State.Pausing
                ? pullStep(id, new PullLink.Input.Heard(dice.getAsInt()))
                : List.of();
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
        if (!link(to.link()).waitsFor(to.line(), timer)) {
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
            link.putOff(Line.PUSH);
        }
        return carryOut(id, link.push.effect());
    }

    private List<NodeEffect> carryOut(int id, PushLink.Effect effect) {
        return switch (effect) {
            case PushLink.Effect.Learn() -> List.of(new NodeEffect.Offer(id, List.of(), eventsMax));
            case PushLink.Effect.Push(Vector peer) ->
                List.of(new NodeEffect.Offer(
                        id,
                        Coverage.ofReceiver(watermark.durable(), peer, this::held)
                                .lacked(),
                        eventsMax));
            case PushLink.Effect.Pause(long ms) -> List.of(timer(id, Line.PUSH, ms));
            case PushLink.Effect.GoOnPausing() -> List.of();
            case PushLink.Effect.Rest() -> List.of(timer(id, Line.PUSH, PushLink.REST_MAX_MS));
        };
    }

    /// Something is on the disk that was not before, or the peer said what it holds.
    private List<NodeEffect> news(int id) {
        return link(id).pushWaits() ? pushStep(id, new PushLink.Input.News(known(id))) : List.of();
    }
}
