package com.intellidine.audit;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.smallsale.SmallSalesInvoiced;
import com.intellidine.domain.smallsale.SmallSalesNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Numbers of papers are consecutive and unique in their series and financial year: of invoices (rule 46(b) of the CGST
/// Rules), and of credit notes, in series of their own (rule 53(1A)).
final class SeriesAudit {
    private SeriesAudit() {}

    private record Numbered(int number, String title) {}

    static void checkBills(Collection<Bill> bills, Findings findings) {
        Map<String, List<Numbered>> series = new TreeMap<>();
        for (Bill bill : bills) {
            @Nullable InvoiceNumber number = bill.number();
            if (number != null) {
                series.computeIfAbsent(number.series() + "/" + number.year(), name -> new ArrayList<>())
                        .add(new Numbered(number.number(), bill.title()));
            }
        }
        series.forEach((name, numbers) -> check("Invoice", name, numbers, findings));
    }

    static void checkNotes(Collection<CreditNote> notes, Findings findings) {
        Map<String, List<Numbered>> series = new TreeMap<>();
        for (CreditNote note : notes) {
            series.computeIfAbsent(
                            "CN" + note.number().series() + "/" + note.number().year(), name -> new ArrayList<>())
                    .add(new Numbered(note.number().number(), note.number().toString()));
        }
        series.forEach((name, numbers) -> check("Credit note", name, numbers, findings));
    }

    static void checkSmallSales(Collection<SmallSalesInvoiced> invoices, Findings findings) {
        Map<String, List<Numbered>> series = new TreeMap<>();
        for (SmallSalesInvoiced invoice : invoices) {
            SmallSalesNumber number = invoice.number();
            series.computeIfAbsent(number.series() + "/" + number.year(), name -> new ArrayList<>())
                    .add(new Numbered(number.number(), number.toString()));
        }
        series.forEach((name, numbers) -> check("Invoice", name, numbers, findings));
    }

    private static void check(String paper, String series, List<Numbered> numbers, Findings findings) {
        int expected = 1;
        numbers.sort(Comparator.comparingInt(Numbered::number));
        for (Numbered next : numbers) {
            if (next.number() == expected - 1) {
                findings.add(paper + " number " + next.title() + " was issued twice.");
            } else if (next.number() > expected) {
                findings.add("Series " + series + " has a hole: number " + expected + " to " + (next.number() - 1)
                        + " is missing.");
            }
            expected = next.number() + 1;
        }
    }
}
