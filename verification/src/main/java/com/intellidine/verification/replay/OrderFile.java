package com.intellidine.verification.replay;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import com.intellidine.verification.replay.PastOrder.PastLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads a file of past orders, a row a line of an order: `Order Number,Order Date,Item Name,Quantity,Product Price`.
/// A row that can't be read is reported with its number and left out; the others count.
///
/// @param orders oldest first
/// @param complaints a sentence for each row, and each order, that was left out
/// @param leftOut the numbers of those records, the first behind the heading being 1
/// @param rows how many there are, without the heading and empty ones
/// @param rowsLeftOut how many of them are not played, with those that a quotation mark swallowed
record OrderFile(List<PastOrder> orders, List<String> complaints, Set<Long> leftOut, long rows, long rowsLeftOut) {
    /// One row in so many may be left out, or what is played no longer stands for the file.
    private static final int ROWS_PER_LEFT_OUT_MIN = 100;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withResolverStyle(ResolverStyle.STRICT);

    /// Before it no tax is known, behind it nobody has eaten yet.
    private static final Year FIRST_YEAR = Year.of(2000);

    private static final Year LAST_YEAR = Year.of(2099);

    private static final List<String> COLUMNS =
            List.of("Order Number", "Order Date", "Item Name", "Quantity", "Product Price");

    OrderFile {
        orders = List.copyOf(orders);
        complaints = List.copyOf(complaints);
        leftOut = Set.copyOf(leftOut);
    }

    /// Whether so many rows were left out that agreement of the others says little.
    boolean lacksTooMuch() {
        return rowsLeftOut * ROWS_PER_LEFT_OUT_MIN > rows;
    }

    /// A file that is not there, or no such file at all. Its message is a sentence.
    static final class UnreadableFileException extends Exception {
        private static final long serialVersionUID = 1;

        UnreadableFileException(String message) {
            super(message);
        }
    }

    static OrderFile read(Path file) throws UnreadableFileException {
        try (CSVParser rows = OrderRows.open(file)) {
            List<String> missing = COLUMNS.stream()
                    .filter(column -> !rows.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw new UnreadableFileException(
                        file + " has no column " + String.join(", ", missing) + ": it is not a file of orders.");
            }
            return read(file, rows);
        } catch (NoSuchFileException e) {
            throw new UnreadableFileException("There is no file " + file + ".");
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(file + " can't be read: it is not UTF-8 text.");
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(file + " can't be read: its first row is no heading of columns.");
        } catch (IOException e) {
            throw new UnreadableFileException(file + " can't be read: " + e.getMessage());
        }
    }

    private static OrderFile read(Path file, CSVParser rows) throws UnreadableFileException, IOException {
        Reading reading = new Reading();
        long begins = rows.getCurrentLineNumber() + 1;
        try {
            for (CSVRecord row : rows) {
                reading.take(row, begins, Math.max(begins, rows.getCurrentLineNumber()));
                begins = rows.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException unreadable) {
                throw unreadable;
            }
            // Nobody can say where such a row ends, so nothing behind it can be trusted.
            throw new UnreadableFileException(file + " can't be read from row " + begins
                    + " on: a quotation mark is missing there, or something stands behind one.");
        }
        return reading.result();
    }

    /// What was read so far.
    private static final class Reading {
        private final Map<String, PastOrder> orders = new LinkedHashMap<>();
        private final List<String> complaints = new ArrayList<>();
        private final Set<Long> leftOut = new HashSet<>();
        private long rows;
        private long rowsLeftOut;

        /// @param begins its first line in the file, the heading being 1
        /// @param ends its last
        void take(CSVRecord row, long begins, long ends) {
            if (ends == begins && row.size() == 1 && row.get(0).isEmpty()) {
                leftOut.add(row.getRecordNumber());
                return;
            }
            rows += ends - begins + 1;
            try {
                if (ends > begins) {
                    leaveOut(row, ends - begins + 1);
                    complaints.add("Rows " + begins + " to " + ends
                            + " were left out: a quotation mark is missing or too many.");
                } else {
                    PastOrder one = order(row);
                    orders.merge(one.number(), one, OrderFile::joined);
                }
            } catch (UnreadableFileException e) {
                leaveOut(row, 1);
                complaints.add("Row " + begins + " was left out: " + e.getMessage());
            }
        }

        private void leaveOut(CSVRecord row, long lines) {
            leftOut.add(row.getRecordNumber());
            rowsLeftOut += lines;
        }

        OrderFile result() {
            List<PastOrder> playable = new ArrayList<>();
            for (PastOrder order : orders.values()) {
                if (order.isPlayable()) {
                    playable.add(order);
                } else {
                    rowsLeftOut += order.lines().size();
                    complaints.add("Order " + order.number() + " was left out: it is larger than a table can order.");
                }
            }
            playable.sort(Comparator.comparing(PastOrder::at).thenComparing(PastOrder::number));
            return new OrderFile(playable, complaints, leftOut, rows, rowsLeftOut);
        }
    }

    private static PastOrder joined(PastOrder order, PastOrder row) {
        List<PastLine> lines = new ArrayList<>(order.lines());
        lines.addAll(row.lines());
        return new PastOrder(order.number(), order.at(), lines);
    }

    private static PastOrder order(CSVRecord row) throws UnreadableFileException {
        if (!row.isConsistent()) {
            throw new UnreadableFileException("it has " + row.size() + " fields and not those of the heading.");
        }
        String number = row.get("Order Number");
        String dish = row.get("Item Name");
        if (number.isEmpty() || dish.isEmpty() || dish.length() > Limits.NAME_LENGTH_MAX_CHARS) {
            throw new UnreadableFileException("its order number or dish is empty or too long.");
        }
        return new PastOrder(
                number,
                time(row.get("Order Date")),
                List.of(new PastLine(dish, quantity(row.get("Quantity")), price(row.get("Product Price")))));
    }

    private static LocalDateTime time(String text) throws UnreadableFileException {
        try {
            LocalDateTime time = LocalDateTime.parse(text, TIME);
            Year year = Year.from(time);
            if (!year.isBefore(FIRST_YEAR) && !year.isAfter(LAST_YEAR)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw new UnreadableFileException("«" + text + "» is no date such as 31/12/2018 19:45.");
        }
        throw new UnreadableFileException(
                "«" + text + "» is not between the years " + FIRST_YEAR + " and " + LAST_YEAR + ".");
    }

    private static Quantity quantity(String text) throws UnreadableFileException {
        try {
            return Quantity.portions(Integer.parseInt(text));
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(
                    "«" + text + "» is no quantity from 1 to " + Limits.LINE_QUANTITY_MAX + ".");
        }
    }

    private static Money price(String text) throws UnreadableFileException {
        try {
            Money price = Money.ofRupees(new BigDecimal(text));
            if (!price.isNegative() && price.minor() <= Limits.PRICE_MAX_PAISE) {
                return price;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new UnreadableFileException("«" + text + "» is no price.");
        }
        throw new UnreadableFileException("«" + text + "» is no price that a dish can have.");
    }
}
