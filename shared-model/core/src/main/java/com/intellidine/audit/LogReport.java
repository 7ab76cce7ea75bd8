package com.intellidine.audit;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.fold.Row;
import com.intellidine.fold.Rows;
import com.intellidine.sync.Chain;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a log holds and what follows from it.
///
/// @param chains of every author, with branches in the order of the log
/// @param hashes of every event
/// @param states of every aggregate, folded anew; keyed as in the envelopes
/// @param flags what people did whose leave for it was missing, in the order of the log
/// @param findings what is wrong, each as a sentence; empty when nothing is
public record LogReport(
        long events,
        Map<NodeId, Chain> chains,
        Set<EventHash> hashes,
        Map<String, Aggregate> states,
        List<Flag> flags,
        List<String> findings) {
    public LogReport {
        chains = Map.copyOf(chains);
        hashes = Set.copyOf(hashes);
        states = Collections.unmodifiableMap(new TreeMap<>(states));
        flags = List.copyOf(flags);
        findings = List.copyOf(findings);
    }

    public Vector vector() {
        return Vector.ofChains(chains);
    }

    /// Every row that the tables of a store must have: these and no others.
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        states.forEach((aggregate, state) ->
                AggregateId.parse(aggregate).ifPresent(owner -> rows.addAll(Rows.of(owner, state, this::order))));
        return rows;
    }

    /// The flags, each as a sentence.
    public List<String> flagged() {
        return flags.stream().map(flag -> flag.sentence(this::name)).toList();
    }

    private String name(StaffId person) {
        return states.get(AggregateId.of(person).toString()) instanceof StaffMember known
                ? known.name()
                : "Somebody who is on no staff list, " + person + ",";
    }

    private @Nullable Order order(OrderId id) {
        return (Order) states.get(AggregateId.of(id).toString());
    }

    /// Equal for any two stores with equal vectors.
    public String digest() {
        return StateDigest.of(rows());
    }

    /// In the order of their series, years and numbers.
    public List<Bill> bills() {
        return orders().flatMap(order -> order.bills().stream())
                .sorted(MoneyAudit.BY_NUMBER)
                .toList();
    }

    /// In the order in which they were taken.
    public List<Payment> payments() {
        return orders().flatMap(order -> order.payments().stream())
                .sorted(Comparator.comparing(
                                (Payment payment) -> payment.taken().at())
                        .thenComparing(payment -> payment.id().value()))
                .toList();
    }

    /// Every order as it is shown.
    public List<Tab> tabs() {
        return orders().map(order -> Tab.of(order, this::order)).toList();
    }

    private Stream<Order> orders() {
        return states.values().stream().filter(Order.class::isInstance).map(Order.class::cast);
    }
}
