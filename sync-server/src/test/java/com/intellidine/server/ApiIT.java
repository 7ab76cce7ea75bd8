package com.intellidine.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.server.Api.Answer;
import com.intellidine.server.platform.database.Database;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ApiIT {
    private final TestServer server = TestServer.shared();

    @Test
    void signsInAndOutAndForgetsTheTokenAtOnce() {
        Api api = new Api(server).signIn("manager1");

        Answer me = api.get("/api/auth/me");
        assertEquals(200, me.status());
        assertEquals("manager1", me.data().path("username").asString());
        assertEquals("MANAGER", me.data().path("role").asString());
        assertTrue(me.body().path("success").asBoolean());
        String claims =
                new String(Base64.getUrlDecoder().decode(api.token().split("\\.", -1)[1]), StandardCharsets.UTF_8);
        for (String claim : List.of("\"userId\"", "\"role\"", "\"tenant_id\"", "\"iat\"", "\"exp\"")) {
            assertTrue(claims.contains(claim), claims);
        }

        assertEquals(200, api.post("/api/auth/logout", "").status());
        assertEquals(401, api.get("/api/auth/me").status());
    }

    @Test
    void saysTheSameOfAWrongNameAndAWrongPassword() {
        Answer name = new Api(server).login("nobody-" + UUID.randomUUID(), "x");
        Answer password = new Api(server).login("kitchen_staff1", "x");

        for (Answer answer : List.of(name, password)) {
            assertEquals(401, answer.status());
            assertEquals("InvalidCredentials", answer.body().path("error").asString());
            assertEquals(401, answer.body().path("status_code").asInt());
            assertFalse(answer.body().path("trace_id").asString().isEmpty());
        }
        assertEquals(name.body().path("message"), password.body().path("message"));
    }

    @Test
    void refusesFurtherAttemptsAfterFiveFailures() {
        Api api = new Api(server, TestServer.BIRYANI);
        for (int i = 0; i < 5; i++) {
            assertEquals(401, api.login("waiter1", "wrong").status());
        }
        Answer right = api.login("waiter1", "Password@123");
        assertEquals(429, right.status());
        assertEquals(429, right.body().path("status_code").asInt());
    }

    @Test
    void countsGuessesThatComeAtOnceOneByOne() throws Exception {
        Api api = new Api(server, TestServer.BIRYANI);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(
                        () -> api.login("kitchen_staff1", "wrong").status()));
            }
        }
        int tried = 0;
        for (Future<Integer> answer : answers) {
            tried += answer.get() == 401 ? 1 : 0;
        }
        assertEquals(5, tried);
    }

    @Test
    void forgetsTheFailuresOfAnAccountThatSignsIn() {
        Api api = new Api(server);
        for (int i = 0; i < 7; i++) {
            assertEquals(401, api.login("waiter1", "wrong").status());
            assertEquals(200, api.login("waiter1", "Password@123").status());
        }
    }

    @Test
    void refusesATokenThatWasTamperedWith() {
        Api api = new Api(server).signIn("manager1");
        String[] parts = api.token().split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        for (String forged : List.of(
                none + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + parts[2].substring(1) + "A")) {
            assertEquals(
                    401,
                    server.send(server.request("/api/auth/me")
                                    .header("Authorization", "Bearer " + forged)
                                    .GET())
                            .statusCode());
        }
    }

    @Test
    void answersEveryRefusalInTheEnvelope() {
        Api guest = new Api(server);
        Api waiter = new Api(server).signIn("manager1");
        String json = "application/json";
        List<Answer> answers = List.of(
                guest.get("/api/orders"),
                guest.get("/api/nothing/here"),
                guest.send(server.request("/api/orders").DELETE()),
                guest.send(server.request("/api/auth/staff/login")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("x"))),
                guest.post("/api/auth/staff/login", "{\"username\":"),
                guest.post("/api/auth/staff/login", "{\"unknown_field\":1}"),
                guest.send(server.request("/api/auth/staff/login")
                        .header("Content-Type", json)
                        .POST(HttpRequest.BodyPublishers.ofString("x".repeat(1024 * 1024 + 1)))),
                guest.get("/api/menu/items"),
                waiter.get("/api/orders?limit=1000"),
                waiter.get("/api/orders/" + UUID.randomUUID()),
                waiter.get("/api/orders/not-an-id"),
                waiter.send(server.request("/api/orders")
                        .header("X-Tenant-ID", TestServer.BIRYANI.toString())
                        .GET()));
        List<Integer> statuses = List.of(401, 404, 405, 415, 400, 400, 413, 401, 400, 404, 400, 403);
        assertEquals(statuses, answers.stream().map(Answer::status).toList());
        for (Answer answer : answers) {
            assertFalse(answer.body().path("success").asBoolean(true), answer.raw()::body);
            assertEquals(answer.status(), answer.body().path("status_code").asInt(), answer.raw()::body);
            assertFalse(answer.body().path("message").asString().isEmpty(), answer.raw()::body);
        }
    }

    @Test
    void limitsABodyWhoseLengthIsNotAnnounced() {
        Answer answer = new Api(server)
                .send(server.request("/api/auth/staff/login")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() ->
                                new ByteArrayInputStream(("{\"username\":\"" + "x".repeat(1024 * 1024 + 10))
                                        .getBytes(StandardCharsets.UTF_8)))));
        assertEquals(413, answer.status());
    }

    @Test
    void readsTheMenuWithNothingButTheRestaurantsName() {
        Api guest = new Api(server);
        Answer categories = guest.send(menu("/api/menu/categories"));
        Answer naans = guest.send(menu("/api/menu/items?q=naan&available=true&limit=1"));

        assertEquals(
                List.of("Appetizers", "Main Course", "Sides", "Desserts"),
                categories.data().findValuesAsString("name"));
        assertEquals(2, naans.data().path("total").asInt());
        assertEquals(1, naans.data().path("items").size());
        assertEquals(
                "Butter Naan", naans.data().path("items").path(0).path("name").asString());
        assertTrue(naans.raw().body().contains("\"price\":60.00"), naans.raw()::body);
        String id = naans.data().path("items").path(0).path("id").asString();
        assertEquals(200, guest.send(menu("/api/menu/items/" + id)).status());
        assertEquals(
                404,
                guest.send(server.request("/api/menu/items/" + id)
                                .header("X-Tenant-ID", TestServer.BIRYANI.toString())
                                .GET())
                        .status());
    }

    private HttpRequest.Builder menu(String path) {
        return server.request(path)
                .header("X-Tenant-ID", TestServer.SPICE.toString())
                .GET();
    }

    @Test
    void showsOpenAndBilledPartsOfAnOrder() {
        SmallDevice device = server.enrol(TestServer.SPICE);
        OrderId order = device.open();
        LineId line = device.addThali(order);
        server.push(device, device.texts());
        Api api = new Api(server).signIn("manager1");

        Answer open = api.get("/api/orders/" + order);
        assertTrue(open.raw().body().contains("\"subtotal\":601.00"), open.raw()::body);
        assertTrue(open.raw().body().contains("\"total_amount\":631.00"), open.raw()::body);
        assertTrue(open.raw().body().contains("\"paid_amount\":0.00"), open.raw()::body);
        assertEquals("pending", open.data().path("status").asString());

        device.send(order, line);
        device.billAndPay(order, line);
        server.push(device, device.texts());
        Answer paid = api.get("/api/orders/" + order);
        assertEquals("completed", paid.data().path("status").asString());
        assertEquals("paid", paid.data().path("payment_status").asString());
        assertTrue(paid.raw().body().contains("\"round_off\":-0.06"), paid.raw()::body);
        assertTrue(paid.raw().body().contains("\"tax\":30.06"), paid.raw()::body);

        Answer listed = api.get("/api/orders?status=completed&limit=100");
        assertTrue(listed.raw().body().contains(order.toString()));
        assertEquals(
                404,
                new Api(server, TestServer.BIRYANI)
                        .signIn("manager1")
                        .get("/api/orders/" + order)
                        .status());
    }

    @Test
    void showsAMovedLineInTheOrderWhereItWasPlacedAlone() {
        SmallDevice device = server.enrol(TestServer.SPICE);
        OrderId home = device.open();
        LineId line = device.addThali(home);
        OrderId host = device.open();
        device.place(home, host, line);
        server.push(device, device.texts());
        Api api = new Api(server).signIn("manager1");
        assertEquals(0, api.get("/api/orders/" + home).data().path("items").size());
        assertTrue(api.get("/api/orders/" + host).raw().body().contains("\"subtotal\":601.00"));

        // Only its home hears of this; the order that shows it changes all the same.
        device.changeQuantity(home, line, 4);
        server.push(device, device.texts());
        assertTrue(api.get("/api/orders/" + host).raw().body().contains("\"subtotal\":1202.00"));
        Jdbi auditor = Database.forAudit(server.auditUrl());
        assertEquals(
                List.of(1_202_00L),
                auditor.withHandle(handle -> handle.createQuery("select open_amount from orders where order_id = :id")
                        .bind("id", host.value())
                        .mapTo(Long.class)
                        .list()));
        assertEquals(
                List.of(host.value()),
                auditor.withHandle(handle -> handle.createQuery("select order_id from order_items where line_id = :id")
                        .bind("id", line.value())
                        .mapTo(UUID.class)
                        .list()));
    }

    @Test
    void wakesWhoWaitsForOrdersThatChange() throws Exception {
        Api api = new Api(server).signIn("manager1");
        String cursor = "0";
        for (String next = ""; !next.equals(cursor); ) {
            next = cursor;
            cursor = api.get("/api/orders?limit=100&cursor=" + cursor)
                    .data()
                    .path("cursor")
                    .asString();
        }
        String last = cursor;
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> api.get("/api/orders?wait_ms=15000&cursor=" + last));
        SmallDevice device = server.enrol(TestServer.SPICE);
        OrderId order = device.open();
        server.push(device, device.texts());

        Answer woken = waiting.get(10, TimeUnit.SECONDS);
        assertTrue(woken.raw().body().contains(order.toString()), woken.raw()::body);
    }

    @Test
    void listsTables() {
        Answer tables = new Api(server).signIn("manager1").get("/api/tables");
        assertEquals(5, tables.data().size());
        assertEquals("1", tables.data().path(0).path("table_number").asString());
        assertEquals("Ground", tables.data().path(0).path("section").asString());
    }

    @Test
    void isHealthyAndSaysWhoMayCallWhat() {
        Api api = new Api(server);
        Answer health = api.get("/health");
        assertEquals("healthy", health.body().path("status").asString());
        assertEquals("up", health.body().path("services").path("menu-service").asString());
        Answer menu = api.get("/api/menu/health");
        assertEquals("ok", menu.body().path("status").asString());
        assertEquals("menu-service", menu.body().path("service").asString());
        assertEquals(404, api.get("/api/nothing/health").status());
        assertTrue(api.get("/routes").raw().body().contains("\"path\":\"/api/sync/push\",\"who\":\"devices\""));
    }
}
