package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.order.BillEvent.BillCancelled;
import com.intellidine.domain.order.BillEvent.BillReprinted;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteCancelled;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.order.KitchenEvent.LineAcknowledged;
import com.intellidine.domain.order.KitchenEvent.LinesMarked;
import com.intellidine.domain.order.KitchenEvent.LinesServed;
import com.intellidine.domain.order.KitchenEvent.TicketBumped;
import com.intellidine.domain.order.KitchenEvent.TicketRecalled;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.MobileEvent.AcceptRequested;
import com.intellidine.domain.order.MobileEvent.MobileOrderAccepted;
import com.intellidine.domain.order.MobileEvent.MobileOrderExpired;
import com.intellidine.domain.order.MobileEvent.MobileOrderRefused;
import com.intellidine.domain.order.Order.Stage;
import com.intellidine.domain.order.PaymentEvent.PaymentConfirmed;
import com.intellidine.domain.order.PaymentEvent.PaymentFailed;
import com.intellidine.domain.order.PaymentEvent.PaymentRefunded;
import com.intellidine.domain.order.PaymentEvent.PaymentRequested;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.order.PaymentEvent.ReferenceCorrected;
import com.intellidine.domain.order.PaymentEvent.ReferenceMatched;
import com.intellidine.domain.order.ServiceEvent.AddressGiven;
import com.intellidine.domain.order.ServiceEvent.AggregatorNamed;
import com.intellidine.domain.order.ServiceEvent.ChargeSet;
import com.intellidine.domain.order.ServiceEvent.CoversChanged;
import com.intellidine.domain.order.ServiceEvent.CustomerNamed;
import com.intellidine.domain.order.ServiceEvent.LineQuantityChanged;
import com.intellidine.domain.order.ServiceEvent.LineRemoved;
import com.intellidine.domain.order.ServiceEvent.LineWrittenOff;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.LinesHeld;
import com.intellidine.domain.order.ServiceEvent.LinesPlaced;
import com.intellidine.domain.order.ServiceEvent.OrderCancelled;
import com.intellidine.domain.order.ServiceEvent.OrderClosed;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.ServiceEvent.TableChanged;
import com.intellidine.domain.order.ServiceEvent.TimePromised;
import com.intellidine.domain.payment.Payment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Folds the facts of an order. Total: facts written apart, in any number, repeated or late, all have an effect that
/// can be named, and none is an error. A fact that names lines of several orders is folded once for each of them.
public final class OrderFold {
    private OrderFold() {}

    /// @param owner whose state it is
    /// @param order null before its first fact; a fact of an order that was never opened changes nothing
    public static @Nullable Order apply(OrderId owner, @Nullable Order order, Fact fact) {
        if (!(fact.event() instanceof OrderEvent event)) {
            return order;
        }
        if (order == null) {
            return event instanceof OrderOpened opened && opened.order().equals(owner) ? OrderDraft.open(opened) : null;
        }
        OrderDraft draft = new OrderDraft(order);
        if (event.order().equals(owner)) {
            changeOrder(order, draft, event, fact.id().author());
        }
        changeLines(draft, event);
        return draft.order();
    }

