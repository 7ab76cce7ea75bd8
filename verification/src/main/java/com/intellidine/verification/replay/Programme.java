package com.intellidine.verification.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which orders are played, oldest first.
///
/// @param atTables whether every second order is taken at a table, with later additions and removals
record Programme(List<PastOrder> orders, boolean atTables) {
    Programme {
        orders = List.copyOf(orders);
    }

    static Programme of(OrderFile file, ReplayOptions options) {
        if (options.overlay() > 0) {
            return overlay(file.orders(), options.overlay());
        }
        List<PastOrder> chosen = file.orders().stream()
                .filter(order -> options.from() == null || !day(order).isBefore(options.from()))
                .filter(order -> options.to() == null || !day(order).isAfter(options.to()))
                .toList();
        return new Programme(chosen, false);
    }

    /// The busiest days, each order at its own time of the day, all on the evening of the busiest.
    private static Programme overlay(List<PastOrder> orders, int days) {
        Map<LocalDate, List<PastOrder>> byDay = orders.stream().collect(Collectors.groupingBy(Programme::day));
        List<Map.Entry<LocalDate, List<PastOrder>>> busiest = byDay.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<LocalDate, List<PastOrder>> day) ->
                                -day.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(days)
                .toList();
        List<PastOrder> evening = new ArrayList<>();
        for (Map.Entry<LocalDate, List<PastOrder>> day : busiest) {
            day.getValue()
                    .forEach(order -> evening.add(order.movedTo(
                            order.at().toLocalTime().atDate(busiest.getFirst().getKey()))));
        }
        evening.sort(Comparator.comparing(PastOrder::at).thenComparing(PastOrder::number));
        return new Programme(evening, true);
    }

    private static LocalDate day(PastOrder order) {
        return order.at().toLocalDate();
    }

    int lines() {
        return orders.stream().mapToInt(order -> order.lines().size()).sum();
    }

    /// How often each order of the file is played.
    Map<String, Integer> counts() {
        return orders.stream().collect(Collectors.toMap(PastOrder::number, order -> 1, Integer::sum));
    }
}
