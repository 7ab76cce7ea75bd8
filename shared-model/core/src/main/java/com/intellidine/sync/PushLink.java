package com.intellidine.sync;

import org.jspecify.annotations.Nullable;

/// Decides when a node sends a peer what it lacks. Own events go at once and take along all that was stored before
/// them; events that are only relayed wait a moment, because they normally come from their author, and before they go
/// the peer is asked whether it still lacks them. Pure; a driver carries out the effects.
///
/// | state | input | next |
/// |---|---|---|
/// | resting | news, an own event among it | pushing |
/// | resting | news, only of others | holding |
/// | holding | an own event | pushing at once |
/// | holding | the time is over | learning |
/// | learning | an answer | pushing what it lacks, or resting |
/// | pushing | an answer, it lacks nothing or holds other events than before | pushing the rest, holding or resting |
/// | pushing | an answer, it holds what it held before | pausing |
/// | learning, pushing | a failure | pausing |
/// | pausing | the pause is over | learning |
/// | pausing | heard from the peer after several failures | pausing as after the first failure |
public final class PushLink {
    private PushLink() {}

    /// @param relayHoldMs how long news of others waits
    public record Rules(NodeId self, long relayHoldMs, Backoff backoff, Backoff refused) {}

    /// @param durable what is on the disk here
    /// @param peer what the peer is known to hold; null before it first answered
    public record Known(Vector durable, @Nullable Vector peer) {}

    /// The longest that a link rests before it looks again.
    static final long REST_MAX_MS = 30_000;

    public sealed interface State {
        /// Whether no call is under way.
        default boolean waits() {
            return this instanceof Resting || this instanceof Holding || this instanceof Pausing;
        }

        record Resting() implements State {}

        record Holding() implements State {}

        record Learning(int failures) implements State {}

        /// @param durable what was on the disk here when the push was made
        /// @param peer what the peer was known to hold then
        record Pushing(Vector durable, Vector peer, int failures) implements State {}

        record Pausing(int failures, boolean unreachable) implements State {}
    }

    public sealed interface Input {
        /// Something is on the disk that was not before, or the peer told on another way what it holds.
        record News(Known known) implements Input {}

        record Answered(Known known, int dice) implements Input {}

        record Failed(Trouble trouble, int dice) implements Input {}

        /// The pause is over, or resting has lasted long.
        record TimeUp(Known known) implements Input {}

        /// The peer was heard on another way, so it is there.
        record Heard(int dice) implements Input {}
    }

    public sealed interface Effect {
        /// Push nothing, to learn what the peer holds.
        record Learn() implements Effect {}

        /// Push what this vector lacks, in the order of storing, as much as fits in one message.
        record Push(Vector peer) implements Effect {}

        record Pause(long ms) implements Effect {}

        /// Go on with the pause that has begun.
        record GoOnPausing() implements Effect {}

        /// Wait for news.
        record Rest() implements Effect {}
    }

    public record Step(State state, Effect effect) {}

    public static Step start() {
        return learn(0);
    }

    /// @throws IllegalStateException when the driver comes with what the effect can't have brought
    public static Step step(Rules rules, State state, Input input) {
        return switch (input) {
            case Input.News(Known known) ->
                switch (state) {
                    case State.Resting _ -> next(rules, known, false, 0);
                    case State.Holding _ -> held(rules, known);
                    case State.Pausing _ -> new Step(state, new Effect.GoOnPausing());
                    case State.Learning _, State.Pushing _ -> throw unexpected(state, input);
                };
            case Input.Heard(int dice) ->
                switch (state) {
                    case State.Pausing(int failures, boolean unreachable)
                    when unreachable && failures > 1 -> pause(rules.backoff(), 1, true, dice);
                    case State.Pausing _, State.Holding _ -> new Step(state, new Effect.GoOnPausing());
                    case State.Resting _ -> new Step(state, new Effect.Rest());
                    case State.Learning _, State.Pushing _ -> throw unexpected(state, input);
                };
            case Input.TimeUp(Known known) ->
                switch (state) {
                    case State.Resting _ -> next(rules, known, false, 0);
                    case State.Holding _ -> lacked(known) == 0 ? rest() : learn(0);
                    case State.Pausing(int failures, boolean _) -> learn(failures);
                    case State.Learning _, State.Pushing _ -> throw unexpected(state, input);
                };
            case Input.Answered(Known known, int dice) ->
                switch (state) {
                    case State.Learning(int failures) -> next(rules, known, true, failures);
                    case State.Pushing pushing -> pushed(rules, pushing, known, dice);
                    case State.Resting _, State.Holding _, State.Pausing _ -> throw unexpected(state, input);
                };
            case Input.Failed(Trouble trouble, int dice) ->
                switch (state) {
                    case State.Learning(int failures) -> failed(rules, failures, trouble, dice);
                    case State.Pushing pushing -> failed(rules, pushing.failures(), trouble, dice);
                    case State.Resting _, State.Holding _, State.Pausing _ -> throw unexpected(state, input);
                };
        };
    }

    /// @param fresh whether the peer has only just said what it holds
    /// @param failures so many attempts in a row have brought nothing
    private static Step next(Rules rules, Known known, boolean fresh, int failures) {
        @Nullable Vector peer = known.peer();
        if (peer == null) {
            return learn(0);
        }
        if (lacked(known) == 0) {
            return rest();
        }
        if (fresh || ownLacked(rules, known) > 0) {
            return new Step(new State.Pushing(known.durable(), peer, failures), new Effect.Push(peer));
        }
        return new Step(new State.Holding(), new Effect.Pause(rules.relayHoldMs()));
    }

    private static Step held(Rules rules, Known known) {
        return lacked(known) > 0 && ownLacked(rules, known) == 0
                ? new Step(new State.Holding(), new Effect.GoOnPausing())
                : next(rules, known, false, 0);
    }

    private static Step pushed(Rules rules, State.Pushing pushing, Known known, int dice) {
        long after = pushing.durable().missingFrom(orNothing(known.peer()));
        if (after > 0 && pushing.peer().equals(known.peer())) {
            return pause(rules.backoff(), pushing.failures() + 1, false, dice);
        }
        return next(rules, known, after > 0, 0);
    }

    private static Step failed(Rules rules, int failures, Trouble trouble, int dice) {
        Backoff backoff = trouble == Trouble.REFUSED ? rules.refused() : rules.backoff();
        return pause(backoff, failures + 1, trouble == Trouble.UNREACHABLE, dice);
    }

    private static Step pause(Backoff backoff, int failures, boolean unreachable, int dice) {
        return new Step(new State.Pausing(failures, unreachable), new Effect.Pause(backoff.pauseMs(failures, dice)));
    }

    private static Step learn(int failures) {
        return new Step(new State.Learning(failures), new Effect.Learn());
    }

    private static Step rest() {
        return new Step(new State.Resting(), new Effect.Rest());
    }

    private static long lacked(Known known) {
        return known.durable().missingFrom(orNothing(known.peer()));
    }

    private static long ownLacked(Rules rules, Known known) {
        return known.durable().seqOf(rules.self()) - orNothing(known.peer()).seqOf(rules.self());
    }

    private static Vector orNothing(@Nullable Vector peer) {
        return peer == null ? Vector.EMPTY : peer;
    }

    private static IllegalStateException unexpected(State state, Input input) {
        return new IllegalStateException(input + " came while " + state);
    }
}
