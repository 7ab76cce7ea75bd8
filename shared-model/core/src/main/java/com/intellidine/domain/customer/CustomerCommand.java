package com.intellidine.domain.customer;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What people may want to note of a guest, or to have forgotten.
public sealed interface CustomerCommand {
    CustomerId customer();

    record RegisterCustomer(CustomerId customer, CustomerChange details, Stamp stamp) implements CustomerCommand {}

    record EditCustomer(CustomerId customer, CustomerChange changes, Stamp stamp) implements CustomerCommand {}

    /// The guest pays what is on his account, or a part of it.
    ///
    /// @param reference needed for a card, UPI and the gateway
    record SettleAccount(
            CustomerId customer,
            PaymentId settlement,
            Tender tender,
            Money amount,
            String reference,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            Stamp stamp)
            implements CustomerCommand {}

    /// Gives back what was settled too much, or on the wrong account.
    ///
    /// @param amount up to what is kept of the settlement
    record RefundSettlement(
            CustomerId customer,
            PaymentId settlement,
            PaymentId refund,
            Tender tender,
            Money amount,
            String reason,
            StaffId approver,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            Stamp stamp)
            implements CustomerCommand {}

    /// What is owed and will not be paid: the commission that a delivery platform keeps of its payout, or a
    /// debt that is given up. Nobody gets money by it.
    ///
    /// @param amount up to what is owed
    record WaiveDebt(CustomerId customer, PaymentId waiver, Money amount, Approval approval, Stamp stamp)
            implements CustomerCommand {}

    /// Owes again what was waived by mistake, or twice.
    ///
    /// @param amount up to what is left of the waiver
    record TakeWaiverBack(
            CustomerId customer, PaymentId waiver, PaymentId reversal, Money amount, Approval approval, Stamp stamp)
            implements CustomerCommand {}

    record ForgetCustomer(CustomerId customer, Approval approval, Stamp stamp) implements CustomerCommand {}
}
