package com.intellidine.device.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.device.sync.TestDevice.Place;
import com.intellidine.domain.common.OrderId;
import com.intellidine.sync.Vector;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Devices on the local network with their logs in files.
class DiskLinkTest {
    private final Place a = Place.free("A");
    private final Place b = Place.free("B");

    DiskLinkTest() throws Exception {}

    @Test
    void goOnWhereTheyLeftOffAfterOneWasSwitchedOff(@TempDir Path dir) throws Exception {
        try (TestDevice first = new TestDevice(a, dir.resolve("a"), b).syncing()) {
            OrderId early;
            Vector agreed;
            try (TestDevice second = new TestDevice(b, dir.resolve("b"), a).syncing()) {
                first.setUpRestaurant();
                early = first.takeOrder();
                Soon.happens("the second has it", () -> second.knows(early));
                OrderId back = second.takeOrder();
                Soon.happens("the first has that one", () -> first.knows(back));
                Soon.happens("they agree", () -> first.durable().equals(second.durable()));
                agreed = second.durable();
            }
            OrderId missed = first.takeOrder();
            try (TestDevice second = new TestDevice(b, dir.resolve("b"), a)) {
                assertEquals(agreed, second.durable(), "what it had is on its disk");
                second.syncing();
                Soon.happens("it gets what it missed", () -> second.knows(missed) && second.knows(early));
                Soon.happens("the first knows that", () -> first.contact(0).hasAll());
            }
        }
    }
}
