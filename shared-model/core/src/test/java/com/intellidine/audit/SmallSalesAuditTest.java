package com.intellidine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.Seller;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.smallsale.SmallSales;
import com.intellidine.domain.smallsale.SmallSalesInvoiced;
import com.intellidine.domain.smallsale.SmallSalesNumber;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.testing.SmallSaleFacts;
import com.intellidine.testing.Some;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallSalesAuditTest {
    private final SmallSaleFacts till =
            new SmallSaleFacts(Some.id(0xA)).sells(30, BillKind.SMALL_SALE).sells(45, BillKind.SMALL_SALE);

    private static Event invoice(int number, SmallSales sales) {
        return new SmallSalesInvoiced(
                Some.TENANT,
                new SmallSalesNumber(Some.A, new FinancialYear(2026), number),
                Some.DAY,
                sales,
                Seller.UNKNOWN,
                Some.STAMP);
    }

    private SmallSales since(long after) {
        return SmallSales.of(till.chain(), after).orElseThrow();
    }

    private List<String> findings() {
        SmallSalesAudit audit = new SmallSalesAudit();
        till.chain().forEach(audit::take);
        Findings findings = new Findings();
        audit.check(findings);
        return findings.list();
    }

    @Test
    void hasNothingToSayOfTwoHonestDays() {
        till.tells(invoice(1, since(0))).sells(60, BillKind.SMALL_SALE);
        till.tells(invoice(2, since(2)));
        assertEquals(List.of(), findings());
    }

    @Test
    void findsASaleThatIsOnTwoInvoicesOrOnNone() {
        till.tells(invoice(1, since(0))).sells(60, BillKind.SMALL_SALE);
        till.tells(invoice(2, since(1)));
        finds("Invoice A-C/2627/00002 begins after event 1 of its device, where 2 is the last");
        till.sells(70, BillKind.SMALL_SALE).sells(80, BillKind.SMALL_SALE);
        till.tells(invoice(3, since(5)));
        finds("Invoice A-C/2627/00003 begins after event 5 of its device, where 4 is the last");
    }

    @Test
    void findsSumsThatAreNotThoseOfTheSales() {
        SmallSales sales = since(0);
        SmallSales cheaper =
                new SmallSales(0, sales.through(), 1, sales.value(), sales.taxes(), sales.roundOff(), sales.total());
        till.tells(invoice(1, cheaper));
        finds("says 1 small sales of " + sales.total().toRupees() + ", but there are 2 of "
                + sales.total().toRupees());
    }

    @Test
    void findsAHoleInTheSeries() {
        till.tells(invoice(2, since(0)));
        finds("Series A-C/2627 has a hole: number 1 to 1 is missing.");
    }

    private void finds(String sentence) {
        List<String> findings = findings();
        assertTrue(findings.stream().anyMatch(finding -> finding.contains(sentence)), findings::toString);
    }
}
