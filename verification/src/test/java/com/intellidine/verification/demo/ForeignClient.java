package com.intellidine.verification.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A node as another house would write it: it knows the two documents and shares no code with ours, which its test
/// watches. It holds every event in memory and keeps each rule of the protocol itself, so a server that
/// breaks one is found. It writes its JSON in lines and with the fields in another order than we do.
final class ForeignClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long VERSION_STEP_MAX = 16_777_216;
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;
    private final String tenant;
    private final String node;

    /// In the order in which they came, by hash.
    private final Map<String, Held> log = new LinkedHashMap<>();

    record Held(String hash, String text, JsonNode json) {
        String author() {
            return json.path("node").asString();
        }

        long seq() {
            return json.path("seq").asLong();
        }

        long version() {
            return json.path("version").asLong();
        }

        String type() {
            return json.path("type").asString();
        }

        JsonNode body() {
            return json.path("body");
        }

        boolean names(String field, String text) {
            return json.path(field).valueStream().anyMatch(one -> one.asString().equals(text));
        }
    }

    record Answer(int status, JsonNode json) {}

    /// @param address of the server, without a path
    ForeignClient(URI address, String token, String tenant, String node) {
        this.address = address + "/api/sync/";
        this.token = token;
        this.tenant = tenant;
        this.node = node;
    }

    /// The same device with the same log: what a copied disk makes.
    ForeignClient copy(URI server) {
        ForeignClient copy = new ForeignClient(server, token, tenant, node);
        copy.log.putAll(log);
        return copy;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    String node() {
        return node;
    }

    List<Held> events() {
        return List.copyOf(log.values());
    }

    /// @return the last that came of a type and has this text in a field of its body
    Held find(String type, String field, String text) {
        return events().reversed().stream()
                .filter(held -> held.type().equals(type)
                        && held.body().path(field).asString("").equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " with " + field + " " + text));
    }

    /// Asks until there is no more.
    void pullAll() throws Exception {
        boolean more = true;
        while (more) {
            more = pull(0).path("more").asBoolean();
        }
    }

    JsonNode pull(int waitMs) throws Exception {
        ObjectNode message = object().put("from", node).put("limit", 50).put("wait_ms", waitMs);
        message.set("vector", vector());
        Answer answer = post("pull", message.toString());
        if (answer.status() != 200) {
            throw new AssertionError("pull: " + answer);
        }
        answer.json().path("events").valueStream().forEach(text -> take(text.asString()));
        return answer.json();
    }

    JsonNode push(List<String> texts) throws Exception {
        ObjectNode message = object().put("from", node);
        texts.forEach(message.putArray("events")::add);
        Answer answer = post("push", message.toString());
        if (answer.status() != 200) {
            throw new AssertionError("push: " + answer);
        }
        return answer.json();
    }

    Answer post(String verb, String message, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + verb))
                .timeout(ANSWER_MAX)
                .header("Content-Type", "application/json")
                .setHeader("Authorization", "Bearer " + token)
                .setHeader("X-Protocol", "1")
                .POST(BodyPublishers.ofString(message));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    /// Stores what came, if it keeps the rules.
    private void take(String text) {
        Held held = held(text);
        if (log.containsKey(held.hash())) {
            return;
        }
        JsonNode json = held.json();
        insist(json.path("tenant").asString().equals(tenant), held, "of another restaurant");
        @Nullable Held before = json.has("prev") ? log.get(json.path("prev").asString()) : null;
        insist(json.has("prev") == (held.seq() > 1), held, "names one before it though it is the first, or none");
        insist(json.has("prev") == (before != null), held, "came before the one before it");
        insist(
                before == null || (before.author().equals(held.author()) && before.seq() == held.seq() - 1),
                held,
                "follows what is not the one before it");
        long step = held.version() - (before == null ? 0 : before.version());
        insist(step > 0 && step <= VERSION_STEP_MAX, held, "has a version that does not follow");
        json.path("parents")
                .valueStream()
                .forEach(parent -> insist(log.containsKey(parent.asString()), held, "came before its parent"));
        log.put(held.hash(), held);
    }

    private static void insist(boolean right, Held held, String otherwise) {
        if (!right) {
            throw new AssertionError("event " + held.seq() + " of " + held.author() + " " + otherwise);
        }
    }

    private static Held held(String text) {
        return new Held(hash(text), text, JSON.readTree(text));
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /// The last event of each branch of each author: what no other event names as the one before it.
    ObjectNode vector() {
        Set<String> followed = new LinkedHashSet<>();
        log.values().forEach(held -> followed.add(held.json().path("prev").asString("")));
        ObjectNode vector = object();
        log.values().stream().filter(held -> !followed.contains(held.hash())).forEach(held -> {
            ArrayNode heads = vector.withArray("/" + held.author());
            heads.addObject().put("seq", held.seq()).put("hash", held.hash()).put("version", held.version());
        });
        return vector;
    }

    /// Whether a vector names this event as the last of a branch.
    static boolean names(JsonNode vector, Held held) {
        return vector.path(held.author())
                .valueStream()
                .anyMatch(head -> head.path("hash").asString().equals(held.hash())
                        && head.path("seq").asLong() == held.seq()
                        && head.path("version").asLong() == held.version());
    }

    /// Writes the next event of this node and holds it.
    Held write(String type, String actor, List<String> aggregates, JsonNode body) {
        Held event = next(type, actor, aggregates, body);
        take(event.text());
        return event;
    }

    /// The next event of this node, which it does not hold yet.
    Held next(String type, String actor, List<String> aggregates, JsonNode body) {
        @Nullable
        Held last = events().reversed().stream()
                .filter(held -> held.author().equals(node))
                .findFirst()
                .orElse(null);
        return event(type, actor, aggregates, body, last);
    }

    /// @param last what it follows
    Held event(String type, String actor, List<String> aggregates, JsonNode body, @Nullable Held last) {
        long highest = log.values().stream().mapToLong(Held::version).max().orElse(0);
        Set<String> parents = new LinkedHashSet<>();
        Stream.concat(aggregates.stream(), Stream.of("staff/" + actor))
                .forEach(aggregate -> parents.addAll(heads(aggregate)));
        ObjectNode json = object();
        json.set("body", body);
        json.put("type", type).put("schema", 1).put("at", Instant.now().toString());
        aggregates.forEach(json.putArray("aggregates")::add);
        parents.forEach(json.putArray("parents")::add);
        json.put("seq", last == null ? 1 : last.seq() + 1).put("version", highest + 1);
        if (last != null) {
            json.put("prev", last.hash());
        }
        json.put("actor", actor).put("node", node).put("tenant", tenant);
        return held(Objects.requireNonNull(json.toPrettyString()));
    }

    private List<String> heads(String aggregate) {
        List<Held> history = new ArrayList<>();
        log.values().stream()
                .filter(held -> held.names("aggregates", aggregate))
                .forEach(history::add);
        return history.stream()
                .map(Held::hash)
                .filter(hash -> history.stream().noneMatch(held -> held.names("parents", hash)))
                .toList();
    }
}
