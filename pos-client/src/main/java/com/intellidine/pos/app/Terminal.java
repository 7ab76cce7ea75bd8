package com.intellidine.pos.app;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceIdentityFile;
import com.intellidine.device.identity.UnableToReadIdentityException;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.store.H2Journal;
import com.intellidine.device.store.UnableToOpenStoreException;
import com.intellidine.device.sync.SyncService;
import com.intellidine.device.ui.Notices;
import com.intellidine.device.ui.OneAtATime;
import com.intellidine.device.ui.SyncStatus;
import com.intellidine.device.ui.UiThread;
import com.intellidine.pos.counter.Counter;
import com.intellidine.pos.printing.EscPosPrinter;
import com.intellidine.pos.printing.NoPrinter;
import com.intellidine.pos.printing.PrinterAddress;
import com.intellidine.pos.printing.ReceiptPrinter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything of a terminal but its window. The one place where its parts are made.
public final class Terminal implements AutoCloseable {
    private final DeviceNode node;
    private final OrderDesk desk;
    private final UiThread ui;
    private final SyncService sync;
    private final Paper paper;
    private final GuardedPins pins;
    private final Object closing = new Object();
    private boolean closed;
    private @Nullable TerminalViewModel screens;
    private @Nullable SyncStatus status;

    private Terminal(DeviceNode node, InstantSource clock, UiThread ui) {
        this.node = node;
        this.ui = ui;
        this.desk = new OrderDesk(node, clock, UUID::randomUUID);
        this.paper = PrinterPaper.of(node, printerOf(node.identity()));
        this.pins = new GuardedPins(clock);
        this.sync = SyncService.start(node, clock, new SecureRandom());
    }

    /// Opens the terminal whose folder this is, to be driven without a screen: each verb of its view models is to be
    /// brought to [#ui], from whatever thread.
    ///
    /// @throws UnableToReadIdentityException when the folder is not that of an enrolled device
    /// @throws UnableToOpenStoreException when its log can't be opened
    public static Terminal open(Path dir) {
        return open(dir, new OneAtATime());
    }

    /// Opens the terminal whose folder this is, and begins to sync. Blocks on the disk.
    ///
    /// @param ui where the view models run
    /// @throws UnableToReadIdentityException when the folder is not that of an enrolled device
    /// @throws UnableToOpenStoreException when its log can't be opened
    public static Terminal open(Path dir, UiThread ui) {
        DeviceIdentity identity = DeviceIdentityFile.read(dir);
        DeviceNode node = DeviceNode.open(identity, H2Journal.open(dir, identity));
        return new Terminal(node, InstantSource.system(), ui);
    }

    private static ReceiptPrinter printerOf(DeviceIdentity identity) {
        @Nullable String printer = identity.printer();
        return printer == null
                ? new NoPrinter()
                : EscPosPrinter.open(PrinterAddress.parse(printer), EscPosPrinter.COLUMNS_WIDE);
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

    public UiThread ui() {
        return ui;
    }

    /// What the terminal shows, made when it is first asked for. To be called where the view models run.
    public synchronized TerminalViewModel screens() {
        if (screens == null) {
            status = new SyncStatus(sync, ui);
            screens = new TerminalViewModel(new Counter(node, desk, ui, new Notices(), status), pins, paper);
        }
        return screens;
    }

    /// Stores what is decided and lets go of everything. Once is enough. A program that is stopped may call it
    /// again, and then waits for the first call: the system ends it when the second returns.
    @Override
    public void close() {
        synchronized (closing) {
            if (!closed) {
                closed = true;
                letGoOfScreens();
                pins.close();
                sync.close();
                node.close();
                paper.close();
            }
        }
    }

    private synchronized void letGoOfScreens() {
        if (screens != null) {
            screens.close();
        }
        if (status != null) {
            status.close();
        }
    }
}
