package com.intellidine.domain.stock;

import com.intellidine.domain.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is left of something that came in at once.
///
/// @param id of the purchase, or of the count or adjustment that found it
/// @param bought how much there was of it, in thousandths of the base unit
/// @param left how much there is
/// @param value what is left is worth
/// @param expiry the last day on which it may be used; null when it keeps
public record Lot(
        UUID id,
        String supplier,
        long bought,
        long left,
        Money value,
        @Nullable LocalDate expiry) {
    public boolean expired(LocalDate today) {
        return expiry != null && expiry.isBefore(today);
    }

    /// On that day or before it.
    public boolean expiresBy(LocalDate day) {
        return expiry != null && !expiry.isAfter(day);
    }
}
