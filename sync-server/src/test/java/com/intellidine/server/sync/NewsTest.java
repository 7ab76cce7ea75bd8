package com.intellidine.server.sync;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NewsTest {
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final TenantId tenant = new TenantId(new UUID(1, 1));
    private final TenantId other = new TenantId(new UUID(2, 2));

    @Test
    void hearsWhatRangBetweenLookingAndWaiting() throws InterruptedException {
        try (News news = new News(tenants -> Map.of());
                News.Place place = news.place(tenant)) {
            news.ring(tenant);
            assertTrue(place.await(LONG));
            assertFalse(place.await(SHORT));
        }
    }

    @Test
    void staysStillWhenAnotherRestaurantRings() throws InterruptedException {
        try (News news = new News(tenants -> Map.of());
                News.Place place = news.place(tenant)) {
            news.ring(other);
            assertFalse(place.await(SHORT));
        }
    }

    @Test
    void hearsWhatAnotherNodeStored() throws InterruptedException {
        AtomicLong position = new AtomicLong(1);
        try (News news = new News(tenants -> Map.of(tenant, position.get()))) {
            news.start();
            try (News.Place place = news.place(tenant)) {
                // The first look rings once, because something may have come just before it.
                assertTrue(place.await(LONG));
                position.incrementAndGet();
                assertTrue(place.await(LONG));
            }
        }
    }

    @Test
    void letsEverybodyGoWhenItCloses() throws InterruptedException {
        News news = new News(tenants -> Map.of());
        try (News.Place place = news.place(tenant)) {
            Thread closer = Thread.ofVirtual().start(news::close);
            assertFalse(place.await(LONG));
            closer.join();
        }
    }
}
