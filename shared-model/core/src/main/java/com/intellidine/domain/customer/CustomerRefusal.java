package com.intellidine.domain.customer;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;

/// Why nothing was noted or forgotten.
public sealed interface CustomerRefusal extends Refusal {
    record NothingSaid() implements CustomerRefusal {}

    record KnownAlready() implements CustomerRefusal {}

    /// @param customer who has the number
    record PhoneTaken(CustomerId customer) implements CustomerRefusal {}

    record PhoneUnclear() implements CustomerRefusal {}

    record Unknown() implements CustomerRefusal {}

    record Forgotten() implements CustomerRefusal {}

    record TooLong() implements CustomerRefusal {}

    record TooManyAddresses() implements CustomerRefusal {}

    record CreditOutOfRange() implements CustomerRefusal {}

    /// @param balance what is on the account
    record StillOwes(Money balance) implements CustomerRefusal {}

    record SettlementOutOfRange(Money balance) implements CustomerRefusal {}

    record NotMoney() implements CustomerRefusal {}

    record ReferenceMissing() implements CustomerRefusal {}

    record AlreadySettled() implements CustomerRefusal {}

    /// @param kept of the settlement
    record RefundOutOfRange(Money kept) implements CustomerRefusal {}

    /// @param waived what is left of the waiver
    record WaiverOutOfRange(Money waived) implements CustomerRefusal {}

    record ReasonMissing() implements CustomerRefusal {}

    @Override
    default String sentence() {
        return switch (this) {
            case NothingSaid() -> "Enter at least a name or a phone number.";
            case KnownAlready() -> "This customer is known already; nothing was changed.";
            case PhoneTaken(CustomerId customer) -> "A customer with this phone number is known already.";
            case PhoneUnclear() -> "A phone number and what it is found by go together.";
            case Unknown() -> "This customer is not known here.";
            case Forgotten() -> "This customer has been forgotten. Register anew.";
            case TooLong() -> "This is too long. Shorten it.";
            case TooManyAddresses() -> "At most " + Limits.ADDRESSES_PER_CUSTOMER_MAX + " addresses are kept.";
            case StillOwes(Money balance) -> Rupees.withSign(balance) + " is still on the account. Settle it first.";
            case SettlementOutOfRange(Money balance) ->
                "Up to " + Rupees.withSign(balance) + " can be settled on this account.";
            case NotMoney() -> "An account is settled with money, not with credit.";
            case ReferenceMissing() -> "Enter the reference that stands on the slip or the phone.";
            case AlreadySettled() -> "This has been settled already; nothing was changed.";
            case RefundOutOfRange(Money kept) ->
                "Up to " + Rupees.withSign(kept) + " of this settlement can be given back.";
            case WaiverOutOfRange(Money waived) ->
                "Up to " + Rupees.withSign(waived) + " of what was waived can be owed again.";
            case ReasonMissing() -> "Say why, or who asked for it.";
            case CreditOutOfRange() -> "This can't be a credit limit. Check it.";
        };
    }
}
