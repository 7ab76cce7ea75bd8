package com.intellidine.wire;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.ClockRaised;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.ReservationId;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableGroupId;
import com.intellidine.domain.customer.Ciphertext;
import com.intellidine.domain.customer.CustomerChange;
import com.intellidine.domain.customer.CustomerEvent.AccountSettled;
import com.intellidine.domain.customer.CustomerEvent.CustomerEdited;
import com.intellidine.domain.customer.CustomerEvent.CustomerForgotten;
import com.intellidine.domain.customer.CustomerEvent.CustomerRegistered;
import com.intellidine.domain.customer.CustomerEvent.DebtWaived;
import com.intellidine.domain.customer.CustomerEvent.SettlementRefunded;
import com.intellidine.domain.customer.CustomerEvent.WaiverTakenBack;
import com.intellidine.domain.floor.FloorEvent.SectionEdited;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.floor.FloorEvent.TablesJoined;
import com.intellidine.domain.floor.FloorEvent.TablesSplit;
import com.intellidine.domain.floor.ReservationChange;
import com.intellidine.domain.floor.ReservationEvent.GuestsDidNotCome;
import com.intellidine.domain.floor.ReservationEvent.ReservationCancelled;
import com.intellidine.domain.floor.ReservationEvent.ReservationEdited;
import com.intellidine.domain.floor.ReservationEvent.ReservationMade;
import com.intellidine.domain.floor.ReservationEvent.ReservationSeated;
import com.intellidine.domain.floor.SectionChange;
import com.intellidine.domain.floor.TableChange;
import com.intellidine.domain.floor.TableShape;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Refund;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.tenant.Language;
import com.intellidine.domain.tenant.RestaurantChange;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffChange;
import com.intellidine.domain.tenant.TaxScheme;
import com.intellidine.domain.tenant.TenantEvent.ClockedIn;
import com.intellidine.domain.tenant.TenantEvent.ClockedOut;
import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.testing.Some;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// One event of every type of the restaurant, its staff, floor and customers, with every field filled.
final class ReferenceSamples {
    private static final Stamp STAMP = Samples.STAMP;
    private static final StaffId ASHA = new StaffId(Some.id(22));
    private static final SectionId GROUND = new SectionId(Some.id(30));
    private static final CustomerId GUEST = new CustomerId(Some.id(31));
    private static final ReservationId RESERVATION = new ReservationId(Some.id(32));
    private static final Instant EVENING = Instant.parse("2026-11-22T14:30:00Z");

    private ReferenceSamples() {}

    static List<Event> all() {
        return List.of(
                restaurant(),
                staff(),
                new ClockedIn(ASHA, STAMP),
                new ClockedOut(ASHA, STAMP),
                new ClockRaised(STAMP),
                new SectionEdited(GROUND, SectionChange.of("Ground", 1), STAMP),
                table(),
                new TablesJoined(new TableGroupId(Some.id(33)), List.of(Some.table(3), Some.table(4)), STAMP),
                new TablesSplit(List.of(Some.table(3), Some.table(4)), STAMP),
                new ReservationMade(RESERVATION, GUEST, 4, EVENING, 90, Some.table(3), STAMP),
                new ReservationEdited(RESERVATION, new ReservationChange(GUEST, 5, EVENING, 120, Some.table(4)), STAMP),
                new ReservationSeated(RESERVATION, Some.table(4), STAMP),
                new ReservationCancelled(RESERVATION, "Guest fell ill", STAMP),
                new GuestsDidNotCome(RESERVATION, STAMP),
                new CustomerRegistered(GUEST, customer(), STAMP),
                new CustomerEdited(GUEST, customer(), STAMP),
                new AccountSettled(
                        GUEST,
                        Some.payment(73),
                        Tender.UPI,
                        Money.rupees(250),
                        "UTR 2",
                        new ShiftId(Some.id(35)),
                        Some.DAY,
                        STAMP),
                new SettlementRefunded(
                        GUEST,
                        Some.payment(73),
                        new Refund(
                                Some.payment(74),
                                Tender.CASH,
                                Money.rupees(50),
                                Money.ZERO,
                                "settled twice",
                                Some.ASHA,
                                new ShiftId(Some.id(35)),
                                STAMP),
                        Some.DAY),
                new DebtWaived(
                        GUEST,
                        Some.payment(75),
                        Money.rupees(57),
                        new Approval(ASHA, "Commission of the platform"),
                        STAMP),
                new WaiverTakenBack(
                        GUEST,
                        Some.payment(75),
                        Some.payment(76),
                        Money.rupees(7),
                        new Approval(ASHA, "Waived too much"),
                        STAMP),
                new CustomerForgotten(GUEST, Some.APPROVAL, STAMP));
    }

    private static Event restaurant() {
        RestaurantChange changes = RestaurantChange.change()
                .name("Spice Route")
                .legalName("Spice Route Foods LLP")
                .address("12 MG Road\nBengaluru")
                .stateCode("29")
                .gstin("29ABCDE1234F1ZW")
                .fssai("12345678901234")
                .zone(ZoneId.of("Asia/Kolkata"))
                .taxes(Some.FIVE_PERCENT)
                .taxScheme(TaxScheme.COMPOSITION)
                .pricesInclusive(true)
                .specifiedPremises(false)
                .dayEnds(LocalTime.of(3, 30))
                .serviceCharge(new Percent(500))
                .languages(List.of(Language.HINDI, Language.ENGLISH))
                .upiAddress("spiceroute@okbank")
                .smallSalesTogether(true)
                .acceptsByItself(true)
                .build();
        return new RestaurantEdited(Some.TENANT, changes, STAMP);
    }

    private static Event staff() {
        StaffChange changes = StaffChange.change()
                .username("waiter1")
                .name("Asha Singh")
                .email("asha@example.com")
                .role(Role.WAITER)
                .pinVerifier("$argon2id$x")
                .discountLimit(new Percent(1_000))
                .active(true)
                .build();
        return new StaffEdited(ASHA, changes, STAMP);
    }

    private static Event table() {
        TableChange changes = TableChange.change()
                .section(GROUND)
                .number("T3")
                .capacity(4)
                .position(2)
                .shape(TableShape.ROUND)
                .x(250)
                .y(640)
                .deleted(false)
                .build();
        return new TableEdited(Some.table(3), changes, STAMP);
    }

    private static CustomerChange customer() {
        return new CustomerChange(
                new Ciphertext("bmFtZQ=="),
                new Ciphertext("cGhvbmU="),
                "0123456789abcdef",
                List.of(new Ciphertext("b25l"), new Ciphertext("dHdv")),
                new Ciphertext("Z3N0aW4="),
                new Ciphertext("bm90ZQ=="),
                Money.rupees(2_000));
    }
}
