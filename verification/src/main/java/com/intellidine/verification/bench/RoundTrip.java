package com.intellidine.verification.bench;

import com.intellidine.device.node.Journal.Group;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Vector;
import com.intellidine.wire.MessageFormat;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// The least that any two programs could take to hand a ticket over so that both have it on the disk: the sender
/// appends its bytes to a file and syncs it, one HTTP request on the loopback brings them over, the receiver does as
/// the sender did. With the bytes of a real ticket and of the product's own messages.
final class RoundTrip implements AutoCloseable {
    private static final int LIMIT = 500;
    private static final int WAIT_MS = 2_000;
    private static final MediaType JSON = MediaType.get("application/json");

    private final byte[] event;
    private final byte[] asked;
    private final byte[] answered;
    private final FileChannel sender;
    private final FileChannel receiver;
    private final HttpServer server;
    private final OkHttpClient client = new OkHttpClient();

    RoundTrip(Path folder) throws IOException {
        LogEntry ticket = ticket();
        Vector vector = Vector.of(Map.of(ticket.envelope().node(), ticket.head()));
        this.event = utf8(ticket.text());
        this.asked = utf8(MessageFormat.write(new Pull(ticket.envelope().node(), vector, LIMIT, WAIT_MS)));
        this.answered = utf8(MessageFormat.write(new PullAnswer(List.of(ticket.text()), vector, Set.of(), false)));
        this.sender = open(folder.resolve("sender.log"));
        this.receiver = open(folder.resolve("receiver.log"));
        // As the product has it: headers and body leave in two writes, and the second must not wait for anything.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private static LogEntry ticket() {
        return Workload.of(1).next(1, Workload.EVENTS_AN_ORDER).stream()
                .map(Group::entries)
                .flatMap(List::stream)
                .filter(entry -> entry.envelope().type().equals("TicketSent"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, answered.length);
            exchange.getResponseBody().write(answered);
        }
    }

    /// @return how long it took, in nanoseconds
    long once() throws IOException {
        long begun = System.nanoTime();
        append(sender);
        Request request = new Request.Builder()
                .url("http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .post(RequestBody.create(asked, JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            response.body().bytes();
        }
        append(receiver);
        return System.nanoTime() - begun;
    }

    private void append(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(event);
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        sender.close();
        receiver.close();
    }
}
