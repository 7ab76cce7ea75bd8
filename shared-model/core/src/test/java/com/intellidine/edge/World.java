package com.intellidine.edge;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.customer.Ciphertext;
import com.intellidine.domain.customer.Customer;
import com.intellidine.domain.customer.CustomerChange;
import com.intellidine.domain.customer.CustomerCommand;
import com.intellidine.domain.customer.CustomerEvent.CustomerRegistered;
import com.intellidine.domain.customer.Customers;
import com.intellidine.domain.discount.DiscountEvent.RuleEdited;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.DiscountRules;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.floor.Floor;
import com.intellidine.domain.floor.FloorCommand;
import com.intellidine.domain.floor.FloorEvent.SectionEdited;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.floor.Floors;
import com.intellidine.domain.floor.Reservation;
import com.intellidine.domain.floor.ReservationCommand;
import com.intellidine.domain.floor.Reservations;
import com.intellidine.domain.floor.Section;
import com.intellidine.domain.floor.SectionChange;
import com.intellidine.domain.floor.TableChange;
import com.intellidine.domain.menu.Category;
import com.intellidine.domain.menu.CategoryChange;
import com.intellidine.domain.menu.Diet;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.Menu;
import com.intellidine.domain.menu.MenuCommand;
import com.intellidine.domain.menu.MenuEvent.CategoryEdited;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.Menus;
import com.intellidine.domain.menu.ModifierGroup;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.BusinessDays;
import com.intellidine.domain.shift.DayCommand;
import com.intellidine.domain.shift.Days;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.shift.ShiftCommand;
import com.intellidine.domain.shift.ShiftEvent.ShiftClosed;
import com.intellidine.domain.shift.ShiftEvent.ShiftOpened;
import com.intellidine.domain.shift.Shifts;
import com.intellidine.domain.smallsale.InvoiceSmallSales;
import com.intellidine.domain.smallsale.InvoicedSales;
import com.intellidine.domain.stock.Pantry;
import com.intellidine.domain.stock.Recipe;
import com.intellidine.domain.stock.StockCommand;
import com.intellidine.domain.stock.StockEvent.StockItemEdited;
import com.intellidine.domain.stock.StockItem;
import com.intellidine.domain.stock.StockItemChange;
import com.intellidine.domain.stock.StockUnit;
import com.intellidine.domain.stock.Stocks;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffChange;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.domain.tenant.TenantCommand;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.domain.tenant.Tenants;
import com.intellidine.fold.Fold;
import com.intellidine.testing.Some;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything but orders, as one device knows it.
final class World {
    private final Map<AggregateId, Aggregate> states = new LinkedHashMap<>();

    World() {}

    /// With something of each kind that commands speak of: ids 1 to 3.
    static World open() {
        World world = new World();
        for (int n = 1; n <= 3; n++) {
            UUID id = Some.id(n);
            PaymentTaken credit = new PaymentTaken(
                    Some.order(n),
                    Some.bill(n),
                    Some.payment(100 + n),
                    Tender.CREDIT,
                    Money.rupees(500),
                    Money.rupees(500),
                    Money.ZERO,
                    "",
                    new CustomerId(id),
                    null,
                    null,
                    null,
                    List.of(),
                    Some.STAMP);
            // The third owes nothing, so that he can be forgotten.
            world.knows(Some.fact(
                    n < 3
                            ? credit
                            : new CustomerRegistered(
                                    new CustomerId(id),
                                    new CustomerChange(new Ciphertext("YQ"), null, null, null, null, null, null),
                                    Some.STAMP)));
            for (Event event : List.of(
                    new CategoryEdited(new CategoryId(id), new CategoryChange("Category " + n, n, false), Some.STAMP),
                    new ItemEdited(
                            new ItemId(id),
                            ItemChange.change()
                                    .category(new CategoryId(id))
                                    .name("Dish " + n)
                                    .price(Money.rupees(100))
                                    .diet(Diet.VEG)
                                    .build(),
                            Some.STAMP),
                    new SectionEdited(new SectionId(id), new SectionChange("Hall " + n, n, false), Some.STAMP),
                    new TableEdited(
                            new TableId(id),
                            new TableChange(new SectionId(Some.id(1)), "T" + n, 4, null, null, null, null, null),
                            Some.STAMP),
                    new StockItemEdited(
                            new StockItemId(id), StockItemChange.of("Salt " + n, StockUnit.GRAM), Some.STAMP),
                    new StaffEdited(
                            new StaffId(id),
                            StaffChange.change()
                                    .name("Asha " + n)
                                    .role(Role.WAITER)
                                    .active(true)
                                    .build(),
                            Some.STAMP))) {
                world.knows(Some.fact(event));
            }
        }
        // The drawer of the third held a little more than it should.
        ShiftId counted = new ShiftId(Some.id(3));
        world.knows(Some.fact(new ShiftOpened(counted, new DeviceCode("T"), Money.ZERO, Some.STAMP)));
        world.knows(Some.fact(new ShiftClosed(counted, Money.paise(1), Known.NOTHING, null, Some.STAMP)));
        return world;
    }

