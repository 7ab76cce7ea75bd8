package com.intellidine.testing;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.customer.Customer;
import com.intellidine.domain.customer.CustomerCommand.SettleAccount;
import com.intellidine.domain.customer.Customers;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.order.Orders;
import com.intellidine.domain.order.PaymentCommand.TakePayment;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.BusinessDays;
import com.intellidine.domain.shift.CashMove;
import com.intellidine.domain.shift.DayCommand;
import com.intellidine.domain.shift.Days;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.shift.ShiftCommand;
import com.intellidine.domain.shift.Shifts;
import com.intellidine.domain.stock.Amount;
import com.intellidine.domain.stock.ShelfTime;
import com.intellidine.domain.stock.StockEvent.PortionsCounted;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffChange;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.sync.Head;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Replica;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What people do in an evening at any of several devices: sensible, late and mistaken commands for orders, bills,
/// money, drawers, days and accounts, and edits of what all of them rest on.
public final class EveningPeople {
    public static final ItemId DISH = new ItemId(Some.id(100));
    private static final CustomerId GUEST = new CustomerId(Some.id(34));

    private final RandomGenerator random;
    private final RandomOrder people;
    private final int ordersMax;
    private final List<OrderId> orders = new ArrayList<>();
    private final Map<DeviceCode, ShiftId> drawers = new LinkedHashMap<>();

    /// The last one that somebody entered.
    private @Nullable TakePayment slip;

    /// A device at which something is done.
    public interface Acting {
        Replica replica();

        DeviceCode code();

        /// Of each author the last event that is known here.
        Map<NodeId, Head> heads();

        void write(Event event);
    }

    /// @param ordersMax so many are opened
    public EveningPeople(RandomGenerator random, int ordersMax) {
        this.random = random;
        this.people = new RandomOrder(random);
        this.ordersMax = ordersMax;
    }

    public List<OrderId> orders() {
        return List.copyOf(orders);
    }

    public RandomOrder people() {
        return people;
    }

    /// The house is set up, and two orders are opened.
    public void begin(Acting first) {
        first.write(new StaffEdited(
                Some.ASHA,
                StaffChange.change()
                        .name("Asha")
                        .role(Role.MANAGER)
                        .active(true)
                        .build(),
                Some.STAMP));
        first.write(ItemEdited.price(DISH, Money.rupees(100), Some.STAMP));
        for (int i = 0; i < 2; i++) {
            orders.add(new OrderId(Some.id(random)));
            order(first, orders.getLast());
        }
    }

    /// One more thing happens, or is refused.
    public void act(Acting one) {
        switch (random.nextInt(24)) {
            case 0 -> till(one);
            case 1, 20 -> day(one);
            case 2 -> settle(one);
            case 3 -> edit(one);
            case 4 -> portions(one);
            case 22, 23 -> slipAgain(one);
            case 5 -> {
                if (orders.size() < ordersMax && chance(2)) {
                    orders.add(new OrderId(Some.id(random)));
                    order(one, orders.getLast());
                }
            }
            default -> known(one, pick(orders));
        }
    }

    private void append(Acting one, Decision<? extends Event> decision) {
        if (decision instanceof Decision.Accepted<? extends Event>(Event event)) {
            one.write(event);
        }
    }

    private static @Nullable Aggregate state(Acting one, AggregateId id) {
        return one.replica().state(id);
    }

    /// Ids are random: nobody opens an order of which he has not heard.
    private void known(Acting one, OrderId id) {
        if (state(one, AggregateId.of(id)) != null) {
            order(one, id);
        }
    }

    private void order(Acting one, OrderId id) {
        House house = House.of(orders, other -> (Order) state(one, AggregateId.of(other)));
        // At times at the drawer of another device: two that share one can tell it the same twice.
        @Nullable
        ShiftId drawer =
                drawers.isEmpty() || !chance(3) ? drawers.get(one.code()) : pick(List.copyOf(drawers.values()));
        people.at(drawer, businessDay(one)).numberedBy(one.replica());
        OrderCommand command = chance(2) ? people.busy(id, house) : people.command(id, house);
        append(one, Orders.decide(house.tab(id), command));
        if (command instanceof TakePayment taken && taken.tender() == Tender.CARD) {
            slip = taken;
        }
    }

    /// A slip that was entered at one device is entered at another as well.
    private void slipAgain(Acting one) {
        @Nullable TakePayment same = slip;
        if (same == null || state(one, AggregateId.of(same.order())) == null) {
            return;
        }
        House house = House.of(orders, other -> (Order) state(one, AggregateId.of(other)));
        append(
                one,
                Orders.decide(
                        house.tab(same.order()),
                        new TakePayment(
                                same.order(),
                                same.bill(),
                                new PaymentId(Some.id(random)),
                                same.tender(),
                                same.amount(),
                                same.tendered(),
                                same.tip(),
                                same.reference(),
                                same.customer(),
                                same.creditLeft(),
                                same.approval(),
                                drawers.get(one.code()),
                                businessDay(one),
                                same.stamp())));
    }

