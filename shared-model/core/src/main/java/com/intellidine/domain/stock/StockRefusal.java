package com.intellidine.domain.stock;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;

/// Why a command on stock was refused.
public sealed interface StockRefusal extends Refusal {
    record NothingChanged() implements StockRefusal {}

    record UnknownItem() implements StockRefusal {}

    record Incomplete(String missing) implements StockRefusal {}

    /// @param field which text
    record TextNotAllowed(String field, int lengthMaxChars) implements StockRefusal {}

    record NameTaken(String name) implements StockRefusal {}

    /// It was weighed so far and is now to be counted, or the like.
    record OtherBase(String name, StockUnit unit) implements StockRefusal {}

    record TooMany(String what, int max) implements StockRefusal {}

    record NamedTwice(String what) implements StockRefusal {}

    record PackEmpty(String name) implements StockRefusal {}

    record PackNamedLikeUnit(String name) implements StockRefusal {}

    record CostOutOfRange(long paiseMax) implements StockRefusal {}

    record InRecipe(String name) implements StockRefusal {}

    /// @param unit as it was typed
    record UnknownUnit(String name, String unit) implements StockRefusal {}

    record AmountOutOfRange() implements StockRefusal {}

    record NothingEntered() implements StockRefusal {}

    record ReasonMissing() implements StockRefusal {}

    record ExpiryOutOfRange() implements StockRefusal {}

    /// Only a modifier can leave something out.
    record TakesLessThanNothing() implements StockRefusal {}

    @Override
    default String sentence() {
        return switch (this) {
            case NothingChanged() -> "Nothing was changed, so there is nothing to save.";
            case UnknownItem() -> "This is not in stock any more; choose another item.";
            case Incomplete(String missing) -> "A new stock item needs " + missing + ".";
            case TextNotAllowed(String field, int max) ->
                "The " + field + " must be plain text of at most " + max + " characters.";
            case NameTaken(String name) -> "There is " + name + " in stock already; choose another name.";
            case OtherBase(String name, StockUnit unit) ->
                name + " is not counted in " + unit.symbol() + "; make a new item for that.";
            case TooMany(String what, int max) -> "Name at most " + max + " " + what + ".";
            case NamedTwice(String what) -> "Name each " + what + " once.";
            case PackEmpty(String name) -> "Say how much is in one " + name + ".";
            case PackNamedLikeUnit(String name) -> name + " is a unit already; give the pack another name.";
            case CostOutOfRange(long max) ->
                "Enter a cost from zero to " + Rupees.withSign(Money.paise(max)) + ", for an amount above nothing.";
            case InRecipe(String name) -> name + " stands in a recipe; take it out there first.";
            case UnknownUnit(String name, String unit) ->
                name + " is not counted in " + unit + "; choose one of its units.";
            case AmountOutOfRange() ->
                "Enter an amount that is not negative, up to a thousand tonnes, in thousandths of a gram, millilitre"
                        + " or piece at the finest.";
            case NothingEntered() -> "Enter an amount above nothing.";
            case ReasonMissing() -> "Say why, in at most " + Limits.REASON_LENGTH_MAX_CHARS + " characters.";
            case ExpiryOutOfRange() -> "Enter a date of expiry that a calendar has.";
            case TakesLessThanNothing() -> "A dish takes more than nothing of each thing; only a modifier leaves out.";
        };
    }
}
