package com.intellidine.domain.smallsale;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.DeviceCode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How far the small sales of each device have been invoiced.
public record InvoicedSales(SortedMap<String, Last> devices) implements Aggregate {
    public static final InvoicedSales NONE = new InvoicedSales(new TreeMap<>());

    /// The latest invoice of a device.
    ///
    /// @param through the event of the device with which it ends
    public record Last(SmallSalesNumber number, long through) {}

    public InvoicedSales {
        devices = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(devices));
    }

    public Optional<Last> of(DeviceCode device) {
        return Optional.ofNullable(devices.get(device.value()));
    }

    /// After which of its events the sales of a device stand on no invoice yet.
    public long after(DeviceCode device) {
        return of(device).map(Last::through).orElse(0L);
    }

    public static InvoicedSales apply(@Nullable InvoicedSales state, SmallSalesInvoiced fact) {
        InvoicedSales before = state == null ? NONE : state;
        if (fact.sales().through() <= before.after(fact.number().device())) {
            return before;
        }
        SortedMap<String, Last> devices = new TreeMap<>(before.devices());
        devices.put(
                fact.number().device().value(),
                new Last(fact.number(), fact.sales().through()));
        return new InvoicedSales(devices);
    }
}
