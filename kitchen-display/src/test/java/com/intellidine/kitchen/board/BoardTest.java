package com.intellidine.kitchen.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.tenant.Role;
import com.intellidine.kitchen.board.SpiceRoute.Till;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardTest {
    private final SpiceRoute house = new SpiceRoute();
    private final Till till = house.tillOne;

    @AfterEach
    void close() {
        house.close();
    }

    private Board board() {
        return board(StationFilter.ALL);
    }

    private Board board(StationFilter filter) {
        house.meet();
        return Board.of(house.kitchen.book(), filter);
    }

    private StaffId cook() {
        return till.node.book().team().stream()
                .filter(member -> member.role() == Role.KITCHEN_STAFF)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> dishes(BoardTicket ticket) {
        return ticket.lines().stream()
                .map(line -> line.quantity() + " " + line.name())
                .toList();
    }

    @Test
    void isEmptyBeforeAnythingWasSent() {
        till.add(till.table("3", 2), "BC", 1);
        assertEquals(Board.EMPTY, board());
    }

    @Test
    void saysWhereATicketGoesWhoSentItAndForHowMany() {
        OrderId order = till.table("3", 4);
        till.add(order, "BC", 2);
        till.add(order, "BN", 5);
        till.send(order);
        BoardTicket ticket = board().tickets().getFirst();
        assertEquals("T3", ticket.title());
        assertEquals("A-001", ticket.number());
        assertEquals("Asha Singh · 4 guests", ticket.subtitle());
        assertEquals(List.of("2 Butter Chicken", "5 Butter Naan"), dishes(ticket));
        assertEquals(Duration.ofMinutes(10), ticket.promised());
        assertEquals(SpiceRoute.EVENING, ticket.sent());
        assertFalse(ticket.addOn());
    }

    @Test
    void callsATakeawayByItsOrderAndGivesItFifteenMinutes() {
        till.table("1", 1);
        OrderId order = till.takeaway();
        till.add(order, "CT", 1);
        till.send(order);
        BoardTicket ticket = board().tickets().getFirst();
        assertTrue(ticket.takeaway());
        assertEquals("Takeaway", ticket.title());
        assertEquals("Asha Singh · order A-002", ticket.subtitle());
        assertEquals(Duration.ofMinutes(15), ticket.promised());
    }

    @Test
    void hasTheOldestFirstWhicheverTerminalSentIt() {
        OrderId late = till.table("1", 2);
        till.add(late, "DM", 1);
        OrderId early = house.tillTwo.table("2", 2);
        house.tillTwo.add(early, "PP", 1);
        house.tillTwo.send(early);
        house.pass(Duration.ofSeconds(40));
        till.send(late);
        assertEquals(
                List.of("T2", "T1"),
                board().tickets().stream().map(BoardTicket::title).toList());
    }

    @Test
    void headsALaterTicketOfTheSameOrderAsAddOn() {
        OrderId order = till.table("3", 3);
        till.add(order, "DM", 1);
        till.send(order);
        house.pass(Duration.ofMinutes(5));
        till.add(order, "BC", 1);
        till.send(order);
        List<BoardTicket> tickets = board().tickets();
        assertEquals(
                List.of(false, true), tickets.stream().map(BoardTicket::addOn).toList());
        assertEquals(List.of("1 Butter Chicken"), dishes(tickets.getLast()));
        assertEquals(
                SpiceRoute.EVENING.plus(Duration.ofMinutes(5)),
                tickets.getLast().sent());
    }

    @Test
    void showsALineRemovedApartAsVoidAndDoesNotCountIt() {
        OrderId order = till.table("3", 3);
        LineId paneer = till.add(order, "PP", 1);
        till.add(order, "DM", 2);
        house.meet();
        till.send(order);
        house.tillTwo.desk.remove(house.tillTwo.waiter(), order, paneer);
        Board board = board();
        BoardTicket ticket = board.tickets().getFirst();
        assertTrue(ticket.line(paneer).orElseThrow().voided());
        assertEquals(List.of(new DishCount("Dal Makhani", 2)), board.allDay());
        assertFalse(ticket.cancelled());
    }

    @Test
    void showsWhatAQuantityChangedApartWasWhenItWasSent() {
        OrderId order = till.table("3", 3);
        LineId dal = till.add(order, "DM", 2);
        house.meet();
        till.send(order);
        house.tillTwo.desk.changeQuantity(house.tillTwo.waiter(), order, dal, 3);
        Board board = board();
        BoardLine line = board.tickets().getFirst().line(dal).orElseThrow();
        assertEquals(3, line.quantity());
        assertEquals(2, line.was());
        assertEquals(List.of(new DishCount("Dal Makhani", 3)), board.allDay());
    }

    @Test
    void saysOfALineSentTwiceWhereItStoodFirstAndCountsItOnce() {
        OrderId order = till.table("3", 3);
        LineId dal = till.add(order, "DM", 2);
        house.meet();
        till.send(order);
        house.pass(Duration.ofSeconds(30));
        house.tillTwo.send(order);
        Board board = board();
        List<BoardLine> shown = board.tickets().stream()
                .map(ticket -> ticket.line(dal).orElseThrow())
                .toList();
        BoardLine first = shown.stream()
                .filter(line -> line.alreadyOn() == null)
                .findFirst()
                .orElseThrow();
        BoardLine repeat = shown.stream()
                .filter(line -> line.alreadyOn() != null)
                .findFirst()
                .orElseThrow();
        assertEquals(first.home(), repeat.home());
        assertEquals(board.ticket(first.home()).orElseThrow().number(), repeat.alreadyOn());
        assertEquals(List.of(new DishCount("Dal Makhani", 2)), board.allDay());
    }

    @Test
    void takesARepeatAsDoneOnceItsFirstTicketWasBumped() {
        OrderId order = till.table("3", 3);
        LineId dal = till.add(order, "DM", 2);
        house.meet();
        till.send(order);
        house.tillTwo.send(order);
        TicketId home = board().tickets().getFirst().line(dal).orElseThrow().home();
        till.desk.bump(cook(), order, home);
        Board board = board();
        assertTrue(board.tickets().getFirst().line(dal).orElseThrow().done());
        assertEquals(List.of(), board.allDay());
    }

    @Test
    void showsEveryLineOfACancelledOrderAsVoidUntilBumped() {
        OrderId order = till.table("3", 3);
        till.add(order, "DM", 2);
        till.add(order, "BC", 1);
        TicketId sent = till.send(order);
        till.desk.cancel(till.manager(), order, "Guests left");
        Board board = board();
        BoardTicket ticket = board.tickets().getFirst();
        assertTrue(ticket.cancelled());
        assertTrue(ticket.lines().stream().allMatch(BoardLine::voided));
        assertEquals(List.of(), board.allDay());
        till.desk.bump(cook(), order, sent);
        assertEquals(List.of(), board().tickets());
    }

    @Test
    void countsEachDishOverAllTicketsLessWhatIsDone() {
        OrderId one = till.table("1", 2);
        till.add(one, "BC", 2);
        LineId done = till.add(one, "RJ", 1);
        TicketId first = till.send(one);
        OrderId two = till.takeaway();
        till.add(two, "BC", 2);
        till.add(two, "DM", 1);
        till.send(two);
        till.desk.mark(cook(), one, first, done, true);
        assertEquals(List.of(new DishCount("Butter Chicken", 4), new DishCount("Dal Makhani", 1)), board().allDay());
    }

    @Test
    void groupsLinesByStationTheKitchenFirst() {
        OrderId order = till.table("1", 2);
        till.add(order, "SL", 1);
        till.add(order, "BC", 1);
        till.add(order, "MC", 1);
        till.add(order, "DM", 1);
        till.send(order);
        assertEquals(
                List.of("1 Butter Chicken", "1 Dal Makhani", "1 Sweet Lassi", "1 Masala Chaas"),
                dishes(board().tickets().getFirst()));
    }

    @Test
    void showsAStationOnlyItsOwnLinesAndTickets() {
        OrderId mixed = till.table("1", 2);
        till.add(mixed, "SL", 2);
        till.add(mixed, "BC", 1);
        till.send(mixed);
        OrderId food = till.table("2", 2);
        till.add(food, "DM", 1);
        till.send(food);
        Board bar = board(new StationFilter("bar"));
        assertEquals(1, bar.tickets().size());
        assertEquals(List.of("2 Sweet Lassi"), dishes(bar.tickets().getFirst()));
        assertEquals(1, bar.tickets().getFirst().openElsewhere());
        assertEquals(List.of(new DishCount("Sweet Lassi", 2)), bar.allDay());
        assertEquals(2, board(new StationFilter("kitchen")).tickets().size());
    }

    @Test
    void offersTheStationsOfTheMenu() {
        house.meet();
        assertEquals(
                List.of("All", "Kitchen", "Bar"),
                StationFilter.of(house.kitchen.book()).stream()
                        .map(StationFilter::title)
                        .toList());
    }

    @Test
    void listsTheLastFiftyBumpedTheLatestFirst() {
        OrderId order = till.table("1", 2);
        for (int n = 0; n < 53; n++) {
            till.add(order, "BN", 1);
            TicketId sent = till.send(order);
            house.pass(Duration.ofSeconds(10));
            till.desk.bump(cook(), order, sent);
        }
        List<BumpedTicket> bumped = board().bumped();
        assertEquals(50, bumped.size());
        assertEquals("A-053", bumped.getFirst().number());
        assertEquals("A-004", bumped.getLast().number());
        assertEquals("1 × Butter Naan", bumped.getFirst().dishes());
    }

    @Test
    void callsALineOfItsOwnTicketNoRepeat() {
        OrderId order = till.table("1", 2);
        LineId naan = till.add(order, "BN", 1);
        till.send(order);
        assertNull(board().tickets().getFirst().line(naan).orElseThrow().alreadyOn());
    }
}
