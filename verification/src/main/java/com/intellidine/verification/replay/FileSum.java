package com.intellidine.verification.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// What the money must come to, worked out from the file by plain decimal arithmetic and with none of the product's
/// code: per order the sum of price × quantity, twice 2.5 % of it to the paisa, and the rupee that is nearest.
///
/// @param orders how many orders were found
/// @param lines how many rows
record FileSum(int orders, int lines, BigDecimal subtotal, BigDecimal tax, BigDecimal total) {
    private static final BigDecimal HALF_RATE = new BigDecimal("0.025");

    /// @param wanted the numbers of the orders that count; an order that is named n times counts n times
    static FileSum of(Path file, Map<String, Integer> wanted, Set<Long> leftOut) throws IOException {
        Map<String, BigDecimal> sums = new HashMap<>();
        int lines = 0;
        try (CSVParser rows = OrderRows.open(file)) {
            for (CSVRecord row : rows) {
                if (leftOut.contains(row.getRecordNumber()) || !wanted.containsKey(row.get("Order Number"))) {
                    continue;
                }
                lines += wanted.getOrDefault(row.get("Order Number"), 0);
                BigDecimal amount =
                        new BigDecimal(row.get("Product Price")).multiply(new BigDecimal(row.get("Quantity")));
                sums.merge(row.get("Order Number"), amount, BigDecimal::add);
            }
        }
        BigDecimal subtotal = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        int orders = 0;
        for (Map.Entry<String, BigDecimal> sum : sums.entrySet()) {
            BigDecimal times = BigDecimal.valueOf(wanted.getOrDefault(sum.getKey(), 0));
            BigDecimal half = sum.getValue().multiply(HALF_RATE).setScale(2, RoundingMode.HALF_UP);
            BigDecimal both = half.add(half);
            BigDecimal whole = sum.getValue().add(both).setScale(0, RoundingMode.HALF_UP);
            subtotal = subtotal.add(sum.getValue().multiply(times));
            tax = tax.add(both.multiply(times));
            total = total.add(whole.multiply(times));
            orders += times.intValueExact();
        }
        return new FileSum(orders, lines, subtotal.setScale(2), tax.setScale(2), total.setScale(2));
    }
}