    private static @Nullable BusinessDays days(Acting one) {
        return (BusinessDays) state(one, AggregateId.businessDaysOf(Some.TENANT));
    }

    private static LocalDate businessDay(Acting one) {
        @Nullable BusinessDays days = days(one);
        return days == null ? Some.DAY : days.current(Some.DAY).orElse(Some.DAY);
    }

    private void till(Acting one) {
        @Nullable ShiftId drawer = drawers.get(one.code());
        if (drawer == null || chance(6)) {
            ShiftId fresh = new ShiftId(Some.id(random));
            drawers.put(one.code(), fresh);
            Money opening = Money.rupees(random.nextInt(2_000));
            append(
                    one,
                    Shifts.decide(
                            List.of(), new ShiftCommand.OpenShift(fresh, new DeviceCode("T"), opening, Some.STAMP)));
            return;
        }
        // At times somebody closes the drawer of another device, which has not heard of it and goes on.
        ShiftId meant = chance(4) ? pick(List.copyOf(drawers.values())) : drawer;
        Money amount = Money.paise(random.nextLong(1, 900_00));
        List<Shift> known = state(one, AggregateId.of(meant)) instanceof Shift shift ? List.of(shift) : List.of();
        append(
                one,
                Shifts.decide(
                        known, known.isEmpty() ? counts(one, meant, amount) : till(one, known.getFirst(), amount)));
    }

    private static ShiftCommand counts(Acting one, ShiftId shift, Money found) {
        return new ShiftCommand.CloseShift(shift, found, known(one), null, Some.STAMP);
    }

    private ShiftCommand till(Acting one, Shift shift, Money amount) {
        if (shift.unexplained().isPresent() && chance(2)) {
            return new ShiftCommand.AcceptDifference(
                    shift.id(), shift.unexplained().get(), Some.APPROVAL, Some.STAMP);
        }
        CashMove kind = pick(List.of(CashMove.values()));
        return chance(3)
                ? counts(one, shift.id(), amount)
                : new ShiftCommand.MoveCash(
                        shift.id(),
                        Some.id(random),
                        kind,
                        kind == CashMove.NO_SALE ? Money.ZERO : amount,
                        new Approval(Some.ASHA, "milk"),
                        Some.STAMP);
    }

    private void day(Acting one) {
        LocalDate day = chance(2) ? businessDay(one) : Some.DAY.plusDays(random.nextInt(4));
        DayCommand command = switch (random.nextInt(5)) {
            case 0 -> new DayCommand.TakeDayBack(Some.TENANT, day, Some.APPROVAL, Some.STAMP);
            case 1, 2 -> new DayCommand.CloseDay(Some.TENANT, one.code(), day, known(one), List.of(), Some.STAMP);
            default -> new DayCommand.OpenDay(Some.TENANT, day, day, Some.STAMP);
        };
        append(one, Days.decide(days(one), command));
    }

    private static Known known(Acting one) {
        Map<UUID, Known.Last> heads = new HashMap<>();
        one.heads()
                .forEach((node, head) -> heads.put(
                        node.value(), new Known.Last(head.seq(), head.hash().hex())));
        return Known.of(heads);
    }

    private void settle(Acting one) {
        if (state(one, AggregateId.of(GUEST)) instanceof Customer guest) {
            long owes = guest.balance().minor();
            append(
                    one,
                    Customers.decide(
                            Map.of(GUEST, guest),
                            new SettleAccount(
                                    GUEST,
                                    new PaymentId(Some.id(random)),
                                    chance(2) ? Tender.CASH : Tender.UPI,
                                    Money.paise(owes < 2 || chance(2) ? owes : random.nextLong(1, owes)),
                                    "UTR 9",
                                    chance(4) ? null : drawers.get(one.code()),
                                    chance(4) ? null : businessDay(one),
                                    Some.STAMP)));
        }
    }

    private void edit(Acting one) {
        one.write(
                switch (random.nextInt(5)) {
                    case 0 -> ItemEdited.price(DISH, Money.rupees(random.nextInt(500)), Some.STAMP);
                    case 1 ->
                        new ItemEdited(
                                DISH,
                                ItemChange.change()
                                        .name("Dish " + random.nextInt(100))
                                        .build(),
                                Some.STAMP);
                    case 2 ->
                        staff(StaffChange.change()
                                .role(pick(List.of(Role.WAITER, Role.MANAGER)))
                                .build());
                    case 3 -> staff(StaffChange.change().active(true).build());
                    default -> staff(StaffChange.change().active(false).build());
                });
    }

    private static Event staff(StaffChange change) {
        return new StaffEdited(Some.ASHA, change, Some.STAMP);
    }

    private void portions(Acting one) {
        one.write(new PortionsCounted(
                DISH,
                Some.id(random),
                new Amount(1_000L * random.nextInt(1, 4)),
                known(one),
                new ShelfTime(Some.NOON, false),
                Some.STAMP));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
