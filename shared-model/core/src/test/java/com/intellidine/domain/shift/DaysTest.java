package com.intellidine.domain.shift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.customer.CustomerEvent.AccountSettled;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.DayCommand.CloseDay;
import com.intellidine.domain.shift.DayCommand.OpenDay;
import com.intellidine.domain.shift.DayCommand.TakeDayBack;
import com.intellidine.domain.shift.DayEvent.DayClosed;
import com.intellidine.domain.shift.DayEvent.DayOpened;
import com.intellidine.domain.tenant.TenantEvent.ClockedIn;
import com.intellidine.sync.History;
import com.intellidine.sync.LogEntry;
import com.intellidine.testing.Peer;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final LocalDate SATURDAY = LocalDate.of(2027, 3, 31);
    private static final LocalDate SUNDAY = SATURDAY.plusDays(1);
    private @Nullable BusinessDays days;
    private long seq;

    private @Nullable Refusal refusal(DayCommand command) {
        return Days.decide(days, command) instanceof Decision.Refused<DayEvent>(Refusal why) ? why : null;
    }

    private DaysTest does(DayCommand command) {
        if (!(Days.decide(days, command) instanceof Decision.Accepted<DayEvent>(DayEvent event))) {
            throw new AssertionError(command + " was refused: " + refusal(command));
        }
        days = DayFold.apply(days, event, new Fact.Id(Some.id(7), ++seq, "h" + seq));
        return this;
    }

    private static OpenDay open(LocalDate day) {
        return new OpenDay(Some.TENANT, day, day, Some.STAMP);
    }

    private static CloseDay close(LocalDate day) {
        return new CloseDay(Some.TENANT, Some.A, day, Known.NOTHING, List.of(), Some.STAMP);
    }

    @Test
    void goesFromDayToDayAndNeverBack() {
        does(open(SATURDAY)).does(close(SATURDAY));
        assertEquals(new ShiftRefusal.DayNotAfter(SATURDAY), refusal(open(SATURDAY)));
        assertEquals(new ShiftRefusal.DayNotAfter(SATURDAY), refusal(open(SATURDAY.minusDays(1))));
        does(open(SUNDAY));
        assertEquals(Optional.of(SUNDAY), requireNonNull(days).current(SUNDAY));
        assertEquals(new ShiftRefusal.DayNotOpen(SATURDAY), refusal(close(SATURDAY)));
        assertEquals(
                new ShiftRefusal.DayTooFarAhead(),
                refusal(new OpenDay(Some.TENANT, LocalDate.MAX, SUNDAY, Some.STAMP)));
        assertNull(refusal(new OpenDay(Some.TENANT, SUNDAY.plusDays(1), SUNDAY, Some.STAMP)));
    }

    @Test
    void canTakeBackADayThatWasOpenedByMistake() {
        LocalDate leapDay = LocalDate.of(2028, 2, 29);
        does(open(SATURDAY)).does(open(leapDay));
        assertEquals(Optional.of(leapDay), requireNonNull(days).current(leapDay));
        does(new TakeDayBack(Some.TENANT, leapDay, Some.APPROVAL, Some.STAMP));
        assertEquals(Optional.of(SATURDAY), requireNonNull(days).current(leapDay));
        assertNull(refusal(open(SUNDAY)));
        does(close(SATURDAY));
        assertEquals(
                new ShiftRefusal.DayNotOpen(SATURDAY),
                refusal(new TakeDayBack(Some.TENANT, SATURDAY, Some.APPROVAL, Some.STAMP)));
        does(open(SUNDAY));
        assertEquals(
                new ShiftRefusal.ReasonMissing(),
                refusal(new TakeDayBack(Some.TENANT, SUNDAY, new Approval(Some.ASHA, " "), Some.STAMP)));
    }

    private static Known knownBy(Peer peer) {
        Map<UUID, Known.Last> heads = new HashMap<>();
        peer.log()
                .heads()
                .forEach((node, head) -> heads.put(
                        node.value(), new Known.Last(head.seq(), head.hash().hex())));
        return Known.of(heads);
    }

    /// Also where the day was not opened: facts are not asked.
    private static LogEntry closes(Peer peer, LocalDate day) {
        ZNumber number =
                new ZNumber(peer.code(), ZNumber.last(peer.code(), folded(peer).zs()) + 1);
        return peer.append(new DayClosed(Some.TENANT, number, day, knownBy(peer), List.of(), Some.STAMP));
    }

    private static DayMoney money(LogEntry entry, LocalDate day, long rupees) {
        return money(entry, UUID.nameUUIDFromBytes(entry.fact().id().hash().getBytes(UTF_8)), day, rupees);
    }

    private static DayMoney money(LogEntry entry, UUID movement, LocalDate day, long rupees) {
        return new DayMoney(
                entry.fact().id(), movement, day, Tender.UPI, Money.rupees(rupees), Money.ZERO, false, null);
    }

    private static BusinessDays folded(Peer peer) {
        String name = AggregateId.businessDaysOf(Some.TENANT).toString();
        return (BusinessDays)
                requireNonNull(History.of(name, peer.log().entriesOf(name)).state());
    }

    @Test
    void putsLateMoneyOnTheNextZ() {
        Peer till = new Peer("A");
        Peer office = new Peer("B");
        office.append(new DayOpened(Some.TENANT, SATURDAY, Some.STAMP));
        office.tellAll(till);
        DayMoney known = money(office.append(new ClockedIn(Some.ASHA, Some.STAMP)), SATURDAY, 100);
        DayMoney late = money(till.append(new ClockedIn(Some.ASHA, Some.STAMP)), SATURDAY, 30);
        closes(office, SATURDAY);
        till.tellAll(office);
        office.append(new DayOpened(Some.TENANT, SUNDAY, Some.STAMP));
        DayMoney next = money(office.append(new ClockedIn(Some.ASHA, Some.STAMP)), SUNDAY, 7);
        closes(office, SUNDAY);
        List<ZReport> zs = ZReports.of(folded(office), List.of(known, late, next), List.of());
        assertEquals(Money.rupees(100), zs.get(0).total());
        assertEquals(List.of(), zs.get(0).account().late());
        assertEquals(Money.rupees(37), zs.get(1).total());
        assertEquals(
                List.of(new DayAccount.Late(SATURDAY, Money.rupees(30))),
                zs.get(1).account().late());
        assertTrue(zs.stream().allMatch(z -> z.repeated().isZero()));
    }

    @Test
    void namesTheExactAmountThatASecondZRepeats() {
        Peer till = new Peer("A");
        Peer office = new Peer("B");
        office.append(new DayOpened(Some.TENANT, SATURDAY, Some.STAMP));
        DayMoney both = money(office.append(new ClockedIn(Some.ASHA, Some.STAMP)), SATURDAY, 100);
        office.tellAll(till);
        DayMoney own = money(till.append(new ClockedIn(Some.ASHA, Some.STAMP)), SATURDAY, 30);
        closes(office, SATURDAY);
        closes(till, SATURDAY);
        till.tellAll(office);
        office.tellAll(till);
        List<DayMoney> money = List.of(both, own);
        List<ZReport> zs = ZReports.of(folded(office), money, List.of());
        assertEquals(zs, ZReports.of(folded(till), money, List.of()));
        assertEquals(Money.rupees(130), zs.get(0).total().plus(zs.get(1).total()), "no rupee is on two Zs");
        assertEquals(Money.rupees(100), zs.get(1).repeated());
    }

    @Test
    void countsAMovementOnceThatTwoFactsTellOf() {
        Peer till = new Peer("A");
        Peer office = new Peer("B");
        office.append(new DayOpened(Some.TENANT, SATURDAY, Some.STAMP));
        office.tellAll(till);
        DayMoney seen = money(till.append(new ClockedIn(Some.ASHA, Some.STAMP)), Some.id(70), SATURDAY, 210);
        DayMoney called = money(office.append(new ClockedIn(Some.ASHA, Some.STAMP)), Some.id(70), SATURDAY, 210);
        List<DayMoney> money = List.of(seen, called);
        assertEquals(Money.rupees(210), ZReports.uncovered(folded(office), money));
        till.tellAll(office);
        closes(office, SATURDAY);
        assertEquals(
                Money.rupees(210),
                ZReports.of(folded(office), money, List.of()).getFirst().total());
        assertEquals(Money.ZERO, ZReports.uncovered(folded(office), money));
    }

    @Test
    void leavesSundaysMoneyToSundaysZ() {
        Peer office = new Peer("B");
        office.append(new DayOpened(Some.TENANT, SATURDAY, Some.STAMP));
        DayMoney evening = money(office.append(new ClockedIn(Some.ASHA, Some.STAMP)), SATURDAY, 100);
        office.append(new DayOpened(Some.TENANT, SUNDAY, Some.STAMP));
        DayMoney night = money(office.append(new ClockedIn(Some.ASHA, Some.STAMP)), SUNDAY, 30);
        List<DayMoney> money = List.of(evening, night);
        closes(office, SATURDAY);
        ZReport saturday = ZReports.of(folded(office), money, List.of()).getFirst();
        assertEquals(Money.rupees(100), saturday.total());
        assertEquals(Money.rupees(30), ZReports.uncovered(folded(office), money));
        closes(office, SUNDAY);
        List<ZReport> zs = ZReports.of(folded(office), money, List.of());
        assertEquals(List.of(saturday, zs.getLast()), zs, "what was printed stays");
        assertEquals(Money.rupees(30), zs.getLast().total());
        assertEquals(List.of(), zs.getLast().account().late());
    }

    @Test
    void putsMoneyOfADayThatWasTakenBackOnTheNextZ() {
        Peer office = new Peer("B");
        office.append(new DayOpened(Some.TENANT, SATURDAY, Some.STAMP));
        LocalDate mistake = SATURDAY.plusYears(1);
        office.append(new DayOpened(Some.TENANT, mistake, Some.STAMP));
        List<DayMoney> money = List.of(money(office.append(new ClockedIn(Some.ASHA, Some.STAMP)), mistake, 30));
        office.append(new DayEvent.DayTakenBack(Some.TENANT, mistake, Some.APPROVAL, Some.STAMP));
        closes(office, SATURDAY);
        assertEquals(
                Money.rupees(30),
                ZReports.of(folded(office), money, List.of()).getFirst().total());
    }

    @Test
    void tellsMoneyFromCreditAndFromWhatSettlesIt() {
        Peer office = new Peer("B");
        List<DayMoney> money = new ArrayList<>();
        office.append(new DayOpened(Some.TENANT, SATURDAY, Some.STAMP));
        Fact.Id given =
                office.append(new ClockedIn(Some.ASHA, Some.STAMP)).fact().id();
        money.add(
                new DayMoney(given, Some.id(70), SATURDAY, Tender.CREDIT, Money.rupees(500), Money.ZERO, false, null));
        closes(office, SATURDAY);
        office.append(new DayOpened(Some.TENANT, SUNDAY, Some.STAMP));
        Fact.Id settled =
                office.append(new ClockedIn(Some.ASHA, Some.STAMP)).fact().id();
        money.add(new DayMoney(settled, Some.id(71), SUNDAY, Tender.CASH, Money.rupees(500), Money.ZERO, true, null));
        closes(office, SUNDAY);
        List<ZReport> zs = ZReports.of(folded(office), money, List.of());
        assertEquals(Money.rupees(500), zs.getFirst().account().credit());
        assertEquals(Money.ZERO, zs.getFirst().total());
        assertEquals(
                new DayAccount.Sum(Tender.CASH, Money.rupees(500)),
                zs.getLast().account().settled().getFirst());
        assertEquals(Money.rupees(500), zs.getLast().total(), "a sale of 500 brought 500");
        assertEquals(Money.rupees(500), zs.getLast().account().noDrawer(), "no till had a shift");
        assertTrue(zs.getLast().account().tenders().stream()
                .allMatch(sum -> sum.amount().isZero()));
    }

    /// Days opened, closed and taken back on three devices that are often apart: each rupee stands on one Z or on none
    /// yet, and what a paper says beyond what its Z has now is what another Z repeats. No series of Zs has a hole.
    @Test
    void putsEachRupeeOnOneZ() {
        int[] repeats = new int[1];
        Seeds.each(150, random -> {
            List<Peer> peers = List.of(new Peer("A"), new Peer("B"), new Peer("C"));
            List<DayMoney> money = new ArrayList<>();
            Map<Fact.Id, Money> printed = new HashMap<>();
            for (int step = 0; step < 40; step++) {
                Peer peer = peers.get(random.nextInt(3));
                LocalDate day = SATURDAY.plusDays(step / 10);
                switch (random.nextInt(5)) {
                    case 0, 1 -> peer.tell(peers.get(random.nextInt(3)), random);
                    case 2 -> {
                        peer.append(new DayOpened(Some.TENANT, day, Some.STAMP));
                        Fact.Id z = closes(peer, day).fact().id();
                        printed.put(z, totals(folded(peer), money).getOrDefault(z, Money.ZERO));
                    }
                    default ->
                        money.add(
                                money(peer.append(new ClockedIn(Some.ASHA, Some.STAMP)), day, random.nextInt(1, 500)));
                }
            }
            peers.forEach(peer -> peers.forEach(peer::tellAll));
            peers.forEach(peer -> peers.forEach(peer::tellAll));
            if (printed.isEmpty()) {
                return;
            }
            BusinessDays days = folded(peers.getFirst());
            List<ZReport> zs = ZReports.of(days, money, List.of());
            assertEquals(zs, ZReports.of(folded(peers.getLast()), money, List.of()));
            Money all = Money.sum(money.stream().map(DayMoney::amount).toList());
            Money onZs = Money.sum(zs.stream().map(ZReport::total).toList());
            assertEquals(all, onZs.plus(ZReports.uncovered(days, money)));
            for (int i = 0; i < zs.size(); i++) {
                ZReport z = zs.get(i);
                assertEquals(printed.get(days.zs().get(i).id()), z.total().plus(z.repeated()), "as it was printed");
                repeats[0] += z.repeated().isZero() ? 0 : 1;
            }
            for (Peer peer : peers) {
                List<Integer> numbers = zs.stream()
                        .map(ZReport::number)
                        .filter(number -> number.device().equals(peer.code()))
                        .map(ZNumber::number)
                        .sorted()
                        .toList();
                assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
            }
        });
        assertTrue(repeats[0] > 20, "often two Zs had the same, but " + repeats[0]);
    }

    private static Map<Fact.Id, Money> totals(BusinessDays days, List<DayMoney> money) {
        List<ZReport> zs = ZReports.of(days, money, List.of());
        Map<Fact.Id, Money> totals = new HashMap<>();
        for (int i = 0; i < zs.size(); i++) {
            totals.put(days.zs().get(i).id(), zs.get(i).total());
        }
        return totals;
    }

    @Test
    void putsMoneyUnderTheDayThatIsOpenAndNeverBelowTheLatest() {
        LocalTime ends = LocalTime.of(3, 0);
        LocalDateTime night = SUNDAY.atTime(2, 59);
        assertEquals(SATURDAY, Days.at(null, night, ends), "the night belongs to the day before");
        assertEquals(SUNDAY, Days.at(null, SUNDAY.atTime(3, 0), ends));
        does(open(SUNDAY));
        assertEquals(SUNDAY, Days.at(days, night, ends), "what is open goes before the clock");
        does(close(SUNDAY));
        assertEquals(SUNDAY, Days.at(days, night, ends), "no device goes below the latest day it knows");
        assertEquals(SUNDAY.plusDays(1), Days.at(days, SUNDAY.plusDays(1).atTime(12, 0), ends));
    }

    /// Saturday was forgotten open, Sunday was closed: Monday's money is Monday's.
    @Test
    void leavesADayThatWasForgottenOpenBehind() {
        LocalTime ends = LocalTime.of(3, 0);
        LocalDate monday = SUNDAY.plusDays(1);
        does(open(SATURDAY)).does(open(SUNDAY)).does(close(SUNDAY));
        assertEquals(monday, Days.at(days, monday.atTime(10, 0), ends));
        assertEquals(Optional.empty(), requireNonNull(days).current(monday));
        does(open(monday));
        assertEquals(Optional.of(monday), requireNonNull(days).current(monday));
        does(close(SATURDAY));
        assertEquals(List.of(monday), requireNonNull(days).open());
    }

    /// A tablet whose clock was a year ahead opened a day, and closed it.
    @Test
    void isNotBoundByADayThatAWrongClockBegan() {
        LocalTime ends = LocalTime.of(3, 0);
        LocalDate nextYear = SATURDAY.plusYears(1);
        does(open(nextYear));
        assertEquals(SATURDAY, Days.at(days, SATURDAY.atTime(12, 0), ends), "while it is open");
        does(close(nextYear));
        assertEquals(SATURDAY, Days.at(days, SATURDAY.atTime(12, 0), ends), "and after");
        assertEquals(nextYear, Days.at(days, nextYear.atTime(12, 0), ends), "on the tablet");
        does(open(SATURDAY));
        assertEquals(Optional.of(SATURDAY), requireNonNull(days).current(SATURDAY));
        does(close(SATURDAY));
    }

    @Test
    void readsTheDayOfMoneyFromTheFactOrElseFromTheClockOnTheWall() {
        PaymentId payment = Some.payment(70);
        AccountSettled said = new AccountSettled(
                new CustomerId(Some.id(5)), payment, Tender.CASH, Money.rupees(10), "", null, SATURDAY, Some.STAMP);
        AccountSettled unsaid = new AccountSettled(
                new CustomerId(Some.id(5)), payment, Tender.CASH, Money.rupees(10), "", null, null, Some.STAMP);
        ZoneId india = ZoneId.of("Asia/Kolkata");
        assertEquals(
                SATURDAY,
                DayMoney.of(Some.fact(said), india, LocalTime.MIDNIGHT)
                        .orElseThrow()
                        .day());
        assertEquals(
                Some.DAY,
                DayMoney.of(Some.fact(unsaid), india, LocalTime.MIDNIGHT)
                        .orElseThrow()
                        .day());
        Stamp night = new Stamp(Some.ASHA, SUNDAY.atTime(1, 0).atZone(india).toInstant());
        AccountSettled late = new AccountSettled(
                new CustomerId(Some.id(5)), payment, Tender.CASH, Money.rupees(10), "", null, null, night);
        assertEquals(
                SATURDAY,
                DayMoney.of(Some.fact(late), india, LocalTime.of(3, 0))
                        .orElseThrow()
                        .day(),
                "as Days.at says of the same night");
        assertEquals(
                Optional.empty(),
                DayMoney.of(Some.fact(new DayOpened(Some.TENANT, SATURDAY, Some.STAMP)), india, LocalTime.MIDNIGHT));
    }
}
