package com.intellidine.verification.replay;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Payment;
import com.intellidine.verification.audit.SiteAudit;
import com.intellidine.verification.site.Distribution;
import com.intellidine.verification.site.Ports;
import com.intellidine.verification.site.RunningSite;
import com.intellidine.verification.site.Site;
import com.intellidine.verification.site.SiteException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// `./intellidine replay FILE.csv`: real orders of the past, played again through the view models of two terminals, a
/// kitchen display and the server; then every store is audited and the money held against a sum over the file.
public final class ReplayMain {
    private static final int USAGE = 2;
    private static final int COMPLAINTS_SHOWN_MAX = 10;
    private static final List<String> SERVER_JVM = List.of("-Xmx512m");

    private ReplayMain() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /// The exit code: 0 when nearly all of the file was read and what was played agrees, 1 when not, 2 for a command
    /// line that makes no sense.
    static int run(String[] args) {
        try {
            ReplayOptions options = ReplayOptions.parse(args);
            OrderFile file = OrderFile.read(options.file());
            file.complaints().stream().limit(COMPLAINTS_SHOWN_MAX).forEach(System.err::println);
            if (file.complaints().size() > COMPLAINTS_SHOWN_MAX) {
                System.err.println("… and " + (file.complaints().size() - COMPLAINTS_SHOWN_MAX) + " more.");
            }
            Programme programme = Programme.of(file, options);
            if (programme.orders().isEmpty()) {
                System.err.println("replay: The file has no orders on these days.");
                return 1;
            }
            return play(options, file, programme);
        } catch (ReplayOptions.UsageException e) {
            System.err.println("replay: " + e.getMessage());
            return USAGE;
        } catch (OrderFile.UnreadableFileException | SiteException | IOException e) {
            System.err.println("replay: " + e.getMessage());
            return 1;
        }
    }

    private static int play(ReplayOptions options, OrderFile file, Programme programme) throws IOException {
        Path folder = folder(options);
        say("Replaying " + programme.orders().size() + " orders with " + programme.lines() + " lines in " + folder);
        Site site = Site.prepare(
                folder, ReplayTerminal.restaurant().tenant(), Ports.free(1).getFirst(), List.of());
        Replay.Result result;
        try (RunningSite running = new RunningSite(site, Distribution.find(), (device, ack) -> {})) {
            running.startServer(SERVER_JVM);
            result = new Replay(running, programme, ReplayMain::say).play();
        }
        say("Auditing every store …");
        SiteAudit.Report report = SiteAudit.check(folder);
        List<String> findings = new ArrayList<>(report.findings());
        FileSum expected = FileSum.of(options.file(), programme.counts(), file.leftOut());
        findings.addAll(differences(expected, report));
        if (file.lacksTooMuch()) {
            findings.add(leftOut(file) + ": too many to say that the file was played. Mend it first.");
        }
        report.summary().forEach(ReplayMain::say);
        say(String.format(
                Locale.ROOT,
                "Orders %d, lines %d, dishes %d.%nMoney: subtotal %s, tax %s, total %s rupees; the file says %s, %s, %s.%n"
                        + "Seconds: %.1f to play, %.1f until every store had everything; the longest that a waiter waited %.1f.",
                programme.orders().size(),
                programme.lines(),
                result.dishes(),
                sum(report.bills(), BillTotals::subtotal),
                sum(report.bills(), BillTotals::tax),
                sum(report.bills(), BillTotals::total),
                expected.subtotal(),
                expected.tax(),
                expected.total(),
                result.played(),
                result.seconds(),
                result.longestWait()));
        findings.forEach(finding -> System.err.println("  " + finding));
        say((findings.isEmpty() ? "Everything agrees" : "Not everything agrees")
                + (file.rowsLeftOut() == 0 ? "." : "; " + leftOut(file) + "."));
        return findings.isEmpty() ? 0 : 1;
    }

    private static String leftOut(OrderFile file) {
        return file.rowsLeftOut() + " of " + file.rows() + " rows of the file were left out";
    }

    private static Path folder(ReplayOptions options) throws IOException {
        Optional<Path> wanted = Optional.ofNullable(options.data());
        if (wanted.isEmpty()) {
            return Files.createTempDirectory("intellidine-replay-");
        }
        Files.createDirectories(wanted.get());
        try (var inside = Files.list(wanted.get())) {
            if (inside.findAny().isPresent()) {
                throw new SiteException("The folder " + wanted.get()
                        + " is not empty: give one that is, or the sums would count what is there already.");
            }
        }
        return wanted.get();
    }

    private static List<String> differences(FileSum expected, SiteAudit.Report report) {
        List<String> findings = new ArrayList<>();
        compare(
                findings,
                "bills",
                BigDecimal.valueOf(expected.orders()),
                BigDecimal.valueOf(report.bills().size()));
        compare(findings, "subtotal", expected.subtotal(), sum(report.bills(), BillTotals::subtotal));
        compare(findings, "tax", expected.tax(), sum(report.bills(), BillTotals::tax));
        compare(findings, "total", expected.total(), sum(report.bills(), BillTotals::total));
        compare(
                findings,
                "cash taken",
                expected.total(),
                Money.sum(report.payments().stream().map(Payment::amount).toList())
                        .toRupees());
        return findings;
    }

    private static void compare(List<String> findings, String what, BigDecimal expected, BigDecimal found) {
        if (expected.compareTo(found) != 0) {
            findings.add("The file says " + expected + " for the " + what + ", the restaurant has " + found + ".");
        }
    }

    private static BigDecimal sum(List<Bill> bills, Function<BillTotals, Money> part) {
        return Money.sum(bills.stream().map(bill -> part.apply(bill.totals())).toList())
                .toRupees();
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }
}
