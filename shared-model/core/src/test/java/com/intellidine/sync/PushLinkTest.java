package com.intellidine.sync;

import static com.intellidine.sync.Vectors.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.sync.PushLink.Effect;
import com.intellidine.sync.PushLink.Input;
import com.intellidine.sync.PushLink.Known;
import com.intellidine.sync.PushLink.State;
import com.intellidine.sync.PushLink.Step;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PushLinkTest {
    private static final PushLink.Rules RULES = new PushLink.Rules(Vectors.A, 100, Backoff.SERVER, Backoff.REFUSED);

    private static Step step(Step from, Input input) {
        return PushLink.step(RULES, from.state(), input);
    }

    private static Known known(Vector durable, @Nullable Vector peer) {
        return new Known(durable, peer);
    }

    private static Input.Answered answered(Vector durable, Vector peer) {
        return new Input.Answered(known(durable, peer), 0);
    }

    private static Input.News news(Vector durable, Vector peer) {
        return new Input.News(known(durable, peer));
    }

    private static Input.TimeUp timeUp(Vector durable, Vector peer) {
        return new Input.TimeUp(known(durable, peer));
    }

    private static Step resting() {
        return step(PushLink.start(), answered(vector(1, 1), vector(1, 1)));
    }

    private static long pauseOf(Step step) {
        return assertInstanceOf(Effect.Pause.class, step.effect()).ms();
    }

    @Test
    void learnsFirstWhatThePeerHoldsThenSendsAllThatItLacks() {
        assertEquals(new Effect.Learn(), PushLink.start().effect());
        Step pushing = step(PushLink.start(), answered(vector(5, 7), vector(2, 0)));
        assertEquals(new Effect.Push(vector(2, 0)), pushing.effect());
        Step rest = step(pushing, answered(vector(5, 7), vector(4, 3)));
        assertEquals(new Effect.Push(vector(4, 3)), rest.effect(), "a long backlog goes without pauses");
        assertEquals(
                new Effect.Rest(),
                step(rest, answered(vector(5, 7), vector(5, 7))).effect());
    }

    /// It takes in one branch of a forked chain after the other, and by their ends alone lacks as much as before.
    @Test
    void goesOnWithoutAPauseWhileThePeerTakesSomething() {
        Vector durable = forked("x", 20, "y", 5_000);
        Step pushing = step(PushLink.start(), answered(durable, forked("x", 6_000, "y", 500)));
        Step more = step(pushing, answered(durable, forked("x", 6_000, "y", 1_000)));
        assertInstanceOf(Effect.Push.class, more.effect());
        assertInstanceOf(
                Effect.Pause.class,
                step(more, answered(durable, forked("x", 6_000, "y", 1_000))).effect());
    }

    private static Vector forked(String one, long seq, String other, long otherSeq) {
        return new Vector(new TreeMap<>(Map.of(
                Vectors.A,
                List.of(
                        new Head(seq, EventHash.of(one + seq), seq),
                        new Head(otherSeq, EventHash.of(other + otherSeq), otherSeq)))));
    }

    @Test
    void sendsAnOwnEventAtOnce() {
        assertEquals(
                new Effect.Push(vector(1, 1)),
                step(resting(), news(vector(2, 1), vector(1, 1))).effect());
    }

    @Test
    void letsNewsOfOthersComeFromItsAuthorFirst() {
        Step holding = step(resting(), news(vector(1, 2), vector(1, 1)));
        assertEquals(new Effect.Pause(100), holding.effect());
        assertEquals(
                new Effect.Rest(),
                step(holding, news(vector(1, 2), vector(1, 2))).effect(),
                "it came from its author");
        Step learning = step(holding, timeUp(vector(1, 2), vector(1, 1)));
        assertEquals(new Effect.Learn(), learning.effect());
        assertEquals(
                new Effect.Rest(),
                step(learning, answered(vector(1, 2), vector(1, 2))).effect(),
                "it came from its author");
        assertEquals(
                new Effect.Push(vector(1, 1)),
                step(learning, answered(vector(1, 2), vector(1, 1))).effect(),
                "its author can't reach the peer");
    }

    @Test
    void takesNewsOfOthersAlongWithAnOwnEvent() {
        Step holding = step(resting(), news(vector(1, 2), vector(1, 1)));
        assertEquals(
                new Effect.GoOnPausing(),
                step(holding, news(vector(1, 3), vector(1, 1))).effect());
        assertEquals(
                new Effect.Push(vector(1, 1)),
                step(holding, news(vector(2, 3), vector(1, 1))).effect());
    }

    @Test
    void holdsNewsOfOthersThatCameDuringAPush() {
        Step pushing = step(resting(), news(vector(2, 1), vector(1, 1)));
        assertEquals(
                new Effect.Pause(100),
                step(pushing, answered(vector(2, 9), vector(2, 1))).effect());
    }

    @Test
    void backsOffMoreAndMoreWhenThePeerTakesNothing() {
        Step step = step(resting(), news(vector(2, 1), vector(1, 1)));
        long before = 0;
        for (int round = 0; round < 5; round++) {
            step = step(step, answered(vector(2 + round, 1), vector(1, 1)));
            assertTrue(pauseOf(step) > before);
            before = pauseOf(step);
            step = step(step, timeUp(vector(2 + round, 1), vector(1, 1)));
            assertEquals(new Effect.Learn(), step.effect());
            step = step(step, answered(vector(2 + round, 1), vector(1, 1)));
        }
    }

    @Test
    void isNotHurriedByNewOrdersWhileThePeerIsAway() {
        Step pausing = step(PushLink.start(), new Input.Failed(Trouble.UNREACHABLE, 0));
        assertEquals(
                new Effect.GoOnPausing(),
                step(pausing, news(vector(9, 1), vector(1, 1))).effect());
    }

    @Test
    void backsOffAfterEachFailureAndNeverGivesUp() {
        Step step = PushLink.start();
        for (int failures = 1; failures <= 1_000; failures++) {
            step = step(step, new Input.Failed(Trouble.UNREACHABLE, 999));
            assertTrue(pauseOf(step) <= Backoff.SERVER.maxMs());
            step = step(step, timeUp(vector(2, 0), vector(1, 0)));
            assertEquals(new Effect.Learn(), step.effect());
        }
        assertEquals(
                new Effect.Push(vector(1, 0)),
                step(step, answered(vector(2, 0), vector(1, 0))).effect());
    }

    @Test
    void triesSlowlyWhereThisDeviceIsNotAccepted() {
        Step step = step(PushLink.start(), new Input.Failed(Trouble.REFUSED, 0));
        assertTrue(pauseOf(step) >= Backoff.REFUSED.firstMs());
    }

    @Test
    void cutsALongPauseShortWhenThePeerIsHeard() {
        Step step = step(PushLink.start(), new Input.Failed(Trouble.UNREACHABLE, 0));
        for (int n = 0; n < 8; n++) {
            step = step(step(step, timeUp(vector(2, 0), vector(1, 0))), new Input.Failed(Trouble.UNREACHABLE, 0));
        }
        Step woken = step(step, new Input.Heard(0));
        assertEquals(100, pauseOf(woken));
        assertEquals(new Effect.GoOnPausing(), step(woken, new Input.Heard(0)).effect());
    }

    @Test
    void everyStateTakesExactlyTheInputsThatItsEffectsCanBring() {
        List<Input> inputs = List.of(
                news(vector(1, 0), vector(1, 0)),
                answered(vector(1, 0), vector(1, 0)),
                new Input.Failed(Trouble.UNUSABLE, 0),
                timeUp(vector(1, 0), vector(1, 0)),
                new Input.Heard(0));
        accepts(new State.Resting(), inputs, 0, 3, 4);
        accepts(new State.Holding(), inputs, 0, 3, 4);
        accepts(new State.Pausing(3, true), inputs, 0, 3, 4);
        accepts(new State.Learning(0), inputs, 1, 2);
        accepts(new State.Pushing(vector(1, 0), vector(0, 0), 0), inputs, 1, 2);
    }

    private static void accepts(State state, List<Input> inputs, Integer... fitting) {
        for (int n = 0; n < inputs.size(); n++) {
            Input input = inputs.get(n);
            if (List.of(fitting).contains(n)) {
                PushLink.step(RULES, state, input);
            } else {
                assertThrows(IllegalStateException.class, () -> PushLink.step(RULES, state, input));
            }
        }
    }
}
