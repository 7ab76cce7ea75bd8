package com.intellidine.device.store;

import com.intellidine.audit.Findings;
import com.intellidine.audit.LogAudit;
import com.intellidine.audit.LogReport;
import com.intellidine.audit.RowComparison;
import com.intellidine.audit.StateDigest;
import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceIdentityFile;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.payment.Payment;
import com.intellidine.fold.Row;
import com.intellidine.fold.Table;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Vector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// Checks the store of a device that is not running, every table and every row of it, and changes nothing.
public final class StoreAudit {
    private final Path dir;
    private final DeviceIdentity identity;
    private final Findings findings = new Findings();

    private StoreAudit(Path dir, DeviceIdentity identity) {
        this.dir = dir;
        this.identity = identity;
    }

    /// What a store holds and what is wrong with it.
    ///
    /// @param hashes of every event in its log
    /// @param digest of its rows as they are stored; equal for any two whole stores with equal vectors
    /// @param bills in the order of their series, years and numbers
    /// @param payments in the order in which they were taken
    /// @param flags what people did whose leave for it was missing, each a sentence: for the manager, with nothing
    ///     wrong in the store
    /// @param findings each a sentence; empty when nothing is wrong
    public record Report(
            DeviceIdentity identity,
            long events,
            Vector vector,
            Set<EventHash> hashes,
            String digest,
            List<Bill> bills,
            List<Payment> payments,
            List<String> flags,
            List<String> findings) {
        public Report {
            hashes = Set.copyOf(hashes);
            bills = List.copyOf(bills);
            payments = List.copyOf(payments);
            flags = List.copyOf(flags);
            findings = List.copyOf(findings);
        }
    }

    /// @throws com.intellidine.device.identity.UnableToReadIdentityException when the folder is no device's
    /// @throws UnableToOpenStoreException when the store can't be read: it is open, missing or damaged
    public static Report check(Path dir) {
        return new StoreAudit(dir, DeviceIdentityFile.read(dir)).check();
    }

    private Report check() {
        Diagnosis diagnosis = new Diagnosis(dir);
        if (!Files.exists(StoreFile.path(dir))) {
            throw new UnableToOpenStoreException(StoreFault.FOLDER, diagnosis.sentence(StoreFault.FOLDER));
        }
        try (Handle handle = StoreFile.readOnly(dir).open()) {
            checkMark(handle, StoreMark.read(dir, diagnosis));
            TableAudit tables = new TableAudit(handle, findings);
            tables.checkNames();
            tables.checkMeta(Schema.expected(identity));
            LogAudit log = new LogAudit(identity.tenant());
            tables.checkEvents(log::take);
            tables.checkAggregates();
            LogReport report = log.report();
            findings.addAll(report.findings());
            List<Row> stored = Arrays.stream(Table.values())
                    .flatMap(table -> RowStore.all(handle, table).stream())
                    .toList();
            findings.addAll(RowComparison.differences(report.rows(), stored));
            return new Report(
                    identity,
                    report.events(),
                    report.vector(),
                    report.hashes(),
                    StateDigest.of(stored),
                    report.bills(),
                    report.payments(),
                    report.flagged(),
                    findings.list());
        } catch (JdbiException e) {
            throw diagnosis.unableToOpen(e);
        }
    }

    private void checkMark(Handle handle, Optional<StoreMark.Last> mark) {
        if (mark.isPresent() && !EventStore.holds(handle, mark.get())) {
            findings.add("The store lacks event " + mark.get().hash() + ", which its mark says was on the disk.");
        }
    }
}
