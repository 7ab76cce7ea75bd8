package com.intellidine.device.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.device.node.Journal;
import com.intellidine.domain.common.OrderId;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2JournalContractTest implements JournalContract {
    @TempDir
    private Path dir;

    @Override
    public Journal open() {
        return H2Journal.open(dir, Service.identity(1));
    }

    @Override
    public Journal reopened(Journal journal) {
        journal.close();
        return open();
    }

    @Test
    void letsGoOfAllButTheLatestSettledOrders() {
        Given given = Given.aService();
        try (Journal journal = open()) {
            given.writeTo(journal);
            assertEquals(given.atHand(), new HashSet<>(journal.ordersAtHand(0)));
            Set<OrderId> andTheLatest = new HashSet<>(given.atHand());
            andTheLatest.add(given.settled().getLast());
            assertEquals(andTheLatest, new HashSet<>(journal.ordersAtHand(1)));
        }
    }
}
