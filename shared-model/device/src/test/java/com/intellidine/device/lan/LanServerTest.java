package com.intellidine.device.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.node.GatedJournal;
import com.intellidine.device.sync.Soon;
import com.intellidine.device.sync.TestDevice;
import com.intellidine.device.sync.TestDevice.Place;
import com.intellidine.domain.common.Limits;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import com.intellidine.wire.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanServerTest {
    private static final NodeId STRANGER = new NodeId(new UUID(0, 99));

    private final Place place = Place.free("A");
    private final TestDevice device = new TestDevice(place);
    private final TestDevice author = new TestDevice(Place.free("B"));
    private final List<NodeId> visitors = new CopyOnWriteArrayList<>();
    private final LanServer server = LanServer.start(device.node(), visitors::add);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    LanServerTest() throws Exception {}

    @AfterEach
    void close() {
        http.close();
        server.close();
        device.close();
        author.close();
    }

    private HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(10))
                .header("X-Protocol", "1")
                .header("Authorization", "Bearer " + TestDevice.KEY)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private PushAnswer push(List<String> events) throws Exception {
        HttpResponse<String> response = send(request("/sync/push", MessageFormat.write(new Push(STRANGER, events))));
        assertEquals(200, response.statusCode(), response.body());
        return MessageFormat.readPushAnswer(response.body());
    }

    private static String pull(Vector vector, int limit, int waitMs) {
        return MessageFormat.write(new Pull(STRANGER, vector, limit, waitMs));
    }

    private List<String> events() throws Exception {
        for (int order = 0; order < 6; order++) {
            author.takeOrder();
        }
        return author.node()
                .mesh()
                .answer(new Pull(STRANGER, Vector.EMPTY, 100, 0))
                .events();
    }

    @Test
    void answersAPushWithWhatIsOnTheDiskByThen() throws Exception {
        List<String> events = events();
        assertEquals(author.durable(), push(events).vector());
        assertEquals(author.durable(), device.durable());
        assertEquals(List.of(STRANGER), visitors);
    }

    @Test
    void takesRepeatsAndAnyOrderUntilAllIsThere() throws Exception {
        List<String> events = new ArrayList<>(events());
        Random random = new Random(7);
        for (int round = 0; round < 200 && !device.durable().equals(author.durable()); round++) {
            Collections.shuffle(events, random);
            push(events.subList(0, 3));
        }
        assertEquals(author.durable(), device.durable());
        assertEquals(List.of(), push(events).skipped(), "a repeat is not an error");
        assertEquals(author.node().book().orders(), device.node().book().orders());
    }

    @Test
    void namesWhatIsMissingBeforeAnEvent() throws Exception {
        PushAnswer answer = push(events().subList(2, 3));
        assertEquals(Vector.EMPTY, answer.vector());
        assertEquals(1, answer.skipped().size());
        assertTrue(
                answer.skipped().getFirst().contains("expectedSeq=1"),
                answer.skipped().getFirst());
    }

    @Test
    void storesTheGoodEventsOfAPushThatHoldsBadOnes() throws Exception {
        List<String> events = new ArrayList<>(events());
        events.add(1, "{\"not\":\"an event\"}");
        PushAnswer answer = push(events);
        assertEquals(author.durable(), answer.vector());
        assertEquals(1, answer.skipped().size());
    }

    @Test
    void letsAPullHangUntilThereIsNews() throws Exception {
        CompletableFuture<HttpResponse<String>> hanging = http.sendAsync(
                request("/sync/pull", pull(Vector.EMPTY, 10, 2_000)).build(), BodyHandlers.ofString());
        Soon.happens("it has come", () -> visitors.contains(STRANGER));
        long taken = System.nanoTime();
        device.takeOrder();
        PullAnswer answer =
                MessageFormat.readPullAnswer(hanging.get(2, TimeUnit.SECONDS).body());
        assertEquals(1, answer.events().size());
        assertEquals(device.durable(), answer.vector());
        assertTrue(System.nanoTime() - taken < TimeUnit.SECONDS.toNanos(1), "answered at once");
    }

    @Test
    void answersAPullWithNothingWhenItsTimeIsOver() throws Exception {
        long asked = System.nanoTime();
        HttpResponse<String> response =
                send(request("/sync/pull", pull(Vector.EMPTY, 10, Limits.SERVER_PULL_WAIT_MAX_MS)));
        assertEquals(List.of(), MessageFormat.readPullAnswer(response.body()).events());
        long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
        assertTrue(tookMs >= 1_900 && tookMs < 4_000, "no longer than the local network allows, took " + tookMs);
    }

    @Test
    void saysThatThereIsMoreThanTheLimit() throws Exception {
        device.node().mesh().take(new Push(STRANGER, events())).get(5, TimeUnit.SECONDS);
        PullAnswer answer = MessageFormat.readPullAnswer(
                send(request("/sync/pull", pull(Vector.EMPTY, 4, 0))).body());
        assertEquals(4, answer.events().size());
        assertTrue(answer.more());
    }

    @Test
    void refusesWhoeverLacksTheKey() throws Exception {
        String body = pull(Vector.EMPTY, 10, 0);
        for (String authorization : List.of("Bearer wrong", "Bearer ", "Basic x", "Bearer " + TestDevice.KEY + "x")) {
            assertEquals(
                    401,
                    send(request("/sync/pull", body).setHeader("Authorization", authorization))
                            .statusCode(),
                    authorization);
        }
        assertTrue(visitors.isEmpty());
    }

    @Test
    void refusesWhatIsNotOfThisProtocol() throws Exception {
        String body = pull(Vector.EMPTY, 10, 0);
        assertEquals(
                400,
                send(request("/sync/pull", body).setHeader("X-Protocol", "2")).statusCode());
        assertEquals(404, send(request("/sync/pulls", body)).statusCode());
        assertEquals(404, send(request("/", body)).statusCode());
        assertEquals(405, send(request("/sync/pull", body).GET()).statusCode());
    }

    @Test
    void answersMalformedMessagesWithASentence() throws Exception {
        for (String body :
                List.of("", "{", "[]", "{\"from\":1}", "\u0000", "{\"from\":\"" + UUID.randomUUID() + "\"}")) {
            for (String path : List.of("/sync/pull", "/sync/push")) {
                HttpResponse<String> response = send(request(path, body));
                assertEquals(400, response.statusCode(), path + " " + body);
                assertTrue(response.body().startsWith("The message is malformed: "), response.body());
                assertTrue(response.body().endsWith("."), response.body());
            }
        }
    }

    @Test
    void refusesAMessageThatIsTooLarge() throws Exception {
        String body = " ".repeat(Limits.MESSAGE_MAX_BYTES + 1);
        assertEquals(413, send(request("/sync/push", body)).statusCode());
    }

    @Test
    void endsARequestThatIsSentTooSlowly() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream()
                    .write(("POST /sync/push HTTP/1.1\r\nHost: x\r\nX-Protocol: 1\r\nAuthorization: Bearer "
                                    + TestDevice.KEY + "\r\nContent-Length: 1000\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(ended(socket.getInputStream()), "the connection is closed within the limit");
        }
        push(events());
    }

    private static boolean ended(InputStream stream) throws IOException {
        try {
            return stream.read() == -1;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        UnableToServeLanException taken =
                assertThrows(UnableToServeLanException.class, () -> LanServer.start(device.node(), from -> {}));
        assertEquals(
                "The other devices can't reach this one, because port " + place.port()
                        + " on 127.0.0.1 can't be opened. Close the other program that uses it, or give this device"
                        + " another port.",
                taken.getMessage());
    }

    @Test
    void servesNobodyWithoutAKey() throws Exception {
        try (TestDevice unpaired = new TestDevice(Place.free("C"), " ", null)) {
            assertThrows(UnableToServeLanException.class, () -> LanServer.start(unpaired.node(), from -> {}));
        }
    }

    @Test
    void answersAPushOnlyWhenItIsOnTheDisk() throws Exception {
        GatedJournal disk = new GatedJournal();
        Place other = Place.free("C");
        try (TestDevice slow = new TestDevice(other, TestDevice.KEY, null, identity -> disk);
                LanServer slowServer = LanServer.start(slow.node(), from -> {})) {
            String push = MessageFormat.write(new Push(STRANGER, events()));
            HttpRequest.Builder request =
                    request("/sync/push", push).uri(URI.create("http://127.0.0.1:" + slowServer.port() + "/sync/push"));
            CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request.build(), BodyHandlers.ofString());
            Soon.happens("it is taken in", () -> !slow.node().book().orders().isEmpty());
            assertThrows(TimeoutException.class, () -> answer.get(100, TimeUnit.MILLISECONDS));
            disk.open();
            assertEquals(
                    author.durable(),
                    MessageFormat.readPushAnswer(answer.get(5, TimeUnit.SECONDS).body())
                            .vector());
        }
    }

    @Test
    void doesNotSendEventsBackToTheirAuthorAsNews() throws Exception {
        List<String> events = events();
        String pull = MessageFormat.write(new Pull(author.node().identity().node(), Vector.EMPTY, 10, 1_000));
        long asked = System.nanoTime();
        CompletableFuture<HttpResponse<String>> hanging =
                http.sendAsync(request("/sync/pull", pull).build(), BodyHandlers.ofString());
        Soon.happens("it has come", () -> !visitors.isEmpty());
        push(events);
        PullAnswer answer =
                MessageFormat.readPullAnswer(hanging.get(5, TimeUnit.SECONDS).body());
        assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked) >= 990, "it hung for its whole time");
        assertEquals(author.durable(), answer.vector());
    }
}
