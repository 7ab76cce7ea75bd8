package com.intellidine.domain.payment;

import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import org.jspecify.annotations.Nullable;

/// Money of a payment, or of a settled account, that was given back.
///
/// @param id of its own, minted where the money was given
/// @param amount of what it had settled
/// @param tip of what had come on top of it
/// @param shift whose drawer it came from; null when it came from none
public record Refund(
        PaymentId id,
        Tender tender,
        Money amount,
        Money tip,
        String reason,
        StaffId approver,
        @Nullable ShiftId shift,
        Stamp given) {
    /// What the guest got.
    public Money whole() {
        return amount.plus(tip);
    }
}
