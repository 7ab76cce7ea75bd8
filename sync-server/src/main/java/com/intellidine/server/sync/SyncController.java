package com.intellidine.server.sync;

import com.intellidine.domain.common.Limits;
import com.intellidine.server.auth.Caller;
import com.intellidine.server.platform.web.ApiFailure;
import com.intellidine.server.platform.web.Bare;
import com.intellidine.sync.Messages;
import com.intellidine.sync.NodeId;
import com.intellidine.wire.MessageFormat;
import com.intellidine.wire.MessageFormat.MalformedMessageException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The protocol between nodes over HTTP. The messages stand bare, as between devices; only errors have the envelope.
@RestController
@Bare
@RequestMapping("/api/sync")
final class SyncController {
    private final Ledger ledger;

    SyncController(Ledger ledger) {
        this.ledger = ledger;
    }

    @PostMapping("/push")
    ResponseEntity<byte[]> push(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestHeader(name = "X-Protocol", required = false) @Nullable String protocol,
            @RequestBody(required = false) byte @Nullable [] body) {
        insistOnProtocol(protocol);
        try {
            Messages.Push push = MessageFormat.readPush(text(body));
            insistOnSender(caller, push.from());
            return json(MessageFormat.write(ledger.push(caller.tenant(), push.events())));
        } catch (MalformedMessageException e) {
            throw malformed("push", e);
        }
    }

    @PostMapping("/pull")
    ResponseEntity<byte[]> pull(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestHeader(name = "X-Protocol", required = false) @Nullable String protocol,
            @RequestBody(required = false) byte @Nullable [] body)
            throws InterruptedException {
        insistOnProtocol(protocol);
        try {
            Messages.Pull pull = MessageFormat.readPull(text(body));
            insistOnSender(caller, pull.from());
            return json(MessageFormat.write(ledger.pull(caller.tenant(), pull)));
        } catch (MalformedMessageException e) {
            throw malformed("pull", e);
        }
    }

    private static void insistOnProtocol(@Nullable String protocol) {
        if (!Integer.toString(Messages.PROTOCOL_VERSION).equals(protocol)) {
            throw new ApiFailure(
                    400,
                    "ProtocolNotSpoken",
                    "This server speaks version " + Messages.PROTOCOL_VERSION
                            + " of the sync protocol: name it in the header X-Protocol, or update the device.");
        }
    }

    private static void insistOnSender(Caller caller, NodeId from) {
        if (!(caller instanceof Caller.Device device) || !device.node().equals(from)) {
            throw ApiFailure.forbidden("This token belongs to another device than the one that the message names.");
        }
    }

    private static ApiFailure malformed(String what, MalformedMessageException e) {
        return new ApiFailure(400, "MalformedMessage", "The " + what + " can't be read: " + e.getMessage() + ".");
    }

    private static String text(byte @Nullable [] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body == null ? new byte[0] : body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw (ApiFailure) new ApiFailure(400, "MalformedMessage", "The message is not UTF-8.").initCause(e);
        }
    }

    private static ResponseEntity<byte[]> json(String message) {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        if (body.length > Limits.MESSAGE_MAX_BYTES) {
            throw new IllegalStateException("an answer of " + body.length + " bytes is larger than devices take");
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
