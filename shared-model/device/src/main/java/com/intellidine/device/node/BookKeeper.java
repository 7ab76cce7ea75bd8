package com.intellidine.device.node;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.floor.Section;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.menu.Category;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.ModifierGroup;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderTasks;
import com.intellidine.domain.shift.BusinessDays;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.sync.Replica;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Keeps the [Book] and decides which orders stay at hand. Written under the node's lock, read by anyone.
final class BookKeeper {
    /// Settled orders that stay at hand, for a receipt printed again or a ticket recalled.
    static final int SETTLED_AT_HAND = 100;

    /// The kinds that have a page in the book; of the others there may be very many.
    private static final List<AggregateId.Kind> PAGES = List.of(
            AggregateId.Kind.RESTAURANT,
            AggregateId.Kind.CATEGORY,
            AggregateId.Kind.ITEM,
            AggregateId.Kind.MODIFIER_GROUP,
            AggregateId.Kind.SECTION,
            AggregateId.Kind.TABLE,
            AggregateId.Kind.STAFF,
            AggregateId.Kind.DISCOUNT_RULE,
            AggregateId.Kind.BUSINESS_DAYS);

    private volatile Book book;
    /// Shifts that are to be let go of.
    private final Set<String> ended = new HashSet<>();

    private final Deque<OrderId> settled = new ArrayDeque<>();

    private BookKeeper(Book book) {
        this.book = book;
    }

    static BookKeeper read(Replica replica, Journal journal, TenantId tenant) {
        BookKeeper keeper = new BookKeeper(new Book(
                null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), null, Map.of(), Map.of()));
        for (AggregateId.Kind kind : PAGES) {
            journal.aggregates(kind).forEach(aggregate -> keeper.put(replica.state(aggregate)));
        }
        journal.shiftsAtHand().forEach(shift -> keeper.put(replica.state(AggregateId.of(shift))));
        journal.ordersAtHand(SETTLED_AT_HAND).forEach(order -> keeper.putOrder(replica, order));
        return keeper;
    }

    static boolean needed(Shift shift) {
        return shift.isOpen() || !shift.tasks().isEmpty();
    }

    /// With the orders whose lines it shows, or it would show too little.
    private void putOrder(Replica replica, OrderId id) {
        if (replica.state(AggregateId.of(id)) instanceof Order order) {
            List<Aggregate> shown = new ArrayList<>();
            order.guests().forEach(guest -> {
                @Nullable Aggregate state = replica.state(AggregateId.of(guest));
                if (state != null) {
                    shown.add(state);
                }
            });
            shown.add(order);
            update(shown);
        }
    }

    private void put(@Nullable Aggregate state) {
        if (state != null) {
            update(List.of(state));
        }
    }

    Book book() {
        return book;
    }

    void update(Collection<Aggregate> states) {
        Restaurant restaurant = book.restaurant();
        Map<CategoryId, Category> categories = book.categories();
        Map<ItemId, Item> items = book.items();
        Map<ModifierGroupId, ModifierGroup> groups = book.groups();
        Map<SectionId, Section> sections = book.sections();
        Map<TableId, DiningTable> tables = book.tables();
        Map<StaffId, StaffMember> staff = book.staff();
        Map<RuleId, DiscountRule> rules = book.rules();
        BusinessDays days = book.days();
        Map<ShiftId, Shift> shifts = book.shifts();
        Map<OrderId, Order> orders = book.orders();
        List<Order> changed = new ArrayList<>();
        for (Aggregate state : states) {
            switch (state) {
                case Order order -> {
                    orders = with(orders, order.id(), order);
                    changed.add(order);
                }
                case BusinessDays known -> days = known;
                case Shift shift -> {
                    shifts = needed(shift) ? with(shifts, shift.id(), shift) : without(shifts, shift.id());
                    if (!needed(shift)) {
                        ended.add(AggregateId.of(shift.id()).toString());
                    }
                }
                case DiscountRule rule -> rules = with(rules, rule.id(), rule);
                // Copies that nobody copies again when a menu is made of them for each dish that is ordered.
                case Item item -> items = Map.copyOf(with(items, item.id(), item));
                case ModifierGroup group -> groups = Map.copyOf(with(groups, group.id(), group));
                case Category category -> categories = Map.copyOf(with(categories, category.id(), category));
                case Section section -> sections = with(sections, section.id(), section);
                case DiningTable table -> tables = with(tables, table.id(), table);
                case StaffMember member -> staff = with(staff, member.id(), member);
                case Restaurant edited -> restaurant = edited;
                // No screen reads the others yet.
                default -> {}
            }
        }
        book = new Book(restaurant, categories, items, groups, sections, tables, staff, rules, days, shifts, orders);
        for (Order order : changed) {
            settled.remove(order.id());
            if (!needed(order)) {
                settled.addLast(order.id());
            }
        }
    }

    /// Also as the home of lines that another order shows, which is told here whenever that one changes, and while a
    /// manager has something to put right in it, however long that takes.
    private boolean needed(Order order) {
        return !book.tab(order).settled()
                || !OrderTasks.of(order).isEmpty()
                || order.tickets().stream().anyMatch(Ticket::onBoard)
                || order.lines().stream()
                        .map(line -> book.orders().get(line.place()))
                        .anyMatch(place -> place != null && !book.tab(place).settled());
    }

    /// Lets go of ended shifts and the oldest settled orders, as long as all of their events are on the disk.
    void release(Replica replica, Predicate<String> unsaved) {
        ended.removeIf(shift -> {
            boolean saved = !unsaved.test(shift);
            if (saved) {
                replica.forget(shift);
            }
            return saved;
        });
        Map<OrderId, Order> orders = book.orders();
        Iterator<OrderId> oldest = settled.iterator();
        int surplus = settled.size() - SETTLED_AT_HAND;
        if (surplus <= 0) {
            return;
        }
        Map<OrderId, Order> kept = new HashMap<>(orders);
        while (surplus-- > 0 && oldest.hasNext()) {
            OrderId order = oldest.next();
            String aggregate = AggregateId.of(order).toString();
            if (!unsaved.test(aggregate)) {
                oldest.remove();
                kept.remove(order);
                replica.forget(aggregate);
            }
        }
        book = new Book(
                book.restaurant(),
                book.categories(),
                book.items(),
                book.groups(),
                book.sections(),
                book.tables(),
                book.staff(),
                book.rules(),
                book.days(),
                book.shifts(),
                Collections.unmodifiableMap(kept));
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> copy = new HashMap<>(map);
        copy.remove(key);
        return Collections.unmodifiableMap(copy);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new HashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }
}
