package com.intellidine.device.store;

import com.intellidine.sync.EventHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last event that the disk is known to have, in a file of its own. H2 opens a file that was cut short at an older
/// state, even an empty one, and says nothing; the node would then give its numbers out a second time. The mark is
/// written after its group is synced, so it is never ahead of the store, and it needs no sync of its own: when a power
/// cut takes the latest mark, an older one still finds all but the last few events missing.
final class StoreMark implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreMark.class);
    private static final String NAME = "store.mark";
    private static final Pattern SHAPE = Pattern.compile("([0-9]{19}) ([0-9a-f]{64})\n");
    private static final int SYNC_EVERY_GROUPS = 64;

    private final FileChannel channel;
    private int groups;

    /// @param position of the event in the store
    record Last(long position, EventHash hash) {}

    private StoreMark(FileChannel channel) {
        this.channel = channel;
    }

    static Path path(Path dir) {
        return dir.resolve(NAME);
    }

    /// Empty before the first group.
    ///
    /// @throws UnableToOpenStoreException when there is a file and it can't be read
    static Optional<Last> read(Path dir, Diagnosis diagnosis) {
        try {
            String text = Files.readString(path(dir), StandardCharsets.ISO_8859_1);
            Matcher parts = SHAPE.matcher(text);
            if (parts.matches()) {
                return Optional.of(new Last(Long.parseLong(parts.group(1)), new EventHash(parts.group(2))));
            }
            if (!text.isEmpty()) {
                LOG.warn("the mark of the store can't be read and is not used dir={}", dir);
            }
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw diagnosis.unableToOpen(e);
        }
    }

    static StoreMark open(Path dir, Diagnosis diagnosis) {
        try {
            return new StoreMark(FileChannel.open(path(dir), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw diagnosis.unableToOpen(e);
        }
    }

    /// After the group that ends with this event is on the disk. A failure here fails no group.
    void note(Last last) {
        try {
            ByteBuffer text = StandardCharsets.ISO_8859_1.encode(
                    String.format(Locale.ROOT, "%019d %s\n", last.position(), last.hash()));
            channel.write(text, 0);
            if (groups++ % SYNC_EVERY_GROUPS == 0) {
                channel.force(false);
            }
        } catch (IOException e) {
            LOG.warn("the mark of the store could not be written", e);
        }
    }

    @Override
    public void close() {
        try (channel) {
            channel.force(false);
        } catch (IOException e) {
            LOG.warn("the mark of the store could not be synced", e);
        }
    }
}
