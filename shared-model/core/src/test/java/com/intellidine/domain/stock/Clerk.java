package com.intellidine.domain.stock;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.order.KitchenEvent;
import com.intellidine.domain.order.LineModifier;
import com.intellidine.domain.order.MobileEvent;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.OrderedLine;
import com.intellidine.domain.order.ServiceEvent;
import com.intellidine.domain.order.WriteOff;
import com.intellidine.domain.stock.StockEvent.PortionsCounted;
import com.intellidine.domain.stock.StockEvent.RecipeEdited;
import com.intellidine.domain.stock.StockEvent.StockAdjusted;
import com.intellidine.domain.stock.StockEvent.StockCounted;
import com.intellidine.domain.stock.StockEvent.StockPurchased;
import com.intellidine.domain.stock.StockEvent.StockWasted;
import com.intellidine.sync.LogEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody with all facts, a pencil and much time. A second calculation, written from the rules alone: it shares no
/// code with the ledger and does not fold orders.
final class Clerk {
    /// What he knows of a line.
    private static final class Slip {
        private final OrderedLine ordered;
        private final OrderId home;
        private final Set<WriteOffId> writeOffs = new HashSet<>();
        private final Map<UUID, BigDecimal> each = new HashMap<>();
        private final Set<TicketId> tickets = new HashSet<>();
        private long quantity;
        private long voided;
        private long known;
        private long made;
        private long used;
        private boolean removed;
        private boolean marked;
        private boolean bumped;
        private boolean served;

        private Slip(OrderedLine ordered, OrderId home) {
            this.ordered = ordered;
            this.home = home;
            this.quantity = ordered.quantity().thousandths();
        }
    }

    /// One number in his book.
    ///
    /// @param count not null for a count
    private record Entry(
            LogEntry by,
            int place,
            long number,
            Instant at,
            boolean suspect,
            @Nullable Count count) {}

    private final Map<LineId, Slip> slips = new LinkedHashMap<>();
    private final Map<String, List<Ingredient>> recipes = new HashMap<>();
    private final Map<UUID, List<Entry>> book = new HashMap<>();
    private final Set<UUID> written = new HashSet<>();
    private int place;

    /// @param entries in any order
    static Clerk reads(Collection<LogEntry> entries) {
        Clerk clerk = new Clerk();
        entries.stream().sorted(LogEntry.FOLD_ORDER).forEach(clerk::read);
        return clerk;
    }

    private void read(LogEntry entry) {
        place++;
        if (isAgain(entry.event())) {
            return;
        }
        switch (entry.event()) {
            case StockPurchased e -> write(entry, e.item().value(), e.amount().thousandths(), e.time(), null);
            case StockWasted e -> write(entry, e.item().value(), -e.amount().thousandths(), e.time(), null);
            case StockAdjusted e -> write(entry, e.item().value(), e.thousandths(), e.time(), null);
            case StockCounted e -> count(entry, e.item().value(), e.counted(), e.known(), e.time());
            case PortionsCounted e ->
                count(entry, e.item().value(), java.util.Objects.requireNonNull(e.left()), e.known(), e.time());
            case RecipeEdited e ->
                recipes.put(
                        e.aggregates().getFirst().id() + "/" + e.part(),
                        java.util.Objects.requireNonNull(e.changes().ingredients()));
            case OrderEvent event -> {
                order(event);
                slips.values().forEach(slip -> settle(entry, slip));
            }
            case null, default -> {}
        }
    }

    /// An entry that was made twice is the same entry.
    private boolean isAgain(@Nullable Event event) {
        return switch (event) {
            case StockEvent.Entry e -> !written.add(e.entry());
            case PortionsCounted e -> !written.add(e.entry());
            case null, default -> false;
        };
    }

    private void count(
            LogEntry entry, UUID what, Amount counted, com.intellidine.domain.common.Known known, ShelfTime time) {
        Count count = new Count(entry.fact().id(), counted.thousandths(), known, time.at(), time.suspect());
        write(entry, what, 0, time, count);
    }

