package com.intellidine.sync;

import static com.intellidine.sync.Vectors.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.PullLink.Effect;
import com.intellidine.sync.PullLink.Input;
import com.intellidine.sync.PullLink.State;
import com.intellidine.sync.PullLink.Step;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PullLinkTest {
    private static final int WAIT_MS = 2_000;
    private static final PullLink.Rules RULES = new PullLink.Rules(WAIT_MS, Backoff.LAN, Backoff.REFUSED);

    private static Step step(Step from, Input input) {
        return PullLink.step(RULES, from.state(), input);
    }

    private static Input.Answered answered(Vector peer, long elapsedMs, String... events) {
        return new Input.Answered(new PullAnswer(List.of(events), peer, Set.of(), false), elapsedMs);
    }

    /// The answer brought nothing new.
    private static Input.Stored stored(Vector durable) {
        return new Input.Stored(durable, List.of(), 0, Set.of(), 0);
    }

    private static Effect.Ask askOf(Step step) {
        return assertInstanceOf(Effect.Ask.class, step.effect());
    }

    private static long pauseOf(Step step) {
        return assertInstanceOf(Effect.Pause.class, step.effect()).ms();
    }

    @Test
    void asksFirstWithoutHangingSoThatThePeerIsKnownAtOnce() {
        assertEquals(
                new Effect.Ask(vector(1, 0), 0), PullLink.start(vector(1, 0)).effect());
    }

    @Test
    void asksAgainAtOnceWithWhatIsDurableByThen() {
        Step asked = PullLink.start(vector(1, 0));
        Step storing = step(asked, answered(vector(3, 2), 5, "e", "f"));
        assertEquals(new Effect.Store(List.of("e", "f"), vector(3, 2)), storing.effect());
        Step again = step(storing, stored(vector(3, 0)));
        assertEquals(new Effect.Ask(vector(3, 0), WAIT_MS), again.effect());
    }

    @Test
    void letsTheQuestionHangWhenNothingIsLacking() {
        Step again = step(step(PullLink.start(vector(1, 1)), answered(vector(1, 0), 1)), stored(vector(1, 1)));
        assertEquals(WAIT_MS, askOf(again).waitMs());
        Step after = step(step(again, answered(vector(1, 0), WAIT_MS)), stored(vector(2, 1)));
        assertEquals(new Effect.Ask(vector(2, 1), WAIT_MS), after.effect());
    }

    @Test
    void neverSpinsOnAnAnswerThatBringsNothingAlthoughThePeerIsAhead() {
        Step step = PullLink.start(vector(1, 0));
        long before = 0;
        for (int round = 1; round <= 5; round++) {
            step = step(step(step, answered(vector(5, 0), 1, "a gap")), stored(vector(1, 0)));
            assertTrue(pauseOf(step) > before, "pauses grow");
            before = pauseOf(step);
            step = step(step, new Input.PauseOver(vector(1, 0)));
        }
    }

    @Test
    void doesNotSpinWhenOnlyOwnEventsBecameDurableMeanwhile() {
        Step storing = step(PullLink.start(vector(1, 0)), answered(vector(0, 5), 1, "a gap"));
        assertTrue(pauseOf(step(storing, stored(vector(9, 0)))) >= 100);
    }

    @Test
    void goesOnWhenAnotherPeerBroughtTheEventsMeanwhile() {
        Step storing = step(PullLink.start(vector(1, 0)), answered(vector(3, 0), 1, "held by now"));
        assertInstanceOf(Effect.Ask.class, step(storing, stored(vector(3, 0))).effect());
    }

    @Test
    void pausesShortlyWhenThePeerDoesNotLetTheQuestionHang() {
        Step hanging = step(step(PullLink.start(vector(1, 1)), answered(vector(1, 0), 1)), stored(vector(1, 1)));
        Step pausing = step(step(hanging, answered(vector(1, 0), 1)), stored(vector(1, 1)));
        assertEquals(PullLink.HANG_MIN_MS, pauseOf(pausing));
    }

    @Test
    void backsOffAfterEachFailureAndNeverGivesUp() {
        Step step = PullLink.start(vector(1, 0));
        for (int failures = 1; failures <= 1_000; failures++) {
            step = step(step, new Input.Failed(Trouble.UNREACHABLE, 999));
            assertTrue(pauseOf(step) <= Backoff.LAN.maxMs());
            step = step(step, new Input.PauseOver(vector(2, 0)));
            assertEquals(new Effect.Ask(vector(2, 0), 0), step.effect());
        }
    }

    @Test
    void forgetsItsFailuresOnceThePeerAnswers() {
        Step step = PullLink.start(vector(1, 0));
        for (int failures = 0; failures < 10; failures++) {
            step = step(step(step, new Input.Failed(Trouble.UNUSABLE, 0)), new Input.PauseOver(vector(1, 0)));
        }
        step = step(step(step, answered(vector(1, 0), 1)), stored(vector(1, 0)));
        assertEquals(100, pauseOf(step(step, new Input.Failed(Trouble.UNUSABLE, 0))));
    }

    @Test
    void triesSlowlyWhereThisDeviceIsNotAccepted() {
        Step step = step(PullLink.start(vector(1, 0)), new Input.Failed(Trouble.REFUSED, 0));
        assertTrue(pauseOf(step) >= Backoff.REFUSED.firstMs());
    }

    @Test
    void cutsALongPauseShortWhenThePeerIsHeard() {
        Step step = unreachableFor(8);
        Step woken = step(step, new Input.Heard(0));
        assertEquals(100, pauseOf(woken));
        assertInstanceOf(
                Effect.GoOnPausing.class,
                step(woken, new Input.Heard(0)).effect(),
                "a peer that is heard all the time must not put the attempt off for ever");
    }

    @Test
    void isNotHurriedByAPeerThatAnswersNonsense() {
        Step garbled = step(PullLink.start(vector(1, 0)), new Input.Failed(Trouble.UNUSABLE, 0));
        garbled = step(step(garbled, new Input.PauseOver(vector(1, 0))), new Input.Failed(Trouble.UNUSABLE, 0));
        assertInstanceOf(
                Effect.GoOnPausing.class, step(garbled, new Input.Heard(0)).effect());
    }

    private static Step unreachableFor(int failures) {
        Step step = step(PullLink.start(vector(1, 0)), new Input.Failed(Trouble.UNREACHABLE, 0));
        for (int n = 1; n < failures; n++) {
            step = step(step(step, new Input.PauseOver(vector(1, 0))), new Input.Failed(Trouble.UNREACHABLE, 0));
        }
        return step;
    }

    @Test
    void everyStateTakesExactlyTheInputsThatItsEffectsCanBring() {
        List<Input> inputs = List.of(
                answered(vector(1, 0), 1),
                stored(vector(1, 0)),
                new Input.Failed(Trouble.UNREACHABLE, 0),
                new Input.PauseOver(vector(1, 0)),
                new Input.Heard(0));
        accepts(new State.Asking(Peering.PLAIN, vector(1, 0), 0, 0), inputs, 0, 2);
        accepts(
                new State.Storing(
                        Peering.PLAIN, vector(1, 0), answered(vector(1, 0), 1).answer(), false, 0),
                inputs,
                1,
                2);
        accepts(new State.Pausing(Peering.PLAIN, 1, true), inputs, 3, 4);
    }

    private static void accepts(State state, List<Input> inputs, Integer... fitting) {
        for (int n = 0; n < inputs.size(); n++) {
            Input input = inputs.get(n);
            if (List.of(fitting).contains(n)) {
                PullLink.step(RULES, state, input);
            } else {
                assertThrows(IllegalStateException.class, () -> PullLink.step(RULES, state, input));
            }
        }
    }
}
