package com.intellidine.audit;

import com.intellidine.domain.order.BillEvent;
import com.intellidine.domain.order.KitchenEvent;
import com.intellidine.domain.order.MobileEvent;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.PaymentEvent;
import com.intellidine.domain.order.ServiceEvent;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.tenant.Permission;

/// What the facts of an order need.
final class OrderNeeds {
    private static final Rule ORDERS = Rule.own(Permission.TAKE_ORDERS);
    private static final Rule KITCHEN = Rule.own(Permission.WORK_KITCHEN);
    private static final Rule MONEY = Rule.own(Permission.TAKE_MONEY);

    private OrderNeeds() {}

    static Rule rule(OrderEvent event) {
        return switch (event) {
            case ServiceEvent service -> service(service);
            case KitchenEvent kitchen -> kitchen(kitchen);
            case BillEvent bill -> bill(bill);
            case PaymentEvent payment -> payment(payment);
            case MobileEvent mobile -> mobile(mobile);
        };
    }

    private static Rule service(ServiceEvent event) {
        return switch (event) {
            case ServiceEvent.OrderOpened opened -> ORDERS;
            case ServiceEvent.CoversChanged changed -> ORDERS;
            case ServiceEvent.CustomerNamed named -> ORDERS;
            case ServiceEvent.TableChanged changed -> ORDERS;
            case ServiceEvent.AddressGiven given -> ORDERS;
            case ServiceEvent.AggregatorNamed named -> ORDERS;
            case ServiceEvent.TimePromised promised -> ORDERS;
            case ServiceEvent.ChargeSet set -> ORDERS;
            case ServiceEvent.LinesAdded added -> Rule.sometimes(Permission.TAKE_ORDERS, Permission.OPEN_PRICE);
            case ServiceEvent.LineQuantityChanged changed -> ORDERS;
            case ServiceEvent.LineRemoved removed -> ORDERS;
            case ServiceEvent.LinesHeld held -> ORDERS;
            case ServiceEvent.LinesPlaced placed -> ORDERS;
            case ServiceEvent.OrderClosed closed -> ORDERS;
            case ServiceEvent.LineWrittenOff off ->
                switch (off.writeOff().kind()) {
                    case VOID -> Rule.approved(Permission.VOID_LINES);
                    case COMP -> Rule.approved(Permission.COMP);
                };
            case ServiceEvent.OrderCancelled cancelled ->
                Rule.sometimes(cancelled.approver() == null ? Permission.TAKE_ORDERS : null, Permission.CANCEL_ORDERS);
        };
    }

    private static Rule kitchen(KitchenEvent event) {
        return switch (event) {
            case KitchenEvent.TicketSent sent -> ORDERS;
            case KitchenEvent.LinesServed served -> ORDERS;
            case KitchenEvent.LinesMarked marked -> KITCHEN;
            case KitchenEvent.TicketBumped bumped -> KITCHEN;
            case KitchenEvent.TicketRecalled recalled -> KITCHEN;
            case KitchenEvent.LineAcknowledged acknowledged -> KITCHEN;
        };
    }

    private static Rule bill(BillEvent event) {
        return switch (event) {
            case BillEvent.BillsIssued issued -> Rule.sometimes(Permission.TAKE_ORDERS, Permission.DISCOUNT);
            case BillEvent.BillCancelled cancelled -> Rule.approved(Permission.CANCEL_BILLS);
            case BillEvent.CreditNoteCancelled cancelled -> Rule.approved(Permission.CANCEL_BILLS);
            case BillEvent.CreditNoteIssued issued ->
                Rule.approved(Needs.credit(issued.note().cause()));
            case BillEvent.BillReprinted reprinted -> Rule.approved(Permission.TAKE_MONEY);
        };
    }

    /// What the bank says of a payment needs no leave; who passes it on must not have been taken off the staff.
    private static Rule payment(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.PaymentTaken taken -> taken.tender() == Tender.CREDIT ? credit(taken) : MONEY;
            case PaymentEvent.PaymentRequested requested -> MONEY;
            case PaymentEvent.PaymentConfirmed confirmed -> Rule.FREE;
            case PaymentEvent.PaymentFailed failed -> Rule.FREE;
            case PaymentEvent.ReferenceMatched matched -> MONEY;
            case PaymentEvent.ReferenceCorrected corrected -> MONEY;
            case PaymentEvent.PaymentRefunded refunded -> Rule.approved(Permission.REFUND);
        };
    }

    /// Whoever gives credit in his own name needs the leave himself.
    private static Rule credit(PaymentEvent.PaymentTaken taken) {
        return Rule.sometimes(
                taken.approval() == null ? Permission.GIVE_CREDIT : Permission.TAKE_MONEY, Permission.GIVE_CREDIT);
    }

    /// What the server alone decides needs no leave.
    private static Rule mobile(MobileEvent event) {
        return switch (event) {
            case MobileEvent.AcceptRequested requested -> ORDERS;
            case MobileEvent.MobileOrderAccepted accepted -> Rule.FREE;
            case MobileEvent.MobileOrderRefused refused -> Rule.approved(Permission.CANCEL_ORDERS);
            case MobileEvent.MobileOrderExpired expired -> Rule.FREE;
        };
    }
}
