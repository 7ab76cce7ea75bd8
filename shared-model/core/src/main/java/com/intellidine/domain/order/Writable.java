package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.Seller;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.common.Times;
import com.intellidine.domain.order.BillEvent.BillCancelled;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteCancelled;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.MobileEvent.MobileOrderAccepted;
import com.intellidine.domain.order.PaymentEvent.PaymentConfirmed;
import com.intellidine.domain.order.PaymentEvent.PaymentRefunded;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.ServiceEvent.TimePromised;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether every node could read a fact once it is written: the one place where what was decided is held to the limits
/// of texts, times and sizes that a command brought along as they were. What is refused here would otherwise fail while
/// it is stored, after the person at the screen had been told yes.
final class Writable {
    /// What a line of a bill, a discount, a charge has besides its texts, and what is around a bill, in bytes.
    private static final int LINE_BYTES = 400;

    private static final int ROW_BYTES = 200;
    private static final int BILL_BYTES = 3_000;

    private static final int HASH_LENGTH_CHARS = 64;

    /// The id of another order, in the body and in the envelope.
    private static final int HOME_BYTES = 90;

    private Writable() {}

    static @Nullable Refusal refusal(OrderEvent event) {
        if (!Times.isTime(event.stamp().at()) || !times(event)) {
            return new OrderRefusal.TimeOutOfRange();
        }
        if (event.aggregates().size() > Limits.AGGREGATES_PER_EVENT_MAX) {
            return new OrderRefusal.TooManyParts();
        }
        return switch (event) {
            case BillsIssued issued -> bills(issued);
            case CreditNoteIssued issued ->
                totals(issued.note().lines(), issued.note().totals());
            case LinesAdded added ->
                added.lines().stream().allMatch(Writable::isText) ? null : new OrderRefusal.TextNotAllowed();
            case ServiceEvent other -> null;
            case KitchenEvent other -> null;
            case BillEvent other -> null;
            case PaymentEvent other -> null;
            case MobileEvent other -> null;
        };
    }

    private static boolean times(OrderEvent event) {
        return switch (event) {
            case OrderOpened opened -> Times.isDay(opened.number().day());
            case TimePromised promised -> Times.isTime(promised.readyBy());
            case TicketSent sent -> Times.isDay(sent.number().day());
            case MobileOrderAccepted accepted ->
                Times.isTime(accepted.readyBy())
                        && Times.isDay(accepted.number().day());
            case PaymentTaken taken -> Times.isDay(taken.day());
            case PaymentConfirmed confirmed -> Times.isDay(confirmed.day());
            case PaymentRefunded refunded -> Times.isDay(refunded.day());
            case BillsIssued issued ->
                Times.isDay(issued.day())
                        && issued.bills().stream().map(Bill::date).allMatch(Times::isDay);
            case BillCancelled cancelled -> Times.isDay(cancelled.day());
            case CreditNoteIssued issued ->
                Times.isDay(issued.day()) && Times.isDay(issued.note().date());
            case CreditNoteCancelled cancelled -> Times.isDay(cancelled.day());
            case ServiceEvent other -> true;
            case KitchenEvent other -> true;
            case BillEvent other -> true;
            case PaymentEvent other -> true;
            case MobileEvent other -> true;
        };
    }

    /// What of a line is captured from the menu as it stands there.
    private static boolean isText(OrderedLine line) {
        return Texts.isName(line.name(), Limits.NAME_LENGTH_MAX_CHARS)
                && Texts.isName(line.kitchenName(), Limits.NAME_LENGTH_MAX_CHARS)
                && Texts.isLine(line.hsn(), Limits.HSN_LENGTH_MAX_CHARS)
                && Texts.isLine(line.station(), Limits.STATION_LENGTH_MAX_CHARS)
                && line.course() >= 0
                && line.course() <= Limits.COURSE_MAX
                && (line.priceEdit() == null || Texts.isName(line.priceEdit(), HASH_LENGTH_CHARS));
    }

    private static @Nullable Refusal bills(BillsIssued issued) {
        long bytes = (long) HOME_BYTES * issued.homes().size();
        for (Bill bill : issued.bills()) {
            @Nullable Refusal refusal = totals(bill.lines(), bill.totals());
            if (refusal != null) {
                return refusal;
            }
            if (!bill.seller().isText()) {
                return new OrderRefusal.TextNotAllowed();
            }
            bytes += bytes(bill);
        }
        return bytes > Limits.LINES_MAX_BYTES ? new OrderRefusal.TooManyParts() : null;
    }

    private static @Nullable Refusal totals(List<BillLine> lines, BillTotals totals) {
        if (totals.discounts().size() > Limits.DISCOUNTS_PER_BILL_MAX
                || totals.charges().size() > Limits.CHARGES_PER_BILL_MAX
                || totals.taxes().size() > Limits.TAX_LINES_PER_BILL_MAX) {
            return new OrderRefusal.TooManyParts();
        }
        boolean named = names(lines, totals).allMatch(name -> Texts.isLine(name, Limits.NAME_LENGTH_MAX_CHARS))
                && lines.stream().allMatch(line -> Texts.isLine(line.hsn(), Limits.HSN_LENGTH_MAX_CHARS))
                && totals.discounts().stream()
                        .flatMap(discount -> Stream.ofNullable(discount.approval()))
                        .allMatch(Approval::saysWhy);
        return named ? null : new OrderRefusal.TextNotAllowed();
    }

    private static Stream<String> names(List<BillLine> lines, BillTotals totals) {
        return Stream.of(
                        lines.stream().map(BillLine::name),
                        totals.discounts().stream().map(discount -> discount.name()),
                        totals.charges().stream().map(charge -> charge.name()))
                .flatMap(texts -> texts);
    }

    private static Stream<String> peopleOf(Bill bill) {
        Seller seller = bill.seller();
        @Nullable Buyer buyer = bill.buyer();
        Stream<String> texts = Stream.of(
                seller.name(),
                seller.legalName(),
                seller.address(),
                seller.gstin(),
                seller.stateCode(),
                seller.fssai());
        return buyer == null
                ? texts
                : Stream.concat(texts, Stream.of(buyer.name(), buyer.gstin(), buyer.address(), buyer.state()));
    }

    /// At most so many on the wire.
    private static long bytes(Bill bill) {
        long texts = Stream.concat(names(bill.lines(), bill.totals()), peopleOf(bill))
                .mapToLong(Texts::bytes)
                .sum();
        int rows = bill.totals().discounts().size()
                + bill.totals().charges().size()
                + bill.totals().taxes().size();
        long approvals = bill.totals().discounts().stream()
                .flatMap(discount -> Stream.ofNullable(discount.approval()))
                .mapToLong(approval -> ROW_BYTES + Texts.bytes(approval.reason()))
                .sum();
        return texts + approvals + (long) LINE_BYTES * bill.lines().size() + (long) ROW_BYTES * rows + BILL_BYTES;
    }
}
