package com.intellidine.device.node;

import com.intellidine.domain.common.Limits;
import com.intellidine.sync.Coverage.Stretch;
import com.intellidine.sync.MessageRoom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/// Reads stretches of a log a page at a time. Events can be long, and no more of them need stand in memory than fit in
/// the message that they are read for.
final class StretchReader {
    private static final int PAGE_EVENTS = 32;

    private StretchReader() {}

    /// What the stretches hold, in the order in which it was stored here, as much as fits in one message.
    ///
    /// @param limit at most so many events
    static List<String> read(Journal journal, List<Stretch> stretches, int limit) {
        PriorityQueue<Cursor> cursors = new PriorityQueue<>(Comparator.comparingLong(Cursor::position));
        for (Stretch stretch : stretches) {
            Cursor cursor = new Cursor(journal, stretch);
            if (cursor.turn()) {
                cursors.add(cursor);
            }
        }
        List<String> texts = new ArrayList<>();
        long chars = 0;
        while (!cursors.isEmpty() && texts.size() < limit && chars < Limits.MESSAGE_MAX_BYTES) {
            Cursor cursor = cursors.remove();
            String text = cursor.take();
            texts.add(text);
            chars += text.length();
            if (cursor.turn()) {
                cursors.add(cursor);
            }
        }
        return MessageRoom.fitting(texts);
    }

    private static final class Cursor {
        private final Journal journal;
        private final Stretch stretch;
        private final Deque<Journal.Positioned> page = new ArrayDeque<>();
        private long after;

        Cursor(Journal journal, Stretch stretch) {
            this.journal = journal;
            this.stretch = stretch;
            this.after = stretch.after();
        }

        /// Reads the next page when this one is through.
        ///
        /// @return whether there is another event
        boolean turn() {
            // Its end bounds the read: a later event may be in the file before its sync is through.
            long left = stretch.last() - after;
            if (page.isEmpty() && left > 0) {
                page.addAll(
                        journal.after(stretch.author(), stretch.branch(), after, (int) Math.min(PAGE_EVENTS, left)));
                after = page.isEmpty() ? stretch.last() : after + page.size();
            }
            return !page.isEmpty();
        }

        /// Where the next event stands.
        long position() {
            return page.getFirst().position();
        }

        String take() {
            return page.removeFirst().text();
        }
    }
}
