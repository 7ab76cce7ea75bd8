package com.intellidine.domain.order;

import static com.intellidine.domain.order.Deciding.accept;
import static com.intellidine.domain.order.Deciding.refuse;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.order.KitchenCommand.AcknowledgeLine;
import com.intellidine.domain.order.KitchenCommand.BumpTicket;
import com.intellidine.domain.order.KitchenCommand.MarkLine;
import com.intellidine.domain.order.KitchenCommand.MarkStation;
import com.intellidine.domain.order.KitchenCommand.RecallTicket;
import com.intellidine.domain.order.KitchenCommand.SendTicket;
import com.intellidine.domain.order.KitchenCommand.ServeLines;
import com.intellidine.domain.order.KitchenEvent.LineAcknowledged;
import com.intellidine.domain.order.KitchenEvent.LinesMarked;
import com.intellidine.domain.order.KitchenEvent.LinesServed;
import com.intellidine.domain.order.KitchenEvent.TicketBumped;
import com.intellidine.domain.order.KitchenEvent.TicketRecalled;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import java.util.List;
import java.util.Optional;

/// Decides what goes to the kitchen and what the kitchen does of it.
final class KitchenDecisions {
    private KitchenDecisions() {}

    static Decision<OrderEvent> send(Tab tab, SendTicket send) {
        if (tab.ended()) {
            return refuse(new OrderRefusal.OrderEnded());
        }
        if (tab.ticket(send.ticket()).isPresent()) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        if (tab.order().acceptance() == Acceptance.REQUESTED) {
            return refuse(new OrderRefusal.NotAccepted());
        }
        List<Line> lines = tab.linesToSend(send.fired());
        return lines.isEmpty()
                ? refuse(new OrderRefusal.NothingToSend())
                : accept(new TicketSent(
                        tab.order().id(),
                        send.ticket(),
                        send.number(),
                        ticketLines(lines, send.contacts()),
                        tab.homesOf(Orders.ids(lines)),
                        send.stamp()));
    }

    static List<TicketLine> ticketLines(List<Line> lines, Contacts contacts) {
        return lines.stream().map(line -> ticketLine(line, contacts)).toList();
    }

    private static TicketLine ticketLine(Line line, Contacts contacts) {
        OrderedLine ordered = line.ordered();
        return new TicketLine(
                line.id(),
                line.revision(),
                line.quantity(),
                ordered.kitchenName(),
                ordered.localName(),
                line.station(),
                ordered.parts().stream()
                        .map(part -> new TicketLine.Part(part.kitchenName(), part.station()))
                        .toList(),
                modifiers(ordered),
                ordered.note(),
                ordered.allergyNote(),
                ordered.course(),
                ordered.seat(),
                ordered.parcel(),
                !contacts.reach(line.author()));
    }

    /// Each as the kitchen reads it.
    private static List<String> modifiers(OrderedLine ordered) {
        return ordered.modifiers().stream()
                .map(modifier ->
                        modifier.quantity() == 1 ? modifier.name() : modifier.quantity() + " × " + modifier.name())
                .toList();
    }

    static Decision<OrderEvent> mark(Tab tab, MarkLine mark) {
        Optional<Ticket> ticket = tab.ticket(mark.ticket());
        if (ticket.isEmpty()) {
            return refuse(new OrderRefusal.UnknownTicket());
        }
        boolean there = ticket.get()
                .line(mark.line())
                .filter(line -> mark.station().isEmpty() || line.stations().contains(mark.station()))
                .isPresent();
        return there
                ? marked(tab, ticket.get(), List.of(mark.line()), mark.station(), mark.done(), mark)
                : refuse(new OrderRefusal.UnknownLine());
    }

    static Decision<OrderEvent> markStation(Tab tab, MarkStation mark) {
        Optional<Ticket> ticket = tab.ticket(mark.ticket());
        if (ticket.isEmpty()) {
            return refuse(new OrderRefusal.UnknownTicket());
        }
        List<LineId> lines = ticket.get().lines().stream()
                .filter(line -> line.stations().contains(mark.station()))
                .map(TicketLine::line)
                .toList();
        return lines.isEmpty()
                ? refuse(new OrderRefusal.UnknownLine())
                : marked(tab, ticket.get(), lines, mark.station(), mark.done(), mark);
    }

