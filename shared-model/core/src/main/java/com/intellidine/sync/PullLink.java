package com.intellidine.sync;

import com.intellidine.sync.Messages.PullAnswer;
import java.util.List;

/// Decides when a node asks one peer for what it lacks. The live channel too: the peer lets the question hang until it
/// has something new. Pure; a driver carries out the effects and comes back with what they brought.
///
/// | state | input | next |
/// |---|---|---|
/// | asking | an answer | storing |
/// | storing | stored, and less is lacking than before | asking at once |
/// | storing | stored, nothing is lacking | asking at once; pausing shortly when the peer did not let it hang |
/// | storing | stored, as much is lacking as before | pausing |
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
        record Asking(Vector asked, int waitMs, int failures) implements State {}

        /// @param peer what the peer held when it answered
        /// @param early whether it answered although it was asked to wait
        record Storing(Vector asked, Vector peer, boolean early, int failures) implements State {}

        record Pausing(int failures, boolean unreachable) implements State {}
    }

    /// What a vector stands for in an input: what is durable here at that moment. Nothing else is ever told to a peer.
    public sealed interface Input {
        record Answered(PullAnswer answer, long elapsedMs) implements Input {}

        /// What the answer brought is on the disk, as far as it could be stored.
        record Stored(Vector durable, int dice) implements Input {}

        record Failed(Trouble trouble, int dice) implements Input {}

        record PauseOver(Vector durable) implements Input {}

        /// The peer was heard on another way, so it is there.
        record Heard(int dice) implements Input {}
    }

    public sealed interface Effect {
        record Ask(Vector vector, int waitMs) implements Effect {}

        /// Take these in and wait until they are durable.
        record Store(List<String> events) implements Effect {}

        record Pause(long ms) implements Effect {}

        /// Go on with the pause that has begun.
        record GoOnPausing() implements Effect {}
    }

    public record Step(State state, Effect effect) {}

    public static Step start(Vector durable) {
        return ask(durable, 0, 0);
    }

    /// @throws IllegalStateException when the driver comes with what the effect can't have brought
    public static Step step(Rules rules, State state, Input input) {
        return switch (state) {
            case State.Asking(Vector asked, int waitMs, int failures) ->
                switch (input) {
                    case Input.Answered(PullAnswer answer, long elapsedMs) ->
                        new Step(
                                new State.Storing(
                                        asked, answer.vector(), waitMs > 0 && elapsedMs < HANG_MIN_MS, failures),
                                new Effect.Store(answer.events()));
                    case Input.Failed failed -> failed(rules, failed, failures);
                    case Input.Stored _, Input.PauseOver _, Input.Heard _ -> throw unexpected(state, input);
                };
            case State.Storing storing ->
                switch (input) {
                    case Input.Stored stored -> stored(rules, storing, stored);
                    case Input.Failed failed -> failed(rules, failed, storing.failures());
                    case Input.Answered _, Input.PauseOver _, Input.Heard _ -> throw unexpected(state, input);
                };
            case State.Pausing(int failures, boolean unreachable) ->
                switch (input) {
                    case Input.PauseOver(Vector durable) -> ask(durable, 0, failures);
                    case Input.Heard(int dice)
                    when unreachable && failures > 1 ->
                        new Step(
                                new State.Pausing(1, true),
                                new Effect.Pause(rules.backoff().pauseMs(1, dice)));
                    case Input.Heard _ -> new Step(state, new Effect.GoOnPausing());
                    case Input.Answered _, Input.Stored _, Input.Failed _ -> throw unexpected(state, input);
                };
        };
    }

    private static Step stored(Rules rules, State.Storing storing, Input.Stored stored) {
        long lackedBefore = storing.peer().missingFrom(storing.asked());
        long lacked = storing.peer().missingFrom(stored.durable());
        if (lacked > 0 && lacked >= lackedBefore) {
            int failures = storing.failures() + 1;
            return new Step(
                    new State.Pausing(failures, false),
                    new Effect.Pause(rules.backoff().pauseMs(failures, stored.dice())));
        }
        if (lackedBefore == 0 && storing.early()) {
            return new Step(new State.Pausing(0, false), new Effect.Pause(HANG_MIN_MS));
        }
        return ask(stored.durable(), rules.waitMs(), 0);
    }

    private static Step failed(Rules rules, Input.Failed failed, int failuresBefore) {
        int failures = failuresBefore + 1;
        Backoff backoff = failed.trouble() == Trouble.REFUSED ? rules.refused() : rules.backoff();
        return new Step(
                new State.Pausing(failures, failed.trouble() == Trouble.UNREACHABLE),
                new Effect.Pause(backoff.pauseMs(failures, failed.dice())));
    }

    private static Step ask(Vector durable, int waitMs, int failures) {
        return new Step(new State.Asking(durable, waitMs, failures), new Effect.Ask(durable, waitMs));
    }

    private static IllegalStateException unexpected(State state, Input input) {
        return new IllegalStateException(input + " came while " + state);
    }
}
