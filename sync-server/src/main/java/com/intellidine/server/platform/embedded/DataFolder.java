package com.intellidine.server.platform.embedded;

import com.intellidine.server.platform.UnableToStartException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The server's folder, held by one process at a time. The operating system lets go of the lock when its holder dies.
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// @throws UnableToStartException when another process holds it or it can't be written
    public static DataFolder hold(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new UnableToStartException(
                        "The folder " + path
                                + " is in use by another server that is running: stop that one first, or name another folder with --data.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new UnableToStartException(
                    "The folder " + path + " can't be written: name one that you may write to with --data.", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return null;
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UnableToStartException("The lock of the folder " + path + " can't be closed.", e);
        }
    }
}
