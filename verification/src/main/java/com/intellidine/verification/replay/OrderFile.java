package com.intellidine.verification.replay;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import com.intellidine.verification.replay.PastOrder.PastLine;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads a file of past orders, a row a line of an order: `Order Number,Order Date,Item Name,Quantity,Product Price`.
/// A row that can't be read is reported with its number and left out; the others count.
///
/// @param orders oldest first
/// @param complaints a sentence for each row that was left out
/// @param leftOut the numbers of those rows, the heading being row 1
record OrderFile(List<PastOrder> orders, List<String> complaints, Set<Long> leftOut) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final List<String> COLUMNS =
            List.of("Order Number", "Order Date", "Item Name", "Quantity", "Product Price");

    OrderFile {
        orders = List.copyOf(orders);
        complaints = List.copyOf(complaints);
        leftOut = Set.copyOf(leftOut);
    }

    /// A file that is not there, or no such file at all. Its message is a sentence.
    static final class UnreadableFileException extends Exception {
        private static final long serialVersionUID = 1;

        UnreadableFileException(String message) {
            super(message);
        }
    }

    static OrderFile read(Path file) throws UnreadableFileException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = format.parse(reader)) {
            List<String> missing = COLUMNS.stream()
                    .filter(column -> !rows.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw new UnreadableFileException(
                        file + " has no column " + String.join(", ", missing) + ": it is not a file of orders.");
            }
            return read(rows);
        } catch (NoSuchFileException e) {
            throw new UnreadableFileException("There is no file " + file + ".");
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new UnreadableFileException(file + " can't be read: " + e.getMessage());
        }
    }

    private static OrderFile read(CSVParser rows) {
        Map<String, PastOrder> orders = new LinkedHashMap<>();
        List<String> complaints = new ArrayList<>();
        Set<Long> leftOut = new HashSet<>();
        for (CSVRecord row : rows) {
            try {
                PastOrder one = order(row);
                orders.merge(one.number(), one, OrderFile::joined);
            } catch (UnreadableFileException e) {
                leftOut.add(row.getRecordNumber() + 1);
                complaints.add("Row " + (row.getRecordNumber() + 1) + " was left out: " + e.getMessage());
            }
        }
        List<PastOrder> sorted = orders.values().stream()
                .sorted(Comparator.comparing(PastOrder::at).thenComparing(PastOrder::number))
                .toList();
        return new OrderFile(sorted, complaints, leftOut);
    }

    private static PastOrder joined(PastOrder order, PastOrder row) {
        List<PastLine> lines = new ArrayList<>(order.lines());
        lines.addAll(row.lines());
        return new PastOrder(order.number(), order.at(), lines);
    }

    private static PastOrder order(CSVRecord row) throws UnreadableFileException {
        if (!row.isConsistent()) {
            throw new UnreadableFileException("it has " + row.size() + " fields.");
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
            return LocalDateTime.parse(text, TIME);
        } catch (DateTimeParseException e) {
            throw new UnreadableFileException("«" + text + "» is no date such as 31/12/2018 19:45.");
        }
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
