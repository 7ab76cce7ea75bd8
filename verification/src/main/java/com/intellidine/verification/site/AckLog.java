package com.intellidine.verification.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// What devices have acknowledged, written down outside of every store: `acknowledged.log`, a line each:
/// `LEVEL NODE SEQ HASH [TYPE]`.
public final class AckLog implements AutoCloseable {
    public static final String FILE = "acknowledged.log";

    /// One acknowledgement.
    ///
    /// @param level `here` or `centre`
    public record Ack(String level, String node, long seq, String hash) {}

    private final FileChannel file;

    private AckLog(FileChannel file) {
        this.file = file;
    }

    public static AckLog open(Path site) {
        try {
            return new AckLog(FileChannel.open(
                    site.resolve(FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException("the log of acknowledgements can't be written", e);
        }
    }

    /// @param line what a device said behind `ACK `
    public synchronized void add(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the log of acknowledgements can't be written", e);
        }
    }

    /// All of them; none when there is no such file. A last line that was cut short counts as not said.
    public static List<Ack> read(Path site) {
        Path file = site.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file);
            List<Ack> acks = new ArrayList<>();
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                String[] words = line.split(" ", -1);
                acks.add(new Ack(words[0], words[1], Long.parseLong(words[2]), words[3]));
            }
            return acks;
        } catch (IOException e) {
            throw new UncheckedIOException("the log of acknowledgements can't be read", e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
