package com.intellidine.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.OrderId;
import com.intellidine.server.SmallDevice;
import com.intellidine.server.TestServer;
import com.intellidine.server.platform.database.Database;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import com.intellidine.wire.MessageFormat;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SyncIT {
    private final TestServer server = TestServer.shared();

    @Test
    void storesWhatIsPushedOnceAndHandsItOn() {
        SmallDevice author = server.enrol(TestServer.SPICE);
        SmallDevice reader = server.enrol(TestServer.SPICE);
        author.wholeOrder();

        PushAnswer first = server.push(author, author.texts());
        PushAnswer again = server.push(author, author.texts());

        assertEquals(List.of(), first.skipped());
        assertEquals(List.of(), again.skipped());
        assertEquals(6, first.vector().seqOf(author.node()));
        assertEquals(6, again.vector().seqOf(author.node()));
        assertEquals(author.texts(), eventsOf(author.node(), everything(reader)));
    }

    @Test
    void skipsWhatComesBeforeItsCauseAndStoresTheRest() {
        SmallDevice author = server.enrol(TestServer.SPICE);
        SmallDevice other = server.enrol(TestServer.SPICE);
        author.wholeOrder();
        other.open();
        List<String> withHole = new ArrayList<>(author.texts());
        withHole.remove(2);
        withHole.addAll(other.texts());

        PushAnswer answer = server.push(author, withHole);

        assertEquals(2, answer.vector().seqOf(author.node()));
        assertEquals(1, answer.vector().seqOf(other.node()));
        assertEquals(3, answer.skipped().size());
        assertTrue(answer.skipped().getFirst().contains("from event 3"), answer.skipped()::toString);
    }

    @Test
    void storesAndRelaysATypeThatItDoesNotKnow() {
        SmallDevice author = server.enrol(TestServer.SPICE);
        SmallDevice reader = server.enrol(TestServer.SPICE);
        OrderId order = author.open();
        String unknown = author.writeUnknown(order, "OrderSung");

        PushAnswer answer = server.push(author, author.texts());

        assertEquals(List.of(), answer.skipped());
        assertEquals(2, answer.vector().seqOf(author.node()));
        assertTrue(server.sync("pull", author.token(), MessageFormat.write(new Pull(author.node(), Vector.EMPTY, 1, 0)))
                .body()
                .contains(EventHash.of(unknown).hex()));
        assertEquals(author.texts(), eventsOf(author.node(), everything(reader)));
    }

    @Test
    void storesTheGoodEventsOfAPushWithMalformedOnes() {
        SmallDevice author = server.enrol(TestServer.SPICE);
        author.open();
        List<String> texts = new ArrayList<>(List.of("not even JSON", "{\"tenant\":7}"));
        texts.addAll(author.texts());

        PushAnswer answer = server.push(author, texts);

        assertEquals(1, answer.vector().seqOf(author.node()));
        assertEquals(2, answer.skipped().size());
    }

    @Test
    void refusesAMessageThatIsNone() {
        SmallDevice device = server.enrol(TestServer.SPICE);

        HttpResponse<String> answer = server.sync("push", device.token(), "{\"from\":");

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("\"error\":\"MalformedMessage\""), answer::body);
        assertTrue(answer.body().contains("The push can't be read"), answer::body);
    }

    @Test
    void keepsNoEventOfAnotherRestaurant() {
        SmallDevice author = server.enrol(TestServer.BIRYANI);
        SmallDevice thief = server.enrol(TestServer.SPICE);
        author.open();

        PushAnswer answer = server.push(thief, author.texts());

        assertEquals(0, answer.vector().seqOf(author.node()));
        assertTrue(answer.skipped().getFirst().contains("belongs to another restaurant"), answer.skipped()::toString);
        assertEquals(List.of(), eventsOf(author.node(), everything(thief)));
    }

    @Test
    void tellsOneRestaurantNothingOfAnother() {
        SmallDevice author = server.enrol(TestServer.BIRYANI);
        SmallDevice stranger = server.enrol(TestServer.SPICE);
        author.open();
        server.push(author, author.texts());

        PullAnswer answer = everything(stranger);

        assertEquals(0, answer.vector().seqOf(author.node()));
        assertFalse(String.join("", answer.events()).contains(TestServer.BIRYANI.toString()));
    }

    @Test
    void refusesATokenThatIsNone() {
        assertEquals(401, server.sync("push", "no-such-token", "{}").statusCode());
    }

    @Test
    void refusesAMessageInTheNameOfAnotherDevice() {
        SmallDevice one = server.enrol(TestServer.SPICE);
        SmallDevice other = server.enrol(TestServer.SPICE);

        HttpResponse<String> answer =
                server.sync("push", one.token(), "{\"from\":\"" + other.node() + "\",\"events\":[]}");

        assertEquals(403, answer.statusCode());
    }

    @Test
    void refusesAProtocolThatItDoesNotSpeak() {
        SmallDevice device = server.enrol(TestServer.SPICE);

        HttpResponse<String> answer = server.send(server.request("/api/sync/push")
                .header("Authorization", "Bearer " + device.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("ProtocolNotSpoken"), answer::body);
    }

    @Test
    void answersAHangingPullAsSoonAsSomethingIsStored() throws Exception {
        SmallDevice author = server.enrol(TestServer.SPICE);
        SmallDevice reader = server.enrol(TestServer.SPICE);
        Vector known = everything(reader).vector();
        author.open();

        CompletableFuture<PullAnswer> hanging =
                CompletableFuture.supplyAsync(() -> server.pull(reader, known, 500, 15_000));
        long pushed = System.nanoTime();
        server.push(author, author.texts());
        PullAnswer answer = hanging.get(10, TimeUnit.SECONDS);

        assertEquals(author.texts(), answer.events());
        assertTrue(System.nanoTime() - pushed < TimeUnit.SECONDS.toNanos(5), "the pull slept through the push");
    }

    @Test
    void letsAPullGoWhenNothingComes() {
        SmallDevice reader = server.enrol(TestServer.SPICE);
        Vector known = everything(reader).vector();

        PullAnswer answer = server.pull(reader, known, 500, 50);

        assertEquals(List.of(), answer.events());
        assertEquals(known, answer.vector());
    }

    /// Forty events of the largest size are more than one message may hold.
    @Test
    void handsLargeEventsOnInAsManyAnswersAsTheyNeed() {
        try (TestServer own = TestServer.fresh(null)) {
            SmallDevice reader = own.enrol(TestServer.SPICE);
            int before = everything(own, reader).events().size();
            for (int i = 0; i < 40; i++) {
                SmallDevice author = own.enrol(TestServer.SPICE);
                String large = author.writeUnknown(new OrderId(UUID.randomUUID()), "OrderSung")
                        .replaceFirst("\"body\":\\{", "\"body\":{\"song\":\"" + "₹".repeat(85_000) + "\",");
                assertEquals(List.of(), own.push(author, List.of(large)).skipped());
            }
            assertEquals(before + 40, everything(own, reader).events().size());
        }
    }

    /// What a copy wrote is kept and handed on like anything else, and its next events go on its own branch.
    @Test
    void keepsBothBranchesOfACopiedDevice() {
        try (TestServer own = TestServer.fresh(null)) {
            SmallDevice device = own.enrol(TestServer.SPICE);
            SmallDevice copy = device.copy();
            SmallDevice reader = own.enrol(TestServer.SPICE);
            int before = everything(own, reader).events().size();
            device.open();
            copy.open();
            copy.open();
            assertEquals(List.of(), own.push(device, device.texts()).skipped());
            assertEquals(List.of(), own.push(copy, copy.texts()).skipped());
            device.open();
            PushAnswer both = own.push(device, device.texts());
            assertEquals(List.of(), both.skipped());
            assertEquals(2, both.vector().headsOf(device.node()).size());
            assertEquals(2, both.vector().seqOf(device.node()));

            PullAnswer all = own.pull(reader, Vector.EMPTY, 500, 0);
            assertEquals(before + 4, all.events().size());
            TreeMap<NodeId, List<Head>> known = new TreeMap<>(both.vector().heads());
            known.put(
                    device.node(), List.of(both.vector().headsOf(device.node()).getFirst()));
            assertEquals(
                    2,
                    own.pull(reader, new Vector(known), 500, 0).events().size(),
                    "the other branch, and nothing of the one that is known");
            known.put(device.node(), List.of(new Head(2, EventHash.of("a third copy"), 2)));
            PullAnswer parted = own.pull(reader, new Vector(known), 500, 0);
            assertEquals(Set.of(device.node()), parted.unconfirmed());
            assertEquals(4, parted.events().size());
            List<String> findings =
                    withoutOutbox(ServerAudit.run(own.auditUrl()).findings());
            assertEquals(1, findings.size(), findings::toString);
            assertTrue(findings.getFirst().contains("a copy of that device"), findings::toString);
        }
    }

    @Test
    void keepsSyncingWithTheKnownDevicesWhenThereAreTooMany() {
        try (TestServer own = TestServer.fresh(null)) {
            SmallDevice known = own.enrol(TestServer.SPICE);
            known.open();
            own.push(known, known.texts());
            Database.forAudit(own.auditUrl())
                    .useHandle(handle -> handle.createUpdate("""
                            insert into node_head (tenant_id, node, branch, parent, first_seq, seq, hash, version)
                            select :tenant, gen_random_uuid(), 0, -1, 1, 1, repeat('0', 64), 1
                            from generate_series(1, :count - (select count(*) from node_head where tenant_id = :tenant))
                            """)
                            .bind("tenant", TestServer.SPICE.value())
                            .bind("count", Limits.NODES_PER_VECTOR_MAX)
                            .execute());
            SmallDevice stranger = own.enrol(TestServer.SPICE);
            stranger.open();
            known.open();

            PushAnswer refused = own.push(stranger, stranger.texts());
            assertEquals(1, refused.skipped().size());
            assertTrue(refused.skipped().getFirst().contains("ask for support"), refused.skipped()::toString);
            PushAnswer taken = own.push(known, known.texts());
            assertEquals(List.of(), taken.skipped());
            assertEquals(2, taken.vector().seqOf(known.node()));
            assertEquals(taken.vector(), own.pull(known, taken.vector(), 500, 0).vector());
        }
    }

    /// Readers that follow while sixteen devices write see every event, each once, and each after its causes.
    @Test
    void showsReadersEveryEventOnceAndInOrder() throws Exception {
        TestServer own = TestServer.fresh(null);
        try (own;
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<SmallDevice> writers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                writers.add(own.enrol(TestServer.SPICE));
            }
            List<SmallDevice> readers = List.of(own.enrol(TestServer.SPICE), own.enrol(TestServer.SPICE));
            int expected = everything(own, readers.getFirst()).events().size() + 16 * 4 * 6;
            List<CompletableFuture<List<String>>> read = readers.stream()
                    .map(reader -> CompletableFuture.supplyAsync(() -> follow(own, reader, expected), threads))
                    .toList();
            List<CompletableFuture<Void>> written = writers.stream()
                    .map(writer -> CompletableFuture.runAsync(() -> writeOrders(own, writer), threads))
                    .toList();
            for (CompletableFuture<Void> each : written) {
                each.get(40, TimeUnit.SECONDS);
            }
            for (CompletableFuture<List<String>> each : read) {
                List<String> seen = each.get(40, TimeUnit.SECONDS);
                assertEquals(expected, seen.size());
                assertEquals(expected, new HashSet<>(seen).size());
            }
            assertEquals(
                    List.of(), withoutOutbox(ServerAudit.run(own.auditUrl()).findings()));
        }
    }

    /// Eight devices work on one order at once; its rows must be those that all facts together leave.
    @Test
    void keepsRowsTrueWhenManyWorkOnOneOrder() throws Exception {
        try (TestServer own = TestServer.fresh(null);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SmallDevice first = own.enrol(TestServer.SPICE);
            OrderId order = first.open();
            own.push(first, first.texts());
            List<CompletableFuture<Void>> written = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                SmallDevice device = own.enrol(TestServer.SPICE);
                device.receive(first.texts());
                written.add(CompletableFuture.runAsync(() -> addLines(own, device, order), threads));
            }
            for (CompletableFuture<Void> each : written) {
                each.get(40, TimeUnit.SECONDS);
            }
            assertEquals(
                    List.of(), withoutOutbox(ServerAudit.run(own.auditUrl()).findings()));
        }
    }

    private static void addLines(TestServer own, SmallDevice device, OrderId order) {
        for (int i = 0; i < 5; i++) {
            int before = device.texts().size();
            device.addThali(order);
            assertEquals(
                    List.of(),
                    own.push(
                                    device,
                                    device.texts()
                                            .subList(before, device.texts().size()))
                            .skipped());
        }
    }

    private static List<String> withoutOutbox(List<String> findings) {
        return findings.stream().filter(finding -> !finding.contains("outbox")).toList();
    }

    private static void writeOrders(TestServer own, SmallDevice writer) {
        for (int i = 0; i < 4; i++) {
            int before = writer.texts().size();
            writer.wholeOrder();
            List<String> fresh = writer.texts().subList(before, writer.texts().size());
            assertEquals(List.of(), own.push(writer, fresh).skipped());
        }
    }

    /// Reads as a device does: from its own vector on, which holds what it has taken in.
    private static List<String> follow(TestServer own, SmallDevice reader, int expected) {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        Follower follower = new Follower();
        while (seen.size() < expected) {
            PullAnswer answer = own.pull(reader, follower.vector(), 50, 5_000);
            follower.take(answer.events());
            seen.addAll(answer.events());
        }
        return seen;
    }

    private PullAnswer everything(SmallDevice reader) {
        return everything(server, reader);
    }

    private static PullAnswer everything(TestServer server, SmallDevice reader) {
        Follower follower = new Follower();
        List<String> all = new ArrayList<>();
        while (true) {
            PullAnswer answer = server.pull(reader, follower.vector(), 500, 0);
            follower.take(answer.events());
            all.addAll(answer.events());
            if (!answer.more()) {
                return new PullAnswer(all, answer.vector(), answer.unconfirmed(), false);
            }
        }
    }

    private static List<String> eventsOf(NodeId node, PullAnswer answer) {
        Set<String> seen = new HashSet<>();
        return answer.events().stream()
                .filter(text -> text.contains("\"node\":\"" + node + "\""))
                .filter(seen::add)
                .toList();
    }
}
