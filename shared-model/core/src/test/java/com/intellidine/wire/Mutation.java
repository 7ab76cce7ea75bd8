package com.intellidine.wire;

import java.util.List;
import java.util.random.RandomGenerator;

/// One small damage to a text: what broken disks, wrong programs and bad people do.
final class Mutation {
    private static final List<String> TOKENS = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e400",
            "9223372036854775807",
            "-9223372036854775808",
            "99999999999999999999",
            "0.1",
            "\"\"",
            "[]",
            "{}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"🍛\"",
            "\"A\"",
            "\"cash\"",
            "\"2026-02-30\"",
            "[[[[",
            "\"00000000-0000-0000-0000-00000000000a\"");

    private Mutation() {}

    static String of(String text, RandomGenerator random) {
        if (text.length() < 2) {
            return text + TOKENS.get(random.nextInt(TOKENS.size()));
        }
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(30));
        String before = text.substring(0, from);
        String part = text.substring(from, to);
        String after = text.substring(to);
        return switch (random.nextInt(11)) {
            case 8, 9, 10 -> withDigit(text, (char) ('0' + random.nextInt(10)), from);
            case 0 -> before + after;
            case 1 -> before + part + part + after;
            case 2 -> before + (char) random.nextInt(0x10000) + text.substring(from + 1);
            case 3 -> before + (char) random.nextInt(0x20, 0x7f) + text.substring(from + 1);
            case 4 -> before;
            case 5 -> before + "x".repeat(random.nextInt(2_000)) + part + after;
            default -> withValue(text, TOKENS.get(random.nextInt(TOKENS.size())), from);
        };
    }

    /// Changes the next digit of an id, a hash, a time or a number.
    private static String withDigit(String text, char digit, int from) {
        int at = from;
        while (at < text.length() && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? text + digit : text.substring(0, at) + digit + text.substring(at + 1);
    }

    /// Puts another value after the next name of a field.
    private static String withValue(String text, String token, int from) {
        int colon = text.indexOf("\":", from);
        if (colon < 0) {
            return text + token;
        }
        int start = colon + 2;
        int end = start;
        boolean quoted = false;
        while (end < text.length() && (quoted || ",}]".indexOf(text.charAt(end)) < 0)) {
            quoted ^= text.charAt(end) == '"';
            end++;
        }
        return text.substring(0, start) + token + text.substring(end);
    }
}
