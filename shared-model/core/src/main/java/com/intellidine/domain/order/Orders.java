package com.intellidine.domain.order;

import static com.intellidine.domain.order.Deciding.accept;
import static com.intellidine.domain.order.Deciding.reason;
import static com.intellidine.domain.order.Deciding.refuse;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.CancelBill;
import com.intellidine.domain.order.BillCommand.CancelCreditNote;
import com.intellidine.domain.order.BillCommand.IssueBills;
import com.intellidine.domain.order.BillCommand.IssueCreditNote;
import com.intellidine.domain.order.BillCommand.ReprintBill;
import com.intellidine.domain.order.KitchenCommand.AcknowledgeLine;
import com.intellidine.domain.order.KitchenCommand.BumpTicket;
import com.intellidine.domain.order.KitchenCommand.MarkLine;
import com.intellidine.domain.order.KitchenCommand.MarkStation;
import com.intellidine.domain.order.KitchenCommand.RecallTicket;
import com.intellidine.domain.order.KitchenCommand.SendTicket;
import com.intellidine.domain.order.KitchenCommand.ServeLines;
import com.intellidine.domain.order.MobileCommand.AcceptMobileOrder;
import com.intellidine.domain.order.MobileCommand.ExpireMobileOrder;
import com.intellidine.domain.order.MobileCommand.RefuseMobileOrder;
import com.intellidine.domain.order.MobileCommand.RequestAcceptance;
import com.intellidine.domain.order.Order.Stage;
import com.intellidine.domain.order.PaymentCommand.ConfirmPayment;
import com.intellidine.domain.order.PaymentCommand.CorrectReference;
import com.intellidine.domain.order.PaymentCommand.FailPayment;
import com.intellidine.domain.order.PaymentCommand.MatchReference;
import com.intellidine.domain.order.PaymentCommand.NoteMoney;
import com.intellidine.domain.order.PaymentCommand.RefundPayment;
import com.intellidine.domain.order.PaymentCommand.RequestPayment;
import com.intellidine.domain.order.PaymentCommand.TakeCash;
import com.intellidine.domain.order.PaymentCommand.TakePayment;
import com.intellidine.domain.order.ServiceCommand.AddLine;
import com.intellidine.domain.order.ServiceCommand.AddLines;
import com.intellidine.domain.order.ServiceCommand.CancelOrder;
import com.intellidine.domain.order.ServiceCommand.ChangeCovers;
import com.intellidine.domain.order.ServiceCommand.ChangeQuantity;
import com.intellidine.domain.order.ServiceCommand.ChangeTable;
import com.intellidine.domain.order.ServiceCommand.CloseOrder;
import com.intellidine.domain.order.ServiceCommand.CompLine;
import com.intellidine.domain.order.ServiceCommand.GiveAddress;
import com.intellidine.domain.order.ServiceCommand.HoldLines;
import com.intellidine.domain.order.ServiceCommand.MergeInto;
import com.intellidine.domain.order.ServiceCommand.MoveLines;
import com.intellidine.domain.order.ServiceCommand.NameAggregator;
import com.intellidine.domain.order.ServiceCommand.NameCustomer;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.domain.order.ServiceCommand.PromiseTime;
import com.intellidine.domain.order.ServiceCommand.RemoveLine;
import com.intellidine.domain.order.ServiceCommand.RepeatRound;
import com.intellidine.domain.order.ServiceCommand.SetCharge;
import com.intellidine.domain.order.ServiceCommand.UndoMerge;
import com.intellidine.domain.order.ServiceCommand.VoidLine;
import com.intellidine.domain.order.ServiceEvent.AddressGiven;
import com.intellidine.domain.order.ServiceEvent.AggregatorNamed;
import com.intellidine.domain.order.ServiceEvent.ChargeSet;
import com.intellidine.domain.order.ServiceEvent.CoversChanged;
import com.intellidine.domain.order.ServiceEvent.CustomerNamed;
import com.intellidine.domain.order.ServiceEvent.OrderCancelled;
import com.intellidine.domain.order.ServiceEvent.OrderClosed;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.ServiceEvent.TableChanged;
import com.intellidine.domain.order.ServiceEvent.TimePromised;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides commands on an order. Pure, total and deterministic; [OrderFold] is its other half.
public final class Orders {
    private Orders() {}

