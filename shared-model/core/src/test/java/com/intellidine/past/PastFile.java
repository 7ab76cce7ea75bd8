package com.intellidine.past;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Orders of an Indian takeaway from 2015 to 2019, which lie beside the repository and are no part of it. A row is a
/// line of an order: `Order Number,Order Date,Item Name,Quantity,Product Price,Total products`.
final class PastFile {
    private static final String NAME = "takeaway-orders.csv";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /// One row, as text, so that whoever sums up shares no arithmetic with whoever plays.
    record PastRow(String order, LocalDateTime at, String dish, String quantity, String price) {}

    private PastFile() {}

    /// `shared/data` beside this repository or above it; empty when it is not there.
    static Optional<Path> find() {
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path file = folder.resolve("shared").resolve("data").resolve(NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    /// Rows of each order, the oldest order first.
    static List<List<PastRow>> orders(Path file) throws IOException {
        Map<String, List<PastRow>> orders = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .map(PastFile::row)
                    .forEach(row -> orders.computeIfAbsent(row.order(), number -> new ArrayList<>())
                            .add(row));
        }
        return orders.values().stream()
                .sorted(Comparator.comparing(
                                (List<PastRow> rows) -> rows.getFirst().at())
                        .thenComparing(rows -> rows.getFirst().order()))
                .toList();
    }

    private static PastRow row(String line) {
        String[] fields = line.split(",", -1);
        return new PastRow(
                fields[0].strip(),
                LocalDateTime.parse(fields[1].strip(), TIME),
                fields[2].strip(),
                fields[3].strip(),
                fields[4].strip());
    }
}
