package com.intellidine.fold;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.customer.Customer;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.floor.Reservation;
import com.intellidine.domain.floor.Section;
import com.intellidine.domain.menu.Category;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.ModifierGroup;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.shift.BusinessDays;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.domain.tenant.TaxRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of everything but orders: mostly one for each history.
final class ReferenceRows {
    private ReferenceRows() {}

    static List<Row> of(UUID id, Aggregate state) {
        return switch (state) {
            case Category category ->
                List.of(Row.of(Table.CATEGORIES, id, category.name(), category.position(), category.deleted()));
            case Item item -> List.of(item(id, item));
            case ModifierGroup group -> group(id, group);
            case Section section ->
                List.of(Row.of(Table.SECTIONS, id, section.name(), section.position(), section.deleted()));
            case DiningTable table ->
                List.of(Row.of(
                        Table.DINING_TABLES,
                        id,
                        table.section().value(),
                        table.number(),
                        table.capacity(),
                        table.position(),
                        table.deleted()));
            case Reservation reservation -> List.of(reservation(id, reservation));
            case StaffMember staff ->
                List.of(Row.of(
                        Table.STAFF,
                        id,
                        staff.username(),
                        staff.name(),
                        staff.role().name(),
                        staff.pinVerifier(),
                        staff.active()));
            case Restaurant restaurant -> List.of(restaurant(id, restaurant));
            case DiscountRule rule -> List.of(rule(id, rule));
            // Nobody's name: that is read with the customer's key alone, and gone with it.
            case Customer customer ->
                List.of(Row.of(
                        Table.CUSTOMERS,
                        id,
                        customer.phoneIndex(),
                        customer.creditLimit().minor(),
                        customer.balance().minor(),
                        customer.forgotten()));
            case Shift shift -> List.of(shift(id, shift));
            case BusinessDays days -> days(id, days);
            // No store keeps a table of the others yet.
            default -> List.of();
        };
    }

    private static Row item(UUID id, Item item) {
        return Row.of(
                Table.MENU_ITEMS,
                id,
                item.category().value(),
                item.name(),
                item.price().minor(),
                item.taxClass().name(),
                item.diet().name(),
                item.station(),
                item.code(),
                item.position(),
                item.available(),
                item.deleted());
    }

    private static List<Row> group(UUID id, ModifierGroup group) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Table.MODIFIER_GROUPS, id, group.name(), group.min(), group.max(), group.deleted()));
        group.modifiers()
                .forEach(modifier -> rows.add(Row.of(
                        Table.MODIFIERS,
                        id,
                        modifier.id().value(),
                        modifier.name(),
                        modifier.price().minor(),
                        modifier.byDefault(),
                        modifier.available(),
                        modifier.position(),
                        modifier.deleted())));
        return rows;
    }

    private static Row reservation(UUID id, Reservation reservation) {
        @Nullable CustomerId customer = reservation.customer();
        @Nullable TableId table = reservation.table();
        return Row.of(
                Table.RESERVATIONS,
                id,
                reservation.covers(),
                Rows.at(reservation.at()),
                reservation.minutes(),
                customer == null ? null : customer.value(),
                table == null ? null : table.value(),
                reservation.state().name());
    }

    private static Row restaurant(UUID id, Restaurant restaurant) {
        return Row.of(
                Table.RESTAURANTS,
                id,
                restaurant.name(),
                restaurant.address(),
                restaurant.gstin(),
                restaurant.fssai(),
                restaurant.zone().getId(),
                restaurant.taxScheme().name(),
                restaurant.pricesInclusive(),
                restaurant.taxes().rates().stream().map(ReferenceRows::taxText).collect(Collectors.joining("; ")));
    }

    private static String taxText(TaxRate rate) {
        return rate.taxClass() + " from " + rate.from() + " " + rate.rate();
    }

    private static Row rule(UUID id, DiscountRule rule) {
        return Row.of(
                Table.DISCOUNT_RULES,
                id,
                rule.name(),
                benefitText(rule.benefit()),
                rule.coupon(),
                rule.minimumSpend().minor(),
                rule.cap().minor(),
                rule.usesMax(),
                rule.priority(),
                rule.exclusive(),
                rule.active());
    }

    private static String benefitText(Benefit benefit) {
        return switch (benefit) {
            case Benefit.PercentOff(var percent) -> percent + " off";
            case Benefit.AmountOff(Money amount) -> amount.toRupees() + " off";
            case Benefit.BuyGetFree(int buy, int free) -> "buy " + buy + " get " + free;
            case Benefit.BundlePrice(int count, Money price) -> count + " for " + price.toRupees();
        };
    }

    private static Row shift(UUID id, Shift shift) {
        @Nullable DeviceCode till = shift.till();
        @Nullable Money counted = shift.counted();
        @Nullable Stamp opened = shift.opened();
        @Nullable Stamp closed = shift.closed();
        return Row.of(
                Table.SHIFTS,
                id,
                till == null ? null : till.value(),
                shift.opening().minor(),
                shift.expected().minor(),
                counted == null ? null : counted.minor(),
                shift.tasks().size(),
                opened == null ? null : opened.actor().value(),
                opened == null ? null : Rows.at(opened),
                closed == null ? null : closed.actor().value(),
                closed == null ? null : Rows.at(closed));
    }

    /// One for each day that is open or was closed.
    private static List<Row> days(UUID id, BusinessDays days) {
        TreeSet<LocalDate> all = new TreeSet<>(days.open());
        days.zs().forEach(z -> all.add(z.day()));
        return all.stream()
                .map(day -> Row.of(Table.BUSINESS_DAYS, id, day, days.open().contains(day), (int)
                        days.zs().stream().filter(z -> z.day().equals(day)).count()))
                .toList();
    }
}
