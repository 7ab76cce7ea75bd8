package com.intellidine.kitchen.board;

import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.node.Outcome;
import com.intellidine.device.sync.SyncMonitor;
import com.intellidine.device.sync.SyncState;
import com.intellidine.device.ui.Refresh;
import com.intellidine.device.ui.UiThread;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What a kitchen display shows and what can be done at it. Every method belongs to the thread of `ui`.
public final class BoardViewModel {
    public static final Duration UNDO_FOR = Duration.ofSeconds(3);

    static final String NOBODY = "Nobody on the staff list works in the kitchen, so tickets can be read but not marked."
            + " Ask a manager to add someone with the role Kitchen.";

    private final DeviceNode node;
    private final OrderDesk desk;
    private final SyncMonitor sync;
    private final InstantSource clock;
    private final Chime chime;
    private final Instant started;
    private final Novelty novelty = new Novelty();
    private final UiThread ui;
    private final List<Runnable> subscriptions = new ArrayList<>();

    private final ReadOnlyObjectWrapper<Board> board = new ReadOnlyObjectWrapper<>(Board.EMPTY);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyObjectWrapper<Liveness> liveness;
    private final ReadOnlyObjectWrapper<StationFilter> station = new ReadOnlyObjectWrapper<>(StationFilter.ALL);
    private final ReadOnlyObjectWrapper<List<StationFilter>> stations =
            new ReadOnlyObjectWrapper<>(List.of(StationFilter.ALL));
    private final ReadOnlyObjectWrapper<Optional<TicketId>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Undo>> undo = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> banner = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper dismissable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper recalling = new ReadOnlyBooleanWrapper();
    private @Nullable String refusal;

    public BoardViewModel(
            DeviceNode node, OrderDesk desk, SyncMonitor sync, InstantSource clock, UiThread ui, Chime chime) {
        this.node = node;
        this.desk = desk;
        this.sync = sync;
        this.clock = clock;
        this.ui = ui;
        this.chime = chime;
        this.started = clock.instant();
        this.now = new ReadOnlyObjectWrapper<>(started);
        this.liveness = new ReadOnlyObjectWrapper<>(Liveness.of(sync.state(), started, started));
    }

    /// Follows the orders and the links from now on, until [#detach].
    public void attach() {
        subscriptions.add(Refresh.follow(node::subscribe, ui, this::refresh));
        subscriptions.add(Refresh.follow(sync::subscribe, ui, this::refresh));
        refresh();
    }

    public void detach() {
        subscriptions.forEach(Runnable::run);
        subscriptions.clear();
    }

    private void refresh() {
        Board read = Board.of(node.book(), station.get());
        stations.set(StationFilter.of(node.book()));
        if (selected.get().flatMap(read::ticket).isEmpty()) {
            selected.set(Optional.empty());
        }
        if (!read.equals(board.get())) {
            board.set(read);
        }
        novelty.notice(read).ifPresent(chime::play);
        tick();
    }

    /// Time went on. The view calls it a few times a second.
    public void tick() {
        Instant instant = clock.instant();
        now.set(instant);
        SyncState state = sync.state();
        liveness.set(Liveness.of(state, started, instant));
        if (undo.get().filter(chance -> !instant.isBefore(chance.until())).isPresent()) {
            undo.set(Optional.empty());
        }
        dismissable.set(refusal != null);
        banner.set(Optional.ofNullable(refusal)
                .or(() -> Optional.ofNullable(node.standing().failure()))
                .or(() -> Optional.ofNullable(state.notServing()))
                .or(() -> actor().isPresent() ? Optional.empty() : Optional.of(NOBODY)));
    }

    /// Displays need no PIN: what is done here is done by the first of the kitchen's staff.
    private Optional<StaffId> actor() {
        return node.book().team().stream()
                .filter(member -> member.role() == Role.KITCHEN_STAFF)
                .map(StaffMember::id)
                .findFirst();
    }

    /// Does something as the kitchen. What stands in the way becomes the banner, which stays until it is dismissed.
    private boolean act(Function<StaffId, Outcome> verb) {
        Optional<Outcome> outcome = actor().map(verb);
        outcome.ifPresent(came -> {
            switch (came) {
                case Outcome.Done done -> {}
                case Outcome.Refused refused -> refusal = refused.refusal().sentence();
                case Outcome.CannotSave cannot -> refusal = cannot.sentence();
            }
        });
        return outcome.filter(Outcome.Done.class::isInstance).isPresent();
    }

