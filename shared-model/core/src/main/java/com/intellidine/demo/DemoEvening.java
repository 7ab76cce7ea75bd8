package com.intellidine.demo;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.ReservationId;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.customer.Ciphertext;
import com.intellidine.domain.customer.CustomerChange;
import com.intellidine.domain.customer.CustomerEvent.CustomerRegistered;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountEvent.RuleEdited;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.floor.ReservationEvent.ReservationMade;
import com.intellidine.domain.menu.MenuEvent.ModifierEdited;
import com.intellidine.domain.menu.MenuEvent.ModifierGroupEdited;
import com.intellidine.domain.menu.ModifierChange;
import com.intellidine.domain.menu.ModifierGroupChange;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.shift.DayEvent.DayOpened;
import com.intellidine.domain.shift.ShiftEvent.ShiftOpened;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What an evening has beside its orders: a guest who is known and has a table, a drawer, a day, a discount that is
/// switched off, something to choose with a dish. One fact at least for every kind of history that a restaurant has.
public final class DemoEvening {
    private DemoEvening() {}

    /// @param till whose drawer it is
    public static List<Event> facts(TenantId tenant, StaffId manager, DeviceCode till, LocalDate day, Instant at) {
        Stamp stamp = new Stamp(manager, at);
        CustomerId guest = new CustomerId(id(tenant, "guest"));
        ModifierGroupId group = new ModifierGroupId(id(tenant, "group"));
        RuleId rule = new RuleId(id(tenant, "rule"));
        return List.of(
                new ModifierGroupEdited(group, ModifierGroupChange.of("Extras", 0, 3), stamp),
                new ModifierEdited(
                        group,
                        new ModifierId(id(tenant, "modifier")),
                        ModifierChange.of("Extra butter", Money.rupees(20), false, 0),
                        stamp),
                RuleEdited.of(DiscountRule.of(rule, "Happy hour", new Benefit.PercentOff(new Percent(1_000))), stamp),
                RuleEdited.active(rule, false, stamp),
                new CustomerRegistered(
                        guest,
                        new CustomerChange(
                                new Ciphertext("bm9ib2R5"), null, null, null, null, null, Money.rupees(2_000)),
                        stamp),
                new ReservationMade(
                        new ReservationId(id(tenant, "reservation")), guest, 4, at.plusSeconds(7_200), 90, null, stamp),
                new DayOpened(tenant, day, stamp),
                new ShiftOpened(new ShiftId(id(tenant, "shift")), till, Money.rupees(1_000), stamp));
    }

    private static UUID id(TenantId tenant, String what) {
        return UUID.nameUUIDFromBytes((tenant + " evening " + what).getBytes(StandardCharsets.UTF_8));
    }
}
