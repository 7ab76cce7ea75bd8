package com.intellidine.device.node;

import com.intellidine.domain.bill.Seller;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.floor.Floor;
import com.intellidine.domain.floor.Section;
import com.intellidine.domain.floor.TableStates;
import com.intellidine.domain.menu.Category;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.Menu;
import com.intellidine.domain.menu.ModifierGroup;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.shift.BusinessDays;
import com.intellidine.domain.shift.Days;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.shift.Shifts;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.pricing.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that screens read, as it stands at one moment. A value: it never changes and reading it never waits.
///
/// @param restaurant null until its first edit has arrived
/// @param days null until the first was opened
/// @param shifts those that are open, at any till, and those in which a manager has something to put right
/// @param orders those not settled, with a ticket on the board or something to put right, those whose lines they show,
///     and the latest others
public record Book(
        @Nullable Restaurant restaurant,
        Map<CategoryId, Category> categories,
        Map<ItemId, Item> items,
        Map<ModifierGroupId, ModifierGroup> groups,
        Map<SectionId, Section> sections,
        Map<TableId, DiningTable> tables,
        Map<StaffId, StaffMember> staff,
        Map<RuleId, DiscountRule> rules,
        @Nullable BusinessDays days,
        Map<ShiftId, Shift> shifts,
        Map<OrderId, Order> orders) {

    /// The categories for sale, in the order of the rail.
    public List<Category> rail() {
        return categories.values().stream()
                .filter(category -> !category.deleted())
                .sorted(Comparator.comparingInt(Category::position).thenComparing(Category::name))
                .toList();
    }

    /// The dishes of a category, in the order of the grid; those sold out are among them.
    public List<Item> dishes(CategoryId category) {
        return items.values().stream()
                .filter(item -> !item.deleted() && item.category().equals(category))
                .sorted(Comparator.comparingInt(Item::position).thenComparing(Item::name))
                .toList();
    }

    /// What orders are taken from.
    public Menu menu() {
        return new Menu(categories, items, groups);
    }

    public List<DiningTable> floor() {
        return tables.values().stream()
                .filter(table -> !table.deleted())
                .sorted(Comparator.comparingInt(DiningTable::position).thenComparing(DiningTable::number))
                .toList();
    }

    /// What people call the section where a table stands; empty while that has not arrived.
    public String sectionOf(DiningTable table) {
        return Optional.ofNullable(sections.get(table.section()))
                .map(Section::name)
                .orElse("");
    }

    public List<StaffMember> team() {
        return staff.values().stream()
                .filter(StaffMember::active)
                .sorted(Comparator.comparing(StaffMember::name))
                .toList();
    }

    /// Orders of which something is still expected, oldest first.
    public List<Order> openOrders() {
        return orders.values().stream()
                .filter(order -> !tab(order).settled())
                .sorted(Comparator.comparing((Order order) -> order.opened().at())
                        .thenComparing(order -> order.id().value()))
                .toList();
    }

    /// The open orders of a table and of those that stand together with it, oldest first; two when it was opened on two
    /// devices apart.
    public List<Order> openOrders(TableId table) {
        return TableStates.at(
                        plan(), table, openOrders().stream().map(this::tab).toList())
                .stream()
                .map(Tab::order)
                .toList();
    }

    /// How the tables stand.
    public Floor plan() {
        return new Floor(sections, tables);
    }

    /// An order as it is shown, with the lines that were moved to it.
    public Tab tab(Order order) {
        return Tab.of(order, orders::get);
    }

    /// Who sells, for the bills of now.
    public Seller seller() {
        return restaurant == null ? Seller.UNKNOWN : Seller.of(restaurant);
    }

    /// Whether sales below 200 rupees get one invoice for all of a day.
    boolean smallSalesTogether() {
        return restaurant != null && restaurant.smallSalesTogether();
    }

    /// On what terms orders are priced here.
    public Terms terms() {
        return Terms.of(restaurant, rules.values());
    }

    /// The shift at whose drawer money is taken at a till; empty when nobody opened one.
    public Optional<ShiftId> openShift(DeviceCode till) {
        return Shifts.openAt(shifts.values(), till).stream().findFirst().map(Shift::id);
    }

    /// The business day that money belongs to which is taken at a moment.
    public LocalDate businessDay(Instant at) {
        LocalTime ends = restaurant == null ? LocalTime.MIDNIGHT : restaurant.dayEnds();
        return Days.at(days, LocalDateTime.ofInstant(at, terms().zone()), ends);
    }

    public Optional<Order> order(OrderId id) {
        return Optional.ofNullable(orders.get(id));
    }
}