    /// Marks a line as done, or takes the mark back.
    public void tapLine(TicketId ticket, LineId line) {
        board.get()
                .ticket(ticket)
                .ifPresent(tapped -> tapped.line(line).ifPresent(touched -> {
                    act(actor -> desk.mark(actor, tapped.order(), touched.home(), line, part(), !touched.done()));
                    refresh();
                }));
    }

    /// The kitchen is through with a ticket. A display of one station is so with its own lines: while another still has
    /// some to make, those here are marked and the ticket leaves this board only.
    public void bump(TicketId ticket) {
        board.get().ticket(ticket).ifPresent(found -> {
            if (found.openElsewhere() > 0) {
                markAll(found);
            } else if (act(actor -> desk.bump(actor, found.order(), ticket))) {
                offerUndo(found, found.number() + " bumped", List.of());
            }
            refresh();
        });
    }

    private void markAll(BoardTicket ticket) {
        List<LineId> marked = new ArrayList<>();
        for (BoardLine line : ticket.lines()) {
            if (!line.done() && act(actor -> desk.mark(actor, ticket.order(), line.home(), line.id(), part(), true))) {
                marked.add(line.id());
            }
        }
        offerUndo(ticket, ticket.number() + " done here; other stations still have it", marked);
    }

    private void offerUndo(BoardTicket ticket, String sentence, List<LineId> marked) {
        undo.set(Optional.of(new Undo(
                ticket.order(),
                ticket.id(),
                sentence,
                marked,
                part(),
                clock.instant().plus(UNDO_FOR))));
    }

    /// What is marked here of a line: the part of this display's station; of a display of all, the whole.
    private String part() {
        @Nullable String shown = station.get().station();
        return shown == null ? "" : shown;
    }

    public void bumpSelected() {
        selected.get().ifPresent(this::bump);
    }

    /// Takes the latest bump back while there is a chance to.
    public void undo() {
        tick();
        undo.get().ifPresent(chance -> {
            undo.set(Optional.empty());
            if (chance.marked().isEmpty()) {
                act(actor -> desk.recall(actor, chance.order(), chance.ticket()));
            } else {
                node.book()
                        .order(chance.order())
                        .ifPresent(order -> chance.marked().forEach(line -> {
                            TicketId home = order.line(line)
                                    .flatMap(found -> Optional.ofNullable(found.ticket()))
                                    .orElse(chance.ticket());
                            act(actor -> desk.mark(actor, order.id(), home, line, chance.station(), false));
                        }));
            }
            refresh();
        });
    }

    /// Puts a bumped ticket back on the board.
    public void recall(TicketId ticket) {
        board.get().bumped().stream()
                .filter(bumped -> bumped.id().equals(ticket))
                .findFirst()
                .ifPresent(bumped -> {
                    act(actor -> desk.recall(actor, bumped.order(), ticket));
                    recalling.set(false);
                    undo.set(undo.get().filter(chance -> !chance.ticket().equals(ticket)));
                    refresh();
                });
    }

    public void showRecall(boolean shown) {
        recalling.set(shown);
    }

    /// The next Enter or bump key is for this ticket.
    public void select(TicketId ticket) {
        selected.set(board.get().ticket(ticket).map(BoardTicket::id));
    }

    public void selectNone() {
        selected.set(Optional.empty());
    }

    public void show(StationFilter filter) {
        station.set(filter);
        novelty.startAfresh();
        refresh();
    }

    public void dismissBanner() {
        refusal = null;
        tick();
    }

    public ZoneId zone() {
        return desk.zone();
    }

    public ReadOnlyObjectProperty<Board> board() {
        return board.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Liveness> liveness() {
        return liveness.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<StationFilter> station() {
        return station.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<StationFilter>> stations() {
        return stations.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<TicketId>> selected() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Undo>> undoChance() {
        return undo.getReadOnlyProperty();
    }

    /// The sentence to show above the board, if any.
    public ReadOnlyObjectProperty<Optional<String>> banner() {
        return banner.getReadOnlyProperty();
    }

    /// Whether the banner is about something past, not about how things are.
    public ReadOnlyBooleanProperty dismissable() {
        return dismissable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty recalling() {
        return recalling.getReadOnlyProperty();
    }
}
