package com.intellidine.testing;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.order.BillEvent.BillIssued;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
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
            case BillIssued issued
            when numbering == Numbering.INVOICE
                    && issued.number().series().equals(device)
                    && Integer.toString(issued.number().year().startYear()).equals(period) ->
                IntStream.of(issued.number().number());
            case null, default -> IntStream.empty();
        };
    }
}