    World(World other) {
        states.putAll(other.states);
    }

    Map<AggregateId, Aggregate> states() {
        return states;
    }

    void knows(Fact fact) {
        for (AggregateId owner : fact.event().aggregates()) {
            @Nullable Aggregate after = Fold.apply(owner, states.get(owner), fact);
            if (after != null) {
                states.put(owner, after);
            }
        }
    }

    private <S extends Aggregate> @Nullable S one(Class<S> type, AggregateId id) {
        return type.cast(states.get(id));
    }

    private <K, S extends Aggregate> Map<K, S> all(Class<S> type, Function<S, K> id) {
        return states.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .collect(Collectors.toMap(id, state -> state));
    }

    private Floor floor() {
        return new Floor(all(Section.class, Section::id), all(DiningTable.class, DiningTable::id));
    }

    private Pantry pantry() {
        Map<UUID, Recipe> recipes = states.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Recipe)
                .collect(Collectors.toMap(entry -> entry.getKey().id(), entry -> (Recipe) entry.getValue()));
        return new Pantry(all(StockItem.class, StockItem::id), recipes);
    }

    Decision<? extends Event> decide(Object command) {
        return switch (command) {
            case ShiftCommand c -> Shifts.decide(all(Shift.class, Shift::id).values(), c);
            case DayCommand.OpenDay c -> Days.decide(days(AggregateId.businessDaysOf(c.tenant())), c);
            case DayCommand.TakeDayBack c -> Days.decide(days(AggregateId.businessDaysOf(c.tenant())), c);
            case DayCommand.CloseDay c -> Days.decide(days(AggregateId.businessDaysOf(c.tenant())), c);
            case CustomerCommand c -> Customers.decide(all(Customer.class, Customer::id), c);
            case StockCommand c -> Stocks.decide(pantry(), c);
            case MenuCommand c ->
                Menus.decide(
                        new Menu(
                                all(Category.class, Category::id),
                                all(Item.class, Item::id),
                                all(ModifierGroup.class, ModifierGroup::id)),
                        c);
            case FloorCommand c -> Floors.decide(floor(), c);
            case ReservationCommand c ->
                Reservations.decide(
                        floor(),
                        List.copyOf(all(Reservation.class, Reservation::id).values()),
                        c);
            case TenantCommand.EditRestaurant c ->
                Tenants.decide(one(Restaurant.class, AggregateId.of(c.tenant())), Map.of(), c);
            case TenantCommand c -> Tenants.decide(null, all(StaffMember.class, StaffMember::id), c);
            case RuleEdited c -> DiscountRules.decide(one(DiscountRule.class, AggregateId.of(c.rule())), c);
            case InvoiceSmallSales c -> c.decide(one(InvoicedSales.class, AggregateId.smallSalesOf(c.tenant())));
            default -> throw new IllegalStateException("nobody decides " + command.getClass());
        };
    }

    private @Nullable BusinessDays days(AggregateId id) {
        return one(BusinessDays.class, id);
    }
}
