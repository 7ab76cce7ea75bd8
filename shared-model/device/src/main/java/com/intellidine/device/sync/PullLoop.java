package com.intellidine.device.sync;

import com.intellidine.device.node.DeviceNode;
import com.intellidine.domain.common.Limits;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.PullLink;
import com.intellidine.sync.PullLink.Effect;
import com.intellidine.sync.PullLink.Input;
import com.intellidine.sync.Trouble;
import com.intellidine.sync.Vector;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out what [PullLink] decides.
final class PullLoop implements LinkThread.Loop {
    private static final Logger LOG = LoggerFactory.getLogger(PullLoop.class);
    private static final int STORE_WAIT_MAX_S = 10;

    private final LinkParts link;
    private final PullLink.Rules rules;
    private long deadline;
    private PullLink.Step step;

    PullLoop(LinkParts link, PullLink.Rules rules) {
        this.link = link;
        this.rules = rules;
        this.step = PullLink.start(link.durable());
    }

    @Override
    public void advance() throws InterruptedException {
        step = PullLink.step(rules, step.state(), carryOut(step.effect()));
    }

    private Input carryOut(Effect effect) throws InterruptedException {
        return switch (effect) {
            case Effect.Ask(Vector vector, int waitMs) -> ask(vector, waitMs);
            case Effect.Store(List<String> events, Vector peer) -> store(events, peer);
            case Effect.Pause(long ms) -> {
                deadline = Waker.deadlineIn(ms);
                link.waker().forgetHeard();
                yield await();
            }
            case Effect.GoOnPausing() -> await();
        };
    }

    private Input ask(Vector vector, int waitMs) {
        long asked = System.nanoTime();
        try {
            PullAnswer answer = link.peer()
                    .pull(new Pull(link.node().identity().node(), vector, Limits.EVENTS_PER_MESSAGE_MAX, waitMs));
            link.answered(answer.vector());
            return new Input.Answered(answer, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked));
        } catch (CallFailedException e) {
            link.status().failed(e);
            return new Input.Failed(e.trouble(), link.dice().roll());
        }
    }

    private Input store(List<String> events, Vector peer) throws InterruptedException {
        DeviceNode.Reception reception = link.node().receive(events);
        if (!reception.skipped().isEmpty()) {
            LOG.warn(
                    "answer with events that can't be stored peer={} skipped={} first={}",
                    link.status(),
                    reception.skipped().size(),
                    reception.skipped().getFirst());
        }
        try {
            reception.durable().get(STORE_WAIT_MAX_S, TimeUnit.SECONDS);
            return new Input.Stored(
                    link.durable(),
                    reception.brought(),
                    reception.fresh(),
                    link.node().unheld(peer),
                    link.dice().roll());
        } catch (TimeoutException | ExecutionException e) {
            // What was received stays in the disk's queue; the peer is asked again meanwhile.
            LOG.warn("answer not on the disk in time peer={} seconds={}", link.status(), STORE_WAIT_MAX_S, e);
            return new Input.Failed(Trouble.UNUSABLE, link.dice().roll());
        }
    }

    private Input await() throws InterruptedException {
        while (true) {
            switch (link.waker().await(deadline)) {
                case HEARD -> {
                    return new Input.Heard(link.dice().roll());
                }
                case TIME_UP -> {
                    return new Input.PauseOver(link.durable());
                }
                case NEWS -> {
                    // What is new here is nothing to a pull.
                }
            }
        }
    }
}
