package com.intellidine.kitchen.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.node.OrderDesk;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.order.OrderRefusal;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.kitchen.board.SpiceRoute.Till;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardViewModelTest {
    private final AtomicBoolean diskFull = new AtomicBoolean();
    private final SpiceRoute house = new SpiceRoute(FullableJournal.of(diskFull));
    private final Till till = house.tillOne;
    private final FakeLinks links = new FakeLinks(SpiceRoute.EVENING);
    private final ConcurrentLinkedQueue<Runnable> screen = new ConcurrentLinkedQueue<>();
    private final List<Chime.Sound> heard = new ArrayList<>();
    private final OrderDesk kitchenDesk = new OrderDesk(house.kitchen, house.clock(), UUID::randomUUID);
    private final BoardViewModel model =
            new BoardViewModel(house.kitchen, kitchenDesk, links, house.clock(), screen::add, heard::add);

    @BeforeEach
    void attach() {
        model.attach();
        frame();
    }

    @AfterEach
    void close() {
        diskFull.set(false);
        model.detach();
        house.close();
    }

    /// Lets the screen's thread come round.
    private int frame() {
        int ran = 0;
        for (Runnable work = screen.poll(); work != null; work = screen.poll()) {
            work.run();
            ran++;
        }
        return ran;
    }

    /// The display hears of what was stored on another thread, a little after it was stored.
    private void awaitSounds(int count) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (heard.size() < count && System.nanoTime() < deadline) {
            frame();
            Thread.onSpinWait();
        }
    }

    private void arrive() {
        house.meet();
        frame();
    }

    private BoardTicket only() {
        assertEquals(1, shown().size(), () -> "on the board: " + shown());
        return shown().getFirst();
    }

    private List<BoardTicket> shown() {
        return model.board().get().tickets();
    }

    private OrderId sendTo(String table, String... dishes) {
        OrderId order = till.table(table, 2);
        for (String dish : dishes) {
            till.add(order, dish, 1);
        }
        till.send(order);
        return order;
    }

    private StaffId cook() {
        return house.kitchen.book().team().stream()
                .filter(member -> member.role() == Role.KITCHEN_STAFF)
                .map(StaffMember::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsATicketOnceTheScreenComesRound() {
        sendTo("3", "BC");
        house.meet();
        assertEquals(List.of(), shown());
        frame();
        assertEquals("T3", only().title());
    }

    @Test
    void readsTheBookOnceForManyChangesBetweenTwoFrames() {
        for (int n = 0; n < 5; n++) {
            sendTo("1", "BN");
            house.meet();
        }
        assertEquals(1, frame());
        assertEquals(5, shown().size());
    }

    @Test
    void showsNothingNewAfterItWasDetached() {
        model.detach();
        sendTo("3", "BC");
        house.meet();
        assertEquals(0, frame());
    }

    @Test
    void marksALineAtOnceAndTakesTheMarkBack() {
        sendTo("3", "BC", "BN");
        arrive();
        LineId naan = only().lines().getLast().id();
        model.tapLine(only().id(), naan);
        assertTrue(only().line(naan).orElseThrow().done());
        assertFalse(only().lines().getFirst().done());
        model.tapLine(only().id(), naan);
        assertFalse(only().line(naan).orElseThrow().done());
    }

    @Test
    void marksARepeatOnTheTicketWhereItStoodFirst() {
        OrderId order = till.table("3", 2);
        LineId dal = till.add(order, "DM", 2);
        house.meet();
        till.send(order);
        house.tillTwo.send(order);
        arrive();
        BoardTicket second = shown().stream()
                .filter(ticket -> ticket.line(dal).orElseThrow().alreadyOn() != null)
                .findFirst()
                .orElseThrow();
        model.tapLine(second.id(), dal);
        assertTrue(shown().stream()
                .allMatch(ticket -> ticket.line(dal).orElseThrow().done()));
    }

    @Test
    void leavesATapOnWhatIsGoneWithoutEffect() {
        sendTo("3", "BC");
        arrive();
        BoardTicket ticket = only();
        model.bump(ticket.id());
        model.tapLine(ticket.id(), ticket.lines().getFirst().id());
        model.bump(ticket.id());
        assertEquals(Optional.empty(), model.banner().get());
        assertEquals(List.of(), shown());
    }

    @Test
    void bumpsATicketAndOffersToTakeItBack() {
        sendTo("3", "BC");
        arrive();
        model.bump(only().id());
        assertEquals(List.of(), shown());
        assertEquals("A-001 bumped", model.undoChance().get().orElseThrow().sentence());
        model.undo();
        assertEquals("A-001", only().number());
        assertEquals(Optional.empty(), model.undoChance().get());
    }

    @Test
    void takesBackJustBeforeThreeSecondsButNotAfter() {
        sendTo("1", "BC");
        arrive();
        model.bump(only().id());
        house.pass(Duration.ofMillis(2_999));
        model.tick();
        assertTrue(model.undoChance().get().isPresent());
        house.pass(Duration.ofMillis(1));
        model.undo();
        assertEquals(List.of(), shown());
        assertEquals(Optional.empty(), model.undoChance().get());
    }

    @Test
    void takesBackOnlyTheLatestOfTwoBumps() {
        sendTo("1", "BC");
        house.pass(Duration.ofSeconds(1));
        sendTo("2", "DM");
        arrive();
        model.bump(shown().getFirst().id());
        model.bump(shown().getFirst().id());
        model.undo();
        assertEquals("T2", only().title());
    }

    @Test
    void recallsAnyBumpedTicketInItsOldPlaceWithItsMarks() {
        sendTo("1", "BC", "BN");
        house.pass(Duration.ofSeconds(1));
        sendTo("2", "DM");
        arrive();
        BoardTicket first = shown().getFirst();
        model.tapLine(first.id(), first.lines().getFirst().id());
        model.bump(first.id());
        house.pass(Duration.ofMinutes(20));
        model.showRecall(true);
        assertEquals(
                List.of("A-001"),
                model.board().get().bumped().stream().map(BumpedTicket::number).toList());
        model.recall(first.id());
        assertFalse(model.recalling().get());
        assertEquals("A-001", shown().getFirst().number());
        assertTrue(shown().getFirst().lines().getFirst().done());
        assertEquals(List.of(), model.board().get().bumped());
    }

    @Test
    void saysSoWhenAnotherDisplayWasFaster() {
        OrderId order = sendTo("3", "BC");
        arrive();
        TicketId ticket = only().id();
        kitchenDesk.bump(cook(), order, ticket);
        model.bump(ticket);
        assertEquals(
                Optional.of(new OrderRefusal.TicketDone().sentence()),
                model.banner().get());
        assertEquals(List.of(), shown());
        model.tick();
        assertTrue(model.banner().get().isPresent(), "it stays until it is dismissed");
        assertTrue(model.dismissable().get());
        model.dismissBanner();
        assertEquals(Optional.empty(), model.banner().get());
    }

    @Test
    void saysWhenTheDiskTakesNothingAndGoesOnWhenItDoes() {
        sendTo("3", "BC");
        arrive();
        BoardTicket ticket = only();
        diskFull.set(true);
        model.tapLine(ticket.id(), ticket.lines().getFirst().id());
        until(() -> house.kitchen.standing().failure() != null);
        model.bump(ticket.id());
        assertEquals(Optional.of(FullableJournal.SENTENCE), model.banner().get());
        assertEquals("A-001", only().number());
        model.dismissBanner();
        assertEquals(Optional.of(FullableJournal.SENTENCE), model.banner().get(), "as long as it is so");
        diskFull.set(false);
        until(() -> house.kitchen.standing().failure() == null);
        model.tick();
        assertEquals(Optional.empty(), model.banner().get());
        model.bump(ticket.id());
        assertEquals(List.of(), shown());
    }

    private static void until(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "waited for 10 s");
            Thread.onSpinWait();
        }
    }

    @Test
    void canOnlyBeReadWhenNobodyWorksInTheKitchen() {
        sendTo("3", "BC");
        till.node.edit(StaffEdited.deactivation(
                cook(), new Stamp(till.waiter(), house.clock().instant())));
        arrive();
        assertEquals(Optional.of(BoardViewModel.NOBODY), model.banner().get());
        assertFalse(model.dismissable().get());
        model.tapLine(only().id(), only().lines().getFirst().id());
        model.bump(only().id());
        assertFalse(only().lines().getFirst().done());
        assertEquals(Optional.empty(), model.undoChance().get());
    }

    @Test
    void bumpsTheSelectedTicketAndThenHasNoneSelected() {
        sendTo("1", "BC");
        house.pass(Duration.ofSeconds(1));
        sendTo("2", "DM");
        arrive();
        model.bumpSelected();
        assertEquals(2, shown().size(), "nothing was selected");
        model.select(shown().getLast().id());
        model.bumpSelected();
        assertEquals("T1", only().title());
        assertEquals(Optional.empty(), model.selected().get());
        model.bumpSelected();
        assertEquals("T1", only().title());
    }

    @Test
    void forgetsTheSelectionWhenAnotherDisplayBumpsIt() {
        OrderId order = sendTo("1", "BC");
        arrive();
        model.select(only().id());
        kitchenDesk.bump(cook(), order, only().id());
        frame();
        assertEquals(Optional.empty(), model.selected().get());
    }

    @Test
    void leavesTheKitchensDishesOnTheBoardWhenTheBarIsThrough() {
        sendTo("1", "BC", "SL");
        arrive();
        model.show(new StationFilter("bar"));
        model.bump(only().id());
        assertEquals(List.of(), shown());
        model.show(StationFilter.ALL);
        assertEquals(
                List.of(false, true),
                only().lines().stream().map(BoardLine::done).toList());
        model.show(new StationFilter("kitchen"));
        model.bump(only().id());
        model.show(StationFilter.ALL);
        assertEquals(List.of(), shown(), "the last station bumps it for all");
    }

    @Test
    void takesBackWhatAStationWasThroughWith() {
        sendTo("1", "BC", "SL", "MC");
        arrive();
        model.show(new StationFilter("bar"));
        model.tapLine(only().id(), only().lines().getFirst().id());
        model.bump(only().id());
        model.undo();
        assertEquals(
                List.of(true, false),
                only().lines().stream().map(BoardLine::done).toList());
    }

    @Test
    void ringsOnceForATicketAndNotForOneThatIsRecalled() {
        sendTo("1", "BC");
        arrive();
        assertEquals(List.of(Chime.Sound.NEW_TICKET), heard);
        model.bump(only().id());
        model.undo();
        model.tapLine(only().id(), only().lines().getFirst().id());
        assertEquals(List.of(Chime.Sound.NEW_TICKET), heard);
    }

    @Test
    void hasASoundOfItsOwnForAChangeAndForAVoid() {
        OrderId order = till.table("3", 2);
        LineId dal = till.add(order, "DM", 2);
        LineId paneer = till.add(order, "PP", 1);
        house.tell(till.node, house.tillTwo.node);
        till.send(order);
        house.tell(till.node, house.kitchen);
        awaitSounds(1);
        house.tillTwo.desk.changeQuantity(house.tillTwo.waiter(), order, dal, 3);
        house.tell(house.tillTwo.node, house.kitchen);
        awaitSounds(2);
        house.tillTwo.desk.remove(house.tillTwo.waiter(), order, paneer);
        arrive();
        awaitSounds(3);
        assertEquals(List.of(Chime.Sound.NEW_TICKET, Chime.Sound.CHANGE, Chime.Sound.VOID), heard);
    }

    @Test
    void ringsForAVoidWhenAnOrderIsCancelled() {
        OrderId order = sendTo("3", "BC", "BN");
        arrive();
        till.desk.cancel(till.manager(), order, "Guests left");
        arrive();
        assertEquals(List.of(Chime.Sound.NEW_TICKET, Chime.Sound.VOID), heard);
    }

    @Test
    void staysSilentAboutWhatWasThereAtTheStartOrOnAnotherStation() {
        sendTo("1", "BC", "SL");
        arrive();
        heard.clear();
        model.show(new StationFilter("bar"));
        sendTo("2", "DM");
        arrive();
        model.show(StationFilter.ALL);
        assertEquals(List.of(), heard);
    }

    @Test
    void tellsWhenItIsNoLongerLiveAndWhenItIsAgain() {
        assertEquals(Liveness.Level.LIVE, model.liveness().get().level());
        house.pass(Duration.ofSeconds(5));
        model.tick();
        assertEquals(Liveness.Level.AMBER, model.liveness().get().level());
        house.pass(Duration.ofSeconds(5));
        model.tick();
        assertEquals(Liveness.Level.NOT_LIVE, model.liveness().get().level());
        assertEquals(SpiceRoute.EVENING, model.liveness().get().lastContact());
        links.heard(house.clock().instant(), house.clock().instant(), null);
        model.tick();
        assertEquals(Liveness.Level.LIVE, model.liveness().get().level());
    }
}
