package com.intellidine.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.testing.Peer;
import com.intellidine.testing.RandomEvening;
import com.intellidine.testing.Seeds;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Random evenings at three to six devices: after each step the device that knows more by it shows, at every level,
/// what the ledger of its facts says; and once all have met, every conflict that happened has ended as it should.
/// `-Devenings=N` for more of them.
class EveningSim {
    private static final int EVENINGS = Integer.getInteger("evenings", 60);
    private static final int STEPS = 250;

    @Test
    void addsUpAtEveryLevelOnEveryDeviceAfterEveryStep() {
        Map<Apart, Integer> conflicts = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        Seeds.each(EVENINGS, random -> {
            RandomEvening evening = new RandomEvening(random);
            for (int i = 0; i < STEPS; i++) {
                evening.step().ifPresent(Reconciled::check);
            }
            evening.meet();
            agree(evening.peers());
            evening.peers().forEach(Reconciled::check);
            Endings.of(evening).check().forEach((conflict, times) -> conflicts.merge(conflict, times, Integer::sum));
            Peer one = evening.peers().getFirst();
            Reconciled.counts(one).forEach((what, times) -> counts.merge(what, times, Integer::sum));
            evening.people().splits().forEach((how, times) -> counts.merge("split by " + how, times, Integer::sum));
            counts.merge("devices: " + evening.peers().size(), 1, Integer::sum);
        });
        for (Apart conflict : Apart.values()) {
            assertTrue(conflicts.containsKey(conflict), () -> conflict + " never happened: " + conflicts);
        }
        for (String needed : WANTED) {
            assertTrue(counts.getOrDefault(needed, 0) > 0, () -> "no " + needed + ": " + counts);
        }
    }

    private static final List<String> WANTED = List.of(
            "accounts",
            "settlements",
            "refunds",
            "drawers counted",
            "Zs",
            "late on a Z",
            "repeated on a Z",
            "tender CASH",
            "tender UPI",
            "tender CARD",
            "tender RAZORPAY",
            "tender CREDIT",
            "split by Amounts",
            "split by Evenly",
            "split by Lines",
            "split by Portions",
            "split by Seats",
            "BilledTwice",
            "TakenOffAfterBill",
            "CreditedTwice",
            "ChargeBilledTooMuch",
            "ChargeCreditedTwice",
            "ChargeLeftOpen",
            "Overpaid",
            "CancelledBillPaid",
            "RefundedTwice",
            "ReferenceTwice",
            "OtherReference",
            "lines away from home",
            "lines unseen by the kitchen",
            "devices: 3",
            "devices: 4",
            "devices: 5",
            "devices: 6");

    private static void agree(List<Peer> peers) {
        Peer first = peers.getFirst();
        TreeSet<String> aggregates = new TreeSet<>();
        first.log()
                .entries()
                .forEach(entry -> aggregates.addAll(entry.envelope().aggregates()));
        for (Peer peer : peers) {
            assertEquals(first.replica().vector(), peer.replica().vector());
            for (String aggregate : aggregates) {
                AggregateId id = AggregateId.parse(aggregate).orElseThrow();
                assertEquals(first.replica().state(id), peer.replica().state(id), aggregate);
            }
        }
    }
}