    /// @param tab the order and what is shown in it, as all facts known here leave it; null when there is none
    public static Decision<OrderEvent> decide(@Nullable Tab tab, OrderCommand command) {
        Decision<OrderEvent> decision = decided(tab, command);
        if (decision instanceof Decision.Accepted<OrderEvent>(OrderEvent event)) {
            @Nullable Refusal refusal = Writable.refusal(event);
            return refusal == null ? decision : refuse(refusal);
        }
        return decision;
    }

    private static Decision<OrderEvent> decided(@Nullable Tab tab, OrderCommand command) {
        if (command instanceof OpenOrder open) {
            return tab != null ? refuse(new OrderRefusal.OrderExists()) : open(open);
        }
        if (tab == null) {
            return refuse(new OrderRefusal.UnknownOrder());
        }
        return switch (command) {
            case OpenOrder open -> refuse(new OrderRefusal.OrderExists());
            case ChangeCovers change -> changeCovers(tab.order(), change);
            case NameCustomer name ->
                header(
                        tab.order(),
                        Objects.equals(name.customer(), tab.order().customer()),
                        new CustomerNamed(name.order(), name.customer(), name.stamp()));
            case ChangeTable change ->
                header(
                        tab.order(),
                        Objects.equals(change.table(), tab.order().table()),
                        new TableChanged(change.order(), change.table(), change.stamp()));
            case GiveAddress give -> giveAddress(tab.order(), give);
            case NameAggregator name -> nameAggregator(tab.order(), name);
            case PromiseTime promise -> promise(tab.order(), promise);
            case SetCharge set -> setCharge(tab, set);
            case AddLine add ->
                LineDecisions.add(
                        tab, List.of(new NewLine(add.line(), add.item(), add.quantity(), add.details())), add.stamp());
            case AddLines add -> LineDecisions.add(tab, add.lines(), add.stamp());
            case RepeatRound repeat -> LineDecisions.repeat(tab, repeat);
            case ChangeQuantity change -> LineDecisions.changeQuantity(tab, change);
            case RemoveLine remove -> LineDecisions.remove(tab, remove);
            case HoldLines hold -> LineDecisions.hold(tab, hold);
            case VoidLine off ->
                WriteOffDecisions.decide(
                        tab,
                        off.line(),
                        WriteOff.Kind.VOID,
                        off.writeOff(),
                        off.quantity(),
                        off.reason(),
                        off.approver(),
                        off.stamp());
            case CompLine off ->
                WriteOffDecisions.decide(
                        tab,
                        off.line(),
                        WriteOff.Kind.COMP,
                        off.writeOff(),
                        off.quantity(),
                        off.reason(),
                        off.approver(),
                        off.stamp());
            case MoveLines move -> PlaceDecisions.move(tab, move);
            case MergeInto merge -> PlaceDecisions.merge(tab, merge);
            case UndoMerge undo -> PlaceDecisions.undo(tab, undo);
            case SendTicket send -> KitchenDecisions.send(tab, send);
            case MarkLine mark -> KitchenDecisions.mark(tab, mark);
            case MarkStation mark -> KitchenDecisions.markStation(tab, mark);
            case BumpTicket bump -> KitchenDecisions.bump(tab, bump);
            case RecallTicket recall -> KitchenDecisions.recall(tab, recall);
            case AcknowledgeLine acknowledge -> KitchenDecisions.acknowledge(tab, acknowledge);
            case ServeLines serve -> KitchenDecisions.serve(tab, serve);
            case IssueBills issue -> BillIssue.decide(tab, issue);
            case CancelBill cancel -> BillDecisions.cancel(tab, cancel);
            case IssueCreditNote issue -> BillDecisions.credit(tab, issue);
            case CancelCreditNote cancel -> BillDecisions.cancelNote(tab, cancel);
            case ReprintBill reprint -> BillDecisions.reprint(tab, reprint);
            case TakeCash cash -> PaymentDecisions.takeCash(tab, cash);
            case TakePayment take -> PaymentDecisions.take(tab, take);
            case NoteMoney note -> PaymentDecisions.note(tab, note);
            case MatchReference match -> PaymentDecisions.match(tab, match);
            case CorrectReference correct -> PaymentDecisions.correct(tab, correct);
            case RequestPayment request -> PaymentDecisions.request(tab, request);
            case ConfirmPayment confirm -> PaymentDecisions.confirm(tab, confirm);
            case FailPayment fail -> PaymentDecisions.fail(tab, fail);
            case RefundPayment refund -> PaymentDecisions.refund(tab, refund);
            case CloseOrder close -> close(tab, close);
            case CancelOrder cancel -> cancel(tab, cancel);
            case RequestAcceptance request -> MobileDecisions.request(tab, request);
            case AcceptMobileOrder accept -> MobileDecisions.accept(tab, accept);
            case RefuseMobileOrder refused -> MobileDecisions.refuse(tab, refused);
            case ExpireMobileOrder expire -> MobileDecisions.expire(tab, expire);
        };
    }

