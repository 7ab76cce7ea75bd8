package com.intellidine.domain.money;

/// Amounts as people in India read them: `1,23,456.50`, grouped by thousand, lakh and crore.
public final class Rupees {
    private Rupees() {}

    /// With paise: `1,577.00`.
    public static String plain(Money money) {
        long minor = Math.absExact(money.minor());
        String sign = money.isNegative() ? "−" : "";
        return sign + grouped(minor / 100) + String.format(java.util.Locale.ROOT, ".%02d", minor % 100);
    }

    /// With the sign, and paise only where there are any: `₹ 1,577`, `₹ 94.28`.
    public static String withSign(Money money) {
        String plain = plain(money);
        String shown = plain.endsWith(".00") ? plain.substring(0, plain.length() - 3) : plain;
        return "₹ " + shown;
    }

    private static String grouped(long rupees) {
        String digits = Long.toString(rupees);
        if (digits.length() <= 3) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits.substring(digits.length() - 3));
        for (int end = digits.length() - 3; end > 0; end -= 2) {
            grouped.insert(0, digits.substring(Math.max(0, end - 2), end) + ",");
        }
        return grouped.toString();
    }
}
