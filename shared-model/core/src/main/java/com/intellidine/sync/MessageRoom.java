package com.intellidine.sync;

import com.intellidine.domain.common.Limits;
import java.util.List;

/// How many events fit in one message.
public final class MessageRoom {
    /// Kept free for everything in a message that is not an event: mostly a vector of the largest size.
    private static final int REST_MAX_BYTES = 2 * 1024 * 1024;

    private static final int CONTROL_BYTES = 6;
    private static final int PUNCTUATION_BYTES = 3;

    private MessageRoom() {}

    /// The first events, as many as fit in a message of [Limits#MESSAGE_MAX_BYTES]. At least one when there is one.
    public static List<String> fitting(List<String> events) {
        return fitting(events, Limits.MESSAGE_MAX_BYTES - REST_MAX_BYTES);
    }

    static List<String> fitting(List<String> events, int roomBytes) {
        long used = 0;
        int count = 0;
        for (String event : events) {
            used += bytes(event);
            if (used > roomBytes && count > 0) {
                break;
            }
            count++;
        }
        return events.subList(0, count);
    }

    /// The size of a text as a JSON string in UTF-8.
    private static long bytes(String text) {
        long bytes = PUNCTUATION_BYTES;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"' || character == '\\') {
                bytes += 2;
            } else if (character < ' ') {
                bytes += CONTROL_BYTES;
            } else if (character < 0x80) {
                bytes += 1;
            } else {
                // Two bytes, three, or half of a surrogate pair's four: never more than three for one char.
                bytes += character < 0x800 || Character.isSurrogate(character) ? 2 : 3;
            }
        }
        return bytes;
    }
}
