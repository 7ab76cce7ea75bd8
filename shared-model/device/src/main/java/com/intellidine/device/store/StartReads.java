package com.intellidine.device.store;

import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.sync.Numbering;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What a node asks of the tables when it starts.
final class StartReads {
    private StartReads() {}

    /// Oldest first, so that the first to be let go of stands first.
    static List<OrderId> atHand(Handle handle, int recent) {
        return handle.createQuery("""
                        select order_id, opened_at from orders where settled = false
                        union
                        select order_id, opened_at from orders where tasks > 0
                        union
                        select o.order_id, o.opened_at from tickets t join orders o on o.order_id = t.order_id
                        where t.bumped_at is null
                        union
                        (select order_id, opened_at from orders where settled = true
                         order by opened_at desc, order_id desc limit :recent)
                        order by opened_at, order_id""")
                .bind("recent", recent)
                .map((row, context) -> new OrderId(row.getObject("order_id", UUID.class)))
                .list();
    }

    static List<ShiftId> shiftsAtHand(Handle handle) {
        return handle.createQuery("""
                        select shift_id from shifts
                        where (opened_at is not null and closed_at is null) or tasks > 0""")
                .map((row, context) -> new ShiftId(row.getObject("shift_id", UUID.class)))
                .list();
    }

    static int lastNumber(Handle handle, Numbering numbering, DeviceCode device, String period) {
        String query = switch (numbering) {
            case ORDER -> "select max(order_no) from orders where order_device = :device and order_day = :period";
            case TICKET -> "select max(ticket_no) from tickets where ticket_device = :device and ticket_day = :period";
            case INVOICE, VAT_INVOICE ->
                "select max(invoice_no) from bills where series = :device and financial_year = :period";
            case CREDIT_NOTE ->
                "select max(note_no) from credit_notes where series = :device and financial_year = :period";
        };
        Object parsed = switch (numbering) {
            case ORDER, TICKET -> LocalDate.parse(period);
            case INVOICE, VAT_INVOICE, CREDIT_NOTE -> Integer.valueOf(period);
        };
        TaxLaw law = numbering == Numbering.VAT_INVOICE ? TaxLaw.VAT : TaxLaw.GST;
        return handle.createQuery(query)
                .bind("device", InvoiceNumber.series(device, law))
                .bind("period", parsed)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }
}
