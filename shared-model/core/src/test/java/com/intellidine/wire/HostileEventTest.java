package com.intellidine.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.OrderCancelled;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import com.intellidine.fold.Fold;
import com.intellidine.fold.Rows;
import com.intellidine.sync.LogEntry;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import com.intellidine.wire.EventFormat.Decoded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever arrives is an event or a sentence that says why not; it is never an exception.
class HostileEventTest {
    private static final EventFormat FORMAT = new EventFormat();

    private static String text(Class<? extends Event> type) {
        return Samples.all().stream()
                .filter(type::isInstance)
                .map(event -> FORMAT.seal(Samples.UNSEALED, event).text())
                .findFirst()
                .orElseThrow();
    }

    private static String replaced(Class<? extends Event> type, String part, String by) {
        String text = text(type);
        assertTrue(text.contains(part), () -> part + " does not stand in " + text);
        return text.replace(part, by);
    }

    private static Class<? extends Event> type(String name) {
        return Samples.all().stream()
                .map(Event::getClass)
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertMalformed(String text) {
        String why =
                assertInstanceOf(Decoded.Malformed.class, FORMAT.read(text)).why();
        assertTrue(why.length() <= 300 && why.chars().noneMatch(Character::isISOControl), why);
    }

    private static LogEntry assertRead(String text) {
        return assertInstanceOf(Decoded.Read.class, FORMAT.read(text)).entry();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "[]", "7", "\"text\"", "{", "{}", "{}{}", "{\"tenant\":", "\u0000", "<html>"})
    void isMalformedWhenItIsNoEventAtAll(String text) {
        assertMalformed(text);
    }

    @Test
    void isMalformedWhereverItIsCut() {
        for (Event event : Samples.all()) {
            String text = FORMAT.seal(Samples.UNSEALED, event).text();
            for (int end = 0; end < text.length(); end++) {
                assertMalformed(text.substring(0, end));
            }
        }
    }

