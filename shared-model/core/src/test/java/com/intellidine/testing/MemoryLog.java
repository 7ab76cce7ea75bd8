package com.intellidine.testing;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.MobileEvent.MobileOrderAccepted;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.LogReader;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Numbering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// A log in a list, in the order of storing.
public final class MemoryLog implements LogReader {
    private final List<LogEntry> entries = new ArrayList<>();
    private final Set<EventHash> hashes = new HashSet<>();

    public void store(LogEntry entry) {
        if (!hashes.add(entry.hash())) {
            throw new IllegalStateException("stored twice: " + entry.text());
        }
        entries.add(entry);
    }

    public List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public Map<NodeId, Head> heads() {
        Map<NodeId, Head> heads = new HashMap<>();
        entries.forEach(entry -> heads.put(entry.envelope().node(), entry.head()));
        return heads;
    }

    @Override
    public long highestVersion() {
        return entries.stream()
                .mapToLong(entry -> entry.envelope().version())
                .max()
                .orElse(0);
    }

    @Override
    public boolean holds(EventHash hash) {
        return hashes.contains(hash);
    }

    @Override
    public List<LogEntry> entriesOf(String aggregate) {
        return entries.stream()
                .filter(entry -> entry.envelope().aggregates().contains(aggregate))
                .toList();
    }

    @Override
    public int lastNumber(Numbering numbering, DeviceCode device, String period) {
        return entries.stream()
                .flatMapToInt(entry -> number(entry, numbering, device, period))
                .max()
                .orElse(0);
    }

    private static IntStream number(LogEntry entry, Numbering numbering, DeviceCode device, String period) {
        return switch (entry.event()) {
            case OrderOpened opened
            when numbering == Numbering.ORDER
                    && opened.number().device().equals(device)
                    && opened.number().day().toString().equals(period) ->
                IntStream.of(opened.number().number());
            case TicketSent sent
            when numbering == Numbering.TICKET
                    && sent.number().device().equals(device)
                    && sent.number().day().toString().equals(period) ->
                IntStream.of(sent.number().number());
            case MobileOrderAccepted accepted
            when numbering == Numbering.TICKET
                    && accepted.number().device().equals(device)
                    && accepted.number().day().toString().equals(period) ->
                IntStream.of(accepted.number().number());
            case BillsIssued issued ->
                issued.bills().stream()
                        .map(Bill::number)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .filter(number ->
                                numbering == (number.law() == TaxLaw.VAT ? Numbering.VAT_INVOICE : Numbering.INVOICE))
                        .filter(number -> number.device().equals(device)
                                && Integer.toString(number.year().startYear()).equals(period))
                        .mapToInt(InvoiceNumber::number);
            case CreditNoteIssued(var order, CreditNote note, var homes, var day)
            when numbering == Numbering.CREDIT_NOTE
                    && note.number().series().equals(device)
                    && Integer.toString(note.number().year().startYear()).equals(period) ->
                IntStream.of(note.number().number());
            case null, default -> IntStream.empty();
        };
    }
}
