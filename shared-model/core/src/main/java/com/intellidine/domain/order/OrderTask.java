package com.intellidine.domain.order;

import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.money.Money;

/// What a manager has to put right, derived from facts that all stand. It is gone as soon as it is put right.
public sealed interface OrderTask {
    /// Exactly how much is wrong, above zero. Of lines and charges it is their gross, without tax; of bills what was
    /// paid.
    Money amount();

    /// Bills claim more of a line than it ever cost: billed twice apart. A credit note that corrects one of them puts
    /// it
    /// right.
    record BilledTwice(LineId line, String dish, Money amount) implements OrderTask {}

    /// A bill claims what was taken off or given away since, or apart. A credit note that corrects it puts it right, or
    /// cancelling the bill while it is unpaid.
    record TakenOffAfterBill(LineId line, String dish, Money amount) implements OrderTask {}

    /// Bills claim more of a charge than is set: billed twice apart, or it was lowered or taken off apart from its
    /// bill.
    /// A credit note of the charge puts it right, cancelling a bill while it is unpaid, or setting what is billed.
    record ChargeBilledTooMuch(ChargeKind kind, Money amount) implements OrderTask {}

    /// A charge stands on no bill and no bill will ask for it: it was set apart from the close of its order, or a bill
    /// of
    /// it was corrected since, or all dishes went to another order. Taking it off puts it right, or billing it with
    /// another dish.
    record ChargeLeftOpen(ChargeKind kind, Money amount) implements OrderTask {}

    /// More was credited of a bill's charge than the bill claims of it: credited twice apart. Cancelling one of the
    /// notes puts it right.
    record ChargeCreditedTwice(BillId bill, ChargeKind kind, Money amount) implements OrderTask {}

    /// More was credited of a bill's line than the bill claims of it: credited twice apart. Cancelling one of the notes
    /// puts it right.
    record CreditedTwice(BillId bill, LineId line, String dish, Money amount) implements OrderTask {}

    /// The credit notes of a bill come to more than it, though of no line or charge more was credited than it claims:
    /// each is
    /// rounded to the rupee, and they were made apart. Cancelling one of the notes puts it right.
    record CreditedTooMuch(BillId bill, Money amount) implements OrderTask {}

    /// More was paid for a bill than is owed: paid twice, or credited after it was paid. A refund puts it right.
    record Overpaid(BillId bill, Money amount) implements OrderTask {}

    /// Money was taken for a bill that was cancelled apart. A refund puts it right.
    record CancelledBillPaid(BillId bill, Money amount) implements OrderTask {}

    /// A payment was confirmed apart under another reference, too: perhaps the guest paid once more. Noting that money
    /// under this reference, or matching the two, puts it right.
    record OtherReference(PaymentId payment, String reference, Money amount) implements OrderTask {}

    /// A payment was confirmed apart under the reference of another: perhaps the same money was counted
    /// twice. Giving it back puts it right, or, where one of the two was mistyped, correcting that one to what its
    /// slip says.
    ///
    /// @param reference that names both
    record ReferenceTwice(PaymentId payment, String reference, Money amount) implements OrderTask {}

    /// More of a payment was given back than it was: refunded twice apart. It has to be asked for again, and is gone
    /// once the bill is paid.
    record RefundedTwice(PaymentId payment, Money amount) implements OrderTask {}
}
