package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;

/// Why a wish about the restaurant or its staff was refused.
public sealed interface TenantRefusal extends Refusal {
    record NothingChanged() implements TenantRefusal {}

    /// @param field which text
    record TextNotAllowed(String field, int lengthMaxChars) implements TenantRefusal {}

    record GstinMalformed() implements TenantRefusal {}

    /// The last character does not fit the others: a slip of the finger.
    record GstinMistyped() implements TenantRefusal {}

    record StateUnknown() implements TenantRefusal {}

    record GstinOfAnotherState(String stateCode) implements TenantRefusal {}

    record GstinMissing() implements TenantRefusal {}

    record FssaiMalformed() implements TenantRefusal {}

    record UpiMalformed() implements TenantRefusal {}

    record LanguageMissing() implements TenantRefusal {}

    record TaxTableUnclear() implements TenantRefusal {}

    record PersonIncomplete() implements TenantRefusal {}

    record PersonUnknown() implements TenantRefusal {}

    record UsernameMalformed() implements TenantRefusal {}

    record EmailMalformed() implements TenantRefusal {}

    /// @param what "user name" or "e-mail address"
    record Taken(String what, String by) implements TenantRefusal {}

    record RoleElsewhere(Role role) implements TenantRefusal {}

    record ManagerFirst() implements TenantRefusal {}

    record LastManager() implements TenantRefusal {}

    record ClockedInAlready(String name) implements TenantRefusal {}

    record NotClockedIn(String name) implements TenantRefusal {}

    record ReasonMissing() implements TenantRefusal {}

    record MayNot(String name) implements TenantRefusal {}

    /// @param most that may be given here
    record AboveLimit(Percent limit, Money most) implements TenantRefusal {}

    record NotOnStaff() implements TenantRefusal {}

    @Override
    default String sentence() {
        return switch (this) {
            case NothingChanged() -> "Nothing was changed, so there is nothing to save.";
            case TextNotAllowed(String field, int max) ->
                "The " + field + " must be plain text of at most " + max + " characters.";
            case GstinMalformed() -> "A GSTIN has 15 characters, like 29ABCDE1234F1ZW. Check it.";
            case GstinMistyped() -> "This GSTIN has a slip in it: its last character does not fit. Check it.";
            case StateUnknown() -> "There is no state with this code. Karnataka, for instance, is 29.";
            case GstinOfAnotherState(String stateCode) ->
                "The GSTIN begins with the code of its state, which is not " + stateCode + ".";
            case GstinMissing() ->
                "The composition scheme needs a GSTIN. Enter it first, or choose another tax scheme.";
            case FssaiMalformed() -> "An FSSAI licence number has 14 digits.";
            case UpiMalformed() -> "A UPI address looks like restaurant@bank.";
            case LanguageMissing() -> "Choose at least one language, and each only once.";
            case TaxTableUnclear() ->
                "Two tax rates of one kind begin on the same day, or there are more than " + Limits.TAX_RATES_MAX + ".";
            case PersonIncomplete() -> "A new person needs a name, a user name and a role, and to be at work or not.";
            case PersonUnknown() -> "This person is not on the staff list.";
            case UsernameMalformed() -> "A user name has 2 to 40 letters, digits, dots, dashes or underscores.";
            case EmailMalformed() -> "This is not an e-mail address.";
            case Taken(String what, String by) -> "This " + what + " belongs to " + by + ".";
            case RoleElsewhere(Role role) -> role.title() + " is not a role in the restaurant.";
            case ManagerFirst() -> "Begin the staff list with a manager: only a manager can add the others.";
            case LastManager() -> "This is the last manager. Make another one first.";
            case ClockedInAlready(String name) -> name + " is at work already.";
            case NotClockedIn(String name) -> name + " is not at work.";
            case ReasonMissing() -> "Give a reason.";
            case MayNot(String name) -> name + " may not do this. Ask a manager to approve it.";
            case NotOnStaff() -> "Only who is on the staff list may do this. Sign in again.";
            case AboveLimit(Percent limit, Money most) ->
                "More than " + limit + " off, here " + Rupees.withSign(most) + ", needs someone with a higher limit.";
        };
    }
}
