package com.intellidine.pricing;

import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxClass;

/// A charge to put on a bill: so much, and so much percent of what the lines come to after discounts. A service charge
/// is asked for only where the guest agreed to it; without it in the request it is off again.
///
/// @param taxClass by which it is taxed; a service charge never is
/// @param taxIncluded whether the amount has the tax in it
public record ChargeAsked(
        ChargeKind kind, String name, Money fixed, Percent percent, TaxClass taxClass, boolean taxIncluded) {

    public static ChargeAsked packing(Money amount) {
        return fixed(ChargeKind.PACKING, "Packing", amount);
    }

    public static ChargeAsked delivery(Money amount) {
        return fixed(ChargeKind.DELIVERY, "Delivery", amount);
    }

    /// What was set on an order.
    static ChargeAsked set(ChargeKind kind, Money amount) {
        return switch (kind) {
            case PACKING -> packing(amount);
            case DELIVERY -> delivery(amount);
            case SERVICE -> fixed(kind, "Service charge", amount);
        };
    }

    public static ChargeAsked service(Percent percent) {
        return new ChargeAsked(
                ChargeKind.SERVICE, "Service charge", Money.ZERO, percent, TaxClass.RESTAURANT_SERVICE, false);
    }

    private static ChargeAsked fixed(ChargeKind kind, String name, Money amount) {
        return new ChargeAsked(kind, name, amount, new Percent(0), TaxClass.RESTAURANT_SERVICE, false);
    }

    boolean taxed() {
        return kind != ChargeKind.SERVICE;
    }

    /// On a bill that knows no GST.
    ChargeAsked outsideGst() {
        return new ChargeAsked(kind, name, fixed, percent, TaxClass.EXEMPT, taxIncluded);
    }
}
