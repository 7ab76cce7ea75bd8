package com.intellidine.ledger;

import com.intellidine.domain.payment.Tender;
import com.intellidine.ledger.Till.Movement;
import com.intellidine.ledger.Till.Sheet;
import com.intellidine.ledger.Till.Telling;
import com.intellidine.ledger.Till.Z;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts each movement on the first Z that had heard of it and is not of an earlier day.
final class DayBook {
    final List<Sheet> sheets = new ArrayList<>();
    /// Money, and what was put on account, that no Z has yet.
    long uncovered;

    long uncoveredCredit;

    DayBook(Ledger ledger) {
        ledger.zs.forEach(z -> sheets.add(new Sheet()));
        ledger.movements.values().forEach(movement -> enter(ledger.zs, movement));
    }

    private void enter(List<Z> zs, Movement movement) {
        List<Z> on = new ArrayList<>();
        for (int i = 0; i < zs.size(); i++) {
            Z z = zs.get(i);
            @Nullable LocalDate day = day(z, movement);
            if (day == null) {
                continue;
            }
            if (on.isEmpty()) {
                write(sheets.get(i), z, day, movement);
            } else if (on.stream().noneMatch(earlier -> z.knows(earlier.id())) && movement.tender != Tender.CREDIT) {
                sheets.get(i).repeated += movement.paise;
            }
            on.add(z);
        }
        if (on.isEmpty() && movement.tender == Tender.CREDIT) {
            uncoveredCredit += movement.paise;
        } else if (on.isEmpty()) {
            uncovered += movement.paise;
        }
    }

    /// The day under which a Z prints it; null when it does not.
    private static @Nullable LocalDate day(Z z, Movement movement) {
        @Nullable LocalDate first = null;
        for (Telling telling : movement.told) {
            LocalDate day = z.takenBack().contains(telling.day()) ? z.day() : telling.day();
            if (z.knows(telling.by()) && !day.isAfter(z.day()) && (first == null || day.isBefore(first))) {
                first = day;
            }
        }
        return first;
    }

    private static void write(Sheet sheet, Z z, LocalDate day, Movement movement) {
        boolean today = day.equals(z.day());
        if (movement.tender == Tender.CREDIT || today) {
            (movement.settles ? sheet.settled : sheet.taken).merge(movement.tender, movement.paise, Long::sum);
        } else {
            sheet.late += movement.paise;
        }
        if (movement.tender == Tender.CASH && movement.drawers().isEmpty()) {
            sheet.noDrawer += movement.paise;
        }
    }
}
