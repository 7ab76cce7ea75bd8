package com.intellidine.domain.shift;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.bill.PaperWritten;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.Fact;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A bill or a credit note, or that it was cancelled, as a Z sees it.
///
/// @param key facts that name the same one tell of the same paper
/// @param day the business day that it belongs to
/// @param series and year of its number; empty when it has none
/// @param number in the series, or 0
/// @param printed the number as it stands on the paper
public record DayPaper(
        Fact.Id id, String key, LocalDate day, Kind kind, String series, int number, String printed, BillTotals totals)
        implements OnDay<DayPaper> {
    /// What happened to it.
    public enum Kind {
        ISSUED,
        CANCELLED,
        CREDITED,
        CREDIT_CANCELLED
    }

    @Override
    public DayPaper on(LocalDate other) {
        return new DayPaper(id, key, other, kind, series, number, printed, totals);
    }

    /// @param facts in fold order; what cancels a paper that is not among them is left out
    /// @param zone of the restaurant
    /// @param ends until when the night belongs to the day before
    public static List<DayPaper> of(Collection<Fact> facts, ZoneId zone, LocalTime ends) {
        Map<BillId, Bill> bills = new HashMap<>();
        Map<CreditNoteId, CreditNote> notes = new HashMap<>();
        List<DayPaper> papers = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.event() instanceof PaperWritten written) {
                LocalDate day = Objects.requireNonNullElseGet(
                        written.day(),
                        () -> Days.dayOf(LocalDateTime.ofInstant(written.stamp().at(), zone), ends));
                Function<Kind, Function<Bill, DayPaper>> ofBill =
                        kind -> bill -> of(fact.id(), kind + " " + bill.id(), day, kind, bill);
                Function<Kind, Function<CreditNote, DayPaper>> ofNote =
                        kind -> note -> of(fact.id(), kind + " " + note.id(), day, kind, note);
                written.bills().forEach(bill -> bills.putIfAbsent(bill.id(), bill));
                written.creditNote().ifPresent(note -> notes.putIfAbsent(note.id(), note));
                written.bills().stream().map(ofBill.apply(Kind.ISSUED)).forEach(papers::add);
                written.creditNote().map(ofNote.apply(Kind.CREDITED)).ifPresent(papers::add);
                written.cancelledBill()
                        .map(bills::get)
                        .map(ofBill.apply(Kind.CANCELLED))
                        .ifPresent(papers::add);
                written.cancelledNote()
                        .map(notes::get)
                        .map(ofNote.apply(Kind.CREDIT_CANCELLED))
                        .ifPresent(papers::add);
            }
        }
        return papers;
    }

    private static DayPaper of(Fact.Id id, String key, LocalDate day, Kind kind, Bill bill) {
        @Nullable InvoiceNumber number = bill.number();
        return number == null
                ? new DayPaper(id, key, day, kind, "", 0, "", bill.totals())
                : new DayPaper(
                        id,
                        key,
                        day,
                        kind,
                        number.series() + "/" + number.year(),
                        number.number(),
                        number.toString(),
                        bill.totals());
    }

    private static DayPaper of(Fact.Id id, String key, LocalDate day, Kind kind, CreditNote note) {
        return new DayPaper(
                id,
                key,
                day,
                kind,
                "CN" + note.number().series() + "/" + note.number().year(),
                note.number().number(),
                note.number().toString(),
                note.totals());
    }
}
