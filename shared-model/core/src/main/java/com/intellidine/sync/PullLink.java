package com.intellidine.sync;

import com.intellidine.sync.Messages.PullAnswer;
import java.util.List;
import java.util.Set;

/// Decides when a node asks one peer for what it lacks. The live channel too: the peer lets the question hang until it
/// has something new. Pure; a driver carries out the effects and comes back with what they brought.
///
/// | state | input | next |
/// |---|---|---|
/// | asking | an answer | storing |
/// | storing | stored, and something was learnt by it, or from others meanwhile | asking at once |
/// | storing | stored, nothing is lacking | asking at once; pausing shortly when the peer did not let it hang |
/// | storing | stored, nothing was learnt and something is lacking | pausing |
/// | asking, storing | a failure | pausing |
/// | pausing | the pause is over | asking, without hanging, so that a peer that is back is known at once |
/// | pausing | heard from the peer after several failures | pausing as after the first failure |
public final class PullLink {
    /// A peer that answers "nothing" sooner than this did not let the question hang.
    static final long HANG_MIN_MS = 200;

    private PullLink() {}

    /// @param waitMs how long the peer may let a question hang
    public record Rules(int waitMs, Backoff backoff, Backoff refused) {}

    public sealed interface State {
        Peering peering();

        record Asking(Peering peering, Vector asked, int waitMs, int failures) implements State {}

        /// @param early whether the peer answered although it was asked to wait
        record Storing(Peering peering, Vector asked, PullAnswer answer, boolean early, int failures)
                implements State {}

        record Pausing(Peering peering, int failures, boolean unreachable) implements State {}
    }

    /// What a vector stands for in an input: what is durable here at that moment. Nothing else is ever told to a peer.
    public sealed interface Input {
        record Answered(PullAnswer answer, long elapsedMs) implements Input {}

        /// What the answer brought is on the disk, as far as it could be stored.
        ///
        /// @param brought events of the answer that are held here now, new or not
        /// @param fresh how many of them were new
        /// @param unheld heads of the peer that are not held here
        record Stored(Vector durable, List<LogEntry> brought, int fresh, Set<EventHash> unheld, int dice)
                implements Input {}

        record Failed(Trouble trouble, int dice) implements Input {}

        record PauseOver(Vector durable) implements Input {}

        /// The peer was heard on another way, so it is there.
        record Heard(int dice) implements Input {}
    }

    public sealed interface Effect {
        record Ask(Vector vector, int waitMs) implements Effect {}

        /// Take these in and wait until they are durable.
        ///
        /// @param peer what the peer holds, to say afterwards what of its heads is not held here
        record Store(List<String> events, Vector peer) implements Effect {}

        record Pause(long ms) implements Effect {}

        /// Go on with the pause that has begun.
        record GoOnPausing() implements Effect {}
    }

    public record Step(State state, Effect effect) {}

    public static Step start(Vector durable) {
        return ask(Peering.PLAIN, durable, 0, 0);
    }

    /// @throws IllegalStateException when the driver comes with what the effect can't have brought
    public static Step step(Rules rules, State state, Input input) {
        return switch (state) {
            case State.Asking(Peering peering, Vector asked, int waitMs, int failures) ->
                switch (input) {
                    case Input.Answered(PullAnswer answer, long elapsedMs) ->
                        new Step(
                                new State.Storing(
                                        peering, asked, answer, waitMs > 0 && elapsedMs < HANG_MIN_MS, failures),
                                new Effect.Store(answer.events(), answer.vector()));
                    case Input.Failed failed -> failed(rules, failed, peering, failures);
                    case Input.Stored _, Input.PauseOver _, Input.Heard _ -> throw unexpected(state, input);
                };
            case State.Storing storing ->
                switch (input) {
                    case Input.Stored stored -> stored(rules, storing, stored);
                    case Input.Failed failed -> failed(rules, failed, storing.peering(), storing.failures());
                    case Input.Answered _, Input.PauseOver _, Input.Heard _ -> throw unexpected(state, input);
                };
            case State.Pausing(Peering peering, int failures, boolean unreachable) ->
                switch (input) {
                    case Input.PauseOver(Vector durable) -> ask(peering, durable, 0, failures);
                    case Input.Heard(int dice)
                    when unreachable && failures > 1 ->
                        new Step(
                                new State.Pausing(peering, 1, true),
                                new Effect.Pause(rules.backoff().pauseMs(1, dice)));
                    case Input.Heard _ -> new Step(state, new Effect.GoOnPausing());
                    case Input.Answered _, Input.Stored _, Input.Failed _ -> throw unexpected(state, input);
                };
        };
    }

    private static Step stored(Rules rules, State.Storing storing, Input.Stored stored) {
        PullAnswer answer = storing.answer();
        Peering peering = storing.peering()
                .after(
                        storing.asked(),
                        answer.vector(),
                        answer.unconfirmed(),
                        stored.brought(),
                        stored.durable(),
                        stored.unheld());
        long lacked = answer.vector().missingFrom(stored.durable());
        boolean caughtUp = peering.isPlain() && lacked < answer.vector().missingFrom(storing.asked());
        boolean learnt = stored.fresh() > 0 || caughtUp || !peering.equals(storing.peering());
        if (!learnt && lacked > 0) {
            int failures = storing.failures() + 1;
            return new Step(
                    new State.Pausing(peering, failures, false),
                    new Effect.Pause(rules.backoff().pauseMs(failures, stored.dice())));
        }
        if (!learnt && storing.early()) {
            return new Step(new State.Pausing(peering, 0, false), new Effect.Pause(HANG_MIN_MS));
        }
        return ask(peering, stored.durable(), rules.waitMs(), 0);
    }

    private static Step failed(Rules rules, Input.Failed failed, Peering peering, int failuresBefore) {
        int failures = failuresBefore + 1;
        Backoff backoff = failed.trouble() == Trouble.REFUSED ? rules.refused() : rules.backoff();
        return new Step(
                new State.Pausing(peering, failures, failed.trouble() == Trouble.UNREACHABLE),
                new Effect.Pause(backoff.pauseMs(failures, failed.dice())));
    }

    private static Step ask(Peering peering, Vector durable, int waitMs, int failures) {
        Vector asked = peering.ask(durable);
        return new Step(new State.Asking(peering, asked, waitMs, failures), new Effect.Ask(asked, waitMs));
    }

    private static IllegalStateException unexpected(State state, Input input) {
        return new IllegalStateException(input + " came while " + state);
    }
}
