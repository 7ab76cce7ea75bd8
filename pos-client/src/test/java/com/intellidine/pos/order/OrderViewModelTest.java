package com.intellidine.pos.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.sync.SyncState;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Order.Stage;
import com.intellidine.domain.order.Tab;
import com.intellidine.pos.counter.SlowDisk;
import com.intellidine.pos.counter.TestCounter;
import com.intellidine.pos.order.OrderRow.Entry;
import com.intellidine.pos.order.OrderRow.Group;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderViewModelTest {
    private final SlowDisk disk = new SlowDisk();
    private final TestCounter test = new TestCounter(disk.journal());
    private final List<String> went = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private CompletableFuture<Void> printing = CompletableFuture.completedFuture(null);

    @AfterEach
    void close() {
        test.close();
    }

    private OrderViewModel model(String who, Place place) {
        OrderViewModel.Exits exits = new OrderViewModel.Exits() {
            @Override
            public void floor() {
                went.add("floor");
            }

            @Override
            public void bill(OrderId order) {
                went.add("bill " + test.order(order).number());
            }
        };
        return new OrderViewModel(test.counter(), test.session(who), place, exits, this::print);
    }

    private CompletableFuture<Void> print(Order order, Ticket ticket) {
        printed.add(ticket.number() + " with " + ticket.lines().size());
        return printing;
    }

    private OrderViewModel atTable(String number) {
        return model("waiter1", new Place.Table(test.table(number).id()));
    }

    private void add(OrderViewModel model, String... dishes) {
        for (String dish : dishes) {
            model.add(test.dish(dish).id());
        }
    }

    private static List<String> lines(OrderViewModel model) {
        return model.rows().stream()
                .map(row -> switch (row) {
                    case Group(String text) -> "— " + text;
                    case Entry entry -> entry.quantity() + " " + entry.name() + " " + entry.amount();
                })
                .toList();
    }

    private static LineId line(OrderViewModel model, int position) {
        return model.rows().stream()
                .filter(row -> row instanceof Entry entry && entry.position() == position)
                .map(row -> ((Entry) row).line())
                .findFirst()
                .orElseThrow();
    }

    private static DishCell dish(OrderViewModel model, String code) {
        return model.menu().dishes().stream()
                .filter(cell -> cell.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Order order(OrderViewModel model) {
        OrderId id = model.order();
        if (id == null) {
            throw new AssertionError("not opened");
        }
        return test.order(id);
    }

    @Test
    void lookingAtATableOpensNothing() {
        OrderViewModel model = atTable("3");
        assertNull(model.order());
        assertEquals("Table 3", model.head().get().place());
        assertEquals("4 guests · Asha", model.head().get().detail());
        assertEquals(4, model.head().get().guests());
        assertFalse(model.actions().get().canSend());
        assertFalse(model.actions().get().canBill());
        model.back();
        test.settle();
        assertEquals(List.of("floor"), went);
        assertTrue(test.counter().book().openOrders().isEmpty());
    }

    @Test
    void theFirstDishOpensTheOrderForTheChosenGuests() {
        OrderViewModel model = atTable("3");
        model.changeGuests(-1);
        assertEquals("3 guests · Asha", model.head().get().detail());
        add(model, "BC");
        assertEquals(3, order(model).covers());
        assertEquals("Order A-001", model.head().get().number());
        assertEquals(0, model.head().get().guests(), "no longer to choose");
        assertEquals(List.of("— NOT SENT", "1 Butter Chicken 380"), lines(model));
    }

    @Test
    void guestsStayWithinWhatATableCanSeat() {
        OrderViewModel model = atTable("1");
        model.changeGuests(-5);
        assertEquals(1, model.head().get().guests());
        assertEquals("1 guest · Asha", model.head().get().detail());
        model.changeGuests(10_000);
        assertEquals(200, model.head().get().guests());
    }

    @Test
    void seatingTakesTheTableBeforeAnythingIsOrdered() {
        OrderViewModel model = atTable("3");
        model.seat();
        assertEquals(4, order(model).covers());
        model.seat();
        assertEquals(1, test.counter().book().openOrders().size());
    }

    @Test
    void takesAnOrderInFiveTaps() {
        OrderViewModel model = atTable("3"); // 1
        add(model, "BC", "BN", "SL"); // 2, 3, 4
        assertEquals("Send 3: kitchen 2, bar 1", model.actions().get().send());
        assertTrue(model.send()); // 5
        test.settle();
        assertEquals(1, order(model).tickets().size());
        assertTrue(Tab.alone(order(model)).unsentLines().isEmpty());
    }

    @Test
    void theSameDishAgainGrowsItsLine() {
        OrderViewModel model = atTable("3");
        add(model, "DM", "BC", "DM");
        assertEquals(List.of("— NOT SENT", "2 Dal Makhani 520", "1 Butter Chicken 380"), lines(model));
        model.menu().choose(test.dish("DM").category());
        assertEquals(2, dish(model, "DM").count());
        assertEquals(0, dish(model, "PP").count());
    }

    @Test
    void addingADishTouchesOnlyWhatChanged() {
        OrderViewModel model = atTable("3");
        model.menu().choose(test.dish("BC").category());
        add(model, "BC");
        List<String> touched = new ArrayList<>();
        model.menu().dishes().addListener((ListChangeListener<DishCell>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(cell -> touched.add(cell.name()));
            }
        });
        add(model, "BC");
        test.settle();
        assertEquals(List.of("Butter Chicken"), touched);
    }

    @Test
    void twoPeoplesSameDishStaysTwoLines() {
        OrderViewModel asha = atTable("3");
        add(asha, "DM");
        OrderViewModel meena = model("manager1", new Place.Open(order(asha).id()));
        add(meena, "DM");
        assertEquals(List.of("— NOT SENT", "1 Dal Makhani 260", "1 Dal Makhani 260"), lines(meena));
        assertEquals(2, dishCount(meena, "DM"));
    }

    private int dishCount(OrderViewModel model, String code) {
        model.menu().choose(test.dish(code).category());
        return dish(model, code).count();
    }

    @Test
    void aDishAtANewPriceIsANewLine() {
        OrderViewModel model = atTable("3");
        add(model, "DM");
        test.edit(ItemEdited.price(test.dish("DM").id(), Money.rupees(300), new Stamp(test.waiter(), test.now())));
        add(model, "DM");
        assertEquals(List.of("— NOT SENT", "1 Dal Makhani 260", "1 Dal Makhani 300"), lines(model));
    }

    @Test
    void aDishSentBeforeStartsANewLine() {
        OrderViewModel model = atTable("3");
        add(model, "DM");
        model.send();
        add(model, "DM");
        test.settle();
        assertEquals(
                List.of("— SENT 19:42 · NO DISPLAY", "1 Dal Makhani 260", "— NOT SENT", "1 Dal Makhani 260"),
                lines(model));
        assertEquals(2, dishCount(model, "DM"));
    }

    @Test
    void aSoldOutDishIsRefusedInASentenceAndOpensNothing() {
        test.edit(ItemEdited.availability(test.dish("NI").id(), false, new Stamp(test.waiter(), test.now())));
        OrderViewModel model = atTable("3");
        model.menu().choose(test.dish("NI").category());
        assertTrue(dish(model, "NI").soldOut());
        assertEquals("Sold out", dish(model, "NI").price());
        add(model, "NI");
        assertNull(model.order());
        assertEquals(
                List.of("Lamb Shank Nihari is sold out. Offer another dish, or ask a manager to put it back on."),
                test.said());
    }

    @Test
    void changesTheSelectedLineUntilItIsSent() {
        OrderViewModel model = atTable("3");
        add(model, "BC", "BN");
        model.select(line(model, 0));
        model.more();
        model.more();
        assertEquals(List.of("— NOT SENT", "3 Butter Chicken 1,140", "1 Butter Naan 60"), lines(model));
        model.fewer();
        model.fewer();
        model.fewer();
        assertEquals(List.of("— NOT SENT", "1 Butter Naan 60"), lines(model), "the last one goes with its line");
        model.more();
        assertEquals(List.of("— NOT SENT", "1 Butter Naan 60"), lines(model), "nothing is selected any more");
        model.select(line(model, 0));
        model.send();
        model.select(line(model, 0));
        assertFalse(model.rows().stream().anyMatch(row -> row instanceof Entry entry && entry.changeable()));
        model.remove();
        assertEquals(
                List.of("Butter Naan has already gone to the kitchen and can't be changed any more."), test.said());
    }

    @Test
    void removesTheSelectedLine() {
        OrderViewModel model = atTable("3");
        add(model, "BC", "BN");
        model.select(line(model, 0));
        model.remove();
        assertEquals(List.of("— NOT SENT", "1 Butter Naan 60"), lines(model));
    }

    @Test
    void aLineThatWasAddedIsSelectedAndASecondTapLetsGo() {
        OrderViewModel model = atTable("3");
        add(model, "BC");
        assertTrue(((Entry) model.rows().get(1)).selected());
        model.select(line(model, 0));
        assertFalse(((Entry) model.rows().get(1)).selected());
    }

    @Test
    void refusesMoreThanALineCanHold() {
        OrderViewModel model = atTable("3");
        model.seat();
        test.order(order(model).id(), "BN", 999);
        model.select(line(model, 0));
        model.more();
        assertEquals(List.of("A line can have 0.001 to 999 portions, not 1000."), test.said());
    }

    @Test
    void saysWhatItComesToWithTaxAndRoundOff() {
        OrderViewModel model = atTable("3");
        add(model, "BC", "RA");
        assertEquals("₹ 499", model.foot().get().total());
        assertEquals(
                List.of("Subtotal 475.00", "CGST 2.5 % + SGST 2.5 % 23.76", "Round off 0.24"),
                model.foot().get().parts().stream()
                        .map(part -> part.label() + " " + part.amount())
                        .toList());
    }

    @Test
    void printsATicketOnlyWhenItIsOnTheDisk() {
        OrderViewModel model = atTable("3");
        add(model, "BC", "BN");
        disk.hold();
        model.send();
        test.draw();
        assertEquals(List.of(), printed);
        assertEquals("— SENT 19:42 · SAVING …", lines(model).getFirst());
        disk.release();
        test.until(() -> !printed.isEmpty());
        assertEquals(List.of("A-001 with 2"), printed);
        assertEquals("— SENT 19:42 · NO DISPLAY", lines(model).getFirst());
    }

    @Test
    void aDeadPrinterIsSaidAndNeverBlocksSending() {
        printing = CompletableFuture.failedFuture(new IllegalStateException("The printer has no paper."));
        OrderViewModel model = atTable("3");
        add(model, "BC");
        assertTrue(model.send());
        test.until(() -> !test.said().isEmpty());
        assertEquals(
                List.of("The printer has no paper. Ticket A-001 is on the order and goes to the display."),
                test.said());
        add(model, "BN");
        assertTrue(model.send());
    }

    @Test
    void saysHowFarATicketHasCome() {
        OrderViewModel model = atTable("3");
        add(model, "BC");
        model.send();
        test.link(new SyncState(0, null, List.of(TestCounter.kitchen(true, false)), null, 0));
        test.until(() -> lines(model).getFirst().equals("— SENT 19:42 · NOT YET ON DISPLAY"));
        test.link(new SyncState(0, null, List.of(TestCounter.kitchen(true, true)), null, 0));
        assertEquals("— SENT 19:42 · ON DISPLAY", lines(model).getFirst());
        test.link(new SyncState(0, null, List.of(TestCounter.kitchen(true, false)), null, 0));
        assertEquals("— SENT 19:42 · ON DISPLAY", lines(model).getFirst(), "it has been there");
        test.passes(Duration.ofMinutes(9));
        test.bump(order(model).id());
        assertEquals("— SENT 19:42 · READY 19:51", lines(model).getFirst());
    }

    @Test
    void billingSendsWhatIsNotSent() {
        OrderViewModel model = atTable("3");
        add(model, "BC");
        model.billAndPay();
        test.settle();
        assertEquals(List.of("bill A-001"), went);
        assertTrue(Tab.alone(order(model)).unsentLines().isEmpty());
    }

    @Test
    void findsDishesByCodeAndName() {
        OrderViewModel model = atTable("3");
        model.menu().search().set("bn");
        assertEquals("Butter Naan", model.menu().dishes().getFirst().name());
        model.menu().search().set("paneer");
        assertEquals(
                List.of("Paneer Butter Masala", "Paneer Tikka", "Palak Paneer"),
                model.menu().dishes().stream().map(DishCell::name).toList());
        assertTrue(model.menu().sections().stream().noneMatch(MenuViewModel.Section::chosen));
        model.menu().search().set("");
        assertEquals("Appetizers", model.menu().sections().getFirst().name());
        assertTrue(model.menu().sections().getFirst().chosen());
    }

    @Test
    void escapeLeavesTheQuestionThenTheSearchThenTheOrder() {
        OrderViewModel model = atTable("3");
        model.seat();
        model.menu().search().set("paneer");
        model.askToCancel();
        model.escape();
        assertFalse(model.cancelling().get().asked());
        model.escape();
        assertEquals("", model.menu().search().get());
        assertEquals(List.of(), went);
        model.escape();
        assertEquals(List.of("floor"), went);
    }

    @Test
    void enterAddsTheDishThatIsMeant() {
        OrderViewModel model = atTable("3");
        model.menu().search().set("BC");
        model.addFound();
        assertEquals("", model.menu().search().get());
        model.menu().search().set("kulfi");
        model.addFound();
        assertEquals(List.of("— NOT SENT", "1 Butter Chicken 380", "1 Pista Kulfi 120"), lines(model));
        model.menu().search().set("paneer");
        model.addFound();
        assertEquals("paneer", model.menu().search().get(), "three dishes match: nothing is guessed");
        model.menu().search().set("pizza");
        model.addFound();
        assertEquals(List.of("No dish is called “pizza”. Look for another part of its name."), test.said());
        model.menu().search().set("");
        model.addFound();
        assertEquals(3, model.rows().size());
    }

    @Test
    void aWaiterFreesATableOfWhichNothingWasSent() {
        OrderViewModel model = atTable("3");
        model.seat();
        model.askToCancel();
        assertTrue(model.cancelling().get().asked());
        assertEquals(List.of(), model.cancelling().get().reasons());
        model.dismissCancel();
        assertFalse(model.cancelling().get().asked());
        model.askToCancel();
        model.cancel("");
        test.settle();
        assertEquals(Stage.CANCELLED, order(model).stage());
        assertEquals(List.of("floor"), went);
    }

    @Test
    void onlyAManagerCancelsWhatWasSentAndGivesAReason() {
        OrderViewModel waiter = atTable("3");
        add(waiter, "BC");
        waiter.send();
        test.settle();
        assertFalse(waiter.actions().get().canCancel());
        waiter.askToCancel();
        assertFalse(waiter.cancelling().get().asked());
        OrderViewModel manager = model("manager1", new Place.Open(order(waiter).id()));
        manager.askToCancel();
        assertTrue(manager.cancelling().get().reasons().contains("Guest left"));
        manager.cancel("");
        assertEquals(List.of("Dishes have gone to the kitchen: give a reason for the cancellation."), test.said());
        manager.cancel("Guest left");
        test.settle();
        assertEquals("Guest left", order(waiter).cancelReason());
    }

    @Test
    void aTakeawayOrderHasNoTable() {
        OrderViewModel model = model("waiter1", new Place.Takeaway());
        assertEquals("Takeaway", model.head().get().place());
        assertEquals(0, model.head().get().guests());
        add(model, "SA");
        assertNull(order(model).table());
        assertEquals("Asha", model.head().get().detail());
    }

    @Test
    void showsWhatAnotherTerminalAdds() {
        OrderViewModel model = atTable("3");
        model.seat();
        test.order(order(model).id(), "GN", 2);
        assertEquals(List.of("— NOT SENT", "2 Garlic Naan 150"), lines(model));
        test.passes(Duration.ofMinutes(3));
        model.tick();
        assertEquals("opened 3 min ago", model.head().get().since());
    }

    @Test
    void stopsFollowingWhenLeft() {
        OrderViewModel model = atTable("3");
        model.seat();
        test.settle();
        model.detach();
        test.order(order(model).id(), "GN", 2);
        assertEquals(List.of(), lines(model));
    }
}
