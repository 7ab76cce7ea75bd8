package com.intellidine.device.node;

import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.Node;
import com.intellidine.sync.NodeEffect;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Other nodes that wait for an answer from this one.
final class Callers {
    /// Beyond what the caller said that it would wait: a node that answers later than this has a bug.
    private static final int GRACE_MS = 5_000;

    private final AtomicLong calls = new AtomicLong();
    private final Map<Long, CompletableFuture<NodeEffect.Answer>> asking = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<PushAnswer>> pushing = new ConcurrentHashMap<>();

    NodeEffect.Answer answer(Pull pull, Consumer<Function<Node, List<NodeEffect>>> tell) throws InterruptedException {
        long call = calls.incrementAndGet();
        CompletableFuture<NodeEffect.Answer> answer = new CompletableFuture<>();
        asking.put(call, answer);
        try {
            tell.accept(node -> node.asked(call, pull));
            return answer.get(pull.waitMs() + GRACE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("a pull was not answered", e);
        } finally {
            asking.remove(call);
        }
    }

    CompletableFuture<PushAnswer> take(Push push, Consumer<Function<Node, List<NodeEffect>>> tell) {
        long call = calls.incrementAndGet();
        CompletableFuture<PushAnswer> answer = new CompletableFuture<>();
        pushing.put(call, answer);
        tell.accept(node -> node.pushed(call, push));
        return answer;
    }

    void carryOut(NodeEffect.OfCall effect, Consumer<Function<Node, List<NodeEffect>>> tell) {
        switch (effect) {
            case NodeEffect.Deadline(long call, long ms) ->
                CompletableFuture.delayedExecutor(ms, TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                        .execute(() -> tell.accept(node -> node.overdue(call)));
            case NodeEffect.Answer answer -> {
                @Nullable CompletableFuture<NodeEffect.Answer> caller = asking.remove(answer.call());
                if (caller != null) {
                    caller.complete(answer);
                }
            }
            case NodeEffect.Accept(long call, PushAnswer answer) -> {
                @Nullable CompletableFuture<PushAnswer> caller = pushing.remove(call);
                if (caller != null) {
                    caller.complete(answer);
                }
            }
            case NodeEffect.Refuse(long call) -> {
                @Nullable CompletableFuture<PushAnswer> caller = pushing.remove(call);
                if (caller != null) {
                    caller.completeExceptionally(new UnableToTakeException());
                }
            }
        }
    }
}
