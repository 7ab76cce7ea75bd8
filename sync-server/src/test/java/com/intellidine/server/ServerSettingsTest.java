package com.intellidine.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.server.platform.UnableToStartException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {
    private static final Map<String, String> SECRET = Map.of("JWT_SECRET", "S3cr3t-of-a-real-restaurant-that-is-long");

    @Test
    void takesDefaultsWhereNothingIsSaid() {
        ServerSettings settings = ServerSettings.parse(List.of(), SECRET);
        assertEquals(3100, settings.port());
        assertEquals("127.0.0.1", settings.address());
        assertFalse(settings.demo());
    }

    @Test
    void refusesAWeakSecretOutsideTheDemo() {
        for (String weak : List.of("", "short", "a".repeat(64))) {
            String sentence = sentence(List.of(), Map.of("JWT_SECRET", weak));
            assertTrue(sentence.startsWith("JWT_SECRET must be set"), sentence);
        }
    }

    @Test
    void refusesTheSecretOfTheDemoOutsideTheDemo() {
        String known =
                ServerSettings.parse(List.of("--demo"), Map.of()).secret().value();
        assertTrue(sentence(List.of(), Map.of("JWT_SECRET", known)).startsWith("JWT_SECRET must be set"));
    }

    @Test
    void neverShowsTheSecret() {
        assertFalse(ServerSettings.parse(List.of(), SECRET).toString().contains("S3cr3t"));
    }

    @Test
    void neverShowsThePasswordOfTheDatabase() {
        Map<String, String> environment = new java.util.HashMap<>(SECRET);
        environment.put("DATABASE_URL", "postgresql://pos:hush@db/shop");
        assertFalse(ServerSettings.parse(List.of(), environment).toString().contains("hush"));
    }

    @Test
    void saysWhatIsWrongWithTheArguments() {
        assertTrue(sentence(List.of("--port", "x"), SECRET).contains("not x"));
        assertTrue(sentence(List.of("--port", "70000"), SECRET).contains("not 70000"));
        assertTrue(sentence(List.of("--data"), SECRET).contains("needs a value"));
        assertTrue(sentence(List.of("--fly"), SECRET).contains("--fly is not an option"));
    }

    private static String sentence(List<String> arguments, Map<String, String> environment) {
        return assertThrows(UnableToStartException.class, () -> ServerSettings.parse(arguments, environment))
                .sentence();
    }
}
