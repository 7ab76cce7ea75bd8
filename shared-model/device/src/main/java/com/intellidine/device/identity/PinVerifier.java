package com.intellidine.device.identity;

import com.intellidine.domain.common.Limits;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// PINs as Argon2id in the PHC string format. A PIN of four digits is guessed in minutes by whoever has the store, so
/// this only makes it dear; [SignInGuard] is what stops a guest at the till.
public final class PinVerifier {
    /// What a new PIN gets: 19 MiB and 2 passes, the least that OWASP's Password Storage Cheat Sheet recommends.
    private static final int MEMORY_KIB = 19_456;

    private static final int PASSES = 2;
    private static final int HASH_BYTES = 32;

    /// Bounds on what a record from another node may make this device compute.
    private static final int MEMORY_MAX_KIB = 65_536;

    private static final int PASSES_MAX = 8;
    private static final int LANES_MAX = 4;
    private static final int SALT_MIN_BYTES = 8;
    private static final int BYTES_MAX = 64;
    private static final int PHC_MAX_CHARS = 300;

    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,3}),p=(\\d{1,3})"
            + "\\$([A-Za-z0-9+/]{1,200})\\$([A-Za-z0-9+/]{1,200})");

    private PinVerifier() {}

    private record Cost(int memoryKib, int passes, int lanes) {
        boolean bounded() {
            return memoryKib >= 8 * lanes
                    && memoryKib <= MEMORY_MAX_KIB
                    && passes >= 1
                    && passes <= PASSES_MAX
                    && lanes >= 1
                    && lanes <= LANES_MAX;
        }
    }

    /// Takes the same time for a right PIN as for a wrong one, some tens of milliseconds: call it off the UI thread.
    ///
    /// @param phc as a staff record has it; empty or malformed or too costly matches no PIN
    public static boolean matches(String pin, String phc) {
        if (!isPin(pin) || phc.length() > PHC_MAX_CHARS) {
            return false;
        }
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            return false;
        }
        Cost cost = new Cost(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        byte[] salt = bytes(parts.group(4));
        byte[] expected = bytes(parts.group(5));
        if (!cost.bounded() || salt.length < SALT_MIN_BYTES || expected.length < SALT_MIN_BYTES) {
            return false;
        }
        return MessageDigest.isEqual(expected, argon2id(pin, salt, cost, expected.length));
    }

    /// @param pin of [Limits#PIN_LENGTH_MIN_DIGITS] to [Limits#PIN_LENGTH_MAX_DIGITS] digits
    /// @param salt 8 to 64 random bytes
    public static String hash(String pin, byte[] salt) {
        if (!isPin(pin) || salt.length < SALT_MIN_BYTES || salt.length > BYTES_MAX) {
            throw new IllegalArgumentException("a PIN has 4 to 8 digits and a salt 8 to 64 bytes");
        }
        Cost cost = new Cost(MEMORY_KIB, PASSES, 1);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$"
                + base64.encodeToString(argon2id(pin, salt, cost, HASH_BYTES));
    }

    private static boolean isPin(String pin) {
        return pin.length() >= Limits.PIN_LENGTH_MIN_DIGITS
                && pin.length() <= Limits.PIN_LENGTH_MAX_DIGITS
                && pin.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /// Empty when it is not Base64 or too long.
    private static byte[] bytes(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return bytes.length > BYTES_MAX ? new byte[0] : bytes;
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static byte[] argon2id(String pin, byte[] salt, Cost cost, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(Arrays.copyOf(salt, salt.length))
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(pin.getBytes(StandardCharsets.US_ASCII), hash);
        return hash;
    }
}
