package com.intellidine.device.sync;

import com.intellidine.device.node.DeviceNode;
import com.intellidine.domain.common.Limits;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.wire.MessageFormat;
import com.intellidine.wire.MessageFormat.MalformedMessageException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Speaks the bare protocol over a node of its own, as the centre or as another device, and misbehaves on demand.
/// The real server's own test stands in the module `verification`; here it is the device that is tried.
final class ScriptedPeer implements AutoCloseable {
    enum Manner {
        WELL(""),
        HANGS("can't be reached."),
        ERROR("answered with error 500."),
        NONSENSE("answered what this program does not understand. Check that both are up to date."),
        HUGE("answered with more than is allowed."),
        REFUSES("does not accept this device. Pair it again."),
        /// Claims to hold more than it gives.
        BOASTS("");

        private final String sentence;

        Manner(String sentence) {
            this.sentence = sentence;
        }

        /// What people are told of it, after its name.
        String sentence() {
            return sentence;
        }
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final DeviceNode node;
    private final AtomicInteger requests = new AtomicInteger();
    private final List<String> pushed = new CopyOnWriteArrayList<>();
    private volatile Manner manner = Manner.WELL;

    ScriptedPeer(DeviceNode node, int port, String root) throws IOException {
        this.node = node;
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(threads);
        http.createContext(root + "pull", exchange -> answer(exchange, this::pull));
        http.createContext(root + "push", exchange -> answer(exchange, this::push));
        http.start();
    }

    static ScriptedPeer centre(DeviceNode node, int port) throws IOException {
        return new ScriptedPeer(node, port, "/api/sync/");
    }

    static ScriptedPeer device(DeviceNode node, int port) throws IOException {
        return new ScriptedPeer(node, port, "/sync/");
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    void behave(Manner how) {
        manner = how;
    }

    int requests() {
        return requests.get();
    }

    /// The texts of all pushed events, in the order of their arrival.
    List<String> pushed() {
        return pushed;
    }

    private interface Answerer {
        String answer(String body) throws MalformedMessageException, InterruptedException;
    }

    private void answer(HttpExchange exchange, Answerer answerer) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Manner how = manner;
            if (how == Manner.HANGS) {
                closing.await(30, TimeUnit.SECONDS);
                return;
            }
            int status = how == Manner.ERROR ? 500 : how == Manner.REFUSES ? 401 : 200;
            String answer = switch (how) {
                case WELL, BOASTS -> answerer.answer(body);
                case HANGS, ERROR, REFUSES -> "";
                case NONSENSE -> "{\"events\":[1,{}],\"vector\":\"none\"";
                case HUGE ->
                    IntStream.rangeClosed(0, Limits.MESSAGE_MAX_BYTES)
                            .mapToObj(n -> " ")
                            .collect(Collectors.joining());
            };
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        } catch (MalformedMessageException e) {
            exchange.sendResponseHeaders(400, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String pull(String body) throws MalformedMessageException, InterruptedException {
        PullAnswer answer = node.mesh().answer(MessageFormat.readPull(body));
        // The later half has causes in the earlier one, so none of it can be stored.
        List<String> events = manner == Manner.BOASTS
                ? answer.events()
                        .subList(answer.events().size() / 2, answer.events().size())
                : answer.events();
        return MessageFormat.write(new PullAnswer(events, answer.vector(), answer.unconfirmed(), answer.more()));
    }

    private String push(String body) throws MalformedMessageException {
        Push push = MessageFormat.readPush(body);
        pushed.addAll(push.events());
        PushAnswer answer =
                node.mesh().take(push).orTimeout(5, TimeUnit.SECONDS).join();
        return MessageFormat.write(answer);
    }

    @Override
    public void close() {
        closing.countDown();
        http.stop(0);
        threads.shutdownNow();
    }
}