    private void write(LogEntry entry, UUID what, long number, ShelfTime time, @Nullable Count count) {
        book.computeIfAbsent(what, id -> new ArrayList<>())
                .add(new Entry(entry, place, number, time.at(), time.suspect(), count));
    }

    private List<Slip> told(OrderEvent event, Collection<LineId> lines) {
        return slips.values().stream()
                .filter(slip -> lines.contains(slip.ordered.id()))
                .filter(slip -> event.aggregates().contains(AggregateId.of(slip.home)))
                .toList();
    }

    private List<Slip> on(OrderEvent event, TicketId ticket) {
        return slips.values().stream()
                .filter(slip -> slip.tickets.contains(ticket))
                .filter(slip -> event.aggregates().contains(AggregateId.of(slip.home)))
                .toList();
    }

    private void order(OrderEvent event) {
        switch (event) {
            case ServiceEvent.LinesAdded e ->
                e.lines().forEach(line -> slips.putIfAbsent(line.id(), new Slip(line, e.order())));
            case ServiceEvent.LineQuantityChanged e ->
                told(e, List.of(e.line())).stream()
                        .filter(slip -> !slip.removed)
                        .forEach(slip -> slip.quantity = e.quantity().thousandths());
            case ServiceEvent.LineRemoved e -> remove(e, List.of(e.line()));
            case ServiceEvent.OrderCancelled e -> remove(e, e.lines());
            case MobileEvent.MobileOrderRefused e -> remove(e, e.lines());
            case MobileEvent.MobileOrderExpired e -> remove(e, e.lines());
            case ServiceEvent.LineWrittenOff e ->
                told(e, List.of(e.line())).forEach(slip -> {
                    if (slip.writeOffs.add(e.writeOff().id()) && e.writeOff().kind() == WriteOff.Kind.VOID) {
                        slip.voided += e.writeOff().quantity().thousandths();
                    }
                });
            case KitchenEvent.TicketSent e -> send(e, e.ticket(), e.lines());
            case MobileEvent.MobileOrderAccepted e -> send(e, e.ticket(), e.lines());
            case KitchenEvent.LinesMarked e ->
                told(e, e.lines()).stream()
                        .filter(slip -> !slip.tickets.isEmpty())
                        .forEach(slip -> slip.marked = e.done());
            case KitchenEvent.TicketBumped e -> on(e, e.ticket()).forEach(slip -> slip.bumped = true);
            case KitchenEvent.TicketRecalled e -> on(e, e.ticket()).forEach(slip -> slip.bumped = false);
            case KitchenEvent.LinesServed e ->
                told(e, e.lines()).stream()
                        .filter(slip -> !slip.tickets.isEmpty())
                        .forEach(slip -> slip.served = true);
            case KitchenEvent.LineAcknowledged e ->
                told(e, List.of(e.line())).stream()
                        .filter(slip -> !slip.tickets.isEmpty())
                        .forEach(slip ->
                                slip.known = e.seen() == null ? 0 : e.seen().thousandths());
            default -> {}
        }
    }

    private void remove(OrderEvent event, List<LineId> lines) {
        told(event, lines).forEach(slip -> slip.removed = true);
    }

    private void send(OrderEvent event, TicketId ticket, List<TicketLine> lines) {
        for (TicketLine line : lines) {
            for (Slip slip : told(event, List.of(line.line()))) {
                // Whichever paper the kitchen worked from: what is bumped is made. The first says how much.
                if (slip.tickets.add(ticket) && slip.tickets.size() == 1) {
                    slip.known = line.quantity().thousandths();
                    cook(slip);
                }
            }
        }
    }

