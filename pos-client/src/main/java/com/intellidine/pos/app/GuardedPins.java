package com.intellidine.pos.app;

import com.intellidine.device.identity.PinVerifier;
import com.intellidine.device.identity.SignInGuard;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.pos.signin.PinCheck;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Checks PINs on a thread of its own, and not at all while somebody has to wait after too many wrong ones.
final class GuardedPins implements PinCheck, AutoCloseable {
    private final SignInGuard guard;
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();

    GuardedPins(InstantSource clock) {
        this.guard = new SignInGuard(clock);
    }

    @Override
    public CompletableFuture<Verdict> check(StaffMember person, String pin) {
        return CompletableFuture.supplyAsync(() -> judge(person, pin), thread);
    }

    private Verdict judge(StaffMember person, String pin) {
        Optional<Duration> wait = guard.mustWait(person.id());
        if (wait.isPresent()) {
            return new Verdict.Refused("Too many wrong PINs. Wait " + inWords(wait.get()) + ", then try again.");
        }
        if (person.pinVerifier().isEmpty()) {
            return new Verdict.Refused("You have no PIN yet. A manager can give you one.");
        }
        if (PinVerifier.matches(pin, person.pinVerifier())) {
            guard.right(person.id());
            return new Verdict.Right();
        }
        guard.wrong(person.id());
        return guard.mustWait(person.id())
                .map(next -> new Verdict.Refused("That PIN is wrong too. Wait " + inWords(next) + ", then try again."))
                .orElse(new Verdict.Refused("That PIN is not right. Try again."));
    }

    /// Rounded up, so that nobody tries too early: `30 s`, `2 min`.
    static String inWords(Duration wait) {
        long seconds = (wait.toMillis() + 999) / 1000;
        return seconds <= 90 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
