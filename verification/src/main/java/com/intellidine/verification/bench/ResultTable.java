package com.intellidine.verification.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Prints what was measured, a line a figure, in the form in which it is kept.
final class ResultTable {
    private static final List<String> HEADING =
            List.of("what", "load", "unit", "n", "median", "p95", "p99", "max", "rounds", "beside");

    /// From here on decimals say nothing.
    private static final double WHOLE_FROM = 100;

    private ResultTable() {}

    static void print(List<Figure> figures, PrintStream out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADING);
        figures.forEach(figure -> lines.add(cells(figure)));
        int[] widths = new int[HEADING.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        print(lines.getFirst(), widths, out);
        print(
                HEADING.stream()
                        .map(name -> "-".repeat(widths[HEADING.indexOf(name)]))
                        .toList(),
                widths,
                out);
        lines.subList(1, lines.size()).forEach(line -> print(line, widths, out));
    }

    private static void print(List<String> line, int[] widths, PrintStream out) {
        StringBuilder text = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            text.append(' ')
                    .append(line.get(i))
                    .append(" ".repeat(widths[i] - line.get(i).length()))
                    .append(" |");
        }
        out.println(text);
    }

    private static List<String> cells(Figure figure) {
        Samples samples = figure.samples();
        boolean single = samples.count() == samples.rounds().size();
        return List.of(
                figure.what(),
                figure.load(),
                figure.unit(),
                Integer.toString(samples.count()),
                number(samples.at(0.5)),
                single ? "" : number(samples.at(0.95)),
                single ? "" : number(samples.at(0.99)),
                single ? "" : number(samples.at(1)),
                samples.rounds().size() == 1 ? "" : number(samples.low()) + " to " + number(samples.high()),
                figure.against());
    }

    private static String number(double value) {
        String shape = Math.abs(value) >= WHOLE_FROM ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, shape, value);
    }
}
