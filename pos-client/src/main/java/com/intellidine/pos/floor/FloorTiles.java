package com.intellidine.pos.floor;

import com.intellidine.device.node.Book;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.floor.Floor;
import com.intellidine.domain.floor.TableStates;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.pos.floor.FloorTile.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws up the tiles of the floor from the book.
final class FloorTiles {
    private final Book book;
    private final OrderDesk desk;

    FloorTiles(Book book, OrderDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    List<FloorTile> tables(String section) {
        Floor plan = book.plan();
        List<Tab> open = book.openOrders().stream().map(book::tab).toList();
        return book.floor().stream()
                .filter(table -> book.sectionOf(table).equals(section))
                .map(table -> table(
                        table,
                        TableStates.at(plan, table.id(), open).stream()
                                .map(Tab::order)
                                .toList()))
                .toList();
    }

    /// The way to a new order first, then the open ones, oldest first.
    List<FloorTile> takeaways() {
        List<FloorTile> tiles = new ArrayList<>();
        tiles.add(new FloorTile(
                new Target.NewTakeaway(), "new-takeaway", "New takeaway", "", "", TableState.FREE, "", ""));
        takeawayOrders(book).forEach(order -> tiles.add(takeaway(order)));
        return tiles;
    }

    static List<Order> takeawayOrders(Book book) {
        return book.openOrders().stream()
                .filter(order -> order.type() == OrderType.TAKEAWAY)
                .toList();
    }

    private FloorTile table(DiningTable table, List<Order> orders) {
        String id = com.intellidine.device.ui.Tile.id("table", table.number());
        Target target = new Target.Table(table.id());
        if (orders.isEmpty()) {
            String seats = table.capacity() == 1 ? "1 seat" : table.capacity() + " seats";
            return new FloorTile(target, id, table.number(), seats, "", TableState.FREE, "Free", "");
        }
        List<OrderStanding> standings = orders.stream().map(this::standing).toList();
        int guests = orders.stream().mapToInt(Order::covers).sum();
        boolean twice = orders.size() > 1;
        return new FloorTile(
                target,
                id,
                table.number(),
                guests + " of " + table.capacity(),
                initials(orders.getFirst()),
                twice ? TableState.OPENED_TWICE : standings.getFirst().state(),
                twice ? orders.size() + " orders" : standings.getFirst().text(),
                amount(standings));
    }

    private FloorTile takeaway(Order order) {
        OrderStanding standing = standing(order);
        return new FloorTile(
                new Target.Open(order.id()),
                "order-" + order.number(),
                order.number().toString(),
                "Takeaway",
                initials(order),
                standing.state(),
                standing.text(),
                amount(List.of(standing)));
    }

    private OrderStanding standing(Order order) {
        return OrderStanding.of(book.tab(order), desk);
    }

    private static String amount(List<OrderStanding> standings) {
        return Rupees.withSign(
                Money.sum(standings.stream().map(OrderStanding::open).toList()));
    }

    private String initials(Order order) {
        return Optional.ofNullable(book.staff().get(order.opened().actor()))
                .map(StaffMember::initials)
                .orElse("");
    }

    /// `14 covers · ₹ 9,400 open`
    String totals() {
        List<Order> open = book.openOrders();
        int covers = open.stream()
                .filter(order -> order.type() == OrderType.DINE_IN)
                .mapToInt(Order::covers)
                .sum();
        List<OrderStanding> standings = open.stream().map(this::standing).toList();
        return covers + (covers == 1 ? " cover · " : " covers · ") + amount(standings) + " open";
    }
}
