package com.intellidine.device.identity;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/// `device.properties` in a device's folder, UTF-8. It holds tokens, so only the owner of the file may read it.
public final class DeviceIdentityFile {
    public static final String NAME = "device.properties";

    private DeviceIdentityFile() {}

    /// @throws UnableToReadIdentityException when the file is missing, can't be read or does not say who this is
    public static DeviceIdentity read(Path dir) {
        Path file = dir.resolve(NAME);
        Properties properties;
        try {
            properties = properties(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new UnableToReadIdentityException(
                    "I-MISSING",
                    "This device is not enrolled yet: " + file + " does not exist, and enrolling comes with a later"
                            + " version. ./intellidine demo sets up a whole restaurant to try.",
                    e);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw bad(file, "it is not a UTF-8 text of names and values", e);
        } catch (IOException e) {
            throw new UnableToReadIdentityException(
                    "I-DISK", "The file " + file + " can't be read. See that you may read it, then start again.", e);
        }
        try {
            return IdentityProperties.parse(properties);
        } catch (IllegalArgumentException e) {
            throw bad(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can always be read", e);
        }
        return properties;
    }

    private static UnableToReadIdentityException bad(Path file, String why, Exception cause) {
        return new UnableToReadIdentityException(
                "I-BAD",
                "The file " + file + " does not say who this device is: " + why
                        + ". Put the right file back, then start again.",
                cause);
    }

    /// Replaces the file whole: after a power cut there is the old one or the new one.
    ///
    /// @throws UnableToReadIdentityException when the disk does not take it
    /// @throws IllegalArgumentException for an identity that could not be read again: a bug
    public static void write(Path dir, DeviceIdentity identity) {
        Path file = dir.resolve(NAME);
        String text = IdentityProperties.text(identity);
        IdentityProperties.parse(properties(text));
        try {
            Files.createDirectories(dir);
            Path fresh = Files.createTempFile(dir, "device", ".new", ownerOnly());
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(dir);
        } catch (IOException e) {
            throw new UnableToReadIdentityException(
                    "I-DISK",
                    "The file " + file + " can't be written. See that the disk has room and that you may write there.",
                    e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(new HashSet<>(PosixFilePermissions.fromString("rw-------")))
                }
                : new FileAttribute<?>[0];
    }

    /// A renamed file is on the disk once its folder is. Windows has no such call and needs none.
    private static void syncFolder(Path dir) throws IOException {
        if (posix()) {
            try (FileChannel channel = FileChannel.open(dir, Set.of(StandardOpenOption.READ))) {
                channel.force(true);
            }
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
