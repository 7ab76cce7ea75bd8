package com.intellidine.device.store;

import com.intellidine.device.node.UnableToWriteException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/// Tells from what H2 throws what is the matter with the store, and says it to people.
final class Diagnosis {
    private static final int CAUSES_MAX = 20;

    private final Path dir;

    Diagnosis(Path dir) {
        this.dir = dir;
    }

    static StoreFault fault(Throwable failure) {
        StoreFault found = StoreFault.DISK;
        for (Throwable cause : causes(failure)) {
            switch (cause) {
                // A full disk and a refused file come wrapped in more general faults, so they decide at once.
                case AccessDeniedException denied -> {
                    return StoreFault.FOLDER;
                }
                case StoreInUseException inUse -> {
                    return StoreFault.LOCKED;
                }
                case IOException disk
                when isFull(disk) -> {
                    return StoreFault.FULL;
                }
                case SQLIntegrityConstraintViolationException contradiction -> {
                    return StoreFault.LOG;
                }
                case SQLException sql -> found = better(found, ofSql(sql.getErrorCode()));
                case MVStoreException store -> found = better(found, ofStore(store.getErrorCode()));
                default -> {}
            }
        }
        return found;
    }

    private static StoreFault better(StoreFault known, StoreFault other) {
        return known == StoreFault.DISK ? other : known;
    }

    private static StoreFault ofSql(int code) {
        return switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> StoreFault.LOCKED;
            // Read-only: H2 found nothing in the file that it knows and wanted to begin it anew.
            case ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
                    ErrorCode.DATABASE_IS_READ_ONLY -> StoreFault.DAMAGED;
            default -> StoreFault.DISK;
        };
    }

    private static StoreFault ofStore(int code) {
        return switch (code) {
            case DataUtils.ERROR_FILE_LOCKED -> StoreFault.LOCKED;
            case DataUtils.ERROR_FILE_CORRUPT,
                    DataUtils.ERROR_UNSUPPORTED_FORMAT,
                    DataUtils.ERROR_CHUNK_NOT_FOUND,
                    DataUtils.ERROR_SERIALIZATION -> StoreFault.DAMAGED;
            default -> StoreFault.DISK;
        };
    }

    /// Java has no type for it, so the system's own words must do.
    private static boolean isFull(IOException failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("disk quota exceeded");
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Throwable next = failure;
        while (next != null && causes.size() < CAUSES_MAX) {
            causes.add(next);
            next = next.getCause();
        }
        return causes;
    }

    UnableToOpenStoreException unableToOpen(Throwable failure) {
        StoreFault fault = fault(failure);
        return new UnableToOpenStoreException(fault, sentence(fault), failure);
    }

    UnableToWriteException unableToWrite(Throwable failure) {
        StoreFault fault = fault(failure);
        return new UnableToWriteException(sentence(fault) + " (" + fault.code() + ")", failure);
    }

    UnableToWriteException lacksAcknowledged(StoreMark.Last event) {
        return new UnableToWriteException(
                sentence(StoreFault.OLDER) + " (" + StoreFault.OLDER.code() + ")",
                new IllegalStateException("the store lacks the acknowledged " + event));
    }

    String sentence(StoreFault fault) {
        return switch (fault) {
            case LOCKED ->
                "The store in " + dir + " is open in another program. Close the other IntelliDine window, then start"
                        + " again.";
            case DAMAGED ->
                "The store file " + StoreFile.path(dir) + " is damaged and was left as it is. Keep a copy of it, then"
                        + " set the device up anew; it gets its orders back from the others.";
            case OLDER ->
                "The store file " + StoreFile.path(dir)
                        + " lacks orders that this device has saved: it was cut short or"
                        + " removed, or an old copy was put back. It was left as it is. Keep a copy of it, then set the"
                        + " device up anew with a new code; it gets its orders back from the others.";
            case FOREIGN -> "The store in " + dir + " belongs to another device. Start with the folder of this device.";
            case NEWER -> "The store in " + dir + " was written by a newer version of IntelliDine. Start that version.";
            case OUTDATED ->
                "The store in " + dir + " was written before the first release of IntelliDine and can't be read any"
                        + " more. Keep a copy of the folder, then start with an empty one.";
            case FOLDER ->
                "The store in " + dir + " can't be used. See that the folder exists and that you may write to it.";
            case FULL ->
                "The disk with " + dir + " is full. Make room on it; nothing is lost, and it goes on by itself.";
            case DISK ->
                "The disk with " + dir + " fails. Do not switch the device off; see that the disk is in place and"
                        + " works.";
            case LOG ->
                "The store in " + dir + " refuses an event that does not fit its log. Start again; if it stays so,"
                        + " call support.";
        };
    }
}
