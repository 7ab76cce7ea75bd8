package com.intellidine.domain.shift;

import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.shift.DayPaper.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// What was billed, and what of it was taken back.
///
/// @param series which numbers the bills and credit notes have, one row for each series
public record PaperSums(Tally issued, Tally cancelled, Tally credited, Tally creditsCancelled, List<Numbers> series) {
    public record Tally(int count, BillTotals totals) {}

    /// The numbers of one series, from the first to the last.
    public record Numbers(String first, String last, int count) {}

    public PaperSums {
        series = List.copyOf(series);
    }

    static PaperSums of(Collection<DayPaper> papers) {
        Map<String, List<DayPaper>> numbered = new TreeMap<>();
        papers.stream()
                .filter(paper -> paper.number() > 0 && (paper.kind() == Kind.ISSUED || paper.kind() == Kind.CREDITED))
                .forEach(paper -> numbered.computeIfAbsent(paper.series(), series -> new ArrayList<>())
                        .add(paper));
        return new PaperSums(
                tally(papers, Kind.ISSUED),
                tally(papers, Kind.CANCELLED),
                tally(papers, Kind.CREDITED),
                tally(papers, Kind.CREDIT_CANCELLED),
                numbered.values().stream().map(PaperSums::numbers).toList());
    }

    private static Tally tally(Collection<DayPaper> papers, Kind kind) {
        List<BillTotals> of = papers.stream()
                .filter(paper -> paper.kind() == kind)
                .map(DayPaper::totals)
                .toList();
        return new Tally(of.size(), BillTotals.together(of));
    }

    private static Numbers numbers(List<DayPaper> series) {
        List<DayPaper> sorted = series.stream()
                .sorted(Comparator.comparingInt(DayPaper::number))
                .toList();
        return new Numbers(sorted.getFirst().printed(), sorted.getLast().printed(), sorted.size());
    }

    /// What was sold: billed, less what was cancelled and credited.
    public Money sales() {
        return net(BillTotals::total);
    }

    public Money discounts() {
        return net(BillTotals::discount);
    }

    public Money roundOff() {
        return net(BillTotals::roundOff);
    }

    private Money net(Function<BillTotals, Money> part) {
        return part.apply(issued.totals())
                .minus(part.apply(cancelled.totals()))
                .minus(part.apply(credited.totals()))
                .plus(part.apply(creditsCancelled.totals()));
    }

    /// Of what was sold, per head and rate; a row that comes to nothing stays.
    public List<TaxLine> taxes() {
        record Rate(TaxHead head, Percent rate) {}
        Comparator<Rate> order = Comparator.comparing(Rate::head)
                .thenComparingInt(each -> each.rate().basisPoints());
        Map<Rate, TaxLine> sums = new TreeMap<>(order);
        for (Tally tally : List.of(issued, cancelled, credited, creditsCancelled)) {
            for (TaxLine tax : tally.totals().taxes()) {
                sums.put(new Rate(tax.head(), tax.rate()), tax);
            }
        }
        return sums.keySet().stream()
                .map(rate -> new TaxLine(
                        rate.head(),
                        rate.rate(),
                        net(totals -> of(totals, rate.head(), rate.rate(), TaxLine::taxable)),
                        net(totals -> of(totals, rate.head(), rate.rate(), TaxLine::amount))))
                .toList();
    }

    private static Money of(BillTotals totals, TaxHead head, Percent rate, Function<TaxLine, Money> part) {
        return Money.sum(totals.taxes().stream()
                .filter(tax -> tax.head() == head && tax.rate().equals(rate))
                .map(part)
                .toList());
    }
}
