package com.intellidine.pos.order;

import com.intellidine.device.node.Book;
import com.intellidine.device.ui.Lists;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.menu.Category;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.money.Rupees;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The menu as it is tapped: a rail of categories, a grid of dishes, and a search over all of them.
public final class MenuViewModel {
    private static final int FOUND_MAX = 40;

    /// @param chosen whether its dishes are shown
    public record Section(CategoryId id, String name, boolean chosen) {}

    private final Supplier<Book> book;
    private final ObservableList<Section> sections = FXCollections.observableArrayList();
    private final ObservableList<DishCell> dishes = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private @Nullable CategoryId chosen;
    private Map<ItemId, Integer> counts = Map.of();

    MenuViewModel(Supplier<Book> book) {
        this.book = book;
        search.subscribe(text -> show());
    }

    public ObservableList<Section> sections() {
        return sections;
    }

    /// Of the chosen category, or what the search found.
    public ObservableList<DishCell> dishes() {
        return dishes;
    }

    /// What is typed into the search field; empty shows the chosen category.
    public StringProperty search() {
        return search;
    }

    public void choose(CategoryId category) {
        chosen = category;
        if (search.get().isEmpty()) {
            show();
        } else {
            search.set("");
        }
    }

    /// @param ordered how many of each dish are on the order
    void show(Map<ItemId, Integer> ordered) {
        counts = ordered;
        show();
    }

    private void show() {
        Book now = book.get();
        List<Category> rail = now.rail();
        CategoryId wanted = chosen;
        if (wanted == null || rail.stream().noneMatch(category -> category.id().equals(wanted))) {
            chosen = rail.isEmpty() ? null : rail.getFirst().id();
        }
        boolean searching = !search.get().isBlank();
        Lists.update(
                sections,
                rail.stream()
                        .map(category -> new Section(
                                category.id(),
                                category.name(),
                                !searching && category.id().equals(chosen)))
                        .toList());
        List<Item> shown = searching ? found(now) : chosen == null ? List.of() : now.dishes(chosen);
        Lists.update(dishes, shown.stream().map(this::cell).toList());
    }

    private DishCell cell(Item item) {
        return new DishCell(
                item.id(),
                item.code(),
                item.name(),
                item.available() ? Rupees.withSign(item.price()) : "Sold out",
                item.diet(),
                !item.available(),
                counts.getOrDefault(item.id(), 0));
    }

    private List<Item> found(Book now) {
        String wanted = wanted();
        return now.items().values().stream()
                .filter(item -> !item.deleted() && rank(item, wanted) < NO_MATCH)
                .sorted(Comparator.comparingInt((Item item) -> rank(item, wanted))
                        .thenComparing(Item::name))
                .limit(FOUND_MAX)
                .toList();
    }

    private String wanted() {
        return search.get().strip().toLowerCase(Locale.ROOT);
    }

    private static final int NO_MATCH = 5;

    /// The code itself first, then its beginning, then the beginning of the name, of a word in it, any part of it.
    private static int rank(Item item, String wanted) {
        String code = item.code().toLowerCase(Locale.ROOT);
        String name = item.name().toLowerCase(Locale.ROOT);
        if (code.equals(wanted)) {
            return 0;
        }
        if (!code.isEmpty() && code.startsWith(wanted)) {
            return 1;
        }
        if (name.startsWith(wanted)) {
            return 2;
        }
        if (name.contains(" " + wanted)) {
            return 3;
        }
        return name.contains(wanted) ? 4 : NO_MATCH;
    }

    /// The one dish that Enter means: that of the code, or the only one found.
    Optional<Item> meant() {
        if (search.get().isBlank()) {
            return Optional.empty();
        }
        List<Item> found = found(book.get());
        boolean clear = found.size() == 1 || (!found.isEmpty() && rank(found.getFirst(), wanted()) == 0);
        return clear ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
