package com.intellidine.verification.bench;

import com.intellidine.verification.demo.Hand;
import com.intellidine.verification.demo.Hand.CannotException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;

/// How long the processors have worked for the screen of this program, whatever else wanted them meanwhile.
///
/// @param screen nanoseconds of the thread that owns the scene
/// @param painting nanoseconds of the thread that draws it
record Effort(long screen, long painting) {
    private static final String PAINTER = "QuantumRenderer";

    /// So far.
    static Effort soFar() throws CannotException {
        long owner = Hand.onScreen(() -> Thread.currentThread().threadId());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long painting = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().startsWith(PAINTER))
                .mapToLong(ThreadInfo::getThreadId)
                .map(threads::getThreadCpuTime)
                .sum();
        return new Effort(threads.getThreadCpuTime(owner), painting);
    }

    Effort since(Effort before) {
        return new Effort(screen - before.screen, painting - before.painting);
    }
}
