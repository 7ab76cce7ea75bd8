package com.intellidine.verification.replay;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.store.H2Journal;
import com.intellidine.domain.common.TicketId;
import com.intellidine.kitchen.board.BoardTicket;
import com.intellidine.kitchen.board.BoardViewModel;
import com.intellidine.kitchen.board.Chime;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// A kitchen display with its own store. Its cook marks the first line of a ticket and bumps it, as soon as it is
/// there.
final class ReplayKitchen implements AutoCloseable {
    private final DeviceNode node;
    private final SwitchedSync sync;
    private final ReplayClock clock;
    private final ScreenThread screen;
    private final BoardViewModel board;
    private final AtomicLong bumped = new AtomicLong();

    ReplayKitchen(Path home, DeviceIdentity identity, Instant start) {
        this.clock = new ReplayClock(start);
        this.node = DeviceNode.open(identity, H2Journal.open(home, identity));
        this.sync = new SwitchedSync(node);
        this.screen = new ScreenThread(identity.name());
        OrderDesk desk = new OrderDesk(node, clock, UUID::randomUUID);
        this.board = screen.call(() -> {
            BoardViewModel model = new BoardViewModel(node, desk, sync, clock, screen, Chime.SILENT);
            model.attach();
            return model;
        });
        board.board().addListener((observable, before, now) -> screen.execute(this::cook));
    }

    private void cook() {
        List<BoardTicket> tickets = List.copyOf(board.board().get().tickets());
        for (BoardTicket ticket : tickets) {
            TicketId id = ticket.id();
            clock.reach(ticket.sent());
            if (!ticket.lines().isEmpty()) {
                board.tapLine(id, ticket.lines().getFirst().id());
            }
            board.bump(id);
            bumped.incrementAndGet();
        }
    }

    DeviceNode node() {
        return node;
    }

    SwitchedSync sync() {
        return sync;
    }

    boolean boardIsEmpty() {
        return screen.call(() -> board.board().get().tickets().isEmpty());
    }

    @Override
    public void close() {
        screen.call(() -> {
            board.detach();
            return true;
        });
        sync.close();
        screen.close();
        node.close();
    }
}
