package com.intellidine.server.order;

import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.TaxTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the price of an open order depends on besides its lines.
record Prices(TaxTable taxes, ZoneId zone) {
    /// @param restaurant null before its first facts
    static Prices of(@Nullable Restaurant restaurant) {
        return restaurant == null
                ? new Prices(new TaxTable(List.of()), ZoneId.of("Asia/Kolkata"))
                : new Prices(restaurant.taxes(), restaurant.zone());
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
