package com.intellidine.pos.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.pos.counter.Session;
import com.intellidine.pos.counter.TestCounter;
import com.intellidine.pos.signin.PinCheck.Verdict;
import com.intellidine.pos.signin.SignInViewModel.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInViewModelTest {
    private final TestCounter test = new TestCounter();
    private final List<Session> signedIn = new ArrayList<>();
    private final List<String> checked = new ArrayList<>();
    private CompletableFuture<Verdict> verdict = CompletableFuture.completedFuture(new Verdict.Right());
    private final SignInViewModel model = new SignInViewModel(
            test.counter(),
            (person, pin) -> {
                checked.add(person.username() + " " + pin);
                return verdict;
            },
            signedIn::add);

    @AfterEach
    void close() {
        test.close();
    }

    private void type(String pin) {
        pin.chars().forEach(digit -> model.type(Character.toString(digit)));
        test.draw();
    }

    private void chooseAsha() {
        model.choose(test.waiter());
    }

    @Test
    void showsWhoMayWorkHere() {
        assertEquals(
                List.of("Asha Singh", "Meena Nair"),
                model.people().stream().map(Person::name).toList(),
                "kitchen staff have nothing to do at a terminal");
        assertEquals("Spice Route", model.restaurant().get());
        assertEquals("Till 1", model.device());
        assertEquals("Who is it?", model.prompt().get());
    }

    @Test
    void signsInWithTheFourthDigit() {
        chooseAsha();
        assertEquals("Asha, your PIN", model.prompt().get());
        type("333");
        assertEquals(3, model.digits().get());
        assertTrue(signedIn.isEmpty());
        type("3");
        assertEquals(List.of("waiter1 3333"), checked);
        assertEquals("Asha Singh", signedIn.getFirst().member().name());
    }

    @Test
    void saysThatThePinIsWrongAndStartsAnew() {
        verdict = CompletableFuture.completedFuture(new Verdict.Refused("That PIN is not right. Try again."));
        chooseAsha();
        type("1234");
        assertTrue(signedIn.isEmpty());
        assertEquals("That PIN is not right. Try again.", model.complaint().get());
        assertEquals(0, model.digits().get());
        type("3");
        assertEquals("", model.complaint().get(), "gone with the first new digit");
    }

    @Test
    void takesNoDigitsWhileOneIsChecked() {
        verdict = new CompletableFuture<>();
        chooseAsha();
        type("3333");
        assertTrue(model.checking().get());
        type("9");
        model.clear();
        model.choose(test.member("manager1").id());
        assertEquals(List.of("waiter1 3333"), checked);
        assertEquals("Asha, your PIN", model.prompt().get());
        verdict.complete(new Verdict.Right());
        assertTrue(signedIn.isEmpty(), "only on the screen's thread");
        test.draw();
        assertEquals(1, signedIn.size());
    }

    @Test
    void saysWhenTheCheckItselfFails() {
        verdict = CompletableFuture.failedFuture(new IllegalStateException("broken"));
        chooseAsha();
        type("3333");
        assertTrue(model.complaint().get().contains("POS-PIN"));
        assertFalse(model.checking().get());
    }

    @Test
    void asksForTheNameFirst() {
        type("3");
        assertEquals(0, model.digits().get());
        assertEquals("Tap your name first.", model.complaint().get());
    }

    @Test
    void deletesAndClears() {
        chooseAsha();
        type("33");
        model.deleteLast();
        assertEquals(1, model.digits().get());
        model.clear();
        assertEquals(0, model.digits().get());
        model.deleteLast();
        assertEquals(0, model.digits().get());
    }

    @Test
    void choosingAnotherForgetsTheDigits() {
        chooseAsha();
        type("33");
        model.choose(test.member("manager1").id());
        assertEquals(0, model.digits().get());
        assertEquals("Meena, your PIN", model.prompt().get());
    }

    @Test
    void whoLeavesTheStaffLeavesTheScreen() {
        chooseAsha();
        test.edit(StaffEdited.deactivation(test.waiter(), new Stamp(test.waiter(), test.now())));
        assertEquals(1, model.people().size());
        assertEquals("Who is it?", model.prompt().get());
    }
}
