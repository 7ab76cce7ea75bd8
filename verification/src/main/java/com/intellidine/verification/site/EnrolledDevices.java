package com.intellidine.verification.site;

import com.intellidine.device.identity.DeviceIdentity;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The list of devices that the server of a site takes as enrolled.
final class EnrolledDevices {
    private EnrolledDevices() {}

    static Path write(Site site) {
        Properties properties = new Properties();
        int number = 1;
        for (Site.Place place : site.devices()) {
            DeviceIdentity identity = place.identity();
            String prefix = "device." + number++ + ".";
            properties.setProperty(prefix + "tenant", identity.tenant().toString());
            properties.setProperty(prefix + "node", identity.node().toString());
            properties.setProperty(prefix + "code", identity.code().value());
            properties.setProperty(prefix + "name", identity.name());
            properties.setProperty(prefix + "kind", identity.kind().name().toLowerCase(Locale.ROOT));
            properties.setProperty(
                    prefix + "token", Objects.requireNonNull(identity.server()).token());
        }
        Path file = site.folder().resolve("devices.properties");
        try {
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                properties.store(writer, null);
            }
            return file;
        } catch (IOException e) {
            throw new SiteException("The list of devices " + file + " can't be written: " + e.getMessage(), e);
        }
    }
}
