package com.intellidine.domain.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Known;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LevelsTest {
    private static Fact.Id id(int node, long seq) {
        return new Fact.Id(Some.id(node), seq, String.format("%02x%062x", node, seq));
    }

    private static Known known(Fact.Id... heads) {
        TreeMap<UUID, Known.Last> map = new TreeMap<>();
        for (Fact.Id head : heads) {
            map.put(head.author(), new Known.Last(head.seq(), head.hash()));
        }
        return new Known(map);
    }

    private static Instant at(int minute) {
        return Some.NOON.plusSeconds(60L * minute);
    }

    private static Count count(Fact.Id id, long thousandths, Known known, int minute) {
        return new Count(id, thousandths, known, at(minute), false);
    }

    private static Change sale(Fact.Id id, long thousandths, Known known, int minute) {
        return new Change(id, -thousandths, known, at(minute), false);
    }

    @Test
    void isWhatWasCountedAndWhatCameAfter() {
        Change before = sale(id(1, 1), 2, Known.NOTHING, 0);
        Count count = count(id(1, 2), 50, known(id(1, 1)), 10);
        Change after = sale(id(1, 3), 3, known(id(1, 2)), 20);
        assertEquals(47, Levels.of(List.of(count), List.of(before, after)));
        assertEquals(-5, Levels.of(List.of(), List.of(before, after)));
    }

    @Test
    void leavesOutASaleMadeBeforeTheCountThatNobodyHadTold() {
        Count count = count(id(1, 1), 50, Known.NOTHING, 10);
        assertEquals(50, Levels.of(List.of(count), List.of(sale(id(2, 1), 4, Known.NOTHING, 9))));
        assertEquals(46, Levels.of(List.of(count), List.of(sale(id(2, 1), 4, Known.NOTHING, 11))));
    }

    @Test
    void letsACountSupersedeEveryCountThatItKnew() {
        Count first = count(id(1, 1), 50, Known.NOTHING, 100);
        Count second = count(id(2, 1), 30, known(id(1, 1)), 10);
        assertEquals(30, Levels.of(List.of(first, second), List.of()), "although its clock is behind");
    }

    @Test
    void takesTheLatestTrustedOfCountsMadeApart() {
        Count early = count(id(1, 1), 50, Known.NOTHING, 10);
        Count late = count(id(2, 1), 30, Known.NOTHING, 20);
        Count wild = new Count(id(3, 1), 99, Known.NOTHING, at(9_000), true);
        assertEquals(30, Levels.of(List.of(late, wild, early), List.of()));
        assertEquals(99, Levels.of(List.of(wild), List.of()));
        Change told = sale(id(4, 1), 1, known(id(3, 1)), 0);
        Change untold = sale(id(4, 2), 1, Known.NOTHING, 99_999);
        assertEquals(98, Levels.of(List.of(wild), List.of(told, untold)), "only what was known decides");
    }

    /// With right clocks, the level is that of a clerk who stood at the shelf, whoever had told whom.
    @Test
    void equalsWhatAClerkAtTheShelfWouldCount() {
        Seeds.each(2_000, random -> {
            long shelf = 1_000;
            long[] seqs = new long[3];
            List<Map<UUID, Known.Last>> knows = List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
            List<Count> counts = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            counts.add(count(id(9, 1), shelf, Known.NOTHING, -1));
            knows.forEach(each -> each.put(Some.id(9), new Known.Last(1, String.format("%02x%062x", 9, 1))));
            for (int minute = 0; minute < 60; minute++) {
                int node = random.nextInt(3);
                int other = random.nextInt(3);
                if (random.nextInt(4) == 0 && node != other) {
                    knows.get(other)
                            .forEach((author, last) -> knows.get(node)
                                    .merge(author, last, (one, two) -> one.seq() > two.seq() ? one : two));
                }
                Fact.Id id = id(node, ++seqs[node]);
                Known known = Known.of(knows.get(node));
                if (random.nextInt(6) == 0) {
                    counts.add(count(id, shelf, known, minute));
                } else {
                    int sold = random.nextInt(1, 4);
                    shelf -= sold;
                    changes.add(sale(id, sold, known, minute));
                }
                knows.get(node).put(id.author(), new Known.Last(id.seq(), id.hash()));
            }
            Collections.shuffle(counts, Random.from(random));
            Collections.shuffle(changes, Random.from(random));
            assertEquals(shelf, Levels.of(counts, changes));
        });
    }
}
