package com.intellidine.device.node;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.bill.Seller;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.Ids;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand;
import com.intellidine.domain.order.OrderRefusal;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.pricing.BillPlan;
import com.intellidine.pricing.Credits;
import com.intellidine.pricing.Extras;
import com.intellidine.pricing.PlanSplit;
import com.intellidine.pricing.PriceRequest;
import com.intellidine.pricing.Priced;
import com.intellidine.pricing.SplitAnswer;
import com.intellidine.pricing.SplitBy;
import com.intellidine.pricing.Terms;
import com.intellidine.sync.Replica;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What people do with bills on a device: draws them up on the terms that hold now, and gives each its number.
public final class BillDesk {
    private final DeviceNode node;
    private final InstantSource clock;
    private final Ids ids;

    BillDesk(DeviceNode node, InstantSource clock, Ids ids) {
        this.node = node;
        this.clock = clock;
        this.ids = ids;
    }

    /// Bills every line that stands on no bill yet, at today's tax rates and by the discounts in force: one bill, or a
    /// bill for each law that taxes them.
    ///
    /// @param buyer to whom they are made out; null for nobody in particular
    public Outcome issue(StaffId actor, OrderId order, Extras extras, @Nullable Buyer buyer) {
        return issue(
                actor,
                order,
                buyer,
                (terms, tab, day) -> terms.request(tab, tab.linesToBill(), day, extras),
                plan -> new PlanSplit.Parts(plan.bills()));
    }

    /// The same in parts, which are one fact and add up to the whole to the paisa.
    public Outcome split(StaffId actor, OrderId order, Extras extras, SplitBy split) {
        return issue(
                actor,
                order,
                null,
                (terms, tab, day) -> terms.request(tab, tab.linesToBill(), day, extras),
                plan -> plan.split(split));
    }

    /// Some of the dishes only: for a guest who leaves earlier. The rest of the table stays open.
    ///
    /// @param portions how much of which line
    public Outcome some(
            StaffId actor, OrderId order, Extras extras, @Nullable Buyer buyer, Map<LineId, Quantity> portions) {
        return issue(
                actor,
                order,
                buyer,
                (terms, tab, day) -> terms.request(tab, portions, day, extras),
                plan -> new PlanSplit.Parts(plan.bills()));
    }

    private interface Asking {
        PriceRequest request(Terms terms, Tab tab, LocalDate day);
    }

    private Outcome issue(
            StaffId actor, OrderId order, @Nullable Buyer buyer, Asking asking, Function<BillPlan, PlanSplit> split) {
        Stamp stamp = stamp(actor);
        return node.performUnlessRefused(replica -> {
            @Nullable Tab tab = DeviceNode.tab(replica, order);
            if (tab == null) {
                return new Wish.Refused(new OrderRefusal.UnknownOrder());
            }
            Terms terms = node.book().terms();
            LocalDate day = LocalDate.ofInstant(stamp.at(), terms.zone());
            if (!FinancialYear.knows(day)) {
                return new Wish.Refused(new OrderRefusal.DateImpossible(day));
            }
            PriceRequest request = asking.request(terms, tab, day);
            Optional<Refusal> refusal = request.refusal();
            if (refusal.isPresent()) {
                return new Wish.Refused(refusal.get());
            }
            return switch (split.apply(BillPlan.of(request))) {
                case PlanSplit.Refused(var why) -> new Wish.Refused(why);
                case PlanSplit.Parts(var parts) ->
                    numbered(replica, parts, day, buyer, stamp)
                            .<Wish>map(bills -> new Wish.Command(new BillCommand.IssueBills(
                                    order, bills, node.book().businessDay(stamp.at()), stamp)))
                            .orElseGet(() -> new Wish.Refused(new OrderRefusal.NumbersUsedUp()));
            };
        });
    }

