package com.intellidine.kitchen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.kitchen.board.Chime.Sound;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TonesTest {
    @Test
    void areHeardAndBeginAndEndInSilence() {
        var samples =
                ByteBuffer.wrap(Tones.wave(880)).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int loudest = 0;
        for (int i = 0; i < samples.limit(); i++) {
            loudest = Math.max(loudest, Math.abs(samples.get(i)));
        }
        assertTrue(loudest > Short.MAX_VALUE / 2, "loudest sample " + loudest);
        assertEquals(0, samples.get(0));
        assertEquals(0, samples.get(samples.limit() - 1));
    }

    @Test
    void neverStopAnybodyWithOrWithoutALoudspeaker() {
        Tones tones = new Tones();
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (Sound sound : Sound.values()) {
                tones.play(sound);
            }
        });
    }
}
