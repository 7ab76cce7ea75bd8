package com.intellidine.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// What bills ask for one thing, a dish or a charge, and what notes gave back of that. Paise.
final class Claims {
    /// What one bill asks for it.
    static final class Claim {
        final long asked;
        boolean cancelled;
        final Map<UUID, Long> forgiven = new HashMap<>();
        final Map<UUID, Long> corrected = new HashMap<>();

        private Claim(long asked) {
            this.asked = asked;
        }

        private long forgivenInAll() {
            return total(forgiven);
        }

        private long correctedInAll() {
            return total(corrected);
        }

        long back() {
            return Math.addExact(forgivenInAll(), correctedInAll());
        }

        private static long total(Map<UUID, Long> notes) {
            return notes.values().stream().reduce(0L, Math::addExact);
        }
    }

    final Map<UUID, Claim> byBill = new LinkedHashMap<>();

    void ask(UUID bill, long paise) {
        byBill.putIfAbsent(bill, new Claim(paise));
    }

    void giveBack(UUID bill, UUID note, boolean forgiven, long paise) {
        Claim claim = byBill.get(bill);
        if (claim != null) {
            (forgiven ? claim.forgiven : claim.corrected).putIfAbsent(note, paise);
        }
    }

    void cancel(UUID bill) {
        Claim claim = byBill.get(bill);
        if (claim != null) {
            claim.cancelled = true;
        }
    }

    /// What the bills in force ask for it, less all that notes gave back of each.
    long asked() {
        long sum = 0;
        for (Claim claim : byBill.values()) {
            sum += claim.cancelled ? 0 : Math.max(0, claim.asked - claim.back());
        }
        return sum;
    }

    /// What the guests must pay for what costs so much. What was forgiven counts first against what was asked too
    /// much; only what is forgiven beyond that was a gift.
    long toPay(long amount) {
        long forgiven = 0;
        long everAsked = 0;
        for (Claim claim : byBill.values()) {
            if (!claim.cancelled) {
                forgiven += Math.min(claim.asked, claim.forgivenInAll());
                everAsked += Math.max(0, claim.asked - claim.correctedInAll());
            }
        }
        long tooMuch = Math.max(0, everAsked - amount);
        long gift = Math.max(0, forgiven - tooMuch);
        return forgiven == 0 ? amount : Math.max(0, amount - gift);
    }

    long tooMuch(long amount) {
        return Math.max(0, asked() - toPay(amount));
    }

    /// What the bill asks that asks most.
    long most() {
        long most = 0;
        for (Claim claim : byBill.values()) {
            most = Math.max(most, claim.cancelled ? 0 : claim.asked - claim.back());
        }
        return most;
    }

    /// Given back beyond what was asked.
    long creditedTwice() {
        return byBill.values().stream().mapToLong(claim -> beyond(claim)).sum();
    }

    boolean creditedTwice(UUID bill) {
        Claim claim = byBill.get(bill);
        return claim != null && claim.back() > claim.asked;
    }

    private static long beyond(Claim claim) {
        return Math.max(0, claim.cancelled ? claim.back() : claim.back() - claim.asked);
    }
}
