package com.intellidine.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.TenantId;
import com.intellidine.sync.Admission.Verdict;
import com.intellidine.testing.Some;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final NodeId NODE = new NodeId(Some.id(500));
    private static final EventHash LAST = EventHash.of("the author's last event");
    private static final EventHash BEFORE = EventHash.of("the one before it");
    private static final Chain CHAIN = new Chain(List.of(new Chain.Branch(Chain.NONE, 1, new Head(7, LAST, 40))));
    private final Map<EventHash, Held> held =
            new HashMap<>(Map.of(BEFORE, new Held(NODE, 0, 6, 30), LAST, new Held(NODE, 0, 7, 40)));

    private static LogEntry entry(long seq, @Nullable EventHash prev, long version, EventHash... parents) {
        return entry(Some.TENANT, seq, prev, version, parents);
    }

    private static LogEntry entry(
            TenantId tenant, long seq, @Nullable EventHash prev, long version, EventHash... parents) {
        Envelope envelope = new Envelope(
                tenant, NODE, seq, prev, version, List.of(parents), List.of("order/x"), "Some", 1, Some.STAMP);
        return new LogEntry(EventHash.of(envelope.toString()), envelope, "", null);
    }

    private Verdict judge(LogEntry entry, Chain chain) {
        return Admission.judge(entry, Some.TENANT, chain, 1, hash -> Optional.ofNullable(held.get(hash)));
    }

    private Placed placed(LogEntry entry, Chain chain) {
        return assertInstanceOf(Verdict.Fits.class, judge(entry, chain)).placed();
    }

    private void assertMalformed(LogEntry entry, Chain chain) {
        assertInstanceOf(Verdict.Malformed.class, judge(entry, chain));
    }

    @Test
    void fitsAfterTheAuthorsLastEvent() {
        LogEntry next = entry(8, LAST, 41);
        Placed placed = placed(next, CHAIN);
        assertEquals(0, placed.branch());
        assertEquals(List.of(next.head()), placed.chain().heads());
        assertFalse(((Verdict.Fits) judge(next, CHAIN)).forks());
        assertEquals(0, placed(entry(1, null, 1), Chain.EMPTY).branch());
        assertEquals(0, placed(entry(8, LAST, 41, LAST), CHAIN).branch());
    }

    @Test
    void isARepeatWhenItIsHeld() {
        LogEntry entry = entry(7, BEFORE, 40);
        held.put(entry.hash(), new Held(NODE, 0, 7, 40));
        assertEquals(new Verdict.Repeat(), judge(entry, CHAIN));
    }

    @Test
    void isAGapWhenTheAuthorWroteSomethingBefore() {
        assertEquals(new Verdict.Gap(NODE, 8), judge(entry(9, EventHash.of("x"), 50), CHAIN));
        assertEquals(new Verdict.Gap(NODE, 1), judge(entry(2, EventHash.of("x"), 50), Chain.EMPTY));
        assertEquals(
                new Verdict.Gap(NODE, 5),
                judge(entry(6, EventHash.of("x"), 50), CHAIN),
                "on a branch of which the fork is not here yet");
    }

    @Test
    void isAGapWhenItsCauseIsNotHere() {
        assertEquals(new Verdict.Gap(NODE, 8), judge(entry(8, LAST, 41, EventHash.of("unknown")), CHAIN));
    }

    @Test
    void beginsABranchWhenAnotherStandsInItsPlace() {
        LogEntry other = entry(7, BEFORE, 40);
        Verdict.Fits fits = assertInstanceOf(Verdict.Fits.class, judge(other, CHAIN));
        assertTrue(fits.forks());
        assertEquals(1, fits.placed().branch());
        assertEquals(
                new Chain.Branch(0, 7, other.head()),
                fits.placed().chain().branches().get(1));
        assertEquals(
                Chain.NONE, branchOf(entry(1, null, 1)).parent(), "a copy that was made before anything was written");
        LogEntry after = entry(8, other.hash(), 41);
        held.put(other.hash(), fits.placed().held());
        Verdict.Fits goesOn =
                assertInstanceOf(Verdict.Fits.class, judge(after, fits.placed().chain()));
        assertFalse(goesOn.forks());
        assertEquals(1, goesOn.placed().branch());
        assertEquals(LAST, goesOn.placed().chain().heads().getFirst().hash(), "the other branch stays");
    }

    private Chain.Branch branchOf(LogEntry entry) {
        return placed(entry, CHAIN).chain().branches().get(1);
    }

    @Test
    void isRefusedBeyondTheMostBranches() {
        Chain chain = CHAIN;
        for (int copy = 1; copy < Limits.BRANCHES_PER_NODE_MAX; copy++) {
            chain = placed(entry(7, BEFORE, 40 + copy), chain).chain();
        }
        assertEquals(new Verdict.TooManyCopies(NODE), judge(entry(7, BEFORE, 99), chain));
        assertEquals(0, placed(entry(8, LAST, 41), chain).branch(), "those that there are go on");
    }

    @Test
    void takesNoFirstEventOfOneNodeMoreThanAMessageCanName() {
        LogEntry first = entry(1, null, 1);
        assertEquals(
                new Verdict.TooManyNodes(NODE),
                Admission.judge(
                        first, Some.TENANT, Chain.EMPTY, Limits.NODES_PER_VECTOR_MAX, hash -> Optional.empty()));
        assertInstanceOf(
                Verdict.Fits.class,
                Admission.judge(
                        first, Some.TENANT, Chain.EMPTY, Limits.NODES_PER_VECTOR_MAX - 1, hash -> Optional.empty()));
    }

    @Test
    void isMalformedWhenItBelongsToAnotherRestaurant() {
        assertMalformed(entry(new TenantId(Some.id(999)), 8, LAST, 41), CHAIN);
    }

    @Test
    void isMalformedWhenItsVersionDoesNotFollow() {
        assertMalformed(entry(8, LAST, 40), CHAIN);
        assertMalformed(entry(8, LAST, 39), CHAIN);
        placed(entry(8, LAST, 40 + Limits.VERSION_STEP_MAX), CHAIN);
        assertMalformed(entry(8, LAST, 41 + Limits.VERSION_STEP_MAX), CHAIN);
        assertMalformed(entry(8, LAST, Long.MAX_VALUE), CHAIN);
        placed(entry(1, null, Limits.VERSION_STEP_MAX), Chain.EMPTY);
        assertMalformed(entry(1, null, Limits.VERSION_STEP_MAX + 1), Chain.EMPTY);
    }

    @Test
    void isMalformedOnEveryNodeAlikeWhenItsPlaceContradictsItself() {
        LogEntry firstWithOneBefore = entry(1, LAST, 1);
        LogEntry laterWithNoneBefore = entry(8, null, 41);
        for (Chain chain : List.of(CHAIN, Chain.EMPTY)) {
            assertMalformed(firstWithOneBefore, chain);
            assertMalformed(laterWithNoneBefore, chain);
        }
        assertMalformed(entry(9, LAST, 41), CHAIN);
        EventHash ofAnother = EventHash.of("another author's");
        held.put(ofAnother, new Held(new NodeId(Some.id(501)), 0, 7, 40));
        assertMalformed(entry(8, ofAnother, 41), CHAIN);
    }
}