    /// What a fact does to the order that it belongs to, lines apart.
    private static void changeOrder(Order order, OrderDraft draft, OrderEvent event, UUID author) {
        switch (event) {
            case OrderOpened again -> {}
            case CoversChanged changed -> draft.covers = changed.covers();
            case CustomerNamed named -> {
                // Nobody else's key opens it.
                if (!Objects.equals(named.customer(), draft.customer)) {
                    draft.address = null;
                }
                draft.customer = named.customer();
            }
            case TableChanged changed -> draft.table = changed.table();
            case AddressGiven given -> {
                if (given.customer().equals(draft.customer)) {
                    draft.address = given.address();
                }
            }
            case AggregatorNamed named -> draft.aggregator = named.aggregator();
            case TimePromised promised -> draft.readyBy = promised.readyBy();
            case ChargeSet set -> draft.setCharge(set.kind(), set.amount());
            case LinesAdded added -> add(order, draft, added, author);
            case LinesPlaced placed -> draft.addGuests(placed.homes());
            case TicketSent sent -> send(order, draft, sent.ticket(), sent.number(), sent.lines(), sent.stamp());
            case LinesMarked marked ->
                draft.changeTicket(
                        marked.ticket(), ticket -> ticket.withMarks(marked.lines(), marked.station(), marked.done()));
            case TicketBumped bumped ->
                draft.changeTicket(bumped.ticket(), ticket -> ticket.withBumped(bumped.stamp()));
            case TicketRecalled recalled -> draft.changeTicket(recalled.ticket(), ticket -> ticket.withBumped(null));
            case BillsIssued issued -> issue(order, draft, issued);
            case BillCancelled cancelled -> {
                if (!order.cancelled(cancelled.cancellation().bill())) {
                    draft.add(cancelled.cancellation());
                }
            }
            case CreditNoteIssued issued -> {
                if (order.creditNotes().stream()
                        .noneMatch(note -> note.id().equals(issued.note().id()))) {
                    draft.add(issued.note());
                }
            }
            case CreditNoteCancelled cancelled -> {
                if (!order.cancelled(cancelled.cancellation().note())) {
                    draft.add(cancelled.cancellation());
                }
            }
            case BillReprinted reprinted -> draft.add(new Order.Reprint(reprinted.bill(), reprinted.stamp()));
            case PaymentTaken taken -> take(order, draft, payment(taken));
            case PaymentRequested requested -> take(order, draft, payment(requested));
            case PaymentConfirmed confirmed ->
                draft.changePayment(
                        confirmed.payment(),
                        payment -> payment.withConfirmed(confirmed.reference(), confirmed.shift(), confirmed.day()));
            case PaymentFailed failed -> draft.changePayment(failed.payment(), Payment::withFailed);
            case ReferenceMatched matched ->
                draft.changePayment(matched.payment(), payment -> payment.withMatched(matched.reference()));
            case ReferenceCorrected corrected ->
                draft.changePayment(corrected.payment(), payment -> payment.withCorrected(corrected.reference()));
            case PaymentRefunded refunded ->
                draft.changePayment(refunded.payment(), payment -> payment.with(refunded.refund()));
            case OrderCancelled cancelled -> end(draft, Stage.CANCELLED, cancelled.reason());
            case OrderClosed closed -> end(draft, Stage.CLOSED, "");
            case MobileOrderAccepted accepted -> {
                if (decide(draft, Acceptance.ACCEPTED)) {
                    draft.readyBy = accepted.readyBy();
                }
                send(order, draft, accepted.ticket(), accepted.number(), accepted.lines(), accepted.stamp());
            }
            case MobileOrderRefused refused -> {
                if (decide(draft, Acceptance.REFUSED)) {
                    end(draft, Stage.CANCELLED, refused.reason());
                }
            }
            case MobileOrderExpired expired -> {
                if (decide(draft, Acceptance.EXPIRED)) {
                    end(draft, Stage.CANCELLED, "");
                }
            }
            case AcceptRequested requested -> {}
            case LineQuantityChanged changed -> {}
            case LineRemoved removed -> {}
            case LinesHeld held -> {}
            case LineWrittenOff writtenOff -> {}
            case LineAcknowledged acknowledged -> {}
            case LinesServed served -> {}
        }
    }

