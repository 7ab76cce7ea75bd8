package com.intellidine.server.order;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.order.OrderStatus;
import com.intellidine.server.auth.Caller;
import com.intellidine.server.platform.web.ApiFailure;
import com.intellidine.server.platform.web.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Orders over HTTP.
@RestController
@RequestMapping("/api/orders")
final class OrderController {
    private final OrderReader orders;

    OrderController(OrderReader orders) {
        this.orders = orders;
    }

    @GetMapping
    Page<OrderAnswer> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "table_id", required = false) @Nullable UUID table,
            @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate from,
            @RequestParam(name = "to", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate to,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "limit", defaultValue = "20") int limit) {
        if (status != null
                && Arrays.stream(OrderStatus.values())
                        .noneMatch(known -> known.wireName().equals(status))) {
            throw ApiFailure.badRequest("status is none that an order can have.");
        }
        return orders.find(
                caller.tenant(), new OrderStore.Filter(status, table, from, to), new Page.Wanted(page, limit));
    }

    /// What changed after a cursor; `0` is the beginning.
    @GetMapping(params = "cursor")
    OrderReader.ChangedOrders changes(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(name = "cursor") String cursor,
            @RequestParam(name = "wait_ms", defaultValue = "0") int waitMs,
            @RequestParam(name = "limit", defaultValue = "20") int limit)
            throws InterruptedException {
        if (waitMs < 0 || waitMs > Limits.SERVER_PULL_WAIT_MAX_MS) {
            throw ApiFailure.badRequest("wait_ms is not in 0.." + Limits.SERVER_PULL_WAIT_MAX_MS + ".");
        }
        return orders.changes(
                caller.tenant(), position(cursor), new Page.Wanted(1, limit).limit(), Duration.ofMillis(waitMs));
    }

    private static long position(String cursor) {
        try {
            return Math.max(0, Long.parseLong(cursor));
        } catch (NumberFormatException e) {
            throw (ApiFailure) ApiFailure.badRequest("cursor is none that this server gave.")
                    .initCause(e);
        }
    }

    @GetMapping("/{id}")
    OrderAnswer order(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable UUID id) {
        return orders.order(caller.tenant(), new OrderId(id)).orElseThrow(ApiFailure::notFound);
    }
}