    private void cook(Slip slip) {
        dish(slip, slip.ordered.item(), slip.ordered.variant());
        slip.ordered.parts().forEach(part -> dish(slip, part.item(), part.variant()));
        for (LineModifier modifier : slip.ordered.modifiers()) {
            add(slip, recipes.getOrDefault(modifier.id().value() + "/", List.of()), modifier.quantity());
        }
    }

    private void dish(Slip slip, ItemId dish, @Nullable VariantId half) {
        String item = dish.value() + "/";
        String variant = half == null ? "" : half.toString();
        add(slip, recipes.getOrDefault(item + variant, recipes.getOrDefault(item, List.of())), 1);
    }

    private static void add(Slip slip, List<Ingredient> ingredients, int times) {
        for (Ingredient ingredient : ingredients) {
            BigDecimal gross = BigDecimal.valueOf(ingredient.thousandths())
                    .multiply(BigDecimal.valueOf(10_000))
                    .divide(BigDecimal.valueOf(ingredient.yield().basisPoints()), 0, RoundingMode.HALF_UP)
                    .multiply(BigDecimal.valueOf(times));
            slip.each.merge(ingredient.item().value(), gross, BigDecimal::add);
        }
    }

    private void settle(LogEntry entry, Slip slip) {
        if (slip.tickets.isEmpty()) {
            return;
        }
        long wanted = slip.removed ? 0 : Math.max(0, slip.quantity - slip.voided);
        if (slip.marked || slip.bumped || slip.served) {
            slip.made = Math.max(slip.made, slip.known);
        } else if (wanted > 0) {
            slip.made = 0;
        }
        long used = Math.max(wanted, slip.made);
        if (used != slip.used) {
            ShelfTime time = new ShelfTime(
                    entry.envelope().stamp().at(), entry.envelope().stamp().suspect());
            slip.each.forEach((what, each) -> write(
                    entry, what, of(each, slip.used).subtract(of(each, used)).longValueExact(), time, null));
            long back = slip.used - used;
            write(entry, slip.ordered.item().value(), back, time, null);
            slip.ordered.parts().forEach(part -> write(entry, part.item().value(), back, time, null));
            slip.used = used;
        }
    }

    private static BigDecimal of(BigDecimal each, long portions) {
        return each.signum() <= 0
                ? BigDecimal.ZERO
                : each.multiply(BigDecimal.valueOf(portions, 3)).setScale(0, RoundingMode.HALF_UP);
    }

    long level(StockItemId item) {
        return level(item.value());
    }

    long portions(ItemId item) {
        return level(item.value());
    }

    private long level(UUID what) {
        List<Entry> entries = book.getOrDefault(what, List.of());
        List<Entry> counts = entries.stream()
                .filter(entry -> entry.count() != null)
                .filter(entry -> entries.stream()
                        .noneMatch(other -> other.count() != null
                                && other.count()
                                        .known()
                                        .covers(entry.by().fact().id())))
                .toList();
        @Nullable
        Entry count = counts.stream()
                .max(Comparator.comparing((Entry entry) -> !entry.suspect())
                        .thenComparing(Entry::at)
                        .thenComparing(entry -> entry.by().hash().hex()))
                .orElse(null);
        long level = count == null
                ? 0
                : java.util.Objects.requireNonNull(count.count()).thousandths();
        for (Entry entry : entries) {
            level += count == null || isAfter(entry, count) ? entry.number() : 0;
        }
        return level;
    }

    private static boolean isAfter(Entry entry, Entry counted) {
        Count count = java.util.Objects.requireNonNull(counted.count());
        if (count.known().covers(entry.by().fact().id())) {
            return false;
        }
        boolean sameHand =
                entry.by().envelope().node().equals(counted.by().envelope().node())
                        && entry.by().envelope().seq() > counted.by().envelope().seq();
        if (sameHand) {
            return true;
        }
        boolean noClock = entry.suspect() || counted.suspect();
        return noClock ? entry.place() > counted.place() : entry.at().isAfter(counted.at());
    }
}
