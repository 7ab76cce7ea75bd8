package com.intellidine.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.TenantId;
import com.intellidine.sync.Admission.Verdict;
import com.intellidine.testing.Some;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final NodeId NODE = new NodeId(Some.id(500));
    private static final EventHash LAST = EventHash.of("the author's last event");
    private static final Head HEAD = new Head(7, LAST, 40);
    private final Set<EventHash> held = new HashSet<>(Set.of(LAST));

    private static LogEntry entry(long seq, @Nullable EventHash prev, long version, EventHash... parents) {
        return entry(Some.TENANT, seq, prev, version, parents);
    }

    private static LogEntry entry(
            TenantId tenant, long seq, @Nullable EventHash prev, long version, EventHash... parents) {
        Envelope envelope = new Envelope(
                tenant, NODE, seq, prev, version, List.of(parents), List.of("order/x"), "Some", 1, Some.STAMP);
        return new LogEntry(EventHash.of(envelope.toString()), envelope, "", null);
    }

    private Verdict judge(LogEntry entry, @Nullable Head head) {
        return Admission.judge(entry, Some.TENANT, head, held::contains);
    }

    private void assertMalformed(LogEntry entry, @Nullable Head head) {
        assertInstanceOf(Verdict.Malformed.class, judge(entry, head));
    }

    @Test
    void fitsAfterTheAuthorsLastEvent() {
        assertEquals(new Verdict.Fits(), judge(entry(8, LAST, 41), HEAD));
        assertEquals(new Verdict.Fits(), judge(entry(1, null, 1), null));
        assertEquals(new Verdict.Fits(), judge(entry(8, LAST, 41, LAST), HEAD));
    }

    @Test
    void isARepeatWhenItIsHeld() {
        LogEntry entry = entry(7, EventHash.of("x"), 40);
        held.add(entry.hash());
        assertEquals(new Verdict.Repeat(), judge(entry, HEAD));
    }

    @Test
    void isAGapWhenTheAuthorWroteSomethingBefore() {
        assertEquals(new Verdict.Gap(NODE, 8), judge(entry(9, EventHash.of("x"), 50), HEAD));
        assertEquals(new Verdict.Gap(NODE, 1), judge(entry(2, EventHash.of("x"), 50), null));
    }

    @Test
    void isAGapWhenItsCauseIsNotHere() {
        assertEquals(new Verdict.Gap(NODE, 8), judge(entry(8, LAST, 41, EventHash.of("unknown")), HEAD));
    }

    @Test
    void isAForkWhenAnotherStandsInItsPlace() {
        assertEquals(new Verdict.Fork(NODE, 7), judge(entry(7, EventHash.of("x"), 40), HEAD));
        assertEquals(new Verdict.Fork(NODE, 8), judge(entry(8, EventHash.of("another branch"), 41), HEAD));
        assertEquals(new Verdict.Fork(NODE, 1), judge(entry(1, null, 1), HEAD));
    }

    @Test
    void isMalformedWhenItBelongsToAnotherRestaurant() {
        assertMalformed(entry(new TenantId(Some.id(999)), 8, LAST, 41), HEAD);
    }

    @Test
    void isMalformedWhenItsVersionDoesNotFollow() {
        assertMalformed(entry(8, LAST, 40), HEAD);
        assertMalformed(entry(8, LAST, 39), HEAD);
        assertEquals(new Verdict.Fits(), judge(entry(8, LAST, 40 + Limits.VERSION_STEP_MAX), HEAD));
        assertMalformed(entry(8, LAST, 41 + Limits.VERSION_STEP_MAX), HEAD);
        assertMalformed(entry(8, LAST, Long.MAX_VALUE), HEAD);
        assertEquals(new Verdict.Fits(), judge(entry(1, null, Limits.VERSION_STEP_MAX), null));
        assertMalformed(entry(1, null, Limits.VERSION_STEP_MAX + 1), null);
    }

    @Test
    void isMalformedOnEveryNodeAlikeWhenItsPlaceContradictsItself() {
        LogEntry firstWithOneBefore = entry(1, LAST, 1);
        LogEntry laterWithNoneBefore = entry(8, null, 41);
        for (Head head : new @Nullable Head[] {HEAD, null}) {
            assertMalformed(firstWithOneBefore, head);
            assertMalformed(laterWithNoneBefore, head);
        }
    }
}
