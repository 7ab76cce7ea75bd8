package com.intellidine.wire;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.ReservationId;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.TableGroupId;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.floor.FloorEvent.SectionEdited;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.floor.FloorEvent.TablesJoined;
import com.intellidine.domain.floor.FloorEvent.TablesSplit;
import com.intellidine.domain.floor.ReservationChange;
import com.intellidine.domain.floor.ReservationEvent.GuestsDidNotCome;
import com.intellidine.domain.floor.ReservationEvent.ReservationCancelled;
import com.intellidine.domain.floor.ReservationEvent.ReservationEdited;
import com.intellidine.domain.floor.ReservationEvent.ReservationMade;
import com.intellidine.domain.floor.ReservationEvent.ReservationSeated;
import com.intellidine.domain.floor.SectionChange;
import com.intellidine.domain.floor.TableChange;
import com.intellidine.domain.floor.TableShape;
import java.util.List;

/// The bodies of edits of the floor and of what happens to reservations.
final class FloorFormats {
    private static final int MINUTES_MAX = 24 * 60;

    private FloorFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(section(), table(), joined(), split(), made(), edited(), seated(), cancelled(), didNotCome());
    }

    private static BodyFormat<SectionEdited> section() {
        return new BodyFormat<>(
                SectionEdited.class,
                1,
                (edit, body) -> {
                    body.put("section", edit.section().toString());
                    Fields.put(body, "name", edit.changes().name());
                    Fields.put(body, "position", edit.changes().position());
                    Fields.put(body, "deleted", edit.changes().deleted());
                },
                (body, stamp) -> new SectionEdited(
                        new SectionId(Json.uuid(body, "section")),
                        new SectionChange(
                                Fields.text(body, "name", Limits.NAME_LENGTH_MAX_CHARS),
                                Fields.position(body),
                                Fields.bool(body, "deleted")),
                        stamp));
    }

    private static BodyFormat<TableEdited> table() {
        return new BodyFormat<>(
                TableEdited.class,
                1,
                (edit, body) -> {
                    body.put("table", edit.table().toString());
                    Fields.putText(body, "section", edit.changes().section());
                    Fields.put(body, "number", edit.changes().number());
                    Fields.put(body, "capacity", edit.changes().capacity());
                    Fields.put(body, "position", edit.changes().position());
                    Fields.putEnum(body, "shape", edit.changes().shape());
                    Fields.put(body, "x", edit.changes().x());
                    Fields.put(body, "y", edit.changes().y());
                    Fields.put(body, "deleted", edit.changes().deleted());
                },
                (body, stamp) -> new TableEdited(
                        tableId(body),
                        new TableChange(
                                Fields.id(body, "section", SectionId::new),
                                Fields.text(body, "number", Limits.NAME_LENGTH_MAX_CHARS),
                                Fields.integer(body, "capacity", 1, Limits.COVERS_MAX),
                                Fields.position(body),
                                Fields.oneOf(TableShape.class, body, "shape"),
                                Fields.integer(body, "x", 0, 1_000),
                                Fields.integer(body, "y", 0, 1_000),
                                Fields.bool(body, "deleted")),
                        stamp));
    }

    private static BodyFormat<TablesJoined> joined() {
        return new BodyFormat<>(
                TablesJoined.class,
                1,
                (event, body) -> {
                    body.put("group", event.group().toString());
                    body.putStrings("tables", event.tables());
                },
                (body, stamp) -> new TablesJoined(new TableGroupId(Json.uuid(body, "group")), tables(body), stamp));
    }

    private static BodyFormat<TablesSplit> split() {
        return new BodyFormat<>(
                TablesSplit.class,
                1,
                (event, body) -> body.putStrings("tables", event.tables()),
                (body, stamp) -> new TablesSplit(tables(body), stamp));
    }

    private static List<TableId> tables(JsonObject body) {
        List<TableId> tables = Json.uuids(body, "tables", Limits.TABLES_TOGETHER_MAX).stream()
                .map(TableId::new)
                .toList();
        if (tables.isEmpty()) {
            throw new Json.Malformed("field tables names none");
        }
        return tables;
    }

    private static TableId tableId(JsonObject body) {
        return new TableId(Json.uuid(body, "table"));
    }

    private static ReservationId reservation(JsonObject body) {
        return new ReservationId(Json.uuid(body, "reservation"));
    }

    private static BodyFormat<ReservationMade> made() {
        return new BodyFormat<>(
                ReservationMade.class,
                1,
                (event, body) -> {
                    body.put("reservation", event.reservation().toString());
                    Fields.putText(body, "customer", event.customer());
                    body.put("covers", event.covers());
                    body.put("time", event.time().toString());
                    body.put("minutes", event.minutes());
                    Fields.putText(body, "table", event.table());
                },
                (body, stamp) -> new ReservationMade(
                        reservation(body),
                        Fields.id(body, "customer", CustomerId::new),
                        Fields.within(body, "covers", 1, Limits.COVERS_MAX),
                        Json.instant(body, "time"),
                        Fields.within(body, "minutes", 1, MINUTES_MAX),
                        Fields.id(body, "table", TableId::new),
                        stamp));
    }

    private static BodyFormat<ReservationEdited> edited() {
        return new BodyFormat<>(
                ReservationEdited.class,
                1,
                (event, body) -> {
                    body.put("reservation", event.reservation().toString());
                    Fields.putText(body, "customer", event.changes().customer());
                    Fields.put(body, "covers", event.changes().covers());
                    Fields.putText(body, "time", event.changes().at());
                    Fields.put(body, "minutes", event.changes().minutes());
                    Fields.putText(body, "table", event.changes().table());
                },
                (body, stamp) -> new ReservationEdited(
                        reservation(body),
                        new ReservationChange(
                                Fields.id(body, "customer", CustomerId::new),
                                Fields.integer(body, "covers", 1, Limits.COVERS_MAX),
                                Json.maybe(body, "time", name -> Json.instant(body, name)),
                                Fields.integer(body, "minutes", 1, MINUTES_MAX),
                                Fields.id(body, "table", TableId::new)),
                        stamp));
    }

    private static BodyFormat<ReservationSeated> seated() {
        return new BodyFormat<>(
                ReservationSeated.class,
                1,
                (event, body) -> {
                    body.put("reservation", event.reservation().toString());
                    body.put("table", event.table().toString());
                },
                (body, stamp) -> new ReservationSeated(reservation(body), tableId(body), stamp));
    }

    private static BodyFormat<ReservationCancelled> cancelled() {
        return new BodyFormat<>(
                ReservationCancelled.class,
                1,
                (event, body) -> {
                    body.put("reservation", event.reservation().toString());
                    body.put("reason", event.reason());
                },
                (body, stamp) -> new ReservationCancelled(
                        reservation(body), Json.string(body, "reason", Limits.REASON_LENGTH_MAX_CHARS), stamp));
    }

    private static BodyFormat<GuestsDidNotCome> didNotCome() {
        return new BodyFormat<>(
                GuestsDidNotCome.class,
                1,
                (event, body) -> body.put("reservation", event.reservation().toString()),
                (body, stamp) -> new GuestsDidNotCome(reservation(body), stamp));
    }
}
