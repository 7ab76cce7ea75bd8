package com.intellidine.domain.smallsale;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.time.FinancialYear;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How far the small sales of each device have been invoiced.
///
/// @param through by device, the event of it with which its latest invoice ends
/// @param numbers by device and financial year, the last number: a clock may go into the next year and come back
public record InvoicedSales(SortedMap<String, Long> through, SortedMap<String, Integer> numbers) implements Aggregate {
    public static final InvoicedSales NONE = new InvoicedSales(new TreeMap<>(), new TreeMap<>());

    public InvoicedSales {
        through = Collections.unmodifiableSortedMap(new TreeMap<>(through));
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    /// After which of its events the sales of a device stand on no invoice yet.
    public long after(DeviceCode device) {
        return through.getOrDefault(device.value(), 0L);
    }

    /// The last number of a device in a year; zero when it has used none.
    public int last(DeviceCode device, FinancialYear year) {
        return numbers.getOrDefault(series(device, year), 0);
    }

    private static String series(DeviceCode device, FinancialYear year) {
        return device.value() + "/" + year.startYear();
    }

    public static InvoicedSales apply(@Nullable InvoicedSales state, SmallSalesInvoiced fact) {
        InvoicedSales before = state == null ? NONE : state;
        SmallSalesNumber number = fact.number();
        if (fact.sales().through() <= before.after(number.device())) {
            return before;
        }
        SortedMap<String, Long> through = new TreeMap<>(before.through());
        through.put(number.device().value(), fact.sales().through());
        SortedMap<String, Integer> numbers = new TreeMap<>(before.numbers());
        numbers.merge(series(number.device(), number.year()), number.number(), Math::max);
        return new InvoicedSales(through, numbers);
    }
}