    /// Each with the next number of its series; empty when one of them is full.
    private Optional<List<Bill>> numbered(
            Replica replica, List<BillPlan.Planned> parts, LocalDate day, @Nullable Buyer buyer, Stamp stamp) {
        Map<TaxLaw, InvoiceNumber> last = new EnumMap<>(TaxLaw.class);
        Seller seller = node.book().seller();
        boolean together = node.book().smallSalesTogether();
        List<Bill> bills = new ArrayList<>();
        for (BillPlan.Planned part : parts) {
            @Nullable InvoiceNumber number = null;
            BillKind kind = together ? part.kind().ifSmall(part.priced().totals(), buyer) : part.kind();
            if (kind.numbered()) {
                TaxLaw law = kind.law();
                @Nullable InvoiceNumber before = last.get(law);
                Optional<InvoiceNumber> next = before == null ? replica.nextInvoiceNumber(day, law) : before.next();
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                number = next.get();
                last.put(law, number);
            }
            bills.add(new Bill(
                    new BillId(ids.next()),
                    kind,
                    number,
                    day,
                    part.priced().lines(),
                    part.priced().totals(),
                    seller,
                    buyer,
                    stamp));
        }
        return Optional.of(bills);
    }

    /// Only while nothing was paid for it; its number stays, as cancelled.
    ///
    /// @param approver who allowed it; may be the one who does it
    public Outcome cancel(StaffId actor, OrderId order, BillId bill, String reason, StaffId approver) {
        Stamp stamp = stamp(actor);
        return node.perform(replica -> new BillCommand.CancelBill(
                order, bill, reason, approver, node.book().businessDay(stamp.at()), stamp));
    }

    /// Gives back what a bill claims.
    ///
    /// @param amounts how much of which line's gross amount; empty for all that earlier credit notes left
    public Outcome credit(
            StaffId actor,
            OrderId order,
            BillId bill,
            Map<LineId, Money> amounts,
            CreditNote.Cause cause,
            String reason,
            StaffId approver) {
        return credit(
                actor,
                order,
                bill,
                (whole, earlier) -> amounts.isEmpty()
                        ? new SplitAnswer.Parts(List.of(Credits.full(whole, earlier)))
                        : Credits.ofLines(whole, earlier, amounts),
                cause,
                reason,
                approver);
    }

    /// Gives back a charge alone: billed twice apart, or one that the guest need not pay.
    ///
    /// @param amount of it, before tax where that came on top
    public Outcome creditCharge(
            StaffId actor,
            OrderId order,
            BillId bill,
            ChargeKind kind,
            Money amount,
            CreditNote.Cause cause,
            String reason,
            StaffId approver) {
        return credit(
                actor,
                order,
                bill,
                (whole, earlier) -> Credits.ofCharge(whole, earlier, kind, amount),
                cause,
                reason,
                approver);
    }

    private interface Crediting {
        SplitAnswer of(Priced whole, List<Priced> earlier);
    }

    private Outcome credit(
            StaffId actor,
            OrderId order,
            BillId bill,
            Crediting crediting,
            CreditNote.Cause cause,
            String reason,
            StaffId approver) {
        Stamp stamp = stamp(actor);
        return node.performUnlessRefused(replica -> {
            @Nullable Tab tab = DeviceNode.tab(replica, order);
            Optional<Bill> found = tab == null ? Optional.empty() : tab.order().bill(bill);
            if (tab == null || found.isEmpty()) {
                return new Wish.Refused(new OrderRefusal.UnknownBill());
            }
            Priced whole = new Priced(found.get().lines(), found.get().totals());
            List<Priced> earlier = tab.order()
                    .standingNotes()
                    .filter(note -> note.bill().equals(bill))
                    .map(note -> new Priced(note.lines(), note.totals()))
                    .toList();
            return switch (crediting.of(whole, earlier)) {
                case SplitAnswer.Refused(var why) -> new Wish.Refused(why);
                case SplitAnswer.Parts(var parts) -> {
                    LocalDate day =
                            LocalDate.ofInstant(stamp.at(), node.book().terms().zone());
                    Optional<CreditNoteNumber> number = replica.nextCreditNoteNumber(day);
                    if (number.isEmpty()) {
                        yield new Wish.Refused(
                                FinancialYear.knows(day)
                                        ? new OrderRefusal.NumbersUsedUp()
                                        : new OrderRefusal.DateImpossible(day));
                    }
                    yield new Wish.Command(new BillCommand.IssueCreditNote(
                            order,
                            new CreditNoteId(ids.next()),
                            number.get(),
                            day,
                            bill,
                            parts.getFirst().lines(),
                            parts.getFirst().totals(),
                            cause,
                            reason,
                            approver,
                            node.book().businessDay(stamp.at()),
                            stamp));
                }
            };
        });
    }

    private Stamp stamp(StaffId actor) {
        return new Stamp(actor, clock.instant());
    }
}
