package com.intellidine.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.Language;
import com.intellidine.pricing.PriceRequest;
import com.intellidine.pricing.Pricing;
import com.intellidine.pricing.Sales;
import com.intellidine.testing.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Reads bills from the paper, as a guest with a pocket calculator does.
class PaperSumsTest {
    private static final Pattern AMOUNT = Pattern.compile("(−?)(?:₹ )?([0-9][0-9,]*\\.[0-9]{2})$");
    private static final List<Integer> WIDTHS = List.of(TextLayout.COLUMNS_MIN, 32, 48, 88);

    @Test
    void everyBillAddsUpOnPaper() {
        Seeds.each(600, random -> {
            PriceRequest request = Sales.random(random);
            Bill bill = Papers.bill(BillKind.TAX_INVOICE, Pricing.price(request), null);
            Document paper = Receipts.bill(
                    Slips.SPICE_ROUTE,
                    Language.ENGLISH,
                    Tab.alone(Slips.dinner().order()),
                    bill,
                    "3",
                    "");
            for (int columns : WIDTHS) {
                assertAddsUp(bill, TextLayout.lines(paper, columns));
            }
        });
    }

    private static void assertAddsUp(Bill bill, List<Row> rows) {
        BillTotals totals = bill.totals();
        int subtotal = find(rows, "Subtotal");
        int total = find(rows, "TOTAL");
        assertEquals(totals.total(), amountFrom(rows, total), "total");
        Money value = null;
        Money sum = Money.ZERO;
        List<Money> seen = new ArrayList<>();
        for (int i = subtotal; i < total; i++) {
            boolean withoutTax = text(rows.get(i)).startsWith("Value without tax");
            Optional<Money> amount = amount(rows.get(i));
            if (withoutTax) {
                value = sum;
                sum = Money.ZERO;
            }
            if (amount.isPresent()) {
                sum = sum.plus(amount.get());
                seen.add(amount.get());
            }
        }
        assertEquals(totals.total(), sum, "what stands above the total");
        if (value != null) {
            Money charges = Money.sum(
                    totals.charges().stream().map(charge -> charge.amount()).toList());
            assertEquals(totals.subtotal().minus(totals.discount()).plus(charges), value);
        }
        assertTrue(seen.contains(totals.subtotal()));
        totals.discounts()
                .forEach(discount -> assertTrue(seen.contains(discount.amount().negate())));
        totals.charges().forEach(charge -> assertTrue(seen.contains(charge.amount())));
        totals.taxes().forEach(tax -> assertTrue(seen.contains(tax.amount())));
        assertEquals(totals.subtotal(), sumOfLines(bill, rows.subList(0, subtotal)), "amounts of the lines");
    }

    /// Each line's amount is the last figure of its row, or stands alone under it; a rate does not end a row.
    private static Money sumOfLines(Bill bill, List<Row> rows) {
        int head = find(rows, "Qty");
        List<Money> amounts = new ArrayList<>();
        for (Row row : rows.subList(head + 1, rows.size())) {
            amount(row).ifPresent(amounts::add);
        }
        assertEquals(bill.lines().size(), amounts.size(), "as many amounts as lines");
        return Money.sum(amounts);
    }

    private static int find(List<Row> rows, String begin) {
        for (int i = 0; i < rows.size(); i++) {
            if (text(rows.get(i)).stripLeading().startsWith(begin)) {
                return i;
            }
        }
        throw new AssertionError("no " + begin);
    }

    private static String text(Row row) {
        return row.text();
    }

    private static Money amountFrom(List<Row> rows, int at) {
        return amount(rows.get(at)).or(() -> amount(rows.get(at + 1))).orElseThrow();
    }

    private static Optional<Money> amount(Row row) {
        Matcher matcher = AMOUNT.matcher(row.text());
        // A taxable value may end the left side of a row; figures that count stand at the right edge.
        boolean figure = row instanceof Row.Line line && line.cells().getLast().align() == Align.RIGHT;
        if (!figure || !matcher.find()) {
            return Optional.empty();
        }
        Money amount = Money.ofRupees(new BigDecimal(matcher.group(2).replace(",", "")));
        return Optional.of(matcher.group(1).isEmpty() ? amount : amount.negate());
    }
}
