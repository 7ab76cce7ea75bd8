package com.intellidine.past;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.DayAccount;
import com.intellidine.domain.shift.PaperSums;
import com.intellidine.domain.shift.ZReport;
import com.intellidine.domain.shift.ZReports;
import com.intellidine.past.PastFile.PastRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Every order of four years is opened, sent, billed, paid and closed, every day has its till and its Z, and all of it
/// agrees with plain sums over the file.
class PastOrdersTest {
    @Test
    void billsAndDayReportsAgreeWithTheSumsOfTheFile() throws IOException {
        List<List<PastRow>> orders = PastFile.orders(file());
        assertTrue(orders.size() > 10_000, orders.size() + " orders are not the file");
        Map<LocalDate, PastSums> expected = PastSums.byDay(orders);
        PastHouse house = new PastHouse();
        TreeMap<LocalDate, List<List<PastRow>>> days = orders.stream()
                .collect(Collectors.groupingBy(
                        order -> order.getFirst().at().toLocalDate(), TreeMap::new, Collectors.toList()));
        days.forEach((day, served) -> {
            house.opens(day);
            PastSums billed = PastSums.NOTHING;
            for (List<PastRow> order : served) {
                PastSums paper = sums(house.serves(order));
                assertEquals(
                        PastSums.of(order),
                        paper,
                        () -> "order " + order.getFirst().order());
                billed = billed.plus(paper);
            }
            assertEquals(expected.get(day), billed, () -> "bills of " + day);
            Money drawer = Money.rupees(2_000).plus(Money.ofRupees(billed.total()));
            assertEquals(drawer, house.shift().expected(), () -> "drawer of " + day);
            house.closes(day);
            assertEquals(Money.ZERO, house.shift().over().orElseThrow());
        });
        assertEachDayHasItsZ(expected, house);
    }

    private static void assertEachDayHasItsZ(Map<LocalDate, PastSums> expected, PastHouse house) {
        List<ZReport> reports = ZReports.of(house.days(), house.money(), house.papers());
        assertEquals(expected.size(), reports.size());
        for (ZReport report : reports) {
            PastSums day = expected.getOrDefault(report.report().day(), PastSums.NOTHING);
            assertEquals(
                    Money.ofRupees(day.total()),
                    report.total(),
                    () -> "Z of " + report.report().day());
            assertEquals(
                    new DayAccount.Sum(Tender.CASH, report.total()),
                    report.account().tenders().getFirst());
            PaperSums papers = report.account().papers();
            assertEquals(
                    day,
                    sums(papers.issued().totals()),
                    () -> "bills on the Z of " + report.report().day());
            assertEquals(report.total(), papers.sales());
            assertTrue(report.account().late().isEmpty() && report.repeated().isZero());
        }
        assertEquals(Money.ZERO, ZReports.uncovered(house.days(), house.money()));
    }

    private static PastSums sums(BillTotals totals) {
        return new PastSums(rupees(totals.subtotal()), rupees(totals.tax()), rupees(totals.total()));
    }

    private static BigDecimal rupees(Money amount) {
        return amount.toRupees();
    }

    private static Path file() {
        return PastFile.find()
                .orElseGet(() -> Assumptions.abort(
                        "there is no shared/data/takeaway-orders.csv beside this repository: nothing was played"));
    }
}
