package com.intellidine.ledger;

import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.Charge;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.order.KitchenEvent.LinesMarked;
import com.intellidine.domain.order.KitchenEvent.TicketBumped;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.order.ServiceEvent;
import com.intellidine.domain.order.ServiceEvent.LineWrittenOff;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.LinesPlaced;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.WriteOff;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What people can do apart from each other, row by row of the table of conflicts: whether two facts are such a pair.
enum Apart {
    ORDER_EDITED_TWICE,
    ADDED_WHILE_PAID,
    TABLE_OPENED_TWICE,
    BILLED_TWICE,
    CHARGE_BILLED_TWICE,
    PAID_TWICE,
    CREDITED_TWICE,
    VOIDED_AND_BUMPED,
    SENT_TWICE,
    MOVED_TO_TWO_ORDERS,
    MERGED_BOTH_WAYS,
    PRICE_CHANGED,
    NAME_CHANGED_TWICE,
    PERMISSION_CHANGED,
    STAFF_DEACTIVATED,
    LAST_PORTION_SOLD_TWICE;

    /// @param tickets what each ticket had
    /// @param oversold tickets by which more was sold than there was
    boolean is(Event one, Event other, Map<TicketId, Set<LineId>> tickets, Set<TicketId> oversold) {
        return switch (this) {
            case ORDER_EDITED_TWICE ->
                one instanceof ServiceEvent a
                        && other instanceof ServiceEvent b
                        && a.order().equals(b.order());
            case ADDED_WHILE_PAID ->
                one instanceof LinesAdded a
                        && other instanceof PaymentTaken b
                        && a.order().equals(b.order());
            case TABLE_OPENED_TWICE ->
                one instanceof OrderOpened a
                        && other instanceof OrderOpened b
                        && a.table() != null
                        && Objects.equals(a.table(), b.table());
            case BILLED_TWICE ->
                one instanceof BillsIssued a && other instanceof BillsIssued b && meet(billed(a), billed(b));
            case CHARGE_BILLED_TWICE ->
                one instanceof BillsIssued a
                        && other instanceof BillsIssued b
                        && a.order().equals(b.order())
                        && !Collections.disjoint(charges(a), charges(b));
            case PAID_TWICE ->
                one instanceof PaymentTaken a
                        && other instanceof PaymentTaken b
                        && a.bill().equals(b.bill());
            case CREDITED_TWICE ->
                one instanceof CreditNoteIssued a
                        && other instanceof CreditNoteIssued b
                        && a.note().bill().equals(b.note().bill())
                        && meet(lines(a.note().lines()), lines(b.note().lines()));
            case VOIDED_AND_BUMPED ->
                one instanceof LineWrittenOff a
                        && a.writeOff().kind() == WriteOff.Kind.VOID
                        && made(other, tickets).contains(a.line());
            case SENT_TWICE -> one instanceof TicketSent a && other instanceof TicketSent b && meet(sent(a), sent(b));
            case MOVED_TO_TWO_ORDERS ->
                one instanceof LinesPlaced a
                        && other instanceof LinesPlaced b
                        && !a.order().equals(b.order())
                        && meet(a.lines(), b.lines());
            case MERGED_BOTH_WAYS ->
                one instanceof LinesPlaced a
                        && other instanceof LinesPlaced b
                        && a.order().equals(b.from())
                        && a.from().equals(b.order());
            case PRICE_CHANGED ->
                one instanceof ItemEdited a
                        && a.changes().price() != null
                        && other instanceof LinesAdded b
                        && b.lines().stream().anyMatch(line -> line.item().equals(a.item()));
            case NAME_CHANGED_TWICE ->
                one instanceof ItemEdited a
                        && other instanceof ItemEdited b
                        && a.changes().name() != null
                        && b.changes().name() != null
                        && !a.changes().name().equals(b.changes().name());
            case PERMISSION_CHANGED ->
                one instanceof StaffEdited a
                        && a.changes().role() != null
                        && other instanceof OrderEvent b
                        && b.stamp().actor().equals(a.staff());
            case STAFF_DEACTIVATED ->
                one instanceof StaffEdited a
                        && Boolean.FALSE.equals(a.changes().active())
                        && other instanceof OrderEvent b
                        && b.stamp().actor().equals(a.staff());
            case LAST_PORTION_SOLD_TWICE ->
                one instanceof TicketSent a && other instanceof TicketSent && oversold.contains(a.ticket());
        };
    }

    private static boolean meet(Collection<LineId> some, Collection<LineId> others) {
        return !Collections.disjoint(some, others);
    }

    static List<LineId> sent(TicketSent sent) {
        return sent.lines().stream().map(TicketLine::line).toList();
    }

    private static Set<LineId> billed(BillsIssued issued) {
        return issued.bills().stream()
                .flatMap(bill -> lines(bill.lines()).stream())
                .collect(Collectors.toSet());
    }

    /// Those that are set on the order.
    private static Set<ChargeKind> charges(BillsIssued issued) {
        return issued.bills().stream()
                .flatMap(bill -> bill.totals().charges().stream())
                .map(Charge::kind)
                .filter(kind -> kind != ChargeKind.SERVICE)
                .collect(Collectors.toSet());
    }

    private static List<LineId> lines(List<BillLine> lines) {
        return lines.stream().map(BillLine::line).toList();
    }

    private static Collection<LineId> made(Event event, Map<TicketId, Set<LineId>> tickets) {
        return switch (event) {
            case TicketBumped bumped -> tickets.getOrDefault(bumped.ticket(), Set.of());
            case LinesMarked marked when marked.done() -> marked.lines();
            default -> List.of();
        };
    }
}