    private static boolean outOfRange(int covers) {
        return covers < 1 || covers > Limits.COVERS_MAX;
    }

    private static Decision<OrderEvent> open(OpenOrder open) {
        if (outOfRange(open.covers())) {
            return refuse(new OrderRefusal.CoversOutOfRange(open.covers()));
        }
        @Nullable Aggregator aggregator = open.aggregator() == null ? null : clean(open.aggregator());
        if ((open.type() == OrderType.AGGREGATOR) != (aggregator != null) || isEmpty(aggregator)) {
            return refuse(new OrderRefusal.AggregatorMissing());
        }
        return accept(new OrderOpened(
                open.order(),
                open.number(),
                open.type(),
                open.table(),
                open.covers(),
                open.customer(),
                aggregator,
                open.stamp()));
    }

    private static Aggregator clean(Aggregator typed) {
        return new Aggregator(
                Texts.clean(typed.platform(), Limits.STATION_LENGTH_MAX_CHARS),
                Texts.clean(typed.externalId(), Limits.REFERENCE_LENGTH_MAX_CHARS),
                typed.paysTax());
    }

    private static boolean isEmpty(@Nullable Aggregator named) {
        return named != null
                && (named.platform().isEmpty() || named.externalId().isEmpty());
    }

    /// A change of the head: refused when it is so already, and once the order has ended.
    private static Decision<OrderEvent> header(Order order, boolean already, OrderEvent event) {
        if (order.stage() != Stage.OPEN) {
            return refuse(new OrderRefusal.OrderEnded());
        }
        return already ? refuse(new OrderRefusal.AlreadyDone()) : accept(event);
    }

    private static Decision<OrderEvent> changeCovers(Order order, ChangeCovers change) {
        return outOfRange(change.covers())
                ? refuse(new OrderRefusal.CoversOutOfRange(change.covers()))
                : header(
                        order,
                        change.covers() == order.covers(),
                        new CoversChanged(change.order(), change.covers(), change.stamp()));
    }

    private static Decision<OrderEvent> giveAddress(Order order, GiveAddress give) {
        if (!give.customer().equals(order.customer())) {
            return refuse(new OrderRefusal.GuestMissing());
        }
        return give.address().text().length() > Limits.CIPHERTEXT_LENGTH_MAX_CHARS
                ? refuse(new OrderRefusal.AddressTooLong())
                : header(
                        order,
                        give.address().equals(order.address()),
                        new AddressGiven(give.order(), give.customer(), give.address(), give.stamp()));
    }

    private static Decision<OrderEvent> nameAggregator(Order order, NameAggregator name) {
        Aggregator aggregator = clean(name.aggregator());
        return order.type() != OrderType.AGGREGATOR || isEmpty(aggregator)
                ? refuse(new OrderRefusal.AggregatorMissing())
                : header(
                        order,
                        aggregator.equals(order.aggregator()),
                        new AggregatorNamed(name.order(), aggregator, name.stamp()));
    }

    private static Decision<OrderEvent> promise(Order order, PromiseTime promise) {
        return promise.readyBy().isBefore(promise.stamp().at())
                ? refuse(new OrderRefusal.TimePassed())
                : header(
                        order,
                        promise.readyBy().equals(order.readyBy()),
                        new TimePromised(promise.order(), promise.readyBy(), promise.stamp()));
    }

