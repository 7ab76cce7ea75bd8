package com.intellidine.domain.order;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCancellation;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.NoteCancellation;
import com.intellidine.domain.bill.PaperWritten;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.discount.RuleUsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The papers of an order: bills, their cancellation, credit notes.
public sealed interface BillEvent extends OrderEvent {
    /// One bill, or several that were drawn up together: the parts of a split, or a meal and the wine with it. One
    /// fact, so that no part is there without the others.
    ///
    /// @param bills at least one; no two with one id
    record BillsIssued(
            OrderId order,
            List<Bill> bills,
            List<OrderId> homes,
            @Nullable LocalDate day,
            Stamp stamp) implements BillEvent, PaperWritten, RuleUsed {
        /// On the business day of the clock.
        public BillsIssued(OrderId order, List<Bill> bills, List<OrderId> homes, Stamp stamp) {
            this(order, bills, homes, null, stamp);
        }

        public BillsIssued {
            bills = List.copyOf(bills);
            homes = List.copyOf(homes);
        }

        @Override
        public List<AggregateId> aggregates() {
            List<AppliedDiscount> discounts = bills.stream()
                    .flatMap(bill -> bill.totals().discounts().stream())
                    .toList();
            return Touched.by(BillEvent.super.aggregates(), AppliedDiscount.counted(discounts));
        }

        @Override
        public Set<BillId> using(RuleId rule) {
            return bills.stream()
                    .filter(bill ->
                            AppliedDiscount.counted(bill.totals().discounts()).contains(rule))
                    .map(Bill::id)
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Set<BillId> givingBack(RuleId rule) {
            return Set.of();
        }

        /// The first, and mostly the only one.
        public BillId bill() {
            return bills.getFirst().id();
        }

        /// Of discounts by hand.
        @Override
        public List<Approval> approvals() {
            return bills.stream()
                    .flatMap(bill -> bill.totals().discounts().stream())
                    .flatMap(discount -> Stream.ofNullable(discount.approval()))
                    .distinct()
                    .toList();
        }
    }

    /// Before it was paid, as far as its author knew; money that was taken apart is credit without a bill.
    ///
    /// @param rules that may be used so many times only, and that it used
    record BillCancelled(
            OrderId order,
            BillCancellation cancellation,
            List<RuleId> rules,
            List<OrderId> homes,
            @Nullable LocalDate day)
            implements BillEvent, PaperWritten, RuleUsed {
        /// On the business day of the clock.
        public BillCancelled(OrderId order, BillCancellation cancellation, List<RuleId> rules, List<OrderId> homes) {
            this(order, cancellation, rules, homes, null);
        }

        public BillCancelled {
            rules = List.copyOf(rules);
            homes = List.copyOf(homes);
        }

        @Override
        public List<AggregateId> aggregates() {
            return Touched.by(BillEvent.super.aggregates(), rules);
        }

        @Override
        public Set<BillId> using(RuleId rule) {
            return Set.of();
        }

        @Override
        public Set<BillId> givingBack(RuleId rule) {
            return rules.contains(rule) ? Set.of(cancellation.bill()) : Set.of();
        }

        @Override
        public Optional<BillId> cancelledBill() {
            return Optional.of(cancellation.bill());
        }

        @Override
        public Stamp stamp() {
            return cancellation.cancelled();
        }

        @Override
        public List<Approval> approvals() {
            return List.of(new Approval(cancellation.approver(), cancellation.reason()));
        }
    }

    record CreditNoteIssued(
            OrderId order,
            CreditNote note,
            List<OrderId> homes,
            @Nullable LocalDate day) implements BillEvent, PaperWritten {
        /// On the business day of the clock.
        public CreditNoteIssued(OrderId order, CreditNote note, List<OrderId> homes) {
            this(order, note, homes, null);
        }

        public CreditNoteIssued {
            homes = List.copyOf(homes);
        }

        @Override
        public Optional<CreditNote> creditNote() {
            return Optional.of(note);
        }

        @Override
        public Stamp stamp() {
            return note.issued();
        }

        @Override
        public List<Approval> approvals() {
            return List.of(new Approval(note.approver(), note.reason()));
        }
    }

    /// Two gave back the same apart, and this one is the second.
    record CreditNoteCancelled(
            OrderId order,
            NoteCancellation cancellation,
            List<OrderId> homes,
            @Nullable LocalDate day) implements BillEvent, PaperWritten {
        /// On the business day of the clock.
        public CreditNoteCancelled(OrderId order, NoteCancellation cancellation, List<OrderId> homes) {
            this(order, cancellation, homes, null);
        }

        public CreditNoteCancelled {
            homes = List.copyOf(homes);
        }

        @Override
        public Optional<CreditNoteId> cancelledNote() {
            return Optional.of(cancellation.note());
        }

        @Override
        public Stamp stamp() {
            return cancellation.cancelled();
        }

        @Override
        public List<Approval> approvals() {
            return List.of(new Approval(cancellation.approver(), cancellation.reason()));
        }
    }

    /// Paper that says that it is not the first.
    record BillReprinted(OrderId order, BillId bill, Approval approval, Stamp stamp) implements BillEvent {
        @Override
        public List<Approval> approvals() {
            return List.of(approval);
        }
    }
}
