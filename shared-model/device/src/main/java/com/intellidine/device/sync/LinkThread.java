package com.intellidine.device.sync;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one loop until it is closed, whatever happens in it.
final class LinkThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LinkThread.class);
    private static final long AFTER_BUG_PAUSE_MS = 1_000;
    private static final Duration CLOSE_WAIT_MAX = Duration.ofSeconds(2);

    /// Something that goes on step by step.
    interface Loop {
        void advance() throws InterruptedException;
    }

    private final Thread thread;
    private final Loop loop;
    private volatile boolean closed;

    private LinkThread(String name, Loop loop) {
        this.loop = loop;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    static LinkThread start(String name, Loop loop) {
        LinkThread link = new LinkThread(name, loop);
        link.thread.start();
        return link;
    }

    private void run() {
        while (!closed) {
            try {
                advance();
            } catch (InterruptedException e) {
                if (!closed) {
                    LOG.warn("interrupted though not closed link={}", thread.getName());
                }
            }
        }
    }

    private void advance() throws InterruptedException {
        try {
            loop.advance();
        } catch (RuntimeException e) {
            // A bug ends this step, not the link: a device that silently stops syncing is the worst of failures.
            LOG.error("step failed link={}", thread.getName(), e);
            TimeUnit.MILLISECONDS.sleep(AFTER_BUG_PAUSE_MS);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            if (!thread.join(CLOSE_WAIT_MAX)) {
                LOG.warn("did not end in time link={}", thread.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
