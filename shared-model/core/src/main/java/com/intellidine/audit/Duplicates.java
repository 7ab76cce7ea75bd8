package com.intellidine.audit;

import com.intellidine.audit.Duplicate.What;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.customer.Customer;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.floor.Section;
import com.intellidine.domain.menu.Category;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.tenant.StaffMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Finds names that should be unique and were given twice on devices that could not reach each other.
public final class Duplicates {
    private Duplicates() {}

    private record Name(What what, String text, UUID owner) {}

    /// @param states of reference data; others have no such names
    public static List<Duplicate> of(Collection<? extends Aggregate> states) {
        Map<What, Map<String, List<Name>>> byName = new TreeMap<>();
        states.stream()
                .flatMap(Duplicates::names)
                .filter(name -> !name.text().isBlank())
                .forEach(name -> byName.computeIfAbsent(name.what(), what -> new TreeMap<>())
                        .computeIfAbsent(key(name.text()), key -> new ArrayList<>())
                        .add(name));
        return byName.values().stream()
                .flatMap(names -> names.values().stream())
                .filter(same -> same.size() > 1)
                .map(Duplicates::duplicate)
                .toList();
    }

    /// As people read it: `pt` and `PT ` are one code.
    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Duplicate duplicate(List<Name> same) {
        List<Name> sorted =
                same.stream().sorted(Comparator.comparing(Name::owner)).toList();
        Name first = sorted.getFirst();
        return new Duplicate(
                first.what(), first.text(), sorted.stream().map(Name::owner).toList());
    }

    private static Stream<Name> names(Aggregate state) {
        return switch (state) {
            case Category category
            when !category.deleted() ->
                Stream.of(new Name(What.CATEGORY, category.name(), category.id().value()));
            case Item item
            when !item.deleted() ->
                Stream.of(new Name(What.ITEM_CODE, item.code(), item.id().value()));
            case Section section
            when !section.deleted() ->
                Stream.of(new Name(What.SECTION, section.name(), section.id().value()));
            case DiningTable table
            when !table.deleted() ->
                Stream.of(new Name(What.TABLE, table.number(), table.id().value()));
            case StaffMember person ->
                Stream.of(
                        new Name(What.USERNAME, person.username(), person.id().value()),
                        new Name(What.EMAIL, person.email(), person.id().value()));
            case Customer customer ->
                Stream.of(new Name(
                        What.CUSTOMER_PHONE,
                        customer.phoneIndex(),
                        customer.id().value()));
            default -> Stream.of();
        };
    }
}
