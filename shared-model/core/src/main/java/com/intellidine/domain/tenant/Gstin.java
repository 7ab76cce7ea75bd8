package com.intellidine.domain.tenant;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Goods and services tax identification numbers: the state's code, the PAN of who is registered, which registration
/// of his it is, `Z`, and a check character over them all (Luhn's method in base 36).
public final class Gstin {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]");
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// Who buys may have a number of another kind, by the patterns that the GST portal publishes for its
    /// services: bodies of the United Nations and embassies (UIN), who deducts tax, and who is not resident.
    /// Their check character is not documented, so only the shape is asked for.
    private static final Pattern SHAPE_OF_BUYER = Pattern.compile(
            "[0-9]{4}[A-Z]{3}[0-9]{5}([UO]N|NR)[0-9A-Z]" + "|[0-9]{2}[A-Z]{4}[0-9A-Z][0-9]{4}[A-Z][1-9A-Z]D[0-9A-Z]");

    /// 1 to 38, with 97 for other territories; 25 was merged into 26 and 28 divided, but their numbers were issued.
    private static final Set<String> STATES = Stream.concat(
                    IntStream.rangeClosed(1, 38).mapToObj(code -> String.format(java.util.Locale.ROOT, "%02d", code)),
                    Stream.of("97"))
            .collect(Collectors.toUnmodifiableSet());

    private Gstin() {}

    public static boolean hasShape(String gstin) {
        return SHAPE.matcher(gstin).matches();
    }

    public static boolean isState(String code) {
        return STATES.contains(code);
    }

    /// Whether the last character fits the others.
    ///
    /// @param gstin of the right shape
    public static boolean fits(String gstin) {
        return hasShape(gstin) && gstin.charAt(14) == checkOf(gstin.substring(0, 14));
    }

    /// Whether a guest can have it.
    public static boolean fitsBuyer(String gstin) {
        return fits(gstin) || SHAPE_OF_BUYER.matcher(gstin).matches();
    }

    /// @param first the first 14 characters
    static char checkOf(String first) {
        int sum = 0;
        for (int i = 0; i < first.length(); i++) {
            int product = DIGITS.indexOf(first.charAt(i)) * (i % 2 + 1);
            sum += product / 36 + product % 36;
        }
        return DIGITS.charAt((36 - sum % 36) % 36);
    }
}
