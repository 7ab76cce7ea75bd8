package com.intellidine.verification.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was asked for on the command line.
///
/// @param names in the order in which they are run
/// @param load a file of past orders; null for an idle machine alone
/// @param smoke whether to see only that they run
record BenchOptions(List<String> names, @Nullable Path load, boolean smoke) {
    /// A command line that makes no sense. Its message is a sentence.
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }

    /// @param known every name there is
    static BenchOptions parse(List<String> words, List<String> known) throws UsageException {
        List<String> names = new ArrayList<>();
        @Nullable Path load = null;
        boolean smoke = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--smoke")) {
                smoke = true;
            } else if (word.equals("--load")) {
                if (i + 1 == words.size()) {
                    throw new UsageException("The file of past orders is missing behind --load.");
                }
                load = file(words.get(++i));
            } else if (known.contains(word)) {
                names.add(word);
            } else {
                throw new UsageException("There is no benchmark " + word + ".");
            }
        }
        return new BenchOptions(names.isEmpty() ? known : List.copyOf(names), load, smoke);
    }

    private static Path file(String text) throws UsageException {
        Path file = Path.of(text).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new UsageException("The file of past orders " + file + " can't be read.");
        }
        return file;
    }

    static String usage(List<String> known) {
        return "Usage: bench [" + String.join("|", known) + "]… [--load FILE.csv] [--smoke]";
    }
}
