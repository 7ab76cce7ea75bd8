package com.intellidine.kitchen.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagerTest {
    private static final List<Integer> CARDS =
            IntStream.rangeClosed(1, 10).boxed().toList();

    private final Pager pager = new Pager();

    @Test
    void beginsWithTheOldest() {
        assertEquals(CARDS, pager.page(CARDS));
        assertTrue(pager.first());
    }

    @Test
    void keepsTheOldestFirstOnEveryPageAndShowsEveryOtherOnce() {
        pager.fitted(4);
        pager.next(CARDS.size());
        assertEquals(List.of(1, 5, 6, 7, 8, 9, 10), pager.page(CARDS));
        assertFalse(pager.first());
        pager.fitted(4);
        pager.next(CARDS.size());
        assertEquals(List.of(1, 8, 9, 10), pager.page(CARDS));
        pager.fitted(4);
        pager.next(CARDS.size());
        assertEquals(List.of(1, 8, 9, 10), pager.page(CARDS), "nothing follows");
        pager.home();
        assertEquals(CARDS, pager.page(CARDS));
    }

    @Test
    void goesOnWhenNothingFitsBesideTheOldest() {
        pager.fitted(0);
        pager.next(CARDS.size());
        pager.fitted(1);
        pager.next(CARDS.size());
        assertEquals(List.of(1, 3, 4), pager.page(CARDS).subList(0, 3));
    }

    @Test
    void returnsToTheOldestWhenItsPageIsGone() {
        pager.fitted(4);
        pager.next(CARDS.size());
        assertEquals(List.of(1, 2), pager.page(List.of(1, 2)));
        assertTrue(pager.first());
    }
}