    private static Decision<OrderEvent> marked(
            Tab tab, Ticket ticket, List<LineId> lines, String station, boolean done, OrderCommand mark) {
        List<LineId> changed = lines.stream()
                .filter(line -> !isSo(tab, ticket, line, station, done))
                .toList();
        return changed.isEmpty()
                ? refuse(new OrderRefusal.AlreadyDone())
                : accept(new LinesMarked(
                        tab.order().id(), ticket.id(), changed, station, done, tab.homesOf(changed), mark.stamp()));
    }

    /// By the line itself where it is known: it may have been marked from another ticket that names it.
    private static boolean isSo(Tab tab, Ticket ticket, LineId line, String station, boolean done) {
        Optional<Sent> sent = tab.known(line).map(Line::kitchen);
        if (sent.isPresent() && station.isEmpty()) {
            return done
                    ? sent.get().marked()
                    : sent.get().madeAt().isEmpty() && !sent.get().marked();
        }
        if (sent.isPresent()) {
            return sent.get().madeAt().contains(station) == done;
        }
        if (station.isEmpty()) {
            return done ? ticket.done().contains(line) : ticket.madeAt(line).isEmpty();
        }
        return ticket.madeAt(line).contains(station) == done;
    }

    private static List<OrderId> homes(Tab tab, Ticket ticket) {
        return tab.homesOf(ticket.lines().stream().map(TicketLine::line).toList());
    }

    static Decision<OrderEvent> bump(Tab tab, BumpTicket bump) {
        Optional<Ticket> ticket = tab.ticket(bump.ticket());
        if (ticket.isEmpty()) {
            return refuse(new OrderRefusal.UnknownTicket());
        }
        return ticket.get().onBoard()
                ? accept(new TicketBumped(tab.order().id(), bump.ticket(), homes(tab, ticket.get()), bump.stamp()))
                : refuse(new OrderRefusal.TicketDone());
    }

    static Decision<OrderEvent> recall(Tab tab, RecallTicket recall) {
        Optional<Ticket> ticket = tab.ticket(recall.ticket());
        if (ticket.isEmpty()) {
            return refuse(new OrderRefusal.UnknownTicket());
        }
        return ticket.get().onBoard()
                ? refuse(new OrderRefusal.TicketOnBoard())
                : accept(new TicketRecalled(
                        tab.order().id(), recall.ticket(), homes(tab, ticket.get()), recall.stamp()));
    }

    /// What was seen must still be so: else the kitchen would take an older state for the latest.
    static Decision<OrderEvent> acknowledge(Tab tab, AcknowledgeLine acknowledge) {
        Optional<Line> found = tab.known(acknowledge.line());
        if (found.isEmpty()) {
            return refuse(new OrderRefusal.UnknownLine());
        }
        Line line = found.get();
        if (!line.unseen()) {
            return refuse(line.sent() ? new OrderRefusal.AlreadyDone() : new OrderRefusal.NotSent(line.name()));
        }
        int seen = acknowledge.seenThousandths();
        return seen == line.toMake()
                ? accept(new LineAcknowledged(
                        line.home(), line.id(), seen == 0 ? null : new Quantity(seen), acknowledge.stamp()))
                : refuse(new OrderRefusal.SeenOutdated(line.name()));
    }

    static Decision<OrderEvent> serve(Tab tab, ServeLines serve) {
        for (LineId id : serve.lines()) {
            Optional<Line> line = tab.line(id).filter(shown -> !shown.gone());
            if (line.isEmpty()) {
                return refuse(new OrderRefusal.UnknownLine());
            }
            if (!line.get().sent()) {
                return refuse(new OrderRefusal.NotSent(line.get().name()));
            }
        }
        List<LineId> out = tab.liveLines().stream()
                .filter(line -> line.kitchen() != null && !line.kitchen().served())
                .map(Line::id)
                .filter(id -> serve.lines().isEmpty() || serve.lines().contains(id))
                .limit(com.intellidine.domain.common.Limits.LINES_PER_ORDER_MAX)
                .toList();
        return out.isEmpty()
                ? refuse(new OrderRefusal.NothingToServe())
                : accept(new LinesServed(tab.order().id(), out, tab.homesOf(out), serve.stamp()));
    }
}