    /// What a fact does to the lines whose home this is, wherever they are shown.
    private static void changeLines(OrderDraft draft, OrderEvent event) {
        switch (event) {
            case LineQuantityChanged(var order, LineId line, var quantity, var stamp) ->
                draft.changeLines(List.of(line), unlessRemoved(one -> one.withQuantity(quantity)));
            // Off is off: a quantity changed apart from the removal does not bring a line back.
            case LineRemoved removed -> draft.changeLines(List.of(removed.line()), unlessRemoved(Line::withRemoved));
            case LinesHeld held -> draft.changeLines(held.lines(), line -> line.withHeld(held.held()));
            case LineWrittenOff off -> draft.changeLines(List.of(off.line()), line -> line.with(off.writeOff()));
            case LinesPlaced placed -> {
                if (draft.lines.stream().anyMatch(line -> placed.lines().contains(line.id()))) {
                    draft.addHost(placed.order());
                    draft.changeLines(placed.lines(), line -> line.withPlace(placed.order(), placed.from()));
                }
            }
            case TicketSent sent -> sendLines(draft, sent.order(), sent.ticket(), sent.number(), sent.lines());
            case MobileOrderAccepted sent -> sendLines(draft, sent.order(), sent.ticket(), sent.number(), sent.lines());
            case LinesMarked marked ->
                draft.changeLines(
                        marked.lines(),
                        line -> line.withKitchen((Sent sent) ->
                                sent.withMarked(line.ordered().stations(), marked.station(), marked.done())));
            case TicketBumped bumped -> changeSent(draft, bumped.ticket(), sent -> sent.withBumped(true));
            case TicketRecalled recalled -> changeSent(draft, recalled.ticket(), sent -> sent.withBumped(false));
            case LineAcknowledged seen ->
                draft.changeLines(
                        List.of(seen.line()),
                        line -> line.withKitchen((Sent sent) -> sent.withKnown(
                                seen.seen() == null ? 0 : seen.seen().thousandths())));
            case LinesServed served ->
                draft.changeLines(served.lines(), line -> line.withKitchen((Sent sent) -> sent.withServed()));
            case BillsIssued issued -> claim(draft, issued);
            case OrderCancelled cancelled -> draft.changeLines(cancelled.lines(), unlessRemoved(Line::withRemoved));
            case MobileOrderRefused refused -> draft.changeLines(refused.lines(), unlessRemoved(Line::withRemoved));
            case MobileOrderExpired expired -> draft.changeLines(expired.lines(), unlessRemoved(Line::withRemoved));
            case OrderOpened e -> {}
            case CoversChanged e -> {}
            case CustomerNamed e -> {}
            case TableChanged e -> {}
            case AddressGiven e -> {}
            case AggregatorNamed e -> {}
            case TimePromised e -> {}
            case ChargeSet e -> {}
            case LinesAdded e -> {}
            case BillCancelled cancelled -> {
                BillId bill = cancelled.cancellation().bill();
                draft.changeLines(line -> true, line -> line.withClaim(bill, Claim::withCancelled));
            }
            case CreditNoteIssued issued -> credit(draft, issued.note());
            case CreditNoteCancelled cancelled -> {
                CreditNoteId note = cancelled.cancellation().note();
                draft.changeLines(
                        line -> true,
                        line -> line.withClaims(line.claims().stream()
                                .map(claim -> claim.withCancelled(note))
                                .toList()));
            }
            case BillReprinted e -> {}
            case PaymentTaken e -> {}
            case PaymentRequested e -> {}
            case PaymentConfirmed e -> {}
            case PaymentFailed e -> {}
            case ReferenceMatched e -> {}
            case ReferenceCorrected e -> {}
            case PaymentRefunded e -> {}
            case OrderClosed e -> {}
            case AcceptRequested e -> {}
        }
    }

    private static UnaryOperator<Line> unlessRemoved(UnaryOperator<Line> change) {
        return line -> line.removed() ? line : change.apply(line);
    }

    private static void add(Order order, OrderDraft draft, LinesAdded added, UUID author) {
        for (OrderedLine line : added.lines()) {
            if (order.line(line.id()).isEmpty()) {
                draft.add(Line.of(line, order.id(), author, added.stamp()));
            }
        }
    }

    private static void send(
            Order order, OrderDraft draft, TicketId id, DailyNumber number, List<TicketLine> lines, Stamp stamp) {
        if (order.ticket(id).isEmpty()) {
            draft.add(new Ticket(id, number, lines, Set.of(), null, stamp));
        }
    }

