package com.intellidine.verification.audit;

import com.intellidine.audit.Findings;
import com.intellidine.audit.LogReport;
import com.intellidine.device.identity.DeviceIdentityFile;
import com.intellidine.device.identity.UnableToReadIdentityException;
import com.intellidine.device.store.StoreAudit;
import com.intellidine.device.store.UnableToOpenStoreException;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import com.intellidine.domain.payment.Payment;
import com.intellidine.server.platform.UnableToStartException;
import com.intellidine.sync.Vector;
import com.intellidine.verification.site.AckLog;
import com.intellidine.verification.site.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Holds every store of a site against its log, every store against the others, and all of them against what was
/// acknowledged. Nothing of the site may be running.
public final class SiteAudit {
    private static final String STORE = "store.mv.db";
    private static final int FLAGS_SHOWN_MAX = 20;
    private static final List<String> FILES_OF_A_DEVICE = List.of(DeviceIdentityFile.NAME, STORE, "store.mark");

    private final Path site;
    private final Function<Path, ServerStore> server;
    private final Findings findings = new Findings();
    private final List<String> summary = new ArrayList<>();
    private final Map<String, StoreAudit.Report> devices = new LinkedHashMap<>();
    private int acknowledged;

    private SiteAudit(Path site, Function<Path, ServerStore> server) {
        this.site = site;
        this.server = server;
    }

    /// @param findings each a sentence; empty when everything agrees
    /// @param bills and payments of the restaurant, from the first store that could be read
    public record Report(List<String> findings, List<String> summary, List<Bill> bills, List<Payment> payments) {
        public Report {
            findings = List.copyOf(findings);
            summary = List.copyOf(summary);
            bills = List.copyOf(bills);
            payments = List.copyOf(payments);
        }
    }

    /// @throws SiteException when there is nothing to audit in the folder
    public static Report check(Path site) {
        return check(site, ServerStore::read);
    }

    /// @param server reads the server's store in its folder
    static Report check(Path site, Function<Path, ServerStore> server) {
        return new SiteAudit(site, server).check();
    }

    private Report check() {
        homes().forEach(this::readDevice);
        List<ServerStore> server = readServer();
        if (devices.isEmpty() && server.isEmpty() && findings.list().isEmpty()) {
            throw new SiteException("There is no store under " + site + ": give the folder of a demo or a replay.");
        }
        compareDevices();
        server.forEach(this::compareWithServer);
        List<AckLog.Ack> acks = AckLog.read(site);
        findings.addAll(Acknowledged.missing(acks, devices.values(), server));
        acknowledged = acks.size();
        return report(server);
    }

    /// Folders of devices. Any one of a device's files makes a folder one, or a lost store would be looked for nowhere.
    private List<Path> homes() {
        try (Stream<Path> folders = Files.list(site)) {
            return folders.filter(
                            folder -> FILES_OF_A_DEVICE.stream().anyMatch(file -> Files.exists(folder.resolve(file))))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SiteException("The folder " + site + " can't be read: " + e.getMessage(), e);
        }
    }

    private void readDevice(Path home) {
        String name = String.valueOf(home.getFileName());
        if (!Files.exists(home.resolve(STORE))) {
            findings.add(name + ": It has no store; the file " + STORE + " was lost, or the device was never started.");
            return;
        }
        try {
            StoreAudit.Report report = StoreAudit.check(home);
            report.findings().forEach(finding -> findings.add(name + ": " + finding));
            devices.put(name, report);
        } catch (UnableToReadIdentityException | UnableToOpenStoreException | IllegalStateException e) {
            findings.add(name + ": " + e.getMessage());
        }
    }

    private List<ServerStore> readServer() {
        Path home = site.resolve("server");
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        if (!Files.isDirectory(home.resolve("postgres"))) {
            findings.add("server: It has no store; its folder postgres was lost, or the server was never started.");
            return List.of();
        }
        try {
            ServerStore store = server.apply(home);
            store.findings().forEach(finding -> findings.add("server: " + finding));
            return List.of(store);
        } catch (UnableToStartException e) {
            findings.add("server: " + e.getMessage());
            return List.of();
        }
    }

    private void compareDevices() {
        List<Map.Entry<String, StoreAudit.Report>> all = List.copyOf(devices.entrySet());
        for (int i = 1; i < all.size(); i++) {
            compare(
                    all.getFirst().getKey(),
                    all.getFirst().getValue(),
                    all.get(i).getKey(),
                    all.get(i).getValue());
        }
    }

    private void compare(String one, StoreAudit.Report mine, String other, StoreAudit.Report theirs) {
        if (!mine.identity().tenant().equals(theirs.identity().tenant())) {
            findings.add(other + " belongs to another restaurant than " + one + ".");
        }
        compareVectors(one, mine.vector(), other, theirs.vector());
        if (mine.vector().equals(theirs.vector()) && !mine.digest().equals(theirs.digest())) {
            findings.add(one + " and " + other + " have the same events and different tables.");
        }
    }

    private void compareVectors(String one, Vector mine, String other, Vector theirs) {
        long lacking = mine.missingFrom(theirs);
        long ahead = theirs.missingFrom(mine);
        if (lacking > 0) {
            findings.add(other + " lacks " + lacking + " events that " + one + " has.");
        }
        if (ahead > 0) {
            findings.add(one + " lacks " + ahead + " events that " + other + " has.");
        }
        if (lacking == 0 && ahead == 0 && !mine.equals(theirs)) {
            findings.add(one + " and " + other + " know different events under the same numbers: a device was copied.");
        }
    }

    private void compareWithServer(ServerStore server) {
        devices.forEach((name, device) -> {
            TenantId tenant = device.identity().tenant();
            LogReport report = server.reports().get(tenant);
            if (report == null) {
                findings.add("server: it does not know the restaurant of " + name + ".");
                return;
            }
            compareVectors(name, device.vector(), "the server", report.vector());
            if (device.vector().equals(report.vector()) && !device.digest().equals(report.digest())) {
                findings.add(name + " and the server have the same events and different tables.");
            }
        });
    }

    private Report report(List<ServerStore> server) {
        devices.forEach((name, device) -> summary.add(String.format(
                java.util.Locale.ROOT,
                "%-8s %d events, state %s",
                name,
                device.events(),
                device.digest().substring(0, 12))));
        server.forEach(store -> summary.addAll(store.summary()));
        List<StoreAudit.Report> reports = List.copyOf(devices.values());
        List<Bill> bills = reports.isEmpty() ? List.of() : reports.getFirst().bills();
        List<Payment> payments =
                reports.isEmpty() ? List.of() : reports.getFirst().payments();
        summary.add(bills.size() + " bills of "
                + Rupees.withSign(Money.sum(
                        bills.stream().map(Bill::totals).map(BillTotals::total).toList()))
                + ", " + payments.size() + " payments of "
                + Rupees.withSign(
                        Money.sum(payments.stream().map(Payment::amount).toList())));
        reports.stream().limit(1).map(StoreAudit.Report::flags).forEach(flags -> {
            summary.add(leave(flags.size()));
            flags.stream().limit(FLAGS_SHOWN_MAX).forEach(flag -> summary.add("  " + flag));
        });
        summary.add(acknowledged + " acknowledgements looked for");
        return new Report(findings.list(), summary, bills, payments);
    }

    static String leave(int flags) {
        return switch (flags) {
            case 0 -> "nothing was done without leave";
            case 1 -> "1 thing was done by somebody who had no leave for it";
            default -> flags + " things were done by people who had no leave for them";
        };
    }
}
