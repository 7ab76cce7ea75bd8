package com.intellidine.kitchen.app;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceIdentityFile;
import com.intellidine.device.identity.UnableToReadIdentityException;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.Journal;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.store.H2Journal;
import com.intellidine.device.store.UnableToOpenStoreException;
import com.intellidine.device.sync.SyncService;
import com.intellidine.device.ui.UiThread;
import com.intellidine.kitchen.board.BoardViewModel;
import com.intellidine.kitchen.board.Chime;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/// Everything of a kitchen display but its window. The one place where its parts are made.
public final class Kitchen implements AutoCloseable {
    private final DeviceNode node;
    private final OrderDesk desk;
    private final SyncService sync;
    private final BoardViewModel board;
    private final Object closing = new Object();
    private boolean closed;

    private Kitchen(DeviceNode node, InstantSource clock, UiThread ui, Chime chime) {
        this.node = node;
        this.desk = new OrderDesk(node, clock, UUID::randomUUID);
        this.sync = SyncService.start(node, clock, new SecureRandom());
        this.board = new BoardViewModel(node, desk, sync, clock, ui, chime);
    }

    /// Opens the display whose folder this is, and begins to sync. Blocks on the disk.
    ///
    /// @param ui where the view model runs; whoever drives it without a screen brings each of its verbs there
    /// @throws UnableToReadIdentityException when the folder is not that of an enrolled device
    /// @throws UnableToOpenStoreException when its log can't be opened
    public static Kitchen open(Path dir, UiThread ui, Chime chime) {
        DeviceIdentity identity = DeviceIdentityFile.read(dir);
        Journal journal = H2Journal.open(dir, identity);
        DeviceNode node = DeviceNode.open(identity, journal);
        return new Kitchen(node, InstantSource.system(), ui, chime);
    }

    public DeviceNode node() {
        return node;
    }

    public OrderDesk desk() {
        return desk;
    }

    public SyncService sync() {
        return sync;
    }

    /// Follows the orders once it is attached, which its view does.
    public BoardViewModel board() {
        return board;
    }

    /// Stores what is decided and lets go of everything. Once is enough. A program that is stopped may call it
    /// again, and then waits for the first call: the system ends it when the second returns.
    @Override
    public void close() {
        synchronized (closing) {
            if (!closed) {
                closed = true;
                board.detach();
                sync.close();
                node.close();
            }
        }
    }
}
