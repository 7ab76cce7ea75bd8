package com.intellidine.ledger;

import com.intellidine.domain.order.OrderedLine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// One line as a bookkeeper follows it: what it costs, and what papers ask for it. Paise and thousandths.
final class Dish {
    /// What a bill asks for it, and what notes gave back of that.
    static final class Claim {
        final long asked;
        boolean cancelled;
        final Map<UUID, Long> forgiven = new HashMap<>();
        final Map<UUID, Long> corrected = new HashMap<>();

        Claim(long asked) {
            this.asked = asked;
        }

        long forgivenInAll() {
            return total(forgiven);
        }

        long correctedInAll() {
            return total(corrected);
        }

        private static long total(Map<UUID, Long> notes) {
            return notes.values().stream().reduce(0L, Math::addExact);
        }
    }

    final UUID home;
    UUID place;
    long quantity;
    boolean removed;
    final Map<UUID, Long> voided = new HashMap<>();
    final Map<UUID, Long> given = new HashMap<>();
    final Map<UUID, Claim> claims = new LinkedHashMap<>();
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

    /// What the bills in force ask for it, less all that notes gave back of each.
    long asked() {
        long sum = 0;
        for (Claim claim : claims.values()) {
            long back = Math.addExact(claim.forgivenInAll(), claim.correctedInAll());
            sum += claim.cancelled ? 0 : Math.max(0, claim.asked - back);
        }
        return sum;
    }

    /// What the guests must pay for it. What was forgiven counts first against what was asked too much; only what is
    /// forgiven beyond that was a gift.
    long toPay() {
        long forgiven = 0;
        long everAsked = 0;
        for (Claim claim : claims.values()) {
            if (!claim.cancelled) {
                forgiven += Math.min(claim.asked, claim.forgivenInAll());
                everAsked += Math.max(0, claim.asked - claim.correctedInAll());
            }
        }
        long tooMuch = Math.max(0, everAsked - amount());
        long gift = Math.max(0, forgiven - tooMuch);
        return forgiven == 0 ? amount() : Math.max(0, amount() - gift);
    }

    long askedTooMuch() {
        return Math.max(0, asked() - toPay());
    }

    long toAsk() {
        return Math.max(0, toPay() - asked());
    }

    /// More than the dish ever cost, even before anything was taken off, and asked by more than one bill.
    long askedTwice() {
        long most = 0;
        for (Claim claim : claims.values()) {
            long back = Math.addExact(claim.forgivenInAll(), claim.correctedInAll());
            most = Math.max(most, claim.cancelled ? 0 : claim.asked - back);
        }
        return Math.min(askedTooMuch(), Math.min(asked() - most, Math.max(0, asked() - full())));
    }

    /// Given back beyond what was asked.
    long creditedTwice() {
        long sum = 0;
        for (Claim claim : claims.values()) {
            long back = Math.addExact(claim.forgivenInAll(), claim.correctedInAll());
            sum += Math.max(0, claim.cancelled ? back : back - claim.asked);
        }
        return sum;
    }
}
