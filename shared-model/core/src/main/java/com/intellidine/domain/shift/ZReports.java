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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts money on Zs: each amount stands on the first Z, in fold order, that covers it.
public final class ZReports {
    private ZReports() {}

    /// @param money each fact once
    public static List<ZReport> of(BusinessDays days, Collection<DayMoney> money) {
        List<Z> zs = days.zs();
        List<List<DayMoney>> own = listPerZ(zs);
        List<List<DayMoney>> repeated = listPerZ(zs);
        for (DayMoney each : money) {
            List<Z> covering = new ArrayList<>();
            for (int i = 0; i < zs.size(); i++) {
                Z z = zs.get(i);
                if (z.covers().covers(each.id())) {
                    // What an earlier Z has that was known here was left out on purpose.
                    boolean known =
                            covering.stream().anyMatch(other -> z.covers().covers(other.id()));
                    if (!known) {
                        (covering.isEmpty() ? own : repeated).get(i).add(each);
                    }
                    covering.add(z);
                }
            }
        }
        List<ZReport> reports = new ArrayList<>();
        for (int i = 0; i < zs.size(); i++) {
            LocalDate day = zs.get(i).day();
            reports.add(new ZReport(
                    day,
                    tenders(day, own.get(i)),
                    late(day, own.get(i)),
                    sum(repeated.get(i)),
                    zs.get(i).stamp()));
        }
        return List.copyOf(reports);
    }

    private static List<List<DayMoney>> listPerZ(List<Z> zs) {
        List<List<DayMoney>> lists = new ArrayList<>();
        zs.forEach(z -> lists.add(new ArrayList<>()));
        return lists;
    }

    /// What no Z covers yet.
    public static Money uncovered(BusinessDays days, Collection<DayMoney> money) {
        return sum(money.stream()
                .filter(each -> days.zs().stream().noneMatch(z -> z.covers().covers(each.id())))
                .toList());
    }

    private static List<Sum> tenders(LocalDate day, List<DayMoney> money) {
        return Arrays.stream(Tender.values())
                .map(tender -> new Sum(
                        tender,
                        sum(money.stream()
                                .filter(each ->
                                        each.tender() == tender && !each.day().isBefore(day))
                                .toList())))
                .toList();
    }

    private static List<Late> late(LocalDate day, List<DayMoney> money) {
        Map<LocalDate, Money> byDay = new TreeMap<>();
        money.stream()
                .filter(each -> each.day().isBefore(day))
                .forEach(each -> byDay.merge(each.day(), each.amount(), Money::plus));
        return byDay.entrySet().stream()
                .map(entry -> new Late(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Money sum(List<DayMoney> money) {
        return Money.sum(money.stream().map(DayMoney::amount).toList());
    }
}
