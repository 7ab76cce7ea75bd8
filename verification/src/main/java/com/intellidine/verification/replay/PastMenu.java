package com.intellidine.verification.replay;

import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.Outcome;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.floor.FloorEvent.SectionEdited;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.floor.SectionChange;
import com.intellidine.domain.floor.TableChange;
import com.intellidine.domain.menu.CategoryChange;
import com.intellidine.domain.menu.Diet;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuEvent.CategoryEdited;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.RestaurantChange;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import com.intellidine.verification.replay.PastOrder.PastLine;
import com.intellidine.verification.site.SiteException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The dishes of the past as a menu, with tables enough for a full house.
final class PastMenu {
    static final int TABLES = 60;
    private static final int SEATS = 4;
    private static final long SAVED_MAX_S = 60;

    private PastMenu() {}

    static ItemId item(String dish) {
        return new ItemId(id("item " + dish));
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("replay " + what).getBytes(StandardCharsets.UTF_8));
    }

    /// Writes the dishes on the menu, each at the first price that it will be sold at.
    ///
    /// @return how many dishes
    static int write(DeviceNode node, List<PastOrder> orders, Instant at) {
        Map<String, Money> dishes = new TreeMap<>();
        for (PastOrder order : orders) {
            for (PastLine line : order.lines()) {
                dishes.putIfAbsent(line.dish(), line.price());
            }
        }
        Stamp stamp = new Stamp(new StaffId(id("importer")), at);
        List<Event> edits = new ArrayList<>();
        edits.add(new RestaurantEdited(
                ReplayTerminal.restaurant().tenant(),
                RestaurantChange.change().taxes(fivePercentForEver()).build(),
                stamp));
        dishes.forEach((dish, price) -> {
            CategoryId category = category(dish);
            edits.add(new CategoryEdited(
                    category,
                    CategoryChange.of(initial(dish), 100 + initial(dish).charAt(0)),
                    stamp));
            ItemChange changes = ItemChange.change()
                    .category(category)
                    .name(dish)
                    .price(price)
                    .taxClass(TaxClass.RESTAURANT_SERVICE)
                    .diet(Diet.NON_VEG)
                    .station("kitchen")
                    .available(true)
                    .build();
            edits.add(new ItemEdited(item(dish), changes, stamp));
        });
        SectionId section = new SectionId(id("section"));
        edits.add(new SectionEdited(section, SectionChange.of("Replay", 1), stamp));
        for (int i = 1; i <= TABLES; i++) {
            edits.add(new TableEdited(
                    new TableId(id("table " + i)), TableChange.of(section, "R" + i, SEATS, 1_000 + i), stamp));
        }
        edits.forEach(edit -> saved(node.edit(edit)));
        return dishes.size();
    }

    private static void saved(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done done)) {
            throw new SiteException("the menu could not be written: " + outcome);
        }
        try {
            done.durable().get(SAVED_MAX_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new SiteException("the menu could not be saved", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteException("interrupted", e);
        }
    }

    private static CategoryId category(String dish) {
        return new CategoryId(id("category " + initial(dish)));
    }

    private static String initial(String dish) {
        return Character.toString(dish.codePointAt(0)).toUpperCase(java.util.Locale.ROOT);
    }

    private static TaxTable fivePercentForEver() {
        return new TaxTable(
                List.of(new TaxRate(TaxClass.RESTAURANT_SERVICE, LocalDate.of(2000, 1, 1), new Percent(500))));
    }

    static List<TableId> tables() {
        List<TableId> tables = new ArrayList<>();
        for (int i = 1; i <= TABLES; i++) {
            tables.add(new TableId(id("table " + i)));
        }
        return tables;
    }
}
