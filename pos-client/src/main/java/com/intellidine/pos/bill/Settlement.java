package com.intellidine.pos.bill;

import com.intellidine.device.node.Outcome;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.pos.counter.Counter;
import com.intellidine.pos.counter.Session;
import java.util.List;
import java.util.Optional;

/// Bill, payment and closing of one order, each a fact of its own. What is refused has been told to the person.
final class Settlement {
    private final Counter counter;
    private final Session session;
    private final OrderId order;

    Settlement(Counter counter, Session session, OrderId order) {
        this.counter = counter;
        this.session = session;
        this.order = order;
    }

    /// Cash that was taken.
    ///
    /// @param last the fact after which all of it is on the disk
    record Taken(PaymentTaken payment, Outcome.Done last) {}

    Optional<Bill> unpaidBill() {
        return counter.node().order(order).flatMap(Order::unpaidBill);
    }

    Optional<Outcome.Done> issueBill() {
        return counter.done(counter.desk().bill(session.actor(), order));
    }

    /// Issues a bill if there is none, takes the cash for it, and closes what is settled by that.
    Optional<Taken> takeCash(Money tendered) {
        return unpaidBill()
                .map(Bill::id)
                .or(() -> issueBill().map(Settlement::bill))
                .flatMap(bill -> counter.done(counter.desk().takeCash(session.actor(), order, bill, tendered)))
                .map(payment -> new Taken(
                        (PaymentTaken) payment.event(), closeIfSettled().orElse(payment)));
    }

    static BillId bill(Outcome.Done issued) {
        return ((BillsIssued) issued.event()).bill();
    }

    /// A meal and the wine with it are two.
    static List<Bill> bills(Outcome.Done issued) {
        return ((BillsIssued) issued.event()).bills();
    }

    /// What cost nothing, or was paid just before a power cut, only has to be billed and closed.
    ///
    /// @return false when the bill was refused
    boolean closeWithoutCash() {
        boolean unbilled = counter.node()
                .tab(order)
                .filter(now -> !now.unbilledLines().isEmpty())
                .isPresent();
        if (unbilled && issueBill().isEmpty()) {
            return false;
        }
        closeIfSettled();
        return true;
    }

    /// Closed only when nothing is left to bill or to pay; a second terminal may have added something. A part that was
    /// added after the closing needs no second one.
    private Optional<Outcome.Done> closeIfSettled() {
        boolean settled = counter.node()
                .tab(order)
                .filter(now -> now.order().stage() == Order.Stage.OPEN)
                .filter(now ->
                        now.unbilledLines().isEmpty() && now.order().due().isZero())
                .isPresent();
        return settled ? counter.done(counter.desk().close(session.actor(), order)) : Optional.empty();
    }
}
