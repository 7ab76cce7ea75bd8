package com.intellidine.testing;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.menu.ComboChoice;
import com.intellidine.domain.menu.ComboPart;
import com.intellidine.domain.menu.Diet;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.MenuEvent.VariantEdited;
import com.intellidine.domain.menu.MenuFold;
import com.intellidine.domain.menu.SpecialPrice;
import com.intellidine.domain.menu.VariantChange;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.LineDetails;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.RestaurantChange;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import com.intellidine.domain.tenant.TenantFold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Values that tests need but do not care about.
public final class Some {
    public static final Instant NOON = Instant.parse("2026-11-22T06:30:00Z");
    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    public static final StaffId ASHA = new StaffId(id(1));
    public static final Approval APPROVAL = new Approval(ASHA, "guest asked");
    public static final Stamp STAMP = new Stamp(ASHA, NOON);
    public static final DeviceCode A = new DeviceCode("A");
    public static final TenantId TENANT = new TenantId(id(2));
    public static final TaxTable FIVE_PERCENT = new TaxTable(
            List.of(new TaxRate(TaxClass.RESTAURANT_SERVICE, LocalDate.of(2017, 11, 15), new Percent(500))));

    private Some() {}

    public static UUID id(long n) {
        return new UUID(0, n);
    }

    public static UUID id(RandomGenerator random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    public static OrderId order(long n) {
        return new OrderId(id(n));
    }

    public static LineId line(long n) {
        return new LineId(id(n));
    }

    public static TicketId ticket(long n) {
        return new TicketId(id(n));
    }

    public static BillId bill(long n) {
        return new BillId(id(n));
    }

    public static PaymentId payment(long n) {
        return new PaymentId(id(n));
    }

    public static TableId table(long n) {
        return new TableId(id(n));
    }

    /// A restaurant that is registered in Karnataka, with these changes.
    public static Restaurant restaurant(RestaurantChange changes) {
        RestaurantChange usual = RestaurantChange.change()
                .name("Spice Route")
                .address("12 MG Road, Bengaluru 560001")
                .gstin("29ABCDE1234F1ZW")
                .fssai("12345678901234")
                .taxes(FIVE_PERCENT)
                .build();
        Restaurant before = TenantFold.apply(null, new RestaurantEdited(TENANT, usual, STAMP));
        return TenantFold.apply(before, new RestaurantEdited(TENANT, changes, STAMP));
    }

    /// The first and only fact of its author.
    public static Fact fact(Event event) {
        return new Fact(event, new Fact.Id(id(3), 1, "0".repeat(64)));
    }

    public static DailyNumber number(int n) {
        return new DailyNumber(A, DAY, n);
    }

    public static Item dish(String name, Money price) {
        return dish(name, price, true, false);
    }

    /// A dish that can be had with exactly these details.
    public static Item offering(Item dish, LineDetails details) {
        ItemChange.Builder changes = ItemChange.change().openPrice(details.openPrice() != null);
        if (!details.modifiers().isEmpty()) {
            changes.groups(List.of(new ModifierGroupId(id(102))));
        }
        if (!details.parts().isEmpty()) {
            changes.parts(details.parts().stream()
                    .map(part -> new ComboPart(
                            part.name(), 1, List.of(new ComboChoice(part.item(), part.variant(), part.supplement()))))
                    .toList());
        }
        @Nullable Money price = details.price();
        @Nullable VariantId variant = details.variant();
        if (price != null && variant == null && details.openPrice() == null) {
            changes.specialPrices(List.of(new SpecialPrice(null, Set.of(), null, price)));
        }
        Item offering = MenuFold.apply(dish, new ItemEdited(dish.id(), changes.build(), STAMP), "0".repeat(64));
        if (variant == null) {
            return offering;
        }
        VariantChange size = VariantChange.of(details.variantName(), price == null ? dish.price() : price, 0);
        return MenuFold.apply(offering, new VariantEdited(dish.id(), variant, size, STAMP), "0".repeat(64));
    }

    public static Item dish(String name, Money price, boolean available, boolean deleted) {
        return dish(name, price, available, deleted, TaxClass.RESTAURANT_SERVICE);
    }

    public static Item dish(String name, Money price, boolean available, boolean deleted, TaxClass taxClass) {
        ItemChange changes = ItemChange.change()
                .category(new CategoryId(id(101)))
                .name(name)
                .price(price)
                .diet(Diet.VEG)
                .available(available)
                .deleted(deleted)
                .taxClass(taxClass)
                .build();
        return MenuFold.apply(null, new ItemEdited(new ItemId(id(100)), changes, STAMP), "0".repeat(64));
    }
}
