package com.intellidine.domain.menu;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;

/// Why an edit of the menu, or a choice from it, was refused.
public sealed interface MenuRefusal extends Refusal {
    record NothingChanged() implements MenuRefusal {}

    /// @param what the new thing is: "dish"
    record Incomplete(String what, String missing) implements MenuRefusal {}

    /// @param field which text
    record TextNotAllowed(String field, int lengthMaxChars) implements MenuRefusal {}

    record PriceOutOfRange() implements MenuRefusal {}

    record NumberOutOfRange(String field, int min, int max) implements MenuRefusal {}

    record HsnMalformed() implements MenuRefusal {}

    /// @param what is unknown: "category"
    record Unknown(String what) implements MenuRefusal {}

    record NameTaken(String name) implements MenuRefusal {}

    record CodeTaken(String code, String name) implements MenuRefusal {}

    record TooMany(String what, int max) implements MenuRefusal {}

    record NamedTwice(String what) implements MenuRefusal {}

    record MinAboveMax(int min, int max) implements MenuRefusal {}

    /// More modifiers are chosen by default than may be chosen.
    record DefaultsAboveMax(String group, int max) implements MenuRefusal {}

    record CategoryInUse(String name, long dishes) implements MenuRefusal {}

    record GroupInUse(String name, String dish) implements MenuRefusal {}

    record DishInCombo(String dish, String combo) implements MenuRefusal {}

    record ComboHoldsItself(String combo) implements MenuRefusal {}

    record ComboInCombo(String combo) implements MenuRefusal {}

    record PartWithoutChoice(String part) implements MenuRefusal {}

    record ModifierNotOffered(String dish) implements MenuRefusal {}

    record ModifierSoldOut(String modifier) implements MenuRefusal {}

    record TooFewChosen(String group, int min) implements MenuRefusal {}

    record TooManyChosen(String group, int max) implements MenuRefusal {}

    record PartIncomplete(String part, int count) implements MenuRefusal {}

    record ChoiceNotOffered(String part) implements MenuRefusal {}

    /// A dish that comes in sizes, and none of them was named.
    record VariantMissing(String dish) implements MenuRefusal {}

    /// A price was typed for a dish that has one.
    record PriceFixed(String dish) implements MenuRefusal {}

    /// No price was typed for a dish that has none.
    record PriceMissing(String dish) implements MenuRefusal {}

    /// The menu has another price for it by now.
    record PriceOutdated(String dish) implements MenuRefusal {}

    record DishSoldOut(String dish) implements MenuRefusal {}

    @Override
    default String sentence() {
        return switch (this) {
            case NothingChanged() -> "Nothing was changed, so there is nothing to save.";
            case Incomplete(String what, String missing) -> "A new " + what + " needs " + missing + ".";
            case TextNotAllowed(String field, int max) ->
                "The " + field + " must be plain text of at most " + max + " characters.";
            case PriceOutOfRange() ->
                "A price is from ₹ 0 to " + Rupees.withSign(Money.paise(Limits.PRICE_MAX_PAISE)) + ". Check it.";
            case NumberOutOfRange(String field, int min, int max) ->
                "The " + field + " is a number from " + min + " to " + max + ".";
            case HsnMalformed() -> "An HSN or SAC code has 4, 6 or 8 digits.";
            case Unknown(String what) -> "This " + what + " is not on the menu any more.";
            case NameTaken(String name) -> "There is a " + name + " already. Choose another name.";
            case CodeTaken(String code, String name) -> "The code " + code + " belongs to " + name + ".";
            case TooMany(String what, int max) -> "At most " + max + " " + what + " fit here.";
            case NamedTwice(String what) -> "The same " + what + " is named twice.";
            case MinAboveMax(int min, int max) ->
                "At least " + min + " and at most " + max + " can't both be. Set the smaller number first.";
            case DefaultsAboveMax(String group, int max) ->
                "More of " + group + " are chosen by default than the " + max + " that may be.";
            case CategoryInUse(String name, long dishes) ->
                name + " still has " + dishes + " dishes. Move or delete them first.";
            case GroupInUse(String name, String dish) -> name + " is used by " + dish + ". Take it off there first.";
            case DishInCombo(String dish, String combo) ->
                dish + " is part of " + combo + ". Take it out of there first.";
            case ComboHoldsItself(String combo) -> combo + " can't be a part of itself.";
            case ComboInCombo(String combo) -> combo + " is a combo; a part of a combo is a plain dish.";
            case PartWithoutChoice(String part) -> "Name at least one dish for " + part + ".";
            case ModifierNotOffered(String dish) -> "Something chosen is not offered with " + dish + " any more.";
            case ModifierSoldOut(String modifier) -> modifier + " is sold out.";
            case TooFewChosen(String group, int min) -> "Choose at least " + min + " of " + group + ".";
            case TooManyChosen(String group, int max) -> "Choose at most " + max + " of " + group + ".";
            case PartIncomplete(String part, int count) -> "Choose " + count + " of " + part + ".";
            case ChoiceNotOffered(String part) -> "Something chosen is not offered as " + part + " any more.";
            case VariantMissing(String dish) -> "Choose a size of " + dish + " that is on the menu.";
            case PriceFixed(String dish) -> dish + " has a fixed price. Give a discount instead.";
            case PriceMissing(String dish) -> "Type the price of " + dish + ".";
            case PriceOutdated(String dish) -> "The price of " + dish + " has changed. Choose it again.";
            case DishSoldOut(String dish) -> dish + " is sold out.";
        };
    }
}
