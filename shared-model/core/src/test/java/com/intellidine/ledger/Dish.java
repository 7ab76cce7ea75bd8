package com.intellidine.ledger;

import com.intellidine.domain.order.OrderedLine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// One line as a bookkeeper follows it: what it costs, and what papers ask for it. Paise and thousandths.
final class Dish {
    final UUID home;
    UUID place;
    long quantity;
    boolean removed;
    final Map<UUID, Long> voided = new HashMap<>();
    final Map<UUID, Long> given = new HashMap<>();
    final Claims claims = new Claims();
    private final BigDecimal each;

    Dish(UUID home, OrderedLine ordered) {
        this.home = home;
        this.place = home;
        this.quantity = ordered.quantity().thousandths();
        BigInteger paise = BigInteger.valueOf(ordered.unitPrice().minor());
        for (var modifier : ordered.modifiers()) {
            paise = paise.add(
                    BigInteger.valueOf(modifier.price().minor()).multiply(BigInteger.valueOf(modifier.quantity())));
        }
        for (var part : ordered.parts()) {
            paise = paise.add(BigInteger.valueOf(part.supplement().minor()));
        }
        this.each = new BigDecimal(paise);
    }

    private long price(long thousandths) {
        return each.multiply(BigDecimal.valueOf(thousandths, 3))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /// All that was ordered.
    long full() {
        return price(quantity);
    }

    /// What of it was neither taken off nor given away.
    long amount() {
        long left = quantity;
        for (long off : voided.values()) {
            left -= off;
        }
        left = Math.max(0, left);
        for (long off : given.values()) {
            left -= off;
        }
        return removed ? 0 : price(Math.max(0, left));
    }

    long asked() {
        return claims.asked();
    }

    long toPay() {
        return claims.toPay(amount());
    }

    long askedTooMuch() {
        return claims.tooMuch(amount());
    }

    long toAsk() {
        return Math.max(0, toPay() - asked());
    }

    /// More than the dish ever cost, even before anything was taken off, and asked by more than one bill.
    long askedTwice() {
        return Math.min(askedTooMuch(), Math.min(asked() - claims.most(), Math.max(0, asked() - full())));
    }
}
