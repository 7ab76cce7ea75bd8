package com.intellidine.wire;

import com.intellidine.domain.common.Limits;
import com.intellidine.sync.Head;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The messages of the protocol as JSON texts. A vector lists, for each node, its heads: normally one.
public final class MessageFormat {
    private MessageFormat() {}

    /// A message that breaks the protocol. Its message is a sentence for the other side.
    public static final class MalformedMessageException extends Exception {
        private static final long serialVersionUID = 1;

        MalformedMessageException(String why) {
            super(why);
        }
    }

    public static String write(Push push) {
        return JsonWriter.text(node -> {
            node.put("from", push.from().toString());
            node.putStrings("events", push.events());
        });
    }

    public static Push readPush(String text) throws MalformedMessageException {
        return read(
                text,
                node -> new Push(
                        new NodeId(Json.uuid(node, "from")),
                        Json.strings(node, "events", Limits.EVENTS_PER_MESSAGE_MAX)));
    }

    public static String write(PushAnswer answer) {
        return JsonWriter.text(node -> {
            writeVector(answer.vector(), node);
            node.putStrings("skipped", answer.skipped());
        });
    }

    public static PushAnswer readPushAnswer(String text) throws MalformedMessageException {
        return read(
                text,
                node -> new PushAnswer(vector(node), Json.strings(node, "skipped", Limits.EVENTS_PER_MESSAGE_MAX)));
    }

    public static String write(Pull pull) {
        return JsonWriter.text(node -> {
            node.put("from", pull.from().toString());
            writeVector(pull.vector(), node);
            node.put("limit", pull.limit());
            node.put("wait_ms", pull.waitMs());
        });
    }

    public static Pull readPull(String text) throws MalformedMessageException {
        return read(
                text,
                node -> new Pull(
                        new NodeId(Json.uuid(node, "from")),
                        vector(node),
                        within(node, "limit", 1, Limits.EVENTS_PER_MESSAGE_MAX),
                        within(node, "wait_ms", 0, Limits.SERVER_PULL_WAIT_MAX_MS)));
    }

    public static String write(PullAnswer answer) {
        return JsonWriter.text(node -> {
            node.putStrings("events", answer.events());
            writeVector(answer.vector(), node);
            node.putStrings(
                    "unconfirmed",
                    answer.unconfirmed().stream().sorted().map(NodeId::toString).toList());
            node.put("more", answer.more());
        });
    }

    public static PullAnswer readPullAnswer(String text) throws MalformedMessageException {
        return read(
                text,
                node -> new PullAnswer(
                        Json.strings(node, "events", Limits.EVENTS_PER_MESSAGE_MAX),
                        vector(node),
                        unconfirmed(node),
                        Json.bool(node, "more")));
    }

    private static Set<NodeId> unconfirmed(JsonObject node) {
        return Json.strings(node, "unconfirmed", Limits.NODES_PER_VECTOR_MAX).stream()
                .map(text -> node("unconfirmed", text))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static NodeId node(String field, String text) {
        return new NodeId(Json.parsed(field, text, Json::id));
    }

    private static int within(JsonObject node, String name, int min, int max) {
        int value = Json.integer(node, name);
        if (value < min || value > max) {
            throw new Json.Malformed("field " + name + " is not in " + min + ".." + max);
        }
        return value;
    }

    private static void writeVector(Vector vector, JsonWriter message) {
        message.putObject(
                "vector",
                node -> vector.heads()
                        .forEach((author, heads) -> node.putList(author.toString(), heads, MessageFormat::writeHead)));
    }

    private static void writeHead(Head head, JsonWriter node) {
        node.put("seq", head.seq());
        node.put("hash", head.hash().hex());
        node.put("version", head.version());
    }

    private static Vector vector(JsonObject message) {
        JsonObject node = Json.objectField(message, "vector");
        if (node.names().size() > Limits.NODES_PER_VECTOR_MAX) {
            throw new Json.Malformed("field vector names more than " + Limits.NODES_PER_VECTOR_MAX + " nodes");
        }
        TreeMap<NodeId, List<Head>> heads = new TreeMap<>();
        for (String name : node.names()) {
            heads.put(node("vector", name), Json.list(node, name, Limits.BRANCHES_PER_NODE_MAX, MessageFormat::head));
        }
        return new Vector(heads);
    }

    private static Head head(JsonObject node) {
        return new Head(Json.positive(node, "seq"), Json.hash(node, "hash"), Json.positive(node, "version"));
    }

    private static <T> T read(String text, Function<JsonObject, T> reader) throws MalformedMessageException {
        try {
            if (text.length() > Limits.MESSAGE_MAX_BYTES) {
                throw new Json.Malformed("it is larger than " + Limits.MESSAGE_MAX_BYTES + " bytes");
            }
            return reader.apply(JsonObject.parse(text));
        } catch (Json.Malformed malformed) {
            throw new MalformedMessageException(String.valueOf(malformed.getMessage()));
        }
    }
}
