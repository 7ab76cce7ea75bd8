package com.intellidine.verification.bench;

import com.intellidine.verification.site.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// In what a benchmark is run.
///
/// @param folder on the disk that is measured
/// @param load past orders that are replayed meanwhile; null for an idle machine alone
/// @param smoke whether to see only that it runs: the figures mean nothing
record Setting(
        Path folder, Distribution distribution, @Nullable Path load, boolean smoke, Consumer<String> say) {
    private static final int ROUNDS = 5;
    private static final int SMOKE_TIMES = 3;

    int rounds() {
        return smoke ? 1 : ROUNDS;
    }

    /// @param full how often in earnest
    int times(int full) {
        return smoke ? Math.min(SMOKE_TIMES, full) : full;
    }

    Path newFolder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}
