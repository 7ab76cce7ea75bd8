package com.intellidine.server.menu;

import com.intellidine.domain.common.Limits;
import com.intellidine.server.auth.Caller;
import com.intellidine.server.menu.MenuStore.CategoryAnswer;
import com.intellidine.server.menu.MenuStore.Filter;
import com.intellidine.server.menu.MenuStore.ItemAnswer;
import com.intellidine.server.platform.database.Tx;
import com.intellidine.server.platform.web.ApiFailure;
import com.intellidine.server.platform.web.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The menu over HTTP.
@RestController
@RequestMapping("/api/menu")
final class MenuController {
    private final Tx tx;
    private final MenuStore store = new MenuStore();

    MenuController(Tx tx) {
        this.tx = tx;
    }

    @GetMapping("/categories")
    List<CategoryAnswer> categories(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return tx.forTenant(caller.tenant(), handle -> store.categories(handle, caller.tenant()));
    }

    @GetMapping("/items")
    Page<ItemAnswer> items(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(name = "category_id", required = false) @Nullable UUID category,
            @RequestParam(name = "available", required = false) @Nullable Boolean available,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "limit", defaultValue = "20") int limit) {
        if (text != null && (text.length() > Limits.NAME_LENGTH_MAX_CHARS || text.indexOf('\0') >= 0)) {
            throw ApiFailure.badRequest("q is too long or holds a character that no name has.");
        }
        Page.Wanted wanted = new Page.Wanted(page, limit);
        Filter filter = new Filter(category, available, text);
        return tx.snapshotForTenant(
                caller.tenant(),
                handle -> wanted.of(
                        store.items(handle, caller.tenant(), filter, wanted.limit(), wanted.offset()),
                        store.count(handle, caller.tenant(), filter)));
    }

    @GetMapping("/items/{id}")
    ItemAnswer item(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable UUID id) {
        return tx.forTenant(caller.tenant(), handle -> store.item(handle, caller.tenant(), id))
                .orElseThrow(ApiFailure::notFound);
    }
}
