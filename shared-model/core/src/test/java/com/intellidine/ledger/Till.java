package com.intellidine.ledger;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.payment.Tender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a bookkeeper writes of drawers, accounts and days.
final class Till {
    private Till() {}

    /// Money that came in, or went out when negative. Several facts may tell of it.
    static final class Movement {
        final Tender tender;
        final long paise;
        final boolean settles;
        final List<Telling> told = new ArrayList<>();

        Movement(Tender tender, long paise, boolean settles) {
            this.tender = tender;
            this.paise = paise;
            this.settles = settles;
        }

        /// The drawers that hold it, by what was told.
        Set<UUID> drawers() {
            Set<UUID> drawers = new java.util.LinkedHashSet<>();
            for (Telling telling : told) {
                if (telling.drawer() != null) {
                    drawers.add(telling.drawer());
                }
            }
            return drawers;
        }
    }

    /// @param day the business day that was said, or that of the clock
    record Telling(Fact.Id by, @Nullable UUID drawer, LocalDate day) {}

    static final class Drawer {
        long opening;
        boolean opened;
        final Map<UUID, Long> moved = new LinkedHashMap<>();

        @Nullable
        Long counted;

        long cashMoved() {
            return moved.values().stream().reduce(0L, Math::addExact);
        }
    }

    /// @param takenBack days that had been opened by mistake when it was drawn up
    record Z(Fact.Id id, LocalDate day, Known covers, Set<LocalDate> takenBack) {
        boolean knows(Fact.Id fact) {
            Known.@Nullable Last last = covers.heads().get(fact.author());
            return last != null
                    && (fact.seq() < last.seq()
                            || (fact.seq() == last.seq() && fact.hash().equals(last.hash())));
        }
    }

    /// What one Z says.
    static final class Sheet {
        final Map<Tender, Long> taken = new EnumMap<>(Tender.class);
        final Map<Tender, Long> settled = new EnumMap<>(Tender.class);
        long late;
        long noDrawer;
        long repeated;

        long money() {
            long sum = late;
            for (Map<Tender, Long> column : List.of(taken, settled)) {
                for (Map.Entry<Tender, Long> entry : column.entrySet()) {
                    sum += entry.getKey() == Tender.CREDIT ? 0 : entry.getValue();
                }
            }
            return sum;
        }
    }
}
