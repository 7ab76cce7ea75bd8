package com.intellidine.domain.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.ReservationId;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TimeImpossible;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.floor.Reservation.State;
import com.intellidine.domain.floor.ReservationCommand.CancelReservation;
import com.intellidine.domain.floor.ReservationCommand.EditReservation;
import com.intellidine.domain.floor.ReservationCommand.MakeReservation;
import com.intellidine.domain.floor.ReservationCommand.MarkNoShow;
import com.intellidine.domain.floor.ReservationCommand.SeatReservation;
import com.intellidine.testing.Some;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReservationsTest {
    private static final Instant EVENING = Some.NOON.plus(Duration.ofHours(8));
    private final Map<ReservationId, Reservation> all = new HashMap<>();
    private final Floor floor = new Floor(
            Map.of(),
            Map.of(
                    Some.table(1),
                    FloorFold.apply(
                            null,
                            new TableEdited(
                                    Some.table(1),
                                    TableChange.of(new SectionId(Some.id(2)), "T1", 4, 1),
                                    Some.STAMP))));

    private static ReservationId id(int n) {
        return new ReservationId(Some.id(800 + n));
    }

    private static MakeReservation make(int n, Instant at) {
        return new MakeReservation(id(n), null, 4, at, 90, Some.table(1), Some.STAMP);
    }

    private @Nullable Refusal refusal(ReservationCommand command) {
        return Reservations.decide(floor, all.values(), command)
                        instanceof Decision.Refused<ReservationEvent>(Refusal why)
                ? why
                : null;
    }

    private ReservationsTest does(ReservationCommand command) {
        if (!(Reservations.decide(floor, all.values(), command)
                instanceof Decision.Accepted<ReservationEvent>(ReservationEvent event))) {
            throw new AssertionError(command + " was refused: " + refusal(command));
        }
        all.compute(event.reservation(), (id, old) -> ReservationFold.apply(old, event));
        return this;
    }

    private State state(int n) {
        return java.util.Objects.requireNonNull(all.get(id(n))).state();
    }

    @Test
    void keepsATableForOnePartyAtATime() {
        does(make(1, EVENING));
        assertEquals(new FloorRefusal.TableReserved("T1"), refusal(make(2, EVENING.plusSeconds(89 * 60))));
        assertEquals(new FloorRefusal.TableReserved("T1"), refusal(make(2, EVENING.minusSeconds(89 * 60))));
        assertNull(refusal(make(2, EVENING.plusSeconds(90 * 60))));
        does(make(2, EVENING.plusSeconds(90 * 60)));
        assertEquals(
                new FloorRefusal.TableReserved("T1"),
                refusal(new EditReservation(
                        id(2), new ReservationChange(null, null, EVENING, null, null), Some.STAMP)));
        does(new CancelReservation(id(1), "fell ill", Some.STAMP));
        assertNull(refusal(
                new EditReservation(id(2), new ReservationChange(null, null, EVENING, null, null), Some.STAMP)));
    }

    @Test
    void showsPartiesThatWereGivenOneTableApart() {
        does(make(1, EVENING));
        Reservation one = java.util.Objects.requireNonNull(all.get(id(1)));
        Reservation other =
                new Reservation(id(2), null, 2, EVENING.plusSeconds(60), 90, Some.table(1), State.BOOKED, Some.STAMP);
        Reservation later = new Reservation(
                id(3), null, 2, EVENING.plusSeconds(100 * 60), 90, Some.table(2), State.BOOKED, Some.STAMP);
        assertEquals(List.of(new Reservations.Clash(one, other)), Reservations.clashes(List.of(later, other, one)));
    }

    /// Whoever notes the number of guests of one of two that clash need not first find another table.
    @Test
    void editsWhatClashesAlready() {
        does(make(1, EVENING));
        Reservation apart =
                new Reservation(id(2), null, 2, EVENING.plusSeconds(60), 90, Some.table(1), State.BOOKED, Some.STAMP);
        all.put(id(2), apart);
        assertNull(refusal(new EditReservation(id(2), new ReservationChange(null, 5, null, null, null), Some.STAMP)));
        assertEquals(
                new FloorRefusal.TableReserved("T1"),
                refusal(new EditReservation(
                        id(2), new ReservationChange(null, null, EVENING.plusSeconds(120), null, null), Some.STAMP)));
    }

    @Test
    void keepsTablesThatStandTogetherFreeForWhoeverReservedOne() {
        does(make(1, EVENING));
        Duration soon = Duration.ofMinutes(45);
        assertEquals(
                TableState.RESERVED_SOON,
                TableStates.of(Set.of(Some.table(2), Some.table(1)), List.of(), all.values(), EVENING, soon));
        assertEquals(TableState.FREE, TableStates.of(Set.of(Some.table(2)), List.of(), all.values(), EVENING, soon));
    }

    @Test
    void refusesWhatCannotBe() {
        assertEquals(new FloorRefusal.InThePast(), refusal(make(1, Some.NOON.minus(Duration.ofHours(3)))));
        assertEquals(new FloorRefusal.TooFarAway(), refusal(make(1, Some.NOON.plus(Duration.ofDays(800)))));
        assertEquals(new FloorRefusal.TooFarAway(), refusal(make(1, Instant.MAX)));
        assertEquals(new FloorRefusal.InThePast(), refusal(make(1, Instant.MIN)));
        assertEquals(
                new FloorRefusal.CoversOutOfRange(),
                refusal(new MakeReservation(id(1), null, 0, EVENING, 90, null, Some.STAMP)));
        assertEquals(
                new FloorRefusal.DurationOutOfRange(),
                refusal(new MakeReservation(id(1), null, 2, EVENING, Integer.MAX_VALUE, null, Some.STAMP)));
        assertEquals(
                new FloorRefusal.UnknownTable(),
                refusal(new MakeReservation(id(1), null, 2, EVENING, 90, Some.table(7), Some.STAMP)));
        // A device whose clock is at the end of time.
        assertInstanceOf(
                TimeImpossible.class,
                refusal(new MakeReservation(id(1), null, 2, Instant.MAX, 90, null, new Stamp(Some.ASHA, Instant.MAX))));
    }

    @Test
    void countsGuestsWhoSitAsCome() {
        does(make(1, EVENING)).does(new MarkNoShow(id(1), Some.STAMP));
        assertEquals(State.NO_SHOW, state(1));
        does(new SeatReservation(id(1), Some.table(1), Some.STAMP));
        assertEquals(State.SEATED, state(1));
        // Said apart, and folded later.
        Reservation seated = java.util.Objects.requireNonNull(all.get(id(1)));
        assertEquals(
                seated,
                ReservationFold.apply(seated, new ReservationEvent.ReservationCancelled(id(1), "no word", Some.STAMP)));
        assertEquals(new FloorRefusal.ReservationOver(), refusal(new CancelReservation(id(1), "late", Some.STAMP)));
    }

    @Test
    void tellsHowItStandsWithATable() {
        Duration soon = Duration.ofMinutes(45);
        assertEquals(TableState.FREE, table(List.of(), EVENING));
        does(make(1, EVENING));
        assertEquals(TableState.FREE, table(List.of(), EVENING.minus(soon).minusSeconds(1)));
        assertEquals(TableState.RESERVED_SOON, table(List.of(), EVENING.minus(soon)));
        assertEquals(TableState.RESERVED_SOON, table(List.of(), EVENING.plusSeconds(89 * 60)));
        assertEquals(TableState.FREE, table(List.of(), EVENING.plusSeconds(90 * 60)));
        Seating sitting = new Seating(false, false, false);
        Seating eating = new Seating(true, false, false);
        Seating billed = new Seating(true, true, false);
        Seating paid = new Seating(true, true, true);
        assertEquals(TableState.SEATED, table(List.of(sitting), EVENING));
        assertEquals(TableState.ORDERED, table(List.of(eating), EVENING));
        assertEquals(TableState.BILLED, table(List.of(billed), EVENING));
        assertEquals(TableState.PAID, table(List.of(paid), EVENING));
        assertEquals(TableState.SEATED, table(List.of(paid, sitting), EVENING), "the next party sits already");
    }

    private TableState table(List<Seating> seatings, Instant now) {
        return TableStates.of(Set.of(Some.table(1)), seatings, all.values(), now, Duration.ofMinutes(45));
    }
}
