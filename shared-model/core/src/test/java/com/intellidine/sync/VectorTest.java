package com.intellidine.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.testing.Some;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VectorTest {
    private static Vector vector(long... seqs) {
        Map<NodeId, Head> heads = new HashMap<>();
        for (int i = 0; i < seqs.length; i++) {
            if (seqs[i] > 0) {
                heads.put(new NodeId(Some.id(i)), new Head(seqs[i], EventHash.of(i + " " + seqs[i]), seqs[i]));
            }
        }
        return Vector.of(heads);
    }

    @Test
    void countsWhatTheOtherLacks() {
        assertEquals(0, Vector.EMPTY.missingFrom(vector(3)));
        assertEquals(3, vector(3).missingFrom(Vector.EMPTY));
        assertEquals(2, vector(3, 5, 1).missingFrom(vector(4, 3, 1)), "what the other has more does not count");
    }

    @Test
    void coversWhatItKnowsAllOf() {
        assertTrue(covers(vector(3, 5), vector(3, 4)));
        assertTrue(covers(vector(3), Vector.EMPTY));
        assertFalse(covers(vector(3, 0), vector(3, 1)));
        assertFalse(covers(vector(9, 1), vector(1, 2)));
    }

    @Test
    void countsNoMoreThanANumberHolds() {
        Vector boast = vector(Long.MAX_VALUE, Long.MAX_VALUE, 2);
        assertEquals(Long.MAX_VALUE, boast.missingFrom(Vector.EMPTY));
        assertFalse(covers(Vector.EMPTY, boast));
    }

    private static Head head(String name, long seq) {
        return new Head(seq, EventHash.of(name + seq), seq);
    }

    private static Vector branches(Head... heads) {
        return new Vector(new TreeMap<>(Map.of(new NodeId(Some.id(0)), List.of(heads))));
    }

    @Test
    void neverTakesAnotherBranchForItsOwn() {
        Vector both = branches(head("a", 5), head("b", 9));
        assertEquals(1, branches(head("a", 5)).missingFrom(branches(head("b", 5))), "the same number, another event");
        assertFalse(covers(branches(head("b", 9)), both));
        assertFalse(covers(branches(head("b", 12)), both), "it may hold the one and not the other");
        assertTrue(covers(both, branches(head("a", 5))));
        assertTrue(covers(both, both));
        assertEquals(9, both.seqOf(new NodeId(Some.id(0))));
    }

    @Test
    void joinsWhatAPeerSaidTwice() {
        assertEquals(vector(4, 5), vector(4, 2).joined(vector(3, 5)), "answers overtake each other");
        Vector both = branches(head("a", 5), head("b", 9));
        assertEquals(both, branches(head("b", 12)).joined(both), "of branches the later word counts");
    }

    private static boolean covers(Vector one, Vector other) {
        return other.missingFrom(one) == 0;
    }
}