    /// Type of event, what stands in its text, what is put there instead.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            LinesAdded     | "quantity":3             | "quantity":0
            LinesAdded     | "quantity":3             | "quantity":-3
            LinesAdded     | "quantity":3             | "quantity":1000
            LinesAdded     | "quantity":3             | "quantity":3.0005
            LinesAdded     | "quantity":3             | "quantity":3e5
            LinesAdded     | "quantity":3             | "quantity":"3"
            LinesAdded     | "quantity":3             | "quantity":null
            LinesAdded     | "quantity":3             | "quantity":[3]
            LinesAdded     | "quantity":3             | "quantity":99999999999999999999999999
            LinesAdded     | "quantity":3             | "quantity":4294967299
            LinesAdded     | "quantity":3             | "quantity":1E1000000000
            LinesAdded     | "quantity":3             | "quantity":3,"quantity":4
            LinesAdded     | "unit_price_paise":28050 | "unit_price_paise":-1
            LinesAdded     | "unit_price_paise":28050 | "unit_price_paise":9223372036854775807
            LinesAdded     | "station":"kitchen"      | "station":7
            LinesAdded     | "tax_class":"restaurant_service" | "tax_class":"none"
            LinesAdded     | "name":"P                | "nom":"P
            LinesAdded     | "seat":4                 | "seat":201
            LinesAdded     | "seat":4                 | "seat":-1
            LinesAdded     | "course":2               | "course":21
            LinesAdded     | "price_paise":3000       | "price_paise":-1
            LinesAdded     | "price_paise":3000       | "price_paise":99999999
            LinesAdded     | "quantity":2             | "quantity":0
            LinesAdded     | "quantity":2             | "quantity":21
            LinesAdded     | "parcel":true            | "parcel":1
            LinesAdded     | "note":"less oil"        | "note":7
            LineWrittenOff | "quantity":1             | "quantity":0
            LineWrittenOff | "kind":"void"            | "kind":"gift"
            LineWrittenOff | "approver":"             | "approver":"x
            LinesPlaced    | "from":"                 | "from":"x
            LinesPlaced    | -00000000000c"],"homes"  | -00000000000b"],"homes"
            LineAcknowledged | "quantity":1           | "quantity":-1
            AcceptRequested | "minutes":20            | "minutes":0
            TimePromised   | "ready_by":"2026         | "ready_by":"+99999999
            LinesAdded     | पनीर                     | \\u0000
            LinesAdded     | पनीर                     | \\u001b@
            LinesAdded     | पनीर                     | \\ud83c
            LinesAdded     | पनीर                     | \\udf5b\\ud83c
            AddressGiven  | NyBDaHVyY2ggU3RyZWV0     | 7 Church Street
            LinesAdded    | "discount_basis_points":1250 | "discount_basis_points":10001
            LinesAdded    | "supplement_paise":1500  | "supplement_paise":-1
            LinesAdded    | "hsn":"21069099"         | "hsn":"210690990"
            LinesAdded    | "category":"             | "category":"x
            OrderOpened   | "covers":4               | "covers":0
            OrderOpened   | "covers":4               | "covers":-2147483648
            OrderOpened   | "device":"A"             | "device":"a b"
            OrderOpened   | "number":42              | "number":0
            OrderOpened   | "day":"2026-11-22"       | "day":"2026-11-31"
            OrderOpened   | "day":"2026-11-22"       | "day":"+999999999-01-01"
            OrderOpened   | "order_type":"dine_in"   | "order_type":"dine in"
            TicketSent    | -00000000000c"           | -00000000000b"
            BillsIssued   | "financial_year":2026    | "financial_year":-5
            BillsIssued   | "number":318             | "number":1000000
            BillsIssued   | "total_paise":56100      | "total_paise":9223372036854775807
            BillsIssued   | "amount_paise":56100     | "amount_paise":-9223372036854775808
            BillsIssued   | "amount_paise":1287      | "amount_paise":200000000000000
            BillsIssued   | "basis_points":250       | "basis_points":10001
            BillsIssued   | "head":"cgst"            | "head":"gst"
            BillsIssued   | "kind":"tax_invoice"     | "kind":"invoice"
            BillsIssued   | "kind":"packing"         | "kind":"tip"
            BillsIssued   | "hsn":"996331"           | "hsn":"996331123"
            BillsIssued   | "discount_paise":5610    | "discount_paise":9223372036854775807
            BillsIssued   | "net_paise":50490        | "net_paise":50490.5
            BillsIssued   | "discounts":[            | "discounts":["x",
            BillsIssued   | "rule":"                 | "rule":"x
            BillsIssued   | "totals":{               | "totals":[],"other":{
            BillsIssued   | "tax_basis_points":500   | "tax_basis_points":-1
            RuleEdited    | "basis_points":1500      | "basis_points":10001
            RuleEdited    | "kind":"percent_off"     | "kind":"all_off"
            RuleEdited    | "kind":"percent_off"     | "kind":"amount_off","amount_paise":-1
            RuleEdited    | "kind":"percent_off"     | "kind":"buy_get_free","buy":0,"free":1
            RuleEdited    | "kind":"percent_off"     | "kind":"bundle_price","count":2,"price_paise":100000001
            RuleEdited    | "days":["friday",        | "days":["noday",
            RuleEdited    | "days":["friday","saturday"] | "days":[]
            RuleEdited    | "from":"22:00"           | "from":"24:01"
            RuleEdited    | "last_day":"2026-12-22"  | "last_day":"2026-11-21"
            RuleEdited    | "minimum_spend_paise":50000 | "minimum_spend_paise":-1
            RuleEdited    | "uses_max":100           | "uses_max":-1
            RuleEdited    | "items":["               | "items":["x
            RuleEdited    | ["dine_in","takeaway"]   | ["dine_in","dine_in"]
            RuleEdited    | DIWALI26                 | DIWALI2026DIWALI2026DIWALI2026DIWALI2026X
            RestaurantEdited | ,"basis_points":500    | ,"basis_points":501
            PaymentTaken  | "amount_paise":58900     | "amount_paise":9223372036854775807
            PaymentTaken  | "amount_paise":58900     | "amount_paise":-1
            PaymentTaken  | "amount_paise":58900     | "amount_paise":1000000001
            PaymentTaken  | "tendered_paise":60000   | "tendered_paise":-1
            PaymentTaken  | "tip_paise":1100         | "tip_paise":-1
            PaymentTaken  | "tender":"credit"        | "tender":"gold"
            PaymentRequested | "amount_paise":58900  | "amount_paise":-1
            PaymentRefunded | "amount_paise":500     | "amount_paise":-500
            PaymentConfirmed | "reference":"UTR 1"   | "reference":[]
            CreditNoteIssued | "number":7            | "number":100000
            CreditNoteIssued | "cause":"correction"  | "cause":"mercy"
            DayClosed | "number":7                | "number":0
            DayClosed | "number":7                | "number":100000
            SettlementRefunded | "amount_paise":5000 | "amount_paise":-5000
            PaymentRefunded | "tip_paise":100     | "tip_paise":-100
            BillCancelled | "approver":"             | "approver":"x
            PaymentTaken  | "tendered_paise":60000   | "tendered_paise":-9223372036854775808
            ItemEdited    | "price_paise":28050      | "price_paise":-1
            ItemEdited    | "price_paise":28050      | "price_paise":100000001
            TableEdited   | "capacity":4             | "capacity":0
            RestaurantEdited | Asia/Kolkata          | Asia Atlantis
            ItemEdited    | "count":2                | "count":0
            ItemEdited    | "supplement_paise":1500  | "supplement_paise":-1
            ItemEdited    | "days":["friday","saturday"] | "days":[]
            ItemEdited    | "days":["friday","saturday"] | "days":["freitag"]
            ItemEdited    | "days":["friday","saturday"] | "days":["friday","friday"]
            ItemEdited    | "from":"22:00"           | "from":"25:00"
            ItemEdited    | "last_day":"2027-03-31"  | "last_day":"2026-03-31"
            ItemEdited    | "last_day":"2027-03-31"  | "last_day":"2027-02-29"
            ItemEdited    | "order_types":["dine_in","takeaway"] | "order_types":["by_post"]
            ItemEdited    | "allergens":["milk","tree_nuts"] | "allergens":["Milk"]
            ItemEdited    | "discount_basis_points":1000 | "discount_basis_points":10001
            ItemEdited    | "course":1               | "course":-1
            ItemEdited    | "hsn":"996331"           | "hsn":"996331996"
            ItemEdited    | "cost_price_paise":9000  | "cost_price_paise":9223372036854775808
            VariantEdited | "price_paise":16000      | "price_paise":-16000
            ModifierGroupEdited | "min":1            | "min":-1
            ModifierGroupEdited | "max":3            | "max":2147483648
            ModifierEdited | "by_default":true       | "by_default":"yes"
            TableEdited   | "x":250                  | "x":-1
            TableEdited   | "shape":"round"          | "shape":"star"
            TablesJoined  | "tables":[               | "tables":[],"others":[
            ReservationMade | "minutes":90           | "minutes":0
            ReservationMade | "covers":4             | "covers":201
            ReservationMade | 2026-11-22T14:30:00Z   | tonight
            ReservationMade | 2026-11-22T14:30:00Z   | +1000000000-12-31T23:59:59Z
            RestaurantEdited | "day_ends":"03:30"    | "day_ends":"3:30"
            RestaurantEdited | "languages":["hindi","english"] | "languages":["hindi","hindi"]
            RestaurantEdited | "service_charge_basis_points":500 | "service_charge_basis_points":-1
            StaffEdited   | "discount_limit_basis_points":1000 | "discount_limit_basis_points":99999999999
            CustomerRegistered | bmFtZQ==            | Asha Singh
            CustomerRegistered | "credit_limit_paise":200000 | "credit_limit_paise":-1
            StaffEdited   | "role":"waiter"          | "role":"owner"
            StaffEdited   | "active":true            | "active":1
            StockItemEdited | "unit":"kilogram"      | "unit":"kg"
            StockItemEdited | "thousandths":1250000  | "thousandths":0
            StockItemEdited | "thousandths":1250000  | "thousandths":1250000.5
            StockItemEdited | "reorder_thousandths":2000000 | "reorder_thousandths":-1
            StockItemEdited | "par_thousandths":8000000 | "par_thousandths":1000000000001
            StockItemEdited | "cost_paise":32000     | "cost_paise":-1
            StockItemEdited | "cost_thousandths":1000000 | "cost_thousandths":0
            StockItemEdited | "packs":[              | "packs":[{"name":"slab","thousandths":5},
            RecipeEdited  | "thousandths":180000     | "thousandths":0
            RecipeEdited  | "thousandths":180000     | "thousandths":100000001
            RecipeEdited  | "thousandths":180000     | "thousandths":-9223372036854775808
            RecipeEdited  | "yield_basis_points":8500 | "yield_basis_points":99
            RecipeEdited  | "yield_basis_points":8500 | "yield_basis_points":10001
            RecipeEdited  | "dish":"                 | "meal":"
            StockPurchased | "thousandths":5000000   | "thousandths":0
            StockPurchased | "thousandths":5000000   | "thousandths":9223372036854775807
            StockPurchased | "cost_paise":160000     | "cost_paise":1000000001
            StockPurchased | "cost_paise":160000     | "cost_paise":-1
            StockPurchased | "expiry":"2026-11-27"   | "expiry":"2026-11-31"
            StockPurchased | "shelf_at":"2026        | "shelf_at":"+12026
            StockPurchased | "suspect":true          | "suspect":"maybe"
            StockPurchased | "clock_suspect":true    | "clock_suspect":"maybe"
            StockWasted   | "thousandths":250000     | "thousandths":-250000
            StockWasted   | "approver":"             | "approver":"x
            StockAdjusted | "thousandths":-40000     | "thousandths":0
            StockAdjusted | "thousandths":-40000     | "thousandths":-1000000000001
            StockCounted  | "thousandths":4100000    | "thousandths":-1
            StockCounted  | "seq":41                 | "seq":0
            StockCounted  | "known":[                | "known":["x",
            PortionsCounted | "thousandths":12000    | "thousandths":-12000
            OrderClosed   | "body":{                 | "body":[],"other":{
            OrderClosed   | "seq":2                  | "seq":0
            OrderClosed   | "seq":2                  | "seq":-1
            OrderClosed   | "version":3              | "version":0
            OrderClosed   | "schema":1               | "schema":0
            OrderClosed   | "schema":1               | "schema":"1"
            OrderClosed   | "prev":"                 | "prev":"0
            OrderClosed   | "order":"00000000-0000-0000-0000-00000000000a | "order":"00000000-0000-0000-0000-00000000000A
            OrderClosed   | "actor":"00000000-0000-0000-0000-000000000001 | "actor":"0-0-0-0-1
            OrderClosed   | "homes":["00000000-0000-0000-0000-00000000000c | "homes":["00000000-0000-0000-0000-00000000000C
            LinesAdded    | "restaurant_service"     | "Restaurant_Service"
            OrderClosed   | "actor":"                | "actor":"x
            OrderClosed   | 2026-11-22T06:30:00.123Z | yesterday
            OrderClosed   | 2026-11-22T06:30:00.123Z | 2026-11-22T06:30Z
            OrderClosed   | 2026-11-22T06:30:00.123Z | 2026-11-22T12:00:00+05:30
            OrderClosed   | 2026-11-22T06:30:00.123Z | 2026-11-22T24:00:00Z
            OrderClosed   | 2026-11-22T06:30:00.123Z | +1000000000-12-31T23:59:59Z
            OrderClosed   | 2026-11-22T06:30:00.123Z | -1000000000-01-01T00:00:00Z
            OrderClosed   | ["order/                 | ["item/
            OrderClosed   | ["order/                 | ["x","order/
            """)
    void isMalformedWhenAFieldIsWrong(String type, String part, String by) {
        assertMalformed(replaced(type(type), part, by));
    }

    @Test
    void isMalformedWhenItNamesSomethingTwice() {
        String aggregate = "\"order/" + Some.order(10) + "\"";
        assertMalformed(replaced(type("LineRemoved"), "LineRemoved", "Newer")
                .replace("[" + aggregate + "]", "[" + aggregate + "," + aggregate + "]"));
        String head = Samples.UNSEALED.parents().getFirst().hex();
        String other = Samples.UNSEALED.parents().getLast().hex();
        assertMalformed(replaced(type("OrderClosed"), other, head));
    }

    @Test
    void isMalformedWhenItIsNested() {
        assertMalformed("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000));
        assertMalformed("[".repeat(200_000));
        assertMalformed(replaced(
                type("OrderClosed"), "\"body\":{", "\"body\":{\"x\":" + "[".repeat(60) + "]".repeat(60) + ","));
    }

    /// Also where nobody asks for the number.
    @ParameterizedTest
    @ValueSource(strings = {"1E99999999999", "1E2147483648", "-1E-99999999999"})
    void isMalformedWhenANumberIsBeyondAllBounds(String number) {
        assertMalformed(replaced(type("OrderClosed"), "\"body\":{", "\"body\":{\"x\":" + number + ","));
    }

    @Test
    void isMalformedWhenItIsHuge() {
        String megabyte = "x".repeat(1 << 20);
        assertMalformed(megabyte);
        assertMalformed(replaced(LinesAdded.class, "kitchen", megabyte));
        assertMalformed(replaced(LinesAdded.class, "kitchen", "x".repeat(41)));
        assertMalformed(replaced(OrderCancelled.class, "guest left", "x".repeat(201)));
        assertMalformed(replaced(OrderCancelled.class, "\"schema\":1", "\"schema\":" + "1".repeat(100_000)));
        assertMalformed(replaced(OrderCancelled.class, "\"type\":\"", "\"type\":\"" + "x".repeat(200)));
        assertMalformed(replaced(OrderCancelled.class, "order/", "o".repeat(500) + "/")
                .replace("\"OrderCancelled\"", "\"Newer\""));
    }

    @Test
    void countsItsBytesAndNotItsCharacters() {
        String padded =
                replaced(OrderCancelled.class, "\"body\":{", "\"body\":{\"newer\":\"" + "पन".repeat(50_000) + "\",");
        assertTrue(padded.length() < 256 * 1024);
        assertMalformed(padded);
    }

    /// Cut inside a character of two code units, its bytes would not be those that were hashed.
    @Test
    void isMalformedWhenItsTextHasNoBytes() {
        assertMalformed(replaced(OrderCancelled.class, "guest left", "guest \ud83c"));
    }

    @Test
    void survivesWhenItsTypeIsUnknown() {
        String text = replaced(OrderCancelled.class, "OrderCancelled", "OrderTeleported");
        LogEntry entry = assertRead(text);
        assertNull(entry.event());
        assertEquals(text, entry.text());
        assertEquals("OrderTeleported", entry.envelope().type());
        assertEquals("order/" + Some.order(10), entry.envelope().aggregates().getFirst());
    }

    /// The zones are those of the JDK that reads them.
    @Test
    void survivesWhenItsTimeZoneIsNewer() {
        LogEntry entry = assertRead(replaced(RestaurantEdited.class, "Asia/Kolkata", "Moon/Tranquility"));
        assertNull(entry.event());
    }

    @Test
    void survivesWhenItsSchemaIsNewer() {
        String text = replaced(OrderCancelled.class, "\"schema\":1", "\"schema\":2");
        LogEntry entry = assertRead(text);
        assertNull(entry.event());
        assertEquals(text, entry.text());
    }

    @Test
    void keepsFieldsThatItDoesNotKnow() {
        String text = replaced(OrderCancelled.class, "\"body\":{", "\"body\":{\"mood\":\"sad\",");
        LogEntry entry = assertRead(text);
        assertNotNull(entry.event());
        assertEquals(text, entry.text());
    }

    @Test
    void isNeverSealedWhenOthersCouldNotReadIt() {
        Event tooLong = new OrderCancelled(Some.order(10), "x".repeat(201), null, List.of(), List.of(), Some.STAMP);
        assertThrows(IllegalStateException.class, () -> FORMAT.seal(Samples.UNSEALED, tooLong));
    }

    @Test
    void neverThrowsHoweverItsTextIsBent() {
        List<String> texts = Samples.all().stream()
                .map(event -> FORMAT.seal(Samples.UNSEALED, event).text())
                .toList();
        List<Decoded> outcomes = new ArrayList<>();
        Seeds.each(30_000, random -> {
            String text = texts.get(random.nextInt(texts.size()));
            int times = random.nextInt(1, 3);
            for (int i = 0; i < times; i++) {
                text = Mutation.of(text, random);
            }
            Decoded outcome = FORMAT.read(text);
            outcomes.add(outcome);
            if (outcome instanceof Decoded.Read(LogEntry entry) && entry.event() != null) {
                fold(entry.event());
            }
        });
        long read = outcomes.stream().filter(Decoded.Read.class::isInstance).count();
        assertTrue(read > 1_000 && read < 29_000, "read: " + read);
    }

    /// What can be read can be folded, for each history that it touches, summed and shown.
    private static void fold(Event event) {
        for (AggregateId owner : event.aggregates()) {
            for (Event before : Samples.all()) {
                if (before.aggregates().contains(owner)) {
                    @Nullable Aggregate state = folded(owner, folded(owner, opened(owner), before), event);
                    if (state != null) {
                        assertNotNull(Rows.of(owner, state, id -> null));
                    }
                }
            }
        }
    }

    private static @Nullable Aggregate opened(AggregateId owner) {
        return owner.kind() == AggregateId.Kind.ORDER
                ? folded(
                        owner,
                        null,
                        new OrderOpened(
                                new OrderId(owner.id()), Some.number(1), OrderType.DINE_IN, null, 2, Some.STAMP))
                : null;
    }

    private static @Nullable Aggregate folded(AggregateId owner, @Nullable Aggregate state, Event event) {
        return Fold.apply(owner, state, Some.fact(event));
    }
}
