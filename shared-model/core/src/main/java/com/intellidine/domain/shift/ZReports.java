package com.intellidine.domain.shift;

import com.intellidine.domain.money.Money;
import com.intellidine.domain.shift.BusinessDays.Z;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Puts money and papers on Zs, as [ZShare] says, and on the X of the day that is open.
public final class ZReports {
    private ZReports() {}

    /// @param money and papers, in fold order
    /// @return one for each Z
    public static List<ZReport> of(BusinessDays days, Collection<DayMoney> money, Collection<DayPaper> papers) {
        List<Z> zs = days.zs();
        List<ZShare<DayMoney>> moneys = ZShare.of(zs, money);
        List<ZShare<DayPaper>> written = ZShare.of(zs, papers);
        List<ZReport> reports = new ArrayList<>();
        for (int i = 0; i < zs.size(); i++) {
            Z z = zs.get(i);
            reports.add(new ZReport(
                    z.number(),
                    DayReport.of(z.day(), moneys.get(i).own(), written.get(i).own()),
                    DayAccount.sum(moneys.get(i).repeated(), each -> !each.credit()),
                    z.carried(),
                    z.stamp()));
        }
        return List.copyOf(reports);
    }

    /// The X of a day: what its Z would say now. What was taken under a later day is not on it.
    public static DayReport soFar(
            BusinessDays days, LocalDate day, Collection<DayMoney> money, Collection<DayPaper> papers) {
        return DayReport.of(day, until(day, days, money), until(day, days, papers));
    }

    private static <T extends OnDay<T>> List<T> until(LocalDate day, BusinessDays days, Collection<T> things) {
        return ZShare.uncovered(days.zs(), things).stream()
                .map(each -> days.takenBack().contains(each.day()) ? each.on(day) : each)
                .filter(each -> !each.day().isAfter(day))
                .toList();
    }

    /// The money that stands on no Z yet, each movement once.
    public static Money uncovered(BusinessDays days, Collection<DayMoney> money) {
        return DayAccount.sum(ZShare.uncovered(days.zs(), money), each -> !each.credit());
    }
}
