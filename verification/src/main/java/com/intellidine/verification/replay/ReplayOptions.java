package com.intellidine.verification.replay;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was asked for on the command line.
///
/// @param from first day, null for the file's first
/// @param to last day, null for the file's last
/// @param overlay how many of the busiest days are laid over one evening, 0 for none
/// @param data null for a new folder among the temporary ones, which stays there
record ReplayOptions(
        Path file,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int overlay,
        @Nullable Path data) {
    static final String USAGE =
            "Usage: replay FILE.csv [--date D | --from D --to D | --overlay N] [--data DIR]   (D like 2018-12-01)";
    private static final int OVERLAY_MAX_DAYS = 100;

    /// A command line that makes no sense. Its message is a sentence.
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message + " " + USAGE);
        }
    }

    static ReplayOptions parse(String[] args) throws UsageException {
        List<String> words = List.of(args);
        if (words.isEmpty() || words.getFirst().startsWith("--")) {
            throw new UsageException("The file of orders is missing.");
        }
        @Nullable LocalDate from = null;
        @Nullable LocalDate to = null;
        int overlay = 0;
        @Nullable Path data = null;
        for (int i = 1; i < words.size(); i += 2) {
            String word = words.get(i);
            if (i + 1 == words.size()) {
                throw new UsageException("Something is missing behind " + word + ".");
            }
            String value = words.get(i + 1);
            switch (word) {
                case "--date" -> {
                    from = date(value);
                    to = from;
                }
                case "--from" -> from = date(value);
                case "--to" -> to = date(value);
                case "--overlay" -> overlay = days(value);
                case "--data" -> data = Path.of(value).toAbsolutePath();
                default -> throw new UsageException(word + " is not known.");
            }
        }
        if (overlay > 0 && (from != null || to != null)) {
            throw new UsageException("--overlay chooses the days itself.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new UsageException("The span ends before it begins.");
        }
        return new ReplayOptions(Path.of(words.getFirst()).toAbsolutePath(), from, to, overlay, data);
    }

    private static LocalDate date(String text) throws UsageException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UsageException("«" + text + "» is no date.");
        }
    }

    private static int days(String text) throws UsageException {
        int days;
        try {
            days = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UsageException("«" + text + "» is no number of days.");
        }
        if (days < 1 || days > OVERLAY_MAX_DAYS) {
            throw new UsageException("--overlay takes 1 to " + OVERLAY_MAX_DAYS + " days.");
        }
        return days;
    }
}
