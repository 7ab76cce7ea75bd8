package com.intellidine.pos.order;

import com.intellidine.device.ui.Lists;
import com.intellidine.device.ui.Refresh;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.OrderRefusal;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.Permission;
import com.intellidine.pos.counter.Counter;
import com.intellidine.pos.counter.Session;
import com.intellidine.pos.counter.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The order screen. Every verb decides at once and shows its effect in the same frame; saving follows by itself.
public final class OrderViewModel {
    /// Where the screen leads.
    public interface Exits {
        void floor();

        void bill(OrderId order);
    }

    private final Counter counter;
    private final Session session;
    private final Exits exits;
    private final Place place;
    private final MenuViewModel menu;
    private final LineEdits lines;
    private final TicketWatch watch;
    private final TicketSending sending;
    private final Runnable release;
    private final Runnable releaseSync;

    private final ObservableList<OrderRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<OrderHead> head;
    private final ReadOnlyObjectWrapper<Foot> foot = new ReadOnlyObjectWrapper<>(Foot.EMPTY);
    private final ReadOnlyObjectWrapper<OrderActions> actions = new ReadOnlyObjectWrapper<>(OrderActions.NONE);
    private final ReadOnlyObjectWrapper<Cancelling> cancelling = new ReadOnlyObjectWrapper<>(Cancelling.NOT_ASKED);

    private @Nullable OrderId order;
    private int covers;

    public OrderViewModel(Counter counter, Session session, Place place, Exits exits, TicketPaper paper) {
        this.counter = counter;
        this.session = session;
        this.place = place;
        this.exits = exits;
        this.order = place instanceof Place.Open(OrderId known) ? known : null;
        this.covers = capacity();
        this.menu = new MenuViewModel(counter::book);
        this.lines = new LineEdits(counter, session);
        this.watch = new TicketWatch(counter.sync(), counter.zone());
        this.sending = new TicketSending(counter, session, paper, watch, this::show);
        this.head = new ReadOnlyObjectWrapper<>(head(null));
        this.release = Refresh.follow(counter.node()::subscribe, counter.ui(), this::show);
        this.releaseSync = counter.sync().kitchen().subscribe(this::show)::unsubscribe;
        show();
    }

    public void detach() {
        release.run();
        releaseSync.run();
    }

    public MenuViewModel menu() {
        return menu;
    }

    public ObservableList<OrderRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<OrderHead> head() {
        return head.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Foot> foot() {
        return foot.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OrderActions> actions() {
        return actions.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Cancelling> cancelling() {
        return cancelling.getReadOnlyProperty();
    }

    /// Null until the first dish or the guests are there.
    public @Nullable OrderId order() {
        return order;
    }

    /// Time went by.
    public void tick() {
        show();
    }

    private Optional<Tab> current() {
        return order == null ? Optional.empty() : counter.node().tab(order);
    }

    private int capacity() {
        return Optional.ofNullable(place.table())
                .flatMap(table -> Optional.ofNullable(counter.book().tables().get(table)))
                .map(DiningTable::capacity)
                .map(seats -> Math.clamp(seats, 1, Limits.COVERS_MAX))
                .orElse(1);
    }

    private void show() {
        Optional<Tab> shown = current();
        Tab now = shown.orElse(null);
        head.set(head(now));
        foot.set(shown.map(open -> Foot.of(open, counter.desk())).orElse(Foot.EMPTY));
        Lists.update(
                rows,
                shown.map(open -> OrderRows.of(open, counter.zone(), watch::whereabouts, lines.selected()))
                        .orElse(List.of()));
        menu.show(shown.map(OrderViewModel::counts).orElse(Map.of()));
        actions.set(now == null ? OrderActions.NONE : OrderActions.of(now, session));
    }

    private OrderHead head(@Nullable Tab now) {
        return OrderHead.of(now, place, covers, counter, session);
    }

    private static Map<ItemId, Integer> counts(Tab open) {
        return open.liveLines().stream()
                .collect(Collectors.toMap(Line::item, line -> line.quantity().count(), Integer::sum));
    }

    /// Another guest, or one fewer, before the order is opened.
    public void changeGuests(int by) {
        covers = Math.clamp((long) covers + by, 1, Limits.COVERS_MAX);
        show();
    }

    /// Opens the order before anything is ordered, so that the floor shows the table as taken.
    public void seat() {
        open();
        show();
    }

    private Optional<OrderId> open() {
        if (order == null) {
            counter.done(counter.desk().open(session.actor(), place.type(), place.table(), covers))
                    .ifPresent(done -> order = ((OrderOpened) done.event()).order());
        }
        return Optional.ofNullable(order);
    }

    /// One more of a dish; opens the order when this is its first.
    public void add(ItemId dish) {
        Item item = counter.book().items().get(dish);
        if (item == null) {
            return;
        }
        if (!item.available() || item.deleted()) {
            counter.notices().problem(new OrderRefusal.SoldOut(item.name()).sentence());
            return;
        }
        open().ifPresent(open -> lines.add(open, item));
        show();
    }

    /// What Enter in the search field means.
    public void addFound() {
        String typed = menu.search().get().strip();
        Optional<Item> meant = menu.meant();
        if (meant.isPresent()) {
            menu.search().set("");
            add(meant.get().id());
        } else if (!typed.isEmpty() && menu.dishes().isEmpty()) {
            counter.notices().problem("No dish is called “" + typed + "”. Look for another part of its name.");
        }
    }

    /// Selects a line, or lets go of it.
    public void select(LineId line) {
        lines.select(line);
        show();
    }

    private void edit(Consumer<OrderId> verb) {
        OrderId open = order;
        if (open != null) {
            verb.accept(open);
            show();
        }
    }

    public void more() {
        edit(lines::more);
    }

    /// One fewer; the last one goes with its line.
    public void fewer() {
        edit(lines::fewer);
    }

    public void remove() {
        edit(lines::remove);
    }

    /// Sends what is not sent. On paper only when it is on the disk.
    public boolean send() {
        OrderId open = order;
        boolean sent = open != null && sending.send(open);
        if (sent) {
            lines.letGo();
            show();
        }
        return sent;
    }

    /// Leads to the bill; what is not sent is sent first.
    public void billAndPay() {
        OrderId open = order;
        if (open == null || !actions.get().canBill()) {
            return;
        }
        boolean unsent = current().map(now -> !now.unsentLines().isEmpty()).orElse(false);
        if (!unsent || send()) {
            exits.bill(open);
        }
    }

    public void back() {
        exits.floor();
    }

    /// Escape: out of a question, then out of the search, then back to the floor.
    public void escape() {
        if (cancelling.get().asked()) {
            dismissCancel();
        } else if (!menu.search().get().isEmpty()) {
            menu.search().set("");
        } else {
            back();
        }
    }

    /// Asks for a reason when dishes have gone to the kitchen, else only whether it is meant.
    public void askToCancel() {
        current()
                .filter(now -> OrderActions.of(now, session).canCancel())
                .ifPresent(now -> cancelling.set(Cancelling.ask(now, Words.place(counter.book(), now.order()))));
    }

    public void dismissCancel() {
        cancelling.set(Cancelling.NOT_ASKED);
    }

    public void cancel(String reason) {
        OrderId open = order;
        cancelling.set(Cancelling.NOT_ASKED);
        if (open != null && session.may(Permission.TAKE_ORDERS)) {
            counter.done(counter.desk().cancel(session.actor(), open, reason)).ifPresent(done -> exits.floor());
        }
    }
}
