package com.intellidine.pos.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.device.node.Outcome;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.floor.FloorEvent.SectionEdited;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.floor.SectionChange;
import com.intellidine.domain.floor.TableChange;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.pos.counter.TestCounter;
import com.intellidine.pos.floor.FloorViewModel.Page;
import com.intellidine.pos.floor.FloorViewModel.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FloorViewModelTest {
    private final TestCounter test = new TestCounter();
    private final List<String> went = new ArrayList<>();
    private final FloorViewModel model =
            new FloorViewModel(test.counter(), test.session("waiter1"), new FloorViewModel.Exits() {
                @Override
                public void table(TableId table) {
                    went.add("table "
                            + test.counter().book().floor().stream()
                                    .filter(known -> known.id().equals(table))
                                    .findFirst()
                                    .orElseThrow()
                                    .number());
                }

                @Override
                public void order(OrderId order) {
                    went.add("order " + test.order(order).number());
                }

                @Override
                public void newTakeaway() {
                    went.add("new takeaway");
                }

                @Override
                public void signOut() {
                    went.add("sign out");
                }
            });

    @AfterEach
    void close() {
        test.close();
    }

    private FloorTile tile(String title) {
        return model.tiles().stream()
                .filter(tile -> tile.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private BillsIssued bill(OrderId order) {
        BillsIssued bill = (BillsIssued) ((Outcome.Done) test.counter().desk().bill(test.waiter(), order)).event();
        test.settle();
        return bill;
    }

    @Test
    void aFreeTableSaysSoWithItsSeats() {
        assertEquals(5, model.tiles().size());
        FloorTile three = tile("3");
        assertEquals("table-3", three.id());
        assertEquals("4 seats", three.detail());
        assertEquals("Free", three.status());
        assertEquals("", three.amount());
        assertEquals(TableState.FREE, three.state());
    }

    @Test
    void followsATableFromSeatingToPayment() {
        OrderId order = test.open("3", 3);
        assertEquals(TableState.ORDERING, tile("3").state());
        assertEquals("3 of 4", tile("3").detail());
        assertEquals("AS", tile("3").initials());
        assertEquals("₹ 0", tile("3").amount());
        test.passes(Duration.ofMinutes(6));
        model.tick();
        assertEquals("Ordering · 6 min", tile("3").status());

        test.order(order, "BC", 1);
        test.send(order);
        assertEquals(TableState.SENT, tile("3").state());
        assertEquals("₹ 399", tile("3").amount(), "tax and round off included");
        test.passes(Duration.ofMinutes(14));
        model.tick();
        assertEquals("Sent · 14 min", tile("3").status());

        test.bump(order);
        assertEquals(TableState.READY, tile("3").state());
        assertEquals("Ready · now", tile("3").status());

        BillsIssued bill = bill(order);
        assertEquals(TableState.BILL_PRINTED, tile("3").state());
        assertEquals("Bill printed", tile("3").status());

        test.counter().desk().takeCash(test.waiter(), order, bill.bill(), Money.rupees(500));
        test.settle();
        assertEquals(TableState.PAID, tile("3").state());
        test.counter().desk().close(test.waiter(), order);
        test.settle();
        assertEquals(TableState.FREE, tile("3").state());
    }

    @Test
    void turnsRedWhenTheKitchenTakesLongerThanTwentyMinutes() {
        OrderId order = test.open("4", 6);
        test.order(order, "BC", 1);
        test.send(order);
        test.passes(Duration.ofMinutes(20));
        model.tick();
        assertEquals(TableState.SENT, tile("4").state());
        test.passes(Duration.ofSeconds(1));
        model.tick();
        assertEquals(TableState.LATE, tile("4").state());
        assertEquals("Late · 20 min", tile("4").status());
    }

    @Test
    void staysLateThoughTheBillIsPrinted() {
        OrderId order = test.open("4", 2);
        test.order(order, "BC", 1);
        test.send(order);
        bill(order);
        test.passes(Duration.ofMinutes(30));
        model.tick();
        assertEquals(TableState.LATE, tile("4").state());
    }

    @Test
    void aTapOnAFreeTableLeadsToANewOrder() {
        model.tap(tile("3"));
        assertEquals(List.of("table 3"), went);
    }

    @Test
    void aTapOnAnOccupiedTableLeadsToItsOrder() {
        test.open("3", 3);
        model.tap(tile("3"));
        assertEquals(List.of("order A-001"), went);
    }

    @Test
    void aTableOpenedTwiceAsksWhichOrderIsMeant() {
        OrderId first = test.open("3", 2);
        test.passes(Duration.ofMinutes(1));
        OrderId second = test.open("3", 1);
        test.order(second, "BC", 1);
        assertEquals(TableState.OPENED_TWICE, tile("3").state());
        assertEquals("2 orders", tile("3").status());
        assertEquals("3 of 4", tile("3").detail());
        model.tap(tile("3"));
        assertEquals(List.of(), went);
        assertEquals("Table 3 has 2 open orders", model.choice().get().title());
        assertEquals(
                "Asha · 19:43 · ₹ 399", model.choice().get().options().get(1).detail());
        model.dismissChoice();
        assertEquals(FloorViewModel.Choice.NONE, model.choice().get());
        model.tap(tile("3"));
        model.choose(first);
        assertEquals(List.of("order A-001"), went);
        assertEquals(FloorViewModel.Choice.NONE, model.choice().get());
    }

    @Test
    void showsTheTablesOfOneSectionAtATime() {
        Stamp stamp = new Stamp(test.waiter(), test.now());
        SectionId terrace = new SectionId(UUID.randomUUID());
        test.edit(new SectionEdited(terrace, SectionChange.of("Terrace", 1), stamp));
        test.edit(new TableEdited(new TableId(UUID.randomUUID()), TableChange.of(terrace, "T1", 2, 9), stamp));
        assertEquals(List.of(new Section("Ground", true), new Section("Terrace", false)), model.sections());
        model.showSection("Terrace");
        assertEquals(List.of("T1"), model.tiles().stream().map(FloorTile::title).toList());
        assertEquals(List.of(new Section("Ground", false), new Section("Terrace", true)), model.sections());
    }

    @Test
    void listsTakeawayOrdersAfterTheWayToANewOne() {
        test.takeaway();
        assertEquals("1", model.takeawayCount().get());
        assertEquals(5, model.tiles().size(), "not among the tables");
        model.showPage(Page.TAKEAWAY);
        assertEquals(
                List.of("New takeaway", "A-001"),
                model.tiles().stream().map(FloorTile::title).toList());
        model.tap(model.tiles().get(0));
        model.tap(model.tiles().get(1));
        assertEquals(List.of("new takeaway", "order A-001"), went);
        model.back();
        assertEquals(Page.TABLES, model.page().get());
        assertEquals(5, model.tiles().size());
    }

    @Test
    void countsGuestsAndWhatIsOpen() {
        assertEquals("0 covers · ₹ 0 open", model.totals().get());
        OrderId order = test.open("3", 3);
        test.order(order, "BC", 2);
        test.order(test.takeaway(), "BN", 1);
        assertEquals("3 covers · ₹ 861 open", model.totals().get());
    }

    @Test
    void stopsFollowingWhenLeft() {
        model.detach();
        test.open("3", 3);
        assertEquals(TableState.FREE, tile("3").state());
    }
}
