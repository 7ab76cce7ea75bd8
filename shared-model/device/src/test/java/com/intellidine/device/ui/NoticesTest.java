package com.intellidine.device.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.device.ui.Notices.Notice;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Notices notices = new Notices();

    @Test
    void keepsAProblemUntilItIsDismissed() {
        notices.problem("The printer does not answer.");
        notices.success("Sent 3: kitchen 3");
        assertEquals(2, notices.shown().size());
        notices.dismiss(new Notice(Tone.BAD, "The printer does not answer."));
        assertEquals(List.of(new Notice(Tone.GOOD, "Sent 3: kitchen 3")), notices.shown());
    }

    @Test
    void saysTheSameThingOnce() {
        notices.problem("Samosa is sold out.");
        notices.problem("Samosa is sold out.");
        assertEquals(1, notices.shown().size());
    }

    @Test
    void replacesOneSuccessByTheNext() {
        notices.success("Sent 1: kitchen 1");
        notices.success("Sent 2: bar 2");
        assertEquals(List.of(new Notice(Tone.GOOD, "Sent 2: bar 2")), notices.shown());
    }

    @Test
    void showsTheNewestThreeOfMany() {
        for (int n = 1; n <= 5; n++) {
            notices.problem("problem " + n);
        }
        assertEquals(
                List.of("problem 5", "problem 4", "problem 3"),
                notices.shown().stream().map(Notice::sentence).toList());
    }
}
