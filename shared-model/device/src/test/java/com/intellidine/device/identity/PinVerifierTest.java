package com.intellidine.device.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PinVerifierTest {
    private static final byte[] SALT = "saltsaltsaltsalt".getBytes(StandardCharsets.US_ASCII);

    @Test
    void knowsThePinsOfTheDemo() {
        List<String> verifiers = DemoRestaurant.SPICE_ROUTE.setUp(Instant.EPOCH).stream()
                .filter(StaffEdited.class::isInstance)
                .map(event ->
                        Objects.requireNonNull(((StaffEdited) event).changes().pinVerifier()))
                .toList();
        List<String> pins = List.of("1111", "2222", "3333");
        for (int i = 0; i < pins.size(); i++) {
            for (int j = 0; j < pins.size(); j++) {
                assertEquals(i == j, PinVerifier.matches(pins.get(i), verifiers.get(j)), i + " " + j);
            }
        }
    }

    @Test
    void matchesWhatItHashed() {
        String phc = PinVerifier.hash("04711", SALT);
        assertTrue(phc.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), phc);
        assertTrue(PinVerifier.matches("04711", phc));
        assertFalse(PinVerifier.matches("4711", phc));
        assertFalse(PinVerifier.matches("04712", phc));
    }

    @Test
    void matchesNothingWithoutAVerifier() {
        assertFalse(PinVerifier.matches("1111", ""));
        assertFalse(PinVerifier.matches("", ""));
        assertFalse(PinVerifier.matches("1111", "1111"));
    }

    @Test
    void computesNothingThatIsTooCostly() {
        String phc = PinVerifier.hash("1111", SALT);
        assertFalse(PinVerifier.matches("1111", phc.replace("m=19456", "m=99999999")));
        assertFalse(PinVerifier.matches("1111", phc.replace("t=2", "t=999")));
        assertFalse(PinVerifier.matches("1111", phc.replace("p=1", "p=0")));
        assertFalse(PinVerifier.matches("1111", phc.replace("argon2id", "argon2i")));
        assertFalse(PinVerifier.matches("1111", phc.substring(0, phc.lastIndexOf('$') + 1) + "YQ"));
    }

    @Test
    void hashesOnlyPins() {
        assertThrows(IllegalArgumentException.class, () -> PinVerifier.hash("123", SALT));
        assertThrows(IllegalArgumentException.class, () -> PinVerifier.hash("12a4", SALT));
        assertThrows(IllegalArgumentException.class, () -> PinVerifier.hash("1234", new byte[4]));
    }
}
