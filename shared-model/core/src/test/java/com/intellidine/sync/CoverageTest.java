package com.intellidine.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.sync.Coverage.Stretch;
import com.intellidine.testing.Some;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// One author whose chain forked after event 3: events 1 to 6 on the first branch, 4 to 9 on the second.
class CoverageTest {
    private static final NodeId NODE = new NodeId(Some.id(1));
    private static final Chain FORKED =
            new Chain(List.of(new Chain.Branch(Chain.NONE, 1, head(0, 6)), new Chain.Branch(0, 4, head(1, 9))));
    private static final Chain PLAIN = new Chain(List.of(new Chain.Branch(Chain.NONE, 1, head(0, 6))));
    private static final Function<EventHash, Optional<Held>> HELD = CoverageTest::held;

    private static Head head(int branch, long seq) {
        return new Head(seq, EventHash.of(branch + " " + seq), seq);
    }

    private static Optional<Held> held(EventHash hash) {
        for (int branch = 0; branch < 2; branch++) {
            for (long seq = branch == 0 ? 1 : 4; seq <= (branch == 0 ? 6 : 9); seq++) {
                if (head(branch, seq).hash().equals(hash)) {
                    return Optional.of(new Held(NODE, branch, seq, seq));
                }
            }
        }
        return Optional.empty();
    }

    private static Vector vector(Head... heads) {
        return new Vector(new TreeMap<>(Map.of(NODE, List.of(heads))));
    }

    private static Coverage ofAsker(Chain chain, Head... heads) {
        return Coverage.ofAsker(Map.of(NODE, chain), vector(heads), HELD);
    }

    private static Coverage ofReceiver(Chain chain, Head... heads) {
        return Coverage.ofReceiver(Map.of(NODE, chain), vector(heads), HELD);
    }

    private static Coverage lacks(Stretch... stretches) {
        return new Coverage(List.of(stretches), Set.of());
    }

    private static Coverage unconfirmed(Stretch... stretches) {
        return new Coverage(List.of(stretches), Set.of(NODE));
    }

    @Test
    void lacksWhatComesAfterWhatItNames() {
        assertEquals(lacks(new Stretch(NODE, 0, 4, 6)), ofAsker(PLAIN, head(0, 4)));
        assertEquals(lacks(), ofAsker(PLAIN, head(0, 6)));
        assertEquals(lacks(new Stretch(NODE, 0, 0, 6)), ofAsker(PLAIN));
        assertEquals(6, ofAsker(PLAIN).count());
    }

    @Test
    void lacksEachBranchByItself() {
        assertEquals(lacks(new Stretch(NODE, 0, 0, 6), new Stretch(NODE, 1, 3, 9)), ofAsker(FORKED));
        assertEquals(
                lacks(new Stretch(NODE, 0, 3, 6), new Stretch(NODE, 1, 8, 9)),
                ofAsker(FORKED, head(1, 8)),
                "whoever holds a branch holds what it grew from");
        assertEquals(lacks(new Stretch(NODE, 1, 3, 9)), ofAsker(FORKED, head(0, 6)));
        assertEquals(lacks(new Stretch(NODE, 1, 7, 9)), ofAsker(FORKED, head(0, 6), head(1, 7)));
        assertEquals(lacks(), ofAsker(FORKED, head(0, 6), head(1, 9)));
    }

    @Test
    void givesNothingToAnAskerThatIsAhead() {
        assertEquals(unconfirmed(), ofAsker(PLAIN, head(0, 7)));
    }

    @Test
    void givesAllToAnAskerWhoseChainHasParted() {
        assertEquals(unconfirmed(new Stretch(NODE, 0, 0, 6)), ofAsker(PLAIN, head(7, 5)));
        assertEquals(unconfirmed(new Stretch(NODE, 0, 0, 6), new Stretch(NODE, 1, 3, 9)), ofAsker(FORKED, head(7, 12)));
        assertEquals(
                unconfirmed(new Stretch(NODE, 0, 4, 6)),
                ofAsker(PLAIN, head(0, 4), head(7, 5)),
                "but for what it holds all the same");
    }

    /// It stands on another branch that is longer, and holds some of ours all the same.
    @Test
    void givesToAnAskerThatIsAheadWhatComesAfterWhatIsConfirmed() {
        assertEquals(unconfirmed(new Stretch(NODE, 0, 4, 6)), ofAsker(PLAIN, head(0, 4), head(7, 25)));
    }

    @Test
    void pushesNothingToAReceiverWhoseChainHasParted() {
        assertEquals(unconfirmed(), ofReceiver(PLAIN, head(7, 5)));
        assertEquals(unconfirmed(), ofReceiver(FORKED, head(0, 4), head(7, 5)));
        assertEquals(lacks(new Stretch(NODE, 0, 4, 6)), ofReceiver(PLAIN, head(0, 4)));
    }

    @Test
    void countsOnlyWhatIsDurable() {
        Chain upToFive = new Chain(List.of(new Chain.Branch(Chain.NONE, 1, head(0, 5))));
        assertEquals(unconfirmed(), ofAsker(upToFive, head(0, 6)), "held, but not on the disk yet");
        assertEquals(lacks(new Stretch(NODE, 0, 3, 5)), ofAsker(upToFive, head(0, 3)));
    }

    @Test
    void knowsOfNobodyWhomItDoesNotHold() {
        assertEquals(new Coverage(List.of(), Set.of()), Coverage.ofAsker(Map.of(), vector(head(0, 3)), HELD));
    }
}
