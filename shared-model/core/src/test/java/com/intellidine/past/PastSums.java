package com.intellidine.past;

import com.intellidine.past.PastFile.PastRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the file comes to, by plain decimal arithmetic and with nothing of the product.
record PastSums(BigDecimal subtotal, BigDecimal tax, BigDecimal total) {
    private static final BigDecimal HALF_RATE = new BigDecimal("0.025");
    static final PastSums NOTHING = new PastSums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /// Twice 2.5 % of the sum, each to the paisa, and the nearest rupee.
    static PastSums of(List<PastRow> order) {
        BigDecimal subtotal = BigDecimal.ZERO;
        for (PastRow row : order) {
            subtotal = subtotal.add(new BigDecimal(row.price()).multiply(new BigDecimal(row.quantity())));
        }
        BigDecimal half = subtotal.multiply(HALF_RATE).setScale(2, RoundingMode.HALF_UP);
        BigDecimal tax = half.add(half);
        BigDecimal total = subtotal.add(tax).setScale(0, RoundingMode.HALF_UP);
        return new PastSums(subtotal.setScale(2), tax, total.setScale(2));
    }

    static Map<LocalDate, PastSums> byDay(List<List<PastRow>> orders) {
        Map<LocalDate, PastSums> days = new TreeMap<>();
        orders.forEach(order -> days.merge(order.getFirst().at().toLocalDate(), of(order), PastSums::plus));
        return days;
    }

    PastSums plus(PastSums other) {
        return new PastSums(subtotal.add(other.subtotal), tax.add(other.tax), total.add(other.total));
    }
}
