package com.intellidine.device.sync;

import com.intellidine.device.lan.LanServer;
import com.intellidine.device.lan.UnableToServeLanException;
import com.intellidine.device.lan.Visitors;
import com.intellidine.device.node.DeviceNode;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the device served on the local network. A port that is taken is tried again until it is free.
final class LanDoor implements LinkThread.Loop, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LanDoor.class);
    private static final long TRY_AGAIN_MS = 5_000;

    private final DeviceNode node;
    private final Visitors visitors;
    private final Runnable onChange;
    private @Nullable LanServer server;
    private volatile @Nullable String trouble;

    LanDoor(DeviceNode node, Visitors visitors, Runnable onChange) {
        this.node = node;
        this.visitors = visitors;
        this.onChange = onChange;
    }

    /// Null, or the sentence that says why it is closed.
    @Nullable
    String trouble() {
        return trouble;
    }

    @Override
    public void advance() throws InterruptedException {
        open();
        TimeUnit.MILLISECONDS.sleep(TRY_AGAIN_MS);
    }

    synchronized void open() {
        if (server != null) {
            return;
        }
        @Nullable String before = trouble;
        try {
            server = LanServer.start(node, visitors);
            trouble = null;
        } catch (UnableToServeLanException e) {
            trouble = e.getMessage();
            if (before == null) {
                LOG.warn("not serving on the local network why={}", trouble, e.getCause());
            }
        }
        onChange.run();
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.close();
        }
    }
}
