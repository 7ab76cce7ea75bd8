package com.intellidine.verification.demo;

import static com.intellidine.verification.demo.ForeignClient.object;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.verification.audit.SiteAudit;
import com.intellidine.verification.demo.ForeignClient.Answer;
import com.intellidine.verification.demo.ForeignClient.Held;
import com.intellidine.verification.site.Distribution;
import com.intellidine.verification.site.Ports;
import com.intellidine.verification.site.RunningSite;
import com.intellidine.verification.site.Site;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// docs/protocol.md and docs/events.md are enough to write a client: one that was, serves a table by the real server
/// and the real kitchen display, and then does what a client must not.
@Timeout(300)
class ForeignClientJourney {
    private static final String TENANT = DemoRestaurant.SPICE_ROUTE.tenant().toString();
    private static final int HANG_MS = 20_000;
    private static final int LARGE_CHARS = 9_000_000;

    @TempDir
    Path folder;

    @Test
    void sharesNoCodeWithOurs() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .haveNameMatching("(\\[L)?(java|tools\\.jackson|org\\.jspecify)\\..*|\\[B|.*\\.ForeignClient(\\$.*)?")
                .check(new ClassFileImporter().importClasses(ForeignClient.class, Held.class, Answer.class));
    }

    @Test
    void servesATableAndIsHeldToTheRules() throws Exception {
        Site site = Site.prepare(
                folder, DemoRestaurant.SPICE_ROUTE.tenant(), Ports.free(1).getFirst(), List.of());
        try (RunningSite running = new RunningSite(site, Distribution.find(), (device, ack) -> {})) {
            Screens screens = new Screens(running);
            screens.server();
            URI server = URI.create("http://127.0.0.1:" + site.port());
            ForeignClient till = client(site, "till-1", server);
            ForeignClient other = client(site, "till-2", server);
            serveATable(till, screens.kitchen(), server);
            other.pullAll();
            relays(till, other);
            refuses(till);
            keepsBothBranches(till, other, server);
            screens.terminal("till-2").signIn("waiter1", "3333").reads("Till 1 was copied");
            answersErrors(till, other);
        }
        List<String> findings = SiteAudit.check(folder).findings();
        assertEquals(
                1, findings.stream().filter(of("till-1: It has no store.*")).count(), findings::toString);
        assertEquals(
                3,
                findings.stream()
                        .filter(of("(kitchen|server|till-2): .* a copy of that device has been at work."))
                        .count(),
                findings::toString);
        assertEquals(4, findings.size(), findings::toString);
    }

    private static Predicate<String> of(String words) {
        return Pattern.compile(words).asMatchPredicate();
    }

    private static ForeignClient client(Site site, String place, URI server) {
        DeviceIdentity identity = site.place(place).identity();
        String token = Objects.requireNonNull(identity.server()).token();
        return new ForeignClient(server, token, TENANT, identity.node().toString());
    }

    /// From the guests sitting down to the money, as the screens of another house would write it.
    private static void serveATable(ForeignClient till, Script kitchen, URI server) throws Exception {
        till.pullAll();
        Held dish = till.find("ItemEdited", "name", "Butter Chicken");
        String waiter = id(till.find("StaffEdited", "username", "waiter1"), "staff");
        String table = id(
                till.events().stream()
                        .filter(held -> held.type().equals("TableEdited"))
                        .findFirst()
                        .orElseThrow(),
                "table");
        String order = UUID.randomUUID().toString();
        String line = UUID.randomUUID().toString();
        List<String> touched = List.of("order/" + order);
        String today = LocalDate.now(ZoneId.of("Asia/Kolkata")).toString();

        ObjectNode opened = object().put("order", order)
                .put("order_type", "dine_in")
                .put("table", table)
                .put("covers", 2);
        opened.set("number", number(today));
        ObjectNode added = object().put("order", order);
        added.putArray("lines")
                .addObject()
                .put("line", line)
                .put("item", id(dish, "item"))
                .put("name", "Butter Chicken")
                .put("unit_price_paise", dish.body().path("price_paise").asLong())
                .put("tax_class", "restaurant_service")
                .put("hsn", "996331")
                .put("station", "kitchen")
                .put("quantity", 1)
                .put("price_edit", dish.hash());
        ObjectNode sent =
                object().put("order", order).put("ticket", UUID.randomUUID().toString());
        sent.set("number", number(today));
        sent.putArray("lines")
                .addObject()
                .put("line", line)
                .put("revision", 1)
                .put("quantity", 1)
                .put("name", "Butter Chicken")
                .put("station", "kitchen");
        Held ticket = pushed(
                till,
                till.write("OrderOpened", waiter, touched, opened),
                till.write("LinesAdded", waiter, touched, added),
                till.write("TicketSent", waiter, touched, sent));

        // The real display shows it, and what the cook does comes back by the pull that hangs.
        String shown = kitchen.awaitFirst("ticket-");
        CompletableFuture<JsonNode> hanging = hang(till);
        kitchen.doubleTap("head-" + shown.substring("ticket-".length()));
        hanging.get(HANG_MS, TimeUnit.MILLISECONDS);
        Held bumped = till.find("TicketBumped", "order", order);
        assertTrue(bumped.names("parents", ticket.hash()));

        ObjectNode issued = object().put("order", order).put("business_day", today);
        String bill = bill(issued.putArray("bills").addObject(), line, today);
        ObjectNode taken = object().put("order", order)
                .put("bill", bill)
                .put("payment", UUID.randomUUID().toString())
                .put("tender", "cash")
                .put("amount_paise", 39_900)
                .put("tendered_paise", 50_000)
                .put("business_day", today);
        pushed(
                till,
                till.write("BillsIssued", waiter, touched, issued),
                till.write("PaymentTaken", waiter, touched, taken));

        JsonNode asked = order(server, order);
        assertEquals("paid", asked.path("payment_status").asString());
        assertEquals(399.0, asked.path("total_amount").asDouble());
        assertEquals("Butter Chicken", asked.path("items").path(0).path("name").asString());
    }

    private static String bill(ObjectNode bill, String line, String today) {
        String id = UUID.randomUUID().toString();
        LocalDate date = LocalDate.parse(today);
        bill.put("bill", id)
                .put("kind", "tax_invoice")
                .put("series", "A")
                .put("number", 1)
                .put("date", today)
                .put("financial_year", date.getMonthValue() < 4 ? date.getYear() - 1 : date.getYear());
        bill.putArray("lines")
                .addObject()
                .put("line", line)
                .put("revision", 1)
                .put("name", "Butter Chicken")
                .put("quantity", 1)
                .put("unit_price_paise", 38_000)
                .put("amount_paise", 38_000)
                .put("discount_paise", 0)
                .put("taxable_paise", 38_000)
                .put("tax_paise", 1_900)
                .put("tax_basis_points", 500)
                .put("tax_class", "restaurant_service")
                .put("hsn", "996331");
        ObjectNode totals = bill.putObject("totals")
                .put("subtotal_paise", 38_000)
                .put("net_paise", 38_000)
                .put("round_off_paise", 0)
                .put("total_paise", 39_900);
        totals.putArray("discounts");
        totals.putArray("charges");
        Stream.of("cgst", "sgst")
                .forEach(head -> totals.withArray("/taxes")
                        .addObject()
                        .put("head", head)
                        .put("basis_points", 250)
                        .put("taxable_paise", 38_000)
                        .put("amount_paise", 950));
        return id;
    }

    private static ObjectNode number(String today) {
        return object().put("device", "A").put("day", today).put("number", 1);
    }

    private static String id(Held held, String field) {
        return held.body().path(field).asString();
    }

    /// All of it is stored, once, however often it is sent.
    private static Held pushed(ForeignClient client, Held... events) throws Exception {
        List<String> texts = Stream.of(events).map(Held::text).toList();
        Held last = events[events.length - 1];
        for (int time = 0; time < 2; time++) {
            JsonNode answer = client.push(texts);
            assertTrue(ForeignClient.names(answer.path("vector"), last), answer::toString);
            assertTrue(answer.path("skipped").isEmpty(), answer::toString);
        }
        return last;
    }

    private static CompletableFuture<JsonNode> hang(ForeignClient client) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return client.pull(HANG_MS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /// What the waiter sees of it by the API.
    private static JsonNode order(URI server, String order) throws Exception {
        ObjectNode login = object().put("username", "waiter1")
                .put("password", DemoRestaurant.PASSWORD)
                .put("tenant_id", TENANT);
        HttpClient http = HttpClient.newHttpClient();
        JsonNode signedIn = json(
                http,
                HttpRequest.newBuilder(server.resolve("/api/auth/staff/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(login.toString())));
        return json(
                http,
                HttpRequest.newBuilder(server.resolve("/api/orders/" + order))
                        .header(
                                "Authorization",
                                "Bearer " + signedIn.path("access_token").asString()));
    }

    private static JsonNode json(HttpClient http, HttpRequest.Builder request) throws Exception {
        var response = http.send(request.build(), BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        return JsonMapper.builder().build().readTree(response.body()).path("data");
    }

    /// What the server can't read it hands on byte for byte.
    private static void relays(ForeignClient till, ForeignClient other) throws Exception {
        CompletableFuture<JsonNode> hanging = hang(other);
        String person = till.events().getFirst().json().path("actor").asString();
        Held unknown =
                pushed(till, till.write("RobotSentHome", person, List.of("robot/7"), object().put("mood", "भूखा")));
        hanging.get(HANG_MS, TimeUnit.MILLISECONDS);
        assertEquals(unknown.text(), other.find("RobotSentHome", "mood", "भूखा").text());
    }

    /// None of it is stored, each says why, and what is right beside it is.
    private static void refuses(ForeignClient till) throws Exception {
        String person = till.events().getFirst().json().path("actor").asString();
        Held next = till.next("RobotSentHome", person, List.of("robot/7"), object());
        Held tooFar = till.event("RobotSentHome", person, List.of("robot/7"), object(), next);
        String shouted = next.text().replace(till.node(), till.node().toUpperCase(Locale.ROOT));
        String old = next.text().replaceAll("\"version\" : \\d+", "\"version\" : 1");
        String foreign = next.text()
                .replace(TENANT, DemoRestaurant.BIRYANI_HOUSE.tenant().toString());
        String orphan =
                next.text().replaceAll("\"parents\" : \\[[^\\]]*]", "\"parents\" : [\"" + "0".repeat(64) + "\"]");
        JsonNode answer = till.push(List.of(tooFar.text(), shouted, old, foreign, orphan, "{}", "no JSON"));
        assertEquals(7, answer.path("skipped").size(), answer::toString);
        assertTrue(ForeignClient.names(answer.path("vector"), last(till)), answer::toString);
        pushed(till, till.write("RobotSentHome", person, List.of("robot/7"), object()));
    }

    private static Held last(ForeignClient client) {
        return client.events().reversed().stream()
                .filter(held -> held.author().equals(client.node()))
                .findFirst()
                .orElseThrow();
    }

    /// The disk of a device is copied, and both go on: nothing is lost, and each finds out.
    private static void keepsBothBranches(ForeignClient till, ForeignClient other, URI server) throws Exception {
        String person = till.events().getFirst().json().path("actor").asString();
        ForeignClient copy = till.copy(server);
        Held copys = pushed(copy, copy.write("RobotSentHome", person, List.of("robot/8"), object()));
        Held own = till.write("RobotSentHome", person, List.of("robot/9"), object());
        JsonNode answer = till.pull(0);
        assertEquals(
                List.of(till.node()),
                answer.path("unconfirmed").valueStream().map(JsonNode::asString).toList());
        assertTrue(till.events().contains(copys));
        assertFalse(ForeignClient.names(answer.path("vector"), own));
        pushed(till, own);
        other.pullAll();
        assertTrue(other.events().containsAll(List.of(own, copys)));
        assertTrue(ForeignClient.names(other.vector(), own) && ForeignClient.names(other.vector(), copys));
    }

    private static void answersErrors(ForeignClient till, ForeignClient other) throws Exception {
        String message = object().put("from", till.node())
                .put("limit", 1)
                .put("wait_ms", 0)
                .set("vector", object())
                .toString();
        says(200, "", till.post("pull", message));
        says(400, "ProtocolNotSpoken", till.post("pull", message, "X-Protocol", "7"));
        says(400, "MalformedMessage", till.post("pull", "no JSON"));
        says(400, "MalformedMessage", till.post("pull", message.replace("\"limit\":1", "\"limit\":501")));
        says(401, "Unauthorized", till.post("pull", message, "Authorization", "Bearer " + "0".repeat(64)));
        says(403, "Forbidden", other.post("pull", message));
        says(
                403,
                "Forbidden",
                till.post(
                        "pull",
                        message,
                        "X-Tenant-ID",
                        DemoRestaurant.BIRYANI_HOUSE.tenant().toString()));
        says(413, "BodyTooLarge", till.post("push", "\"" + "x".repeat(LARGE_CHARS)));
    }

    private static void says(int status, String error, Answer answer) {
        assertEquals(status, answer.status(), answer::toString);
        assertEquals(error, answer.json().path("error").asString(""));
        assertEquals(error.isEmpty(), answer.json().path("message").asString("").isEmpty());
    }
}
