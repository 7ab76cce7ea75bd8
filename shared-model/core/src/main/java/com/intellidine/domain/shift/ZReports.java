package com.intellidine.domain.shift;

import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.BusinessDays.Z;
import com.intellidine.domain.shift.ZReport.Late;
import com.intellidine.domain.shift.ZReport.Sum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/// Puts money on Zs: each movement stands once, on the first Z in fold order that covers it and is not of a day before
/// it. (Sunday's money waits for Sunday's Z, although who closed Saturday late had heard of it.)
public final class ZReports {
    private ZReports() {}

    /// @param money in fold order; a movement that several facts tell of counts once
    public static List<ZReport> of(BusinessDays days, Collection<DayMoney> money) {
        List<Z> zs = days.zs();
        List<List<DayMoney>> own = listPerZ(zs);
        List<List<DayMoney>> repeated = listPerZ(zs);
        for (List<DayMoney> told : byMovement(money)) {
            List<Z> covering = new ArrayList<>();
            for (int i = 0; i < zs.size(); i++) {
                Z z = zs.get(i);
                Optional<DayMoney> taken = takenBy(z, told);
                if (taken.isPresent()) {
                    // What an earlier Z has that was known here was left out on purpose.
                    boolean known =
                            covering.stream().anyMatch(other -> z.covers().covers(other.id()));
                    if (!known) {
                        (covering.isEmpty() ? own : repeated).get(i).add(taken.get());
                    }
                    covering.add(z);
                }
            }
        }
        List<ZReport> reports = new ArrayList<>();
        for (int i = 0; i < zs.size(); i++) {
            reports.add(report(zs.get(i), own.get(i), repeated.get(i)));
        }
        return List.copyOf(reports);
    }

    private static ZReport report(Z z, List<DayMoney> own, List<DayMoney> repeated) {
        LocalDate day = z.day();
        return new ZReport(
                day,
                tenders(own, each -> !each.settles() && each.day().equals(day)),
                tenders(own, each -> each.settles() && each.day().equals(day)),
                sum(own, DayMoney::credit),
                late(day, own),
                sum(own, each -> each.tender() == Tender.CASH && each.shift() == null),
                sum(repeated, each -> !each.credit()),
                z.stamp());
    }

    private static List<List<DayMoney>> listPerZ(List<Z> zs) {
        List<List<DayMoney>> lists = new ArrayList<>();
        zs.forEach(z -> lists.add(new ArrayList<>()));
        return lists;
    }

    private static Collection<List<DayMoney>> byMovement(Collection<DayMoney> money) {
        Map<UUID, List<DayMoney>> told = new LinkedHashMap<>();
        money.forEach(each -> told.computeIfAbsent(each.movement(), movement -> new ArrayList<>())
                .add(each));
        return told.values();
    }

    /// How a Z that covers a movement prints it. Only facts that it covers speak, so that it stays as it was printed.
    private static Optional<DayMoney> takenBy(Z z, List<DayMoney> told) {
        return told.stream()
                .filter(each -> z.covers().covers(each.id()))
                .map(each -> z.takenBack().contains(each.day()) ? each.on(z.day()) : each)
                .filter(each -> !each.day().isAfter(z.day()))
                .min(Comparator.comparing(DayMoney::day));
    }

    /// The money that stands on no Z yet, each movement once.
    public static Money uncovered(BusinessDays days, Collection<DayMoney> money) {
        return sum(
                byMovement(money).stream()
                        .filter(told -> days.zs().stream()
                                .allMatch(z -> takenBy(z, told).isEmpty()))
                        .map(List::getFirst)
                        .toList(),
                each -> !each.credit());
    }

    private static List<Sum> tenders(List<DayMoney> money, Predicate<DayMoney> which) {
        return Arrays.stream(Tender.values())
                .filter(tender -> tender != Tender.CREDIT)
                .map(tender -> new Sum(tender, sum(money, each -> each.tender() == tender && which.test(each))))
                .toList();
    }

    private static List<Late> late(LocalDate day, List<DayMoney> money) {
        Map<LocalDate, Money> byDay = new TreeMap<>();
        money.stream()
                .filter(each -> each.day().isBefore(day) && !each.credit())
                .forEach(each -> byDay.merge(each.day(), each.amount(), Money::plus));
        return byDay.entrySet().stream()
                .map(entry -> new Late(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Money sum(List<DayMoney> money, Predicate<DayMoney> which) {
        return Money.sum(money.stream().filter(which).map(DayMoney::amount).toList());
    }
}
