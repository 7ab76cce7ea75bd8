package com.intellidine.device.sync;

import com.intellidine.domain.common.Limits;
import com.intellidine.sync.Messages;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.Trouble;
import com.intellidine.wire.MessageFormat;
import com.intellidine.wire.MessageFormat.MalformedMessageException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Speaks the protocol to one peer. Every wait and every size is bounded, and every way to fail is one exception.
final class PeerClient implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final OkHttpClient http;
    private final PeerAddress address;
    private final CallLimits limits;
    private final Set<Call> underway = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// @param http shared by all peers of a device, for its pool of connections
    PeerClient(OkHttpClient http, PeerAddress address, CallLimits limits) {
        this.address = address;
        this.limits = limits;
        // The whole call has a limit of its own, set for each; it is never longer than the longest of these.
        int longest = Math.max(Limits.SERVER_PULL_WAIT_MAX_MS + limits.graceMs(), limits.pushMs());
        this.http = http.newBuilder()
                .connectTimeout(limits.connectMs(), TimeUnit.MILLISECONDS)
                .readTimeout(longest, TimeUnit.MILLISECONDS)
                .writeTimeout(longest, TimeUnit.MILLISECONDS)
                .build();
    }

    PullAnswer pull(Pull pull) throws CallFailedException {
        String answer = call("pull", MessageFormat.write(pull), pull.waitMs() + limits.graceMs());
        try {
            return MessageFormat.readPullAnswer(answer);
        } catch (MalformedMessageException e) {
            throw garbled(e);
        }
    }

    PushAnswer push(Push push) throws CallFailedException {
        String answer = call("push", MessageFormat.write(push), limits.pushMs());
        try {
            return MessageFormat.readPushAnswer(answer);
        } catch (MalformedMessageException e) {
            throw garbled(e);
        }
    }

    private String call(String verb, String message, int limitMs) throws CallFailedException {
        @Nullable HttpUrl url = HttpUrl.parse(address.of(verb));
        if (url == null) {
            throw new CallFailedException(
                    Trouble.UNUSABLE, "The address of " + address.name() + " is not valid. Correct it.", null);
        }
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + address.secret())
                .header("X-Protocol", Integer.toString(Messages.PROTOCOL_VERSION))
                .post(RequestBody.create(message, JSON))
                .build();
        Call call = http.newCall(request);
        call.timeout().timeout(limitMs, TimeUnit.MILLISECONDS);
        underway.add(call);
        try {
            if (closed) {
                call.cancel();
            }
            try (Response response = call.execute()) {
                return body(response);
            }
        } catch (IOException e) {
            throw new CallFailedException(Trouble.UNREACHABLE, address.name() + " can't be reached.", e);
        } finally {
            underway.remove(call);
        }
    }

    private String body(Response response) throws IOException, CallFailedException {
        if (response.code() == UNAUTHORIZED || response.code() == FORBIDDEN) {
            throw new CallFailedException(
                    Trouble.REFUSED, address.name() + " does not accept this device. Pair it again.", null);
        }
        if (!response.isSuccessful()) {
            throw new CallFailedException(
                    Trouble.UNUSABLE, address.name() + " answered with error " + response.code() + ".", null);
        }
        BufferedSource source = response.body().source();
        if (source.request(Limits.MESSAGE_MAX_BYTES + 1L)) {
            throw new CallFailedException(
                    Trouble.UNUSABLE, address.name() + " answered with more than is allowed.", null);
        }
        return source.readUtf8();
    }

    private CallFailedException garbled(MalformedMessageException why) {
        return new CallFailedException(
                Trouble.UNUSABLE,
                address.name() + " answered what this program does not understand. Check that both are up to date.",
                why);
    }

    /// Ends the calls that are under way and lets no other begin.
    @Override
    public void close() {
        closed = true;
        underway.forEach(Call::cancel);
    }
}
