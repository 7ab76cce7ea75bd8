package com.intellidine.domain.smallsale;

import com.intellidine.domain.common.Refusal;
import java.time.LocalDate;

/// Why small sales were not invoiced. Nothing has changed.
public sealed interface SmallSaleRefusal extends Refusal {
    record DateImpossible(LocalDate day) implements SmallSaleRefusal {}

    record SellerNotAllowed() implements SmallSaleRefusal {}

    record SumsWrong() implements SmallSaleRefusal {}

    record AlreadyInvoiced() implements SmallSaleRefusal {}

    record NumbersUsedUp() implements SmallSaleRefusal {}

    @Override
    default String sentence() {
        return switch (this) {
            case DateImpossible(LocalDate day) -> "The clock says " + day + ". Set it, and try again.";
            case SellerNotAllowed() ->
                "The name or address of the restaurant can't stand on an invoice. Enter it anew in the settings.";
            case SumsWrong() -> "The small sales do not add up, so no invoice was made. Try again.";
            case AlreadyInvoiced() -> "These small sales are on an invoice already; nothing was changed.";
            case NumbersUsedUp() -> "This device has used up its numbers of the year. Use another one.";
        };
    }
}
