package com.intellidine.pos.bill;

import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;

/// What the cash side of the screen says.
///
/// @param enough whether the payment can be taken
/// @param label over the large figure: `Change`, or by how much it is short
/// @param take what the button says
public record Cash(Money due, Money given, boolean enough, String label, String figure, String take) {

    static Cash of(Money due, Money given, boolean drawer) {
        if (due.isZero()) {
            return new Cash(due, given, true, "Change", Rupees.withSign(Money.ZERO), "Nothing to pay: close the order");
        }
        Money rest = given.minus(due);
        boolean enough = !rest.isNegative();
        String label = given.isZero() ? "Change" : enough ? "Change" : "Still short";
        String figure = given.isZero() ? "₹ –" : Rupees.withSign(enough ? rest : rest.negate());
        String take = given.isZero()
                ? "Choose or type the cash"
                : enough
                        ? "Take " + Rupees.withSign(given) + (drawer ? ", open drawer" : "")
                        : Rupees.withSign(rest.negate()) + " short";
        return new Cash(due, given, enough, label, figure, take);
    }
}
