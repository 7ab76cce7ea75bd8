package com.intellidine.kitchen.board;

import com.intellidine.device.node.Book;
import com.intellidine.domain.menu.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which lines a display shows: those of every station, or of one.
///
/// @param station null for every station
public record StationFilter(@Nullable String station) {
    public static final StationFilter ALL = new StationFilter(null);

    /// Heads the list wherever it is on the menu: most dishes are made there.
    private static final String KITCHEN = "kitchen";

    public boolean all() {
        return station == null;
    }

    public boolean admits(String lineStation) {
        return station == null || station.equals(lineStation);
    }

    /// For people: `All`, `Kitchen`, `Bar`.
    public String title() {
        return station == null ? "All" : title(station);
    }

    static String title(String station) {
        return station.isEmpty() ? "Other" : station.substring(0, 1).toUpperCase(Locale.ROOT) + station.substring(1);
    }

    /// What a display of this restaurant can be set to, [#ALL] first.
    public static List<StationFilter> of(Book book) {
        List<StationFilter> choices = new ArrayList<>(List.of(ALL));
        book.items().values().stream()
                .filter(item -> !item.deleted())
                .map(Item::station)
                .distinct()
                .sorted(StationFilter::compare)
                .map(StationFilter::new)
                .forEach(choices::add);
        return List.copyOf(choices);
    }

    static int compare(String one, String other) {
        boolean first = one.equals(KITCHEN);
        return first == other.equals(KITCHEN) ? one.compareTo(other) : (first ? -1 : 1);
    }
}
