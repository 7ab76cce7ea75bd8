package com.intellidine.wire;

import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TenantId;
import com.intellidine.sync.Envelope;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.EventSealer;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Events as JSON texts. The text that an author wrote is the event; nobody writes it again.
public final class EventFormat implements EventSealer {
    /// Until the first release the shape of an event may change in place, which makes logs from before unreadable;
    /// this then counts up, so that a store can say so. From the first release on it stands still, and a new shape
    /// is a new schema beside the old one.
    public static final int GENERATION = 16;

    /// All that this program can read.
    static final Map<String, BodyFormat<?>> BY_NAME = Stream.of(
                    TenantFormats.all(),
                    MenuFormats.all(),
                    FloorFormats.all(),
                    CustomerFormats.all(),
                    ShiftFormats.all(),
                    RuleFormats.all(),
                    StockFormats.all(),
                    OrderFormats.all(),
                    LineFormats.all(),
                    KitchenFormats.all(),
                    BillingFormats.all(),
                    SmallSaleFormats.all(),
                    PaymentFormats.all())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(BodyFormat::name, Function.identity()));

    /// What a text turned out to be.
    public sealed interface Decoded {
        record Read(LogEntry entry) implements Decoded {}

        /// @param why a sentence for the log
        record Malformed(String why) implements Decoded {}
    }

    @Override
    public LogEntry seal(Unsealed unsealed, Event event) {
        @Nullable BodyFormat<?> format = BY_NAME.get(event.getClass().getSimpleName());
        if (format == null) {
            throw new IllegalStateException("no format for " + event.getClass());
        }
        Envelope envelope = new Envelope(
                unsealed.tenant(),
                unsealed.node(),
                unsealed.seq(),
                unsealed.prev(),
                unsealed.version(),
                unsealed.parents(),
                aggregates(event),
                format.name(),
                format.schema(),
                event.stamp());
        String text = JsonWriter.text(node -> write(envelope, format, event, node));
        return switch (read(text)) {
            case Decoded.Read(LogEntry entry)
            when event.equals(entry.event()) && envelope.equals(entry.envelope()) -> entry;
            // Once appended, it would be missing at every other node, and all that follows it with it.
            case Decoded.Read(LogEntry other) ->
                throw new IllegalStateException("others would read " + other.event() + " for " + event);
            case Decoded.Malformed(String why) ->
                throw new IllegalStateException("others could not read " + envelope.type() + ": " + why);
        };
    }

    private static void write(Envelope envelope, BodyFormat<?> format, Event event, JsonWriter node) {
        node.put("tenant", envelope.tenant().toString());
        node.put("node", envelope.node().toString());
        node.put("seq", envelope.seq());
        Json.putIfPresent(envelope.prev(), prev -> node.put("prev", prev.hex()));
        node.put("version", envelope.version());
        node.putStrings("parents", envelope.parents());
        node.putStrings("aggregates", envelope.aggregates());
        node.put("type", envelope.type());
        node.put("schema", envelope.schema());
        node.put("actor", envelope.stamp().actor().toString());
        node.put("at", Instants.text(envelope.stamp().at()));
        if (envelope.stamp().suspect()) {
            node.put("clock_suspect", true);
        }
        node.putObject("body", body -> format.write(event, body));
    }

    private static List<String> aggregates(Event event) {
        List<String> names = new ArrayList<>();
        event.aggregates().forEach(touched -> names.add(touched.toString()));
        return names;
    }

    /// Reads an event that another node wrote. Unknown types, newer schemas and what is not known yet are events too,
    /// without a meaning here.
    public Decoded read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Limits.EVENT_MAX_BYTES) {
            return new Decoded.Malformed("it is larger than " + Limits.EVENT_MAX_BYTES + " bytes");
        }
        try {
            JsonObject node = JsonObject.parse(text, bytes);
            Envelope envelope = envelope(node);
            return new Decoded.Read(new LogEntry(EventHash.of(bytes), envelope, text, event(envelope, node)));
        } catch (Json.Malformed malformed) {
            return new Decoded.Malformed(String.valueOf(malformed.getMessage()));
        }
    }

    /// Reads an event that this program stored itself.
    ///
    /// @throws IllegalStateException when the stored text is damaged
    public LogEntry readStored(String text) {
        return switch (read(text)) {
            case Decoded.Read(LogEntry entry) -> entry;
            case Decoded.Malformed(String why) -> throw new IllegalStateException("a stored event is damaged: " + why);
        };
    }

    private static Envelope envelope(JsonObject node) {
        return new Envelope(
                new TenantId(Json.uuid(node, "tenant")),
                new NodeId(Json.uuid(node, "node")),
                Json.positive(node, "seq"),
                Json.maybe(node, "prev", name -> Json.hash(node, name)),
                Json.positive(node, "version"),
                Json.hashes(node, "parents", Limits.PARENTS_PER_EVENT_MAX),
                Json.distinct(node, "aggregates", Limits.AGGREGATES_PER_EVENT_MAX, Limits.NAME_LENGTH_MAX_CHARS),
                Json.string(node, "type", Limits.NAME_LENGTH_MAX_CHARS),
                Math.toIntExact(Math.min(Json.positive(node, "schema"), Integer.MAX_VALUE)),
                new Stamp(
                        new StaffId(Json.uuid(node, "actor")),
                        Json.instant(node, "at"),
                        Boolean.TRUE.equals(Json.maybe(node, "clock_suspect", name -> Json.bool(node, name)))));
    }

    private static @Nullable Event event(Envelope envelope, JsonObject node) {
        @Nullable BodyFormat<?> format = BY_NAME.get(envelope.type());
        JsonObject body = Json.objectField(node, "body");
        if (format == null || envelope.schema() > format.schema()) {
            return null;
        }
        Event event;
        try {
            event = format.reader().apply(body, envelope.stamp());
        } catch (Json.NotKnownYet e) {
            return null;
        }
        if (!aggregates(event).equals(envelope.aggregates())) {
            throw new Json.Malformed("its aggregates are not those that its body names");
        }
        return event;
    }
}
