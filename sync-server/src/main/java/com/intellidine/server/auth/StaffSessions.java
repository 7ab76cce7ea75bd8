package com.intellidine.server.auth;

import com.intellidine.domain.common.Ids;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.server.platform.database.Tx;
import com.intellidine.server.platform.web.ApiFailure;
import com.intellidine.server.tenant.StaffDirectory;
import com.intellidine.server.tenant.TenantRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// People who sign in with a name and a password. A session is looked up at every call, so signing out, losing the
/// role or leaving bites at once on every node.
public final class StaffSessions {
    private static final Logger log = LoggerFactory.getLogger(StaffSessions.class);
    private static final Duration LIFE = Duration.ofHours(8);
    private static final Duration ATTEMPTS_WINDOW = Duration.ofMinutes(15);
    private static final int ACCOUNT_FAILURES_MAX = 5;
    private static final int ADDRESS_FAILURES_MAX = 50;

    private static final String ACCOUNT = "account:";

    private final Tx tx;
    private final Tokens tokens;
    private final InstantSource clock;
    private final Ids ids;
    private final StaffDirectory staff;
    private final TenantRegistry tenants;
    private final Passwords passwords = new Passwords();
    private final AccountStore store = new AccountStore();

    StaffSessions(Tx tx, Tokens tokens, InstantSource clock, Ids ids, StaffDirectory staff, TenantRegistry tenants) {
        this.tx = tx;
        this.tokens = tokens;
        this.clock = clock;
        this.ids = ids;
        this.staff = staff;
        this.tenants = tenants;
    }

    /// Gives a person a password, in the caller's transaction.
    public void setPassword(Handle handle, TenantId tenant, StaffId person, String password) {
        store.putPassword(handle, tenant, person, Passwords.hash(password));
    }

    record SignedIn(String token, Instant expires, StaffDirectory.Person person) {}

    /// @param address of the caller, for the limit on attempts
    /// @throws ApiFailure 401 when name or password are wrong, 429 after too many failures
    SignedIn signIn(TenantId tenant, String username, String password, String address) {
        List<String> subjects = List.of(ACCOUNT + username, "address:" + address);
        tx.useTenant(tenant, handle -> {
            if (tenants.serverNode(handle, tenant).isPresent()) {
                takeAttempt(handle, tenant, subjects);
            }
        });
        Optional<StaffDirectory.Person> person =
                tx.forTenant(tenant, handle -> staff.byUsername(handle, tenant, username));
        Optional<String> hash =
                tx.forTenant(tenant, handle -> person.flatMap(one -> store.passwordHash(handle, tenant, one.id())));
        // The password is checked even when there is nobody, outside of any transaction because it takes its time.
        boolean right = passwords.matches(password, hash.orElseGet(passwords::nobody));
        if (!right || hash.isEmpty() || person.isEmpty()) {
            log.info("login_failed tenant={}", tenant);
            throw new ApiFailure(401, "InvalidCredentials", "Name or password are wrong.");
        }
        return open(tenant, person.get(), subjects);
    }

    private SignedIn open(TenantId tenant, StaffDirectory.Person person, List<String> subjects) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        AccountStore.Session session = new AccountStore.Session(
                tenant, ids.next(), person.id(), person.role().name(), now, now.plus(LIFE), null);
        tx.useTenant(tenant, handle -> {
            subjects.forEach(subject -> giveAttemptBack(handle, tenant, subject));
            store.putSession(handle, session);
        });
        return new SignedIn(tokens.write(session), session.expires(), person);
    }

    /// Counts an attempt as a failure before the password is looked at, so that a thousand guesses at once are still
    /// one after the other.
    private void takeAttempt(Handle handle, TenantId tenant, List<String> subjects) {
        for (String subject : subjects) {
            store.lockSubject(handle, tenant, subject);
            AccountStore.Attempts before = store.attempts(handle, tenant, subject)
                    .filter(this::isRecent)
                    .orElse(new AccountStore.Attempts(clock.instant().truncatedTo(ChronoUnit.MICROS), 0));
            if (before.failures() >= failuresMax(subject)) {
                throw new ApiFailure(
                        429,
                        "TooManyAttempts",
                        "Too many failed attempts: wait a quarter of an hour, or ask a manager.");
            }
            store.putAttempts(
                    handle, tenant, subject, new AccountStore.Attempts(before.since(), before.failures() + 1));
        }
    }

    /// After the right password: the account starts afresh, the address keeps its other failures.
    private void giveAttemptBack(Handle handle, TenantId tenant, String subject) {
        store.lockSubject(handle, tenant, subject);
        store.attempts(handle, tenant, subject).ifPresent(taken -> {
            if (subject.startsWith(ACCOUNT) || taken.failures() <= 1) {
                store.forgetAttempts(handle, tenant, subject);
            } else {
                store.putAttempts(
                        handle, tenant, subject, new AccountStore.Attempts(taken.since(), taken.failures() - 1));
            }
        });
    }

    private static int failuresMax(String subject) {
        return subject.startsWith(ACCOUNT) ? ACCOUNT_FAILURES_MAX : ADDRESS_FAILURES_MAX;
    }

    private boolean isRecent(AccountStore.Attempts attempts) {
        return attempts.since().plus(ATTEMPTS_WINDOW).isAfter(clock.instant());
    }

    /// Whose token this is; empty when it is expired, signed out, or no longer what the person may do.
    public Optional<Caller.Staff> byToken(String token) {
        return tokens.read(token)
                .flatMap(pointer -> tx.forTenant(
                        pointer.tenant(),
                        handle -> store.session(handle, pointer.tenant(), pointer.session())
                                .filter(session -> session.revoked() == null
                                        && session.expires().isAfter(clock.instant()))
                                .flatMap(session -> caller(handle, session))));
    }

    private Optional<Caller.Staff> caller(Handle handle, AccountStore.Session session) {
        return staff.byId(handle, session.tenant(), session.staff())
                .filter(person -> person.active() && person.role().name().equals(session.role()))
                .map(person -> new Caller.Staff(session.tenant(), person.id(), person.role(), session.id()));
    }

    void signOut(Caller.Staff caller) {
        tx.useTenant(
                caller.tenant(),
                handle -> store.session(handle, caller.tenant(), caller.session())
                        .ifPresent(session -> store.putSession(
                                handle,
                                new AccountStore.Session(
                                        session.tenant(),
                                        session.id(),
                                        session.staff(),
                                        session.role(),
                                        session.issued(),
                                        session.expires(),
                                        clock.instant().truncatedTo(ChronoUnit.MICROS)))));
    }

    Optional<StaffDirectory.Person> person(Caller.Staff caller) {
        return tx.forTenant(caller.tenant(), handle -> staff.byId(handle, caller.tenant(), caller.staff()));
    }
}
