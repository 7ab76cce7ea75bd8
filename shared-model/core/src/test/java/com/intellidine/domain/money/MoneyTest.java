package com.intellidine.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.testing.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Money MOST = Money.paise(Long.MAX_VALUE);
    private static final Money LEAST = Money.paise(Long.MIN_VALUE);

    @Test
    void splitsWithoutLosingAPaisa() {
        Seeds.each(3_000, random -> {
            Money amount = Money.paise(random.nextLong(-1_000_000_000_00L, 1_000_000_000_00L));
            List<Long> weights = LongStream.generate(() -> random.nextLong(0, 1_000))
                    .limit(random.nextInt(1, 40))
                    .boxed()
                    .toList();
            if (weights.stream().allMatch(weight -> weight == 0)) {
                return;
            }
            List<Money> parts = amount.allocate(weights);
            assertEquals(weights.size(), parts.size());
            assertEquals(amount, Money.sum(parts));
        });
    }

    @Test
    void splitsFairly() {
        Seeds.each(3_000, random -> {
            long amount = random.nextLong(0, 1_000_000_00L);
            List<Long> weights = LongStream.generate(() -> random.nextLong(1, 1_000_000_000_000L))
                    .limit(random.nextInt(1, 12))
                    .boxed()
                    .toList();
            BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
            List<Money> parts = Money.paise(amount).allocate(weights);
            for (int i = 0; i < weights.size(); i++) {
                // Less than one paisa from the exact share, compared without dividing.
                BigInteger exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights.get(i)));
                BigInteger given = BigInteger.valueOf(parts.get(i).minor()).multiply(sum);
                assertTrue(given.subtract(exact).abs().compareTo(sum) < 0, amount + " by " + weights + ": " + parts);
            }
        });
    }

    @Test
    void givesTheOddPaisaToTheLargestRemainderAndThenToTheEarlierPart() {
        assertEquals(paise(34, 33, 33), Money.paise(100).allocate(List.of(1L, 1L, 1L)));
        assertEquals(paise(17, 50, 33), Money.paise(100).allocate(List.of(1L, 3L, 2L)));
        assertEquals(paise(-34, -33, -33), Money.paise(-100).allocate(List.of(1L, 1L, 1L)));
        assertEquals(paise(0, 5), Money.paise(5).allocate(List.of(0L, 7L)));
    }

    @Test
    void splitsTheLargestAmountByTheLargestWeights() {
        List<Money> parts = MOST.allocate(List.of(Long.MAX_VALUE, Long.MAX_VALUE, 1L));
        assertEquals(MOST, Money.sum(parts));
    }

    @Test
    void refusesToSplitByNothing() {
        assertThrows(IllegalArgumentException.class, () -> Money.paise(1).allocate(List.of()));
        assertThrows(IllegalArgumentException.class, () -> Money.paise(1).allocate(List.of(0L, 0L)));
        assertThrows(IllegalArgumentException.class, () -> Money.paise(1).allocate(List.of(2L, -1L)));
    }

    @Test
    void neverWrapsAround() {
        assertThrows(ArithmeticException.class, () -> MOST.plus(Money.paise(1)));
        assertThrows(ArithmeticException.class, () -> LEAST.minus(Money.paise(1)));
        assertThrows(ArithmeticException.class, LEAST::negate);
        assertThrows(ArithmeticException.class, () -> MOST.times(Quantity.portions(2), Rounding.HALF_UP));
        assertThrows(ArithmeticException.class, () -> Money.rupees(Long.MAX_VALUE / 50));
        assertThrows(ArithmeticException.class, () -> Money.sum(List.of(MOST, MOST)));
        assertThrows(ArithmeticException.class, () -> LEAST.allocate(List.of(1L)));
        assertThrows(ArithmeticException.class, () -> Money.ofRupees(new BigDecimal("1e400")));
    }

    @Test
    void readsDecimalRupeesExactlyOrNotAtAll() {
        assertEquals(Money.paise(45_050), Money.ofRupees(new BigDecimal("450.5")));
        assertEquals(new BigDecimal("450.50"), Money.paise(45_050).toRupees());
        assertThrows(ArithmeticException.class, () -> Money.ofRupees(new BigDecimal("0.005")));
    }

    @Test
    void roundsPercentagesAsAsked() {
        Percent half = new Percent(250);
        assertEquals(Money.paise(1), Money.paise(20).percent(half, Rounding.HALF_UP), "0.5 paisa");
        assertEquals(Money.paise(0), Money.paise(20).percent(half, Rounding.DOWN));
        assertEquals(Money.paise(0), Money.paise(19).percent(half, Rounding.HALF_UP), "0.475 paisa");
        assertEquals(Money.paise(-1), Money.paise(-20).percent(half, Rounding.HALF_UP), "halves go away from zero");
        assertEquals(MOST, MOST.percent(new Percent(10_000), Rounding.HALF_UP));
        assertEquals(Money.ZERO, MOST.percent(new Percent(0), Rounding.HALF_UP));
    }

    @Test
    void roundsToWholeRupees() {
        assertEquals(Money.rupees(2), Money.paise(150).toWhole(Rounding.HALF_UP));
        assertEquals(Money.rupees(1), Money.paise(149).toWhole(Rounding.HALF_UP));
        assertEquals(Money.rupees(1), Money.paise(199).toWhole(Rounding.DOWN));
        assertEquals(Money.rupees(-2), Money.paise(-150).toWhole(Rounding.HALF_UP));
    }

    @Test
    void refusesToMixCurrencies() {
        Money dollar = new Money(100, Currency.getInstance("USD"));
        assertThrows(IllegalArgumentException.class, () -> Money.paise(1).plus(dollar));
        assertThrows(IllegalArgumentException.class, () -> Money.paise(1).compareTo(dollar));
    }

    private static List<Money> paise(long... parts) {
        return LongStream.of(parts).mapToObj(Money::paise).toList();
    }
}
