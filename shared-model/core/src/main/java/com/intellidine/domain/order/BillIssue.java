package com.intellidine.domain.order;

import static com.intellidine.domain.order.Deciding.accept;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.IssueBills;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.time.FinancialYear;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides whether bills may be issued: each line as it stands now, no more of it than is open, and each bill with what
/// the law wants on it.
final class BillIssue {
    private final Tab tab;
    /// What the lines before claim, by line: of one that costs nothing, how much of it; of all others, money.
    private final Map<LineId, Long> claimed = new HashMap<>();

    private BillIssue(Tab tab) {
        this.tab = tab;
    }

    static Decision<OrderEvent> decide(Tab tab, IssueBills issue) {
        List<Bill> bills = issue.bills().stream()
                .map(bill -> bill.withBuyer(Buyers.clean(bill.buyer())).withIssued(issue.stamp()))
                .toList();
        return refusal(tab, bills)
                .<Decision<OrderEvent>>map(Deciding::refuse)
                .orElseGet(() -> accept(new BillsIssued(
                        tab.order().id(),
                        bills,
                        tab.homesOf(bills.stream()
                                .flatMap(bill -> bill.lines().stream())
                                .map(BillLine::line)
                                .toList()),
                        issue.day(),
                        issue.stamp())));
    }

    private static Optional<OrderRefusal> refusal(Tab tab, List<Bill> bills) {
        if (tab.ended()) {
            return Optional.of(new OrderRefusal.OrderEnded());
        }
        if (tab.order().acceptance() == Acceptance.REQUESTED) {
            return Optional.of(new OrderRefusal.NotAccepted());
        }
        Set<BillId> ids = bills.stream().map(Bill::id).collect(Collectors.toSet());
        if (ids.size() < bills.size()
                || ids.stream().anyMatch(id -> tab.bill(id).isPresent())) {
            return Optional.of(new OrderRefusal.AlreadyDone());
        }
        boolean nothing =
                bills.isEmpty() || bills.stream().anyMatch(bill -> bill.lines().isEmpty());
        if (nothing || tab.unbilledLines().isEmpty()) {
            return Optional.of(new OrderRefusal.NothingToBill());
        }
        Optional<OrderRefusal> wrongNumber = wrongNumber(bills);
        if (wrongNumber.isPresent()) {
            return wrongNumber;
        }
        if (bills.size() > Limits.BILL_PARTS_MAX) {
            return Optional.of(new OrderRefusal.TooManyParts());
        }
        if (!new BillIssue(tab).fits(bills) || !chargesFit(tab.order(), bills)) {
            return Optional.of(new OrderRefusal.BillOutdated());
        }
        return bills.stream().map(Buyers::refusal).flatMap(Optional::stream).findFirst();
    }

    /// Each that needs a number has one of the right series and of the year of its date, and no two have the same.
    private static Optional<OrderRefusal> wrongNumber(List<Bill> bills) {
        Set<InvoiceNumber> numbers = new HashSet<>();
        for (Bill bill : bills) {
            @Nullable InvoiceNumber number = bill.number();
            if (!FinancialYear.knows(bill.date())) {
                return Optional.of(new OrderRefusal.DateImpossible(bill.date()));
            }
            if (!bill.kind().admits(number) || (number != null && !numbers.add(number))) {
                return Optional.of(new OrderRefusal.NumberWrong());
            }
            if (number != null && !number.year().equals(FinancialYear.of(bill.date()))) {
                return Optional.of(new OrderRefusal.YearDiffers());
            }
        }
        return Optional.empty();
    }

    /// Each line once on a bill, and all bills together no more of it than is open.
    private boolean fits(List<Bill> bills) {
        for (Bill bill : bills) {
            Set<LineId> once = new HashSet<>();
            // First of all, so that no sum after it can overflow.
            boolean fits = BillCheck.addsUp(bill.lines(), bill.totals())
                    && bill.totals().taxes().stream()
                            .allMatch(
                                    tax -> tax.amount().isZero() || bill.kind().admits(tax.head()))
                    && bill.lines().stream().allMatch(line -> once.add(line.line()) && claims(line));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// No more of a charge than is open of it.
    private static boolean chargesFit(Order order, List<Bill> bills) {
        return Stream.of(ChargeKind.values())
                .filter(ChargeKind::setOnOrder)
                .allMatch(kind -> Money.sum(bills.stream()
                                        .map(bill -> bill.totals().charged(kind))
                                        .toList())
                                .compareTo(order.charge(kind).open())
                        <= 0);
    }

    private boolean claims(BillLine claim) {
        Optional<Line> found = tab.line(claim.line()).filter(Line::isOpen);
        if (found.isEmpty()) {
            return false;
        }
        Line line = found.get();
        boolean free = line.amount().isZero();
        long wanted = free ? claim.quantity().thousandths() : claim.amount().minor();
        long open = free ? line.toPay() : line.open().minor();
        long before = claimed.merge(line.id(), wanted, Long::sum) - wanted;
        return wanted > 0
                && wanted <= open - before
                && free == claim.amount().isZero()
                && claim.revision() == line.revision()
                && claim.quantity().thousandths() <= line.toPay()
                && claim.unitPrice().equals(line.unitPrice())
                && claim.taxClass() == line.taxClass();
    }
}
