package com.intellidine.device.node;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Ids;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.customer.Customer;
import com.intellidine.domain.customer.CustomerCommand;
import com.intellidine.domain.customer.CustomerRefusal;
import com.intellidine.domain.customer.Customers;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.PaymentCommand;
import com.intellidine.domain.payment.Tender;
import com.intellidine.sync.Replica;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people do with guests' accounts (khata) on a device: bills are put on one, up to its limit, and it is settled.
public final class AccountDesk {
    private final DeviceNode node;
    private final InstantSource clock;
    private final Ids ids;

    AccountDesk(DeviceNode node, InstantSource clock, Ids ids) {
        this.node = node;
        this.clock = clock;
        this.ids = ids;
    }

    /// Puts what is due, or a part of it, on a guest's account, up to its limit.
    public Outcome charge(StaffId actor, OrderId order, BillId bill, CustomerId guest, Money amount) {
        return charge(actor, order, bill, guest, amount, null);
    }

    /// @param approval of someone who may give credit: beyond the limit, or for one who may not; null for none
    public Outcome charge(
            StaffId actor, OrderId order, BillId bill, CustomerId guest, Money amount, @Nullable Approval approval) {
        Stamp stamp = stamp(actor);
        return node.performUnlessRefused(replica -> {
            @Nullable Customer known = customer(replica, guest);
            if (known == null || known.forgotten()) {
                return new Wish.Refused(
                        known == null ? new CustomerRefusal.Unknown() : new CustomerRefusal.Forgotten());
            }
            return new Wish.Command(new PaymentCommand.TakePayment(
                    order,
                    bill,
                    new PaymentId(ids.next()),
                    Tender.CREDIT,
                    amount,
                    amount,
                    Money.ZERO,
                    "",
                    guest,
                    known.creditLeft(),
                    approval,
                    node.openShift(),
                    node.book().businessDay(stamp.at()),
                    stamp));
        });
    }

    /// @param reference needed for a card, UPI and the gateway
    public Outcome settle(StaffId actor, CustomerId guest, Tender tender, Money amount, String reference) {
        Stamp stamp = stamp(actor);
        return node.decide(replica -> {
            @Nullable Customer known = customer(replica, guest);
            return Customers.decide(
                    known == null ? Map.of() : Map.of(guest, known),
                    new CustomerCommand.SettleAccount(
                            guest,
                            new PaymentId(ids.next()),
                            tender,
                            amount,
                            reference,
                            node.openShift(),
                            node.book().businessDay(stamp.at()),
                            stamp));
        });
    }

    private static @Nullable Customer customer(Replica replica, CustomerId guest) {
        return (Customer) replica.state(AggregateId.of(guest));
    }

    private Stamp stamp(StaffId actor) {
        return new Stamp(actor, clock.instant());
    }
}
