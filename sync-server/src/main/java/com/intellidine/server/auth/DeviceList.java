package com.intellidine.server.auth;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.TenantId;
import com.intellidine.server.platform.UnableToStartException;
import com.intellidine.sync.NodeId;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Devices as a file lists them: `device.1.tenant`, `.node`, `.code`, `.name`, `.kind`, `.token`, then `device.2.…`.
public final class DeviceList {
    private static final int TOKEN_LENGTH_MIN_CHARS = 32;

    private DeviceList() {}

    /// @throws UnableToStartException with a sentence that names what is wrong
    public static List<Devices.Enrolment> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnableToStartException("The list of devices " + file + " can't be read: check --devices.", e);
        }
        List<Devices.Enrolment> devices = new ArrayList<>();
        for (int i = 1; properties.containsKey("device." + i + ".node"); i++) {
            devices.add(device(properties, "device." + i + ".", file));
        }
        return devices;
    }

    private static Devices.Enrolment device(Properties properties, String prefix, Path file) {
        try {
            String token = required(properties, prefix + "token");
            if (token.length() < TOKEN_LENGTH_MIN_CHARS) {
                throw new IllegalArgumentException(
                        prefix + "token has fewer than " + TOKEN_LENGTH_MIN_CHARS + " characters");
            }
            return new Devices.Enrolment(
                    TenantId.of(required(properties, prefix + "tenant")),
                    NodeId.of(required(properties, prefix + "node")),
                    new DeviceCode(required(properties, prefix + "code")),
                    required(properties, prefix + "name"),
                    required(properties, prefix + "kind"),
                    token);
        } catch (IllegalArgumentException e) {
            throw new UnableToStartException(
                    "The list of devices " + file + " is wrong (" + e.getMessage() + "): correct it and start again.",
                    e);
        }
    }

    private static String required(Properties properties, String key) {
        String value = properties.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }
}