    /// The earliest ticket keeps a line; a later one that names it again is a repeat.
    private static void sendLines(
            OrderDraft draft, OrderId order, TicketId ticket, DailyNumber number, List<TicketLine> lines) {
        Map<LineId, TicketLine> named = HashMap.newHashMap(lines.size());
        lines.forEach(line -> named.putIfAbsent(line.line(), line));
        draft.changeLines(
                line -> line.sent() && named.containsKey(line.id()),
                line -> line.withKitchen(sent -> sent.isBy(ticket) ? sent : sent.withRepeat(ticket)));
        draft.changeLines(
                line -> !line.sent() && named.containsKey(line.id()),
                line -> line.withKitchen(Sent.fresh(
                        ticket,
                        number,
                        order,
                        Objects.requireNonNull(named.get(line.id())).quantity().thousandths())));
    }

    private static void changeSent(OrderDraft draft, TicketId ticket, UnaryOperator<Sent> change) {
        draft.changeLines(
                line -> line.kitchen() != null && line.kitchen().isBy(ticket), line -> line.withKitchen(change));
    }

    private static void issue(Order order, OrderDraft draft, BillsIssued issued) {
        for (Bill bill : issued.bills()) {
            if (order.bill(bill.id()).isEmpty()) {
                draft.add(bill);
            }
        }
    }

    private static void claim(OrderDraft draft, BillsIssued issued) {
        for (Bill bill : issued.bills()) {
            changeBilled(
                    draft,
                    bill.lines(),
                    (line, claimed) ->
                            line.with(new Claim(bill.id(), issued.order(), claimed.amount(), false, List.of())));
        }
    }

    private static void credit(OrderDraft draft, CreditNote note) {
        boolean waived = note.cause() == CreditNote.Cause.REFUND;
        changeBilled(draft, note.lines(), (line, credited) -> {
            Claim.Credit credit = new Claim.Credit(note.id(), credited.amount(), waived, false);
            return line.withClaim(note.bill(), claim -> claim.with(credit));
        });
    }

    /// All lines of a paper in one go over the order. A paper that names a line twice means the first.
    private static void changeBilled(OrderDraft draft, List<BillLine> billed, BiFunction<Line, BillLine, Line> change) {
        Map<LineId, BillLine> named = HashMap.newHashMap(billed.size());
        billed.forEach(one -> named.putIfAbsent(one.line(), one));
        draft.changeLines(
                line -> named.containsKey(line.id()),
                line -> change.apply(line, Objects.requireNonNull(named.get(line.id()))));
    }

    private static Payment payment(PaymentTaken taken) {
        return new Payment(
                taken.payment(),
                taken.bill(),
                taken.tender(),
                taken.amount(),
                taken.tendered(),
                taken.tip(),
                taken.reference(),
                taken.customer(),
                taken.shift(),
                taken.day(),
                Payment.State.CONFIRMED,
                List.of(),
                List.of(),
                taken.stamp());
    }

    private static Payment payment(PaymentRequested requested) {
        return new Payment(
                requested.payment(),
                requested.bill(),
                requested.tender(),
                requested.amount(),
                requested.amount().plus(requested.tip()),
                requested.tip(),
                requested.reference(),
                null,
                null,
                null,
                Payment.State.AWAITING,
                List.of(),
                List.of(),
                requested.stamp());
    }

    /// A repeat is the same payment.
    private static void take(Order order, OrderDraft draft, Payment payment) {
        if (order.payment(payment.id()).isEmpty()) {
            draft.add(payment);
        }
    }

    /// The earliest ending stands.
    private static void end(OrderDraft draft, Stage stage, String reason) {
        if (draft.stage == Stage.OPEN) {
            draft.stage = stage;
            draft.cancelReason = reason;
        }
    }

    /// The server decides once; what says otherwise afterwards is a repeat.
    private static boolean decide(OrderDraft draft, Acceptance answer) {
        if (draft.acceptance != Acceptance.REQUESTED) {
            return false;
        }
        draft.acceptance = answer;
        return true;
    }
}
