package com.intellidine.verification.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.device.store.H2Journal;
import com.intellidine.verification.site.Site;
import com.intellidine.verification.site.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LostStoreTest {
    private static final String LOST =
            ": It has no store; the file store.mv.db was lost, or the device was never started.";
    private static final String SERVER_LOST =
            "server: It has no store; its folder postgres was lost, or the server was never started.";

    @TempDir
    Path folder;

    @Test
    void missesTheStoreOfEveryDeviceAndOfTheServer() throws IOException {
        Site site = Site.prepare(folder, DemoRestaurant.SPICE_ROUTE.tenant(), 1, List.of());
        for (String device : List.of("till-1", "till-2")) {
            Site.Place place = site.place(device);
            H2Journal.open(site.home(place), place.identity()).close();
        }
        assertEquals(List.of("kitchen" + LOST, SERVER_LOST), findings());

        Files.delete(folder.resolve("till-2").resolve("store.mv.db"));
        assertEquals(List.of("kitchen" + LOST, "till-2" + LOST, SERVER_LOST), findings());

        Files.delete(folder.resolve("till-2").resolve("device.properties"));
        assertEquals(List.of("kitchen" + LOST, "till-2" + LOST, SERVER_LOST), findings());

        Files.delete(folder.resolve("till-1").resolve("device.properties"));
        assertEquals(4, findings().size(), () -> "a store without an identity: " + findings());
    }

    @Test
    void refusesAFolderThatIsNoSite() {
        assertThrows(SiteException.class, this::findings);
    }

    private List<String> findings() {
        return SiteAudit.check(folder).findings();
    }
}
