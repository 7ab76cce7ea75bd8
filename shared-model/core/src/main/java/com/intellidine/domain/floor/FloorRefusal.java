package com.intellidine.domain.floor;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Refusal;

/// Why a wish about the floor or a reservation was refused.
public sealed interface FloorRefusal extends Refusal {
    record NothingChanged() implements FloorRefusal {}

    record NameNotAllowed(int lengthMaxChars) implements FloorRefusal {}

    record NameMissing() implements FloorRefusal {}

    record PlaceMissing() implements FloorRefusal {}

    record CapacityOutOfRange() implements FloorRefusal {}

    record PositionOutOfRange() implements FloorRefusal {}

    record UnknownSection() implements FloorRefusal {}

    record UnknownTable() implements FloorRefusal {}

    record Taken(String name) implements FloorRefusal {}

    /// Guests sit at it, or it is reserved.
    record TableInUse(String table) implements FloorRefusal {}

    record SectionInUse(String name, long tables) implements FloorRefusal {}

    record TooFewToJoin() implements FloorRefusal {}

    record TooManyToJoin(int max) implements FloorRefusal {}

    record TogetherAlready() implements FloorRefusal {}

    record AloneAlready() implements FloorRefusal {}

    record UnknownReservation() implements FloorRefusal {}

    record ReservationExists() implements FloorRefusal {}

    record CoversOutOfRange() implements FloorRefusal {}

    record DurationOutOfRange() implements FloorRefusal {}

    record TooFarAway() implements FloorRefusal {}

    record InThePast() implements FloorRefusal {}

    record TableReserved(String table) implements FloorRefusal {}

    record ReservationOver() implements FloorRefusal {}

    record ReasonMissing() implements FloorRefusal {}

    @Override
    default String sentence() {
        return switch (this) {
            case NothingChanged() -> "Nothing was changed, so there is nothing to save.";
            case NameNotAllowed(int max) -> "A name must be plain text of at most " + max + " characters.";
            case NameMissing() -> "Give it a name.";
            case PlaceMissing() -> "Say in which section the new table stands.";
            case CapacityOutOfRange() -> "A table has 1 to " + Limits.COVERS_MAX + " seats.";
            case PositionOutOfRange() -> "This place is off the plan.";
            case UnknownSection() -> "This section is not there any more.";
            case UnknownTable() -> "This table is not there any more.";
            case Taken(String name) -> "There is a " + name + " already. Choose another name.";
            case SectionInUse(String name, long tables) ->
                name + " still has " + tables + " tables. Move or delete them first.";
            case TableInUse(String table) ->
                "Table " + table + " has guests or a reservation. Move them to another table first.";
            case TooFewToJoin() -> "Choose at least two tables to push together.";
            case TooManyToJoin(int max) -> "At most " + max + " tables can stand together.";
            case TogetherAlready() -> "These tables stand together already.";
            case AloneAlready() -> "These tables stand alone already.";
            case UnknownReservation() -> "This reservation is not known here.";
            case ReservationExists() -> "This reservation was made already; nothing was changed.";
            case CoversOutOfRange() -> "A reservation is for 1 to " + Limits.COVERS_MAX + " guests.";
            case DurationOutOfRange() -> "A table is reserved for a quarter of an hour to a day.";
            case TooFarAway() -> "This is too far in the future to reserve a table.";
            case InThePast() -> "This time is over. Choose a later one.";
            case TableReserved(String table) ->
                "Table " + table + " is reserved at this time. Choose another table or time.";
            case ReservationOver() -> "This reservation is over; make a new one.";
            case ReasonMissing() -> "Give a reason.";
        };
    }
}
