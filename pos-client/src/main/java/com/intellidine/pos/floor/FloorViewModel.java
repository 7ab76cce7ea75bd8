package com.intellidine.pos.floor;

import com.intellidine.device.node.Book;
import com.intellidine.device.ui.Lists;
import com.intellidine.device.ui.Refresh;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.money.Rupees;
import com.intellidine.domain.order.Order;
import com.intellidine.pos.counter.Counter;
import com.intellidine.pos.counter.Session;
import com.intellidine.pos.counter.Words;
import com.intellidine.pos.floor.FloorTile.Target;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The floor: sections, tables, takeaway orders. A tap leads to an order, never past a second one on the same table.
public final class FloorViewModel {
    /// Where a tap leads.
    public interface Exits {
        void table(TableId table);

        void order(OrderId order);

        void newTakeaway();

        void signOut();
    }

    /// What the tiles are.
    public enum Page {
        TABLES,
        TAKEAWAY
    }

    /// @param chosen whether its tables are shown
    public record Section(String name, boolean chosen) {}

    /// Two orders of one table, to choose from. Empty when there is nothing to choose.
    public record Choice(String title, List<Option> options) {
        public static final Choice NONE = new Choice("", List.of());

        /// @param detail who opened it, when, what it comes to
        public record Option(OrderId order, String number, String detail) {}
    }

    private final Counter counter;
    private final Session session;
    private final Exits exits;
    private final Runnable release;

    private final ObservableList<Section> sections = FXCollections.observableArrayList();
    private final ObservableList<FloorTile> tiles = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.TABLES);
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(Choice.NONE);
    private final ReadOnlyStringWrapper restaurant = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper takeawayCount = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper("");
    private String section = "";

    public FloorViewModel(Counter counter, Session session, Exits exits) {
        this.counter = counter;
        this.session = session;
        this.exits = exits;
        this.release = Refresh.follow(counter.node()::subscribe, counter.ui(), this::show);
        show();
    }

    public void detach() {
        release.run();
    }

    public Session session() {
        return session;
    }

    public ObservableList<Section> sections() {
        return sections;
    }

    public ObservableList<FloorTile> tiles() {
        return tiles;
    }

    public ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Choice> choice() {
        return choice.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty restaurant() {
        return restaurant.getReadOnlyProperty();
    }

    /// How many takeaway orders are open; empty for none.
    public ReadOnlyStringProperty takeawayCount() {
        return takeawayCount.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty totals() {
        return totals.getReadOnlyProperty();
    }

    public void signOut() {
        exits.signOut();
    }

    /// From a question or from the takeaway page to the tables.
    public void back() {
        dismissChoice();
        showPage(Page.TABLES);
    }

    /// Time went by: minutes grow, orders become late.
    public void tick() {
        show();
    }

    private void show() {
        Book book = counter.book();
        FloorTiles drawn = new FloorTiles(book, counter.desk());
        List<String> names =
                book.floor().stream().map(book::sectionOf).distinct().toList();
        if (!names.contains(section)) {
            section = names.isEmpty() ? "" : names.getFirst();
        }
        Lists.update(
                sections,
                names.stream()
                        .map(name -> new Section(name, name.equals(section)))
                        .toList());
        Lists.update(
                tiles,
                switch (page.get()) {
                    case TABLES -> drawn.tables(section);
                    case TAKEAWAY -> drawn.takeaways();
                });
        int takeaways = FloorTiles.takeawayOrders(book).size();
        takeawayCount.set(takeaways == 0 ? "" : Integer.toString(takeaways));
        restaurant.set(book.restaurant() == null ? "" : book.restaurant().name());
        totals.set(drawn.totals());
    }

    public void showSection(String name) {
        section = name;
        show();
    }

    public void showPage(Page wanted) {
        page.set(wanted);
        show();
    }

    public void tap(FloorTile tile) {
        switch (tile.target()) {
            case Target.NewTakeaway() -> exits.newTakeaway();
            case Target.Open(OrderId order) -> exits.order(order);
            case Target.Table(TableId table) -> tapTable(table);
        }
    }

    /// A free table leads to a new order, an occupied one to its order.
    public void tapTable(TableId table) {
        List<Order> open = counter.book().openOrders(table);
        switch (open.size()) {
            case 0 -> exits.table(table);
            case 1 -> exits.order(open.getFirst().id());
            default -> choice.set(choice(open));
        }
    }

    private Choice choice(List<Order> open) {
        Book book = counter.book();
        String place = Words.place(book, open.getFirst());
        return new Choice(
                place + " has " + open.size() + " open orders",
                open.stream().map(order -> option(book, order)).toList());
    }

    private Choice.Option option(Book book, Order order) {
        String who = Words.firstName(Words.staffName(book, order.opened().actor()));
        String when = Words.clock(order.opened().at(), counter.zone());
        String amount = Rupees.withSign(
                OrderStanding.of(book.tab(order), counter.desk()).open());
        return new Choice.Option(order.id(), order.number().toString(), who + " · " + when + " · " + amount);
    }

    public void choose(OrderId order) {
        choice.set(Choice.NONE);
        exits.order(order);
    }

    public void dismissChoice() {
        choice.set(Choice.NONE);
    }
}
