package com.intellidine.domain.smallsale;

import com.intellidine.domain.bill.Seller;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.common.Times;
import com.intellidine.domain.time.FinancialYear;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The wish to invoice the small sales of this device.
///
/// @param device this one
public record InvoiceSmallSales(
        TenantId tenant, DeviceCode device, LocalDate date, SmallSales sales, Seller seller, Stamp stamp) {
    /// Pure, total and deterministic; [InvoicedSales#apply] is its other half.
    ///
    /// @param state as all facts known here leave it, null when there are none
    public Decision<SmallSalesInvoiced> decide(@Nullable InvoicedSales state) {
        InvoicedSales known = state == null ? InvoicedSales.NONE : state;
        if (!FinancialYear.knows(date)) {
            return new Decision.Refused<>(new SmallSaleRefusal.DateImpossible(date));
        }
        if (!seller.isText()) {
            return new Decision.Refused<>(new SmallSaleRefusal.SellerNotAllowed());
        }
        if (!sales.isSound()) {
            return new Decision.Refused<>(new SmallSaleRefusal.SumsWrong());
        }
        if (sales.after() != known.after(device)) {
            return new Decision.Refused<>(new SmallSaleRefusal.AlreadyInvoiced());
        }
        FinancialYear year = FinancialYear.of(date);
        return Times.checked(SmallSalesNumber.after(device, year, known.last(device, year))
                .<Decision<SmallSalesInvoiced>>map(number ->
                        new Decision.Accepted<>(new SmallSalesInvoiced(tenant, number, date, sales, seller, stamp)))
                .orElseGet(() -> new Decision.Refused<>(new SmallSaleRefusal.NumbersUsedUp())));
    }
}
