package com.intellidine.pos.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffChange;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.pos.bill.BillViewModel;
import com.intellidine.pos.counter.TestCounter;
import com.intellidine.pos.floor.FloorViewModel;
import com.intellidine.pos.order.OrderViewModel;
import com.intellidine.pos.signin.PinCheck.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalViewModelTest {
    private final TestCounter test = new TestCounter();
    private final PaperInMemory paper = new PaperInMemory();
    private final TerminalViewModel model = new TerminalViewModel(
            test.counter(), (person, pin) -> CompletableFuture.completedFuture(new Verdict.Right()), paper);

    @AfterEach
    void close() {
        model.close();
        test.close();
    }

    private void signIn(String username) {
        Screen.SignIn screen =
                assertInstanceOf(Screen.SignIn.class, model.screen().get());
        screen.model().choose(test.member(username).id());
        for (int i = 0; i < 4; i++) {
            screen.model().type("1");
        }
        test.draw();
    }

    private FloorViewModel floor() {
        return assertInstanceOf(Screen.Floor.class, model.screen().get()).model();
    }

    private OrderViewModel order() {
        return assertInstanceOf(Screen.Order.class, model.screen().get()).model();
    }

    private BillViewModel bill() {
        return assertInstanceOf(Screen.Bill.class, model.screen().get()).model();
    }

    @Test
    void leadsFromThePinToThePaidBillAndBackToTheFloor() {
        signIn("waiter1");
        floor().tapTable(test.table("3").id());
        order().add(test.dish("BC").id());
        order().send();
        test.settle();
        order().billAndPay();
        bill().exact();
        bill().take();
        test.until(() -> bill().paid().get().shown());
        bill().done();
        assertEquals("0 covers · ₹ 0 open", floor().totals().get());
        assertEquals(List.of("ticket A-001", "drawer", "bill A/2627/000001"), paper.slips());
    }

    @Test
    void goesBackStepByStep() {
        signIn("waiter1");
        floor().tapTable(test.table("3").id());
        order().add(test.dish("BC").id());
        order().billAndPay();
        bill();
        model.back();
        order();
        model.back();
        floor();
        model.back();
        floor();
    }

    @Test
    void signsOut() {
        signIn("waiter1");
        floor().signOut();
        assertInstanceOf(Screen.SignIn.class, model.screen().get());
        signIn("manager1");
        assertEquals("Meena", floor().session().firstName());
    }

    @Test
    void whoIsTakenOffTheStaffIsSignedOut() {
        signIn("waiter1");
        test.edit(StaffEdited.deactivation(test.waiter(), new Stamp(test.waiter(), test.now())));
        assertInstanceOf(Screen.SignIn.class, model.screen().get());
        assertEquals(List.of("Asha was signed out, because the staff list changed."), test.said());
    }

    @Test
    void whoGetsAnotherRoleSignsInAnew() {
        signIn("waiter1");
        test.edit(new StaffEdited(
                test.waiter(), StaffChange.change().role(Role.MANAGER).build(), new Stamp(test.waiter(), test.now())));
        assertInstanceOf(Screen.SignIn.class, model.screen().get());
    }

    @Test
    void showsTheTimeOfTheRestaurant() {
        assertEquals("19:42", model.clock().get());
        test.passes(Duration.ofMinutes(1));
        model.tick();
        assertEquals("19:43", model.clock().get());
    }

    @Test
    void leavesNothingBehindOnTheScreensThatWereLeft() {
        signIn("waiter1");
        floor().tapTable(test.table("3").id());
        OrderViewModel left = order();
        left.seat();
        test.settle();
        model.back();
        test.order(test.counter().book().openOrders().getFirst().id(), "BC", 1);
        assertTrue(left.rows().isEmpty());
    }
}