    /// A service charge is no fact of the order: the guest agrees to it, or does not, when the bill is drawn up.
    private static Decision<OrderEvent> setCharge(Tab tab, SetCharge set) {
        Order order = tab.order();
        @Nullable Money amount = set.amount();
        boolean possible = amount == null
                || (amount.currency().equals(Money.INR)
                        && amount.minor() > 0
                        && amount.minor() <= Limits.PRICE_MAX_PAISE);
        if (set.kind() == ChargeKind.SERVICE || !possible) {
            return refuse(new OrderRefusal.ChargeOutOfRange());
        }
        boolean standing = order.bills().stream().anyMatch(bill -> !order.cancelled(bill.id()));
        int more = (amount == null ? Money.ZERO : amount)
                .compareTo(order.charge(set.kind()).billed());
        if (more < 0) {
            return refuse(new OrderRefusal.AlreadyBilled("This"));
        }
        if (more > 0 && standing && tab.unbilledLines().isEmpty()) {
            return refuse(new OrderRefusal.NothingToChargeWith());
        }
        boolean already = Objects.equals(amount, order.charges().get(set.kind()));
        ChargeSet event = new ChargeSet(order.id(), set.kind(), amount, set.stamp());
        // What stands on no bill can be taken off a closed order, too: it may have been set apart from the close.
        return order.stage() == Stage.CLOSED && more == 0 && !already ? accept(event) : header(order, already, event);
    }

    private static Decision<OrderEvent> close(Tab tab, CloseOrder close) {
        Order order = tab.order();
        if (order.stage() != Stage.OPEN) {
            return refuse(new OrderRefusal.OrderEnded());
        }
        if (tab.liveLines().isEmpty() && order.bills().isEmpty()) {
            return refuse(new OrderRefusal.NothingSettled());
        }
        // Set apart from the last bill: no paper asks for it, so somebody has to say what becomes of it.
        Optional<Map.Entry<ChargeKind, Money>> left =
                order.openCharges().entrySet().stream().findFirst();
        if (left.isPresent() && tab.unbilledLines().isEmpty()) {
            return refuse(new OrderRefusal.ChargeOpen(left.get().getValue()));
        }
        Money due = order.due().plus(tab.open());
        return due.isZero() && tab.unbilledLines().isEmpty()
                ? accept(new OrderClosed(order.id(), tab.homesOf(ids(tab.lines())), close.stamp()))
                : refuse(new OrderRefusal.StillDue(due));
    }

    private static Decision<OrderEvent> cancel(Tab tab, CancelOrder cancel) {
        Order order = tab.order();
        if (order.stage() != Stage.OPEN) {
            return refuse(new OrderRefusal.OrderEnded());
        }
        if (order.acceptance() == Acceptance.REQUESTED) {
            return refuse(new OrderRefusal.RefuseInstead());
        }
        if (order.bills().stream().anyMatch(bill -> !undone(order, bill))
                || tab.liveLines().stream().anyMatch(line -> !line.covered().isZero())) {
            return refuse(new OrderRefusal.BilledOrder());
        }
        String reason = reason(cancel.reason());
        List<Line> lines =
                tab.liveLines().stream().limit(Limits.LINES_PER_ORDER_MAX).toList();
        boolean sent = lines.stream().anyMatch(Line::sent);
        if (reason.isEmpty() && sent) {
            return refuse(new OrderRefusal.ReasonMissing());
        }
        return accept(new OrderCancelled(
                order.id(),
                reason,
                sent ? cancel.approver() : null,
                ids(lines),
                tab.homesOf(ids(lines)),
                cancel.stamp()));
    }

    /// Cancelled, or credited in full, and none of its money is kept.
    private static boolean undone(Order order, Bill bill) {
        boolean owesNothing = order.cancelled(bill.id())
                || (!order.creditedOf(bill.id()).isZero() && order.owedFor(bill).isZero());
        return owesNothing && order.paidOf(bill.id()).isZero();
    }

    static List<LineId> ids(List<Line> lines) {
        return lines.stream().map(Line::id).toList();
    }
}
