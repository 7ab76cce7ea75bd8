package com.intellidine.device.sync;

import com.intellidine.domain.common.Limits;
import com.intellidine.sync.MessageRoom;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.PushLink;
import com.intellidine.sync.PushLink.Effect;
import com.intellidine.sync.PushLink.Input;
import com.intellidine.sync.PushLink.Known;
import com.intellidine.sync.Vector;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out what [PushLink] decides.
final class PushLoop implements LinkThread.Loop {
    private static final Logger LOG = LoggerFactory.getLogger(PushLoop.class);
    private static final long REST_MAX_MS = 30_000;

    private final LinkParts link;
    private final PushLink.Rules rules;
    private long deadline;
    private PushLink.Step step = PushLink.start();

    PushLoop(LinkParts link, PushLink.Rules rules) {
        this.link = link;
        this.rules = rules;
    }

    @Override
    public void advance() throws InterruptedException {
        step = PushLink.step(rules, step.state(), carryOut(step.effect()));
    }

    private Input carryOut(Effect effect) throws InterruptedException {
        return switch (effect) {
            case Effect.Learn() -> push(List.of());
            case Effect.Push(Vector holds) -> push(lackedBy(holds));
            case Effect.Pause(long ms) -> {
                deadline = Waker.deadlineIn(ms);
                link.waker().forgetHeard();
                yield await();
            }
            case Effect.Rest() -> {
                deadline = Waker.deadlineIn(REST_MAX_MS);
                yield await();
            }
            case Effect.GoOnPausing() -> await();
        };
    }

    private List<String> lackedBy(Vector holds) {
        return MessageRoom.fitting(
                link.node().offeredTo(holds, Limits.EVENTS_PER_MESSAGE_MAX).events());
    }

    private Input push(List<String> events) {
        try {
            PushAnswer answer = link.peer().push(new Push(link.node().identity().node(), events));
            if (!answer.skipped().isEmpty()) {
                LOG.warn(
                        "push with events that the peer can't store peer={} skipped={} first={}",
                        link.status(),
                        answer.skipped().size(),
                        answer.skipped().getFirst());
            }
            link.answered(answer.vector());
            return new Input.Answered(known(), link.dice().roll());
        } catch (CallFailedException e) {
            link.status().failed(e);
            return new Input.Failed(e.trouble(), link.dice().roll());
        }
    }

    private Input await() throws InterruptedException {
        return switch (link.waker().await(deadline)) {
            case TIME_UP -> new Input.TimeUp(known());
            case NEWS -> new Input.News(known());
            case HEARD -> new Input.Heard(link.dice().roll());
        };
    }

    private Known known() {
        return new Known(link.durable(), link.status().holds());
    }
}
