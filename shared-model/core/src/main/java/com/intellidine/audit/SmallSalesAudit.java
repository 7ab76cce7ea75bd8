package com.intellidine.audit;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.smallsale.SmallSales;
import com.intellidine.domain.smallsale.SmallSalesInvoiced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Each small sale stands on at most one invoice of its device, and each such invoice says what its sales come to.
final class SmallSalesAudit {
    private static final Comparator<Fact> BY_SEQ =
            Comparator.comparingLong(fact -> fact.id().seq());

    private final Map<UUID, List<Fact>> sold = new HashMap<>();
    private final Map<UUID, List<Fact>> invoiced = new HashMap<>();

    void take(Fact fact) {
        if (fact.event() instanceof BillsIssued) {
            keep(sold, fact);
        } else if (fact.event() instanceof SmallSalesInvoiced) {
            keep(invoiced, fact);
        }
    }

    private static void keep(Map<UUID, List<Fact>> facts, Fact fact) {
        facts.computeIfAbsent(fact.id().author(), author -> new ArrayList<>()).add(fact);
    }

    void check(Findings findings) {
        sold.values().forEach(facts -> facts.sort(BY_SEQ));
        List<SmallSalesInvoiced> all = new ArrayList<>();
        invoiced.forEach((author, facts) -> {
            facts.sort(BY_SEQ);
            long after = 0;
            for (Fact fact : facts) {
                if (fact.event() instanceof SmallSalesInvoiced invoice) {
                    all.add(invoice);
                    check(author, fact.id().seq(), invoice, after, findings);
                    after = invoice.sales().through();
                }
            }
        });
        SeriesAudit.checkSmallSales(all, findings);
    }

    /// The place of the first fact after an event of its device.
    private static int firstAfter(List<Fact> facts, long seq) {
        int from = 0;
        int to = facts.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (facts.get(middle).id().seq() <= seq) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private void check(UUID author, long seq, SmallSalesInvoiced invoice, long after, Findings findings) {
        SmallSales said = invoice.sales();
        if (said.after() != after) {
            findings.add("Invoice " + invoice.number() + " begins after event " + said.after()
                    + " of its device, where " + after + " is the last that was invoiced.");
        }
        List<Fact> own = sold.getOrDefault(author, List.of());
        int from = firstAfter(own, said.after());
        int to = Math.max(from, firstAfter(own, Math.min(said.through(), seq)));
        Optional<SmallSales> found = SmallSales.of(own.subList(from, to), said.after());
        if (!found.equals(Optional.of(said))) {
            findings.add("Invoice " + invoice.number() + " says " + said.count() + " small sales of "
                    + said.total().toRupees() + ", but there are "
                    + found.map(sales -> sales.count() + " of " + sales.total().toRupees())
                            .orElse("none")
                    + ".");
        }
    }
}
