package com.intellidine.kitchen.app;

import com.intellidine.kitchen.board.Chime;
import java.util.concurrent.Semaphore;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays short tones, made on the spot. One at a time: while one sounds, further ones are dropped. On a machine without
/// sound it is silent.
final class Tones implements Chime {
    private static final Logger LOG = LoggerFactory.getLogger(Tones.class);
    private static final int RATE_HZ = 44_100;
    private static final AudioFormat FORMAT = new AudioFormat(RATE_HZ, 16, 1, true, false);
    private static final int NOTE_MS = 150;
    private static final int FADE_MS = 12;
    private static final double LOUDNESS = 0.6;

    private final Semaphore speaker = new Semaphore(1);
    private volatile boolean silent;

    /// Rising for a new ticket, level for a change, falling and longer for a void.
    private static int[] notesHz(Sound sound) {
        return switch (sound) {
            case NEW_TICKET -> new int[] {880, 1_175};
            case CHANGE -> new int[] {740, 740};
            case VOID -> new int[] {659, 523, 392, 392};
        };
    }

    @Override
    public void play(Sound sound) {
        if (!silent && speaker.tryAcquire()) {
            Thread.ofVirtual().name("chime").start(() -> {
                try {
                    sound(wave(notesHz(sound)));
                } finally {
                    speaker.release();
                }
            });
        }
    }

    private void sound(byte[] wave) {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(wave, 0, wave.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            silent = true;
            LOG.warn("no sound: new tickets are shown only reason={}", e.toString());
        }
    }

    /// Sine waves, faded in and out so that they don't click.
    static byte[] wave(int... notesHz) {
        int samples = RATE_HZ * NOTE_MS / 1_000;
        int fade = RATE_HZ * FADE_MS / 1_000;
        byte[] wave = new byte[notesHz.length * samples * 2];
        for (int i = 0; i < notesHz.length * samples; i++) {
            int at = i % samples;
            double envelope = Math.min(1, Math.min(at, samples - 1 - at) / (double) fade);
            double value = Math.sin(2 * Math.PI * notesHz[i / samples] * at / RATE_HZ) * envelope * LOUDNESS;
            int sample = (int) (value * Short.MAX_VALUE);
            wave[2 * i] = (byte) sample;
            wave[2 * i + 1] = (byte) (sample >> 8);
        }
        return wave;
    }
}
