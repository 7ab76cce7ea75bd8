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
import com.intellidine.sync.Chain;
import com.intellidine.sync.Coverage.Stretch;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.Held;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.LogReader;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Numbering;
import com.intellidine.sync.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A log in a list, in the order of storing.
public final class MemoryLog implements LogReader {
    private final List<LogEntry> entries = new ArrayList<>();
    private final Map<EventHash, Held> held = new HashMap<>();
    private final Map<NodeId, Chain> chains = new HashMap<>();
    private final Map<NodeId, List<List<Integer>>> positions = new HashMap<>();
    private final Map<String, Set<LogEntry>> byAggregate = new HashMap<>();
    private boolean copied;

    public void store(Placed placed) {
        if (held.put(placed.entry().hash(), placed.held()) != null) {
            throw new IllegalStateException("stored twice: " + placed.entry().text());
        }
        chains.put(placed.held().author(), placed.chain());
        List<List<Integer>> branches = positions.computeIfAbsent(placed.held().author(), author -> new ArrayList<>());
        if (branches.size() <= placed.branch()) {
            branches.add(new ArrayList<>());
        }
        branches.get(placed.branch()).add(entries.size());
        placed.entry()
                .envelope()
                .aggregates()
                .forEach(aggregate -> byAggregate
                        .computeIfAbsent(aggregate, key -> new LinkedHashSet<>())
                        .add(placed.entry()));
        entries.add(placed.entry());
    }

    public int size() {
        return entries.size();
    }

    /// What these stretches hold, in the order of storing.
    public List<LogEntry> read(List<Stretch> stretches, int limit) {
        List<Integer> found = new ArrayList<>();
        for (Stretch stretch : stretches) {
            List<Integer> branch =
                    Objects.requireNonNull(positions.get(stretch.author())).get(stretch.branch());
            long firstSeq = entries.get(branch.getFirst()).envelope().seq();
            int from = (int) (stretch.after() + 1 - firstSeq);
            int to = (int) Math.min(stretch.last() + 1 - firstSeq, (long) from + limit);
            found.addAll(branch.subList(from, to));
        }
        return found.stream().sorted().limit(limit).map(entries::get).toList();
    }

    /// A log with the first of its events.
    public MemoryLog first(int count) {
        MemoryLog copy = new MemoryLog();
        for (LogEntry entry : entries.subList(0, count)) {
            @Nullable EventHash prev = entry.envelope().prev();
            NodeId author = entry.envelope().node();
            copy.store(copy.chains
                    .getOrDefault(author, Chain.EMPTY)
                    .with(entry, prev == null ? null : copy.held.get(prev)));
        }
        return copy;
    }

    public List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public Map<NodeId, Chain> chains() {
        return Map.copyOf(chains);
    }

    /// Of authors of whom there is no copy.
    public Map<NodeId, Head> heads() {
        Map<NodeId, Head> heads = new HashMap<>();
        chains.forEach((node, chain) -> heads.put(node, chain.heads().getLast()));
        return heads;
    }

    @Override
    public boolean copied() {
        return copied;
    }

    /// Whether a copy of this device has been at work.
    public void note(boolean found) {
        copied = found;
    }

    @Override
    public long highestVersion() {
        return entries.stream()
                .mapToLong(entry -> entry.envelope().version())
                .max()
                .orElse(0);
    }

    @Override
    public Optional<Held> held(EventHash hash) {
        return Optional.ofNullable(held.get(hash));
    }

    @Override
    public List<LogEntry> entriesOf(String aggregate) {
        return List.copyOf(byAggregate.getOrDefault(aggregate, Set.of()));
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
