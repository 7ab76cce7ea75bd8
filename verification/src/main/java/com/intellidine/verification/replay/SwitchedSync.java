package com.intellidine.verification.replay;

import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.sync.SyncMonitor;
import com.intellidine.device.sync.SyncService;
import com.intellidine.device.sync.SyncState;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A device's cable: pulled out, the device neither serves nor asks anyone.
final class SwitchedSync implements SyncMonitor, AutoCloseable {
    private final DeviceNode node;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable SyncService service;

    SwitchedSync(DeviceNode node) {
        this.node = node;
    }

    synchronized void plugIn() {
        if (service == null) {
            // Contact is real even where the time of the orders is of the past.
            service = SyncService.start(node, InstantSource.system(), RandomGenerator.getDefault());
            service.subscribe(() -> listeners.forEach(Runnable::run));
        }
    }

    synchronized void pullOut() {
        if (service != null) {
            service.close();
            service = null;
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    public synchronized SyncState state() {
        if (service != null) {
            return service.state();
        }
        return new SyncState(
                node.standing().unsaved(),
                node.standing().failure(),
                List.of(),
                null,
                node.standing().durable().missingFrom(com.intellidine.sync.Vector.EMPTY));
    }

    @Override
    public Runnable subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public synchronized void close() {
        pullOut();
    }
}
