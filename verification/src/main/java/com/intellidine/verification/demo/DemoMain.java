package com.intellidine.verification.demo;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.verification.audit.SiteAudit;
import com.intellidine.verification.printer.PaperPort;
import com.intellidine.verification.site.Distribution;
import com.intellidine.verification.site.RunningSite;
import com.intellidine.verification.site.Site;
import com.intellidine.verification.site.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// `./intellidine demo`: everything on this machine. Without a screen it plays a dinner service and ends with the
/// audit.
public final class DemoMain {
    private static final int USAGE = 2;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private DemoMain() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        DemoOptions options;
        try {
            options = DemoOptions.parse(args);
        } catch (DemoOptions.UsageException e) {
            System.err.println("demo: " + e.getMessage() + " Usage: demo [--headless] [--data DIR] [--port N]");
            return USAGE;
        }
        try {
            say("The restaurant lives in " + options.data());
            Files.createDirectories(options.data());
            return options.headless() ? headless(options) : withScreen(options);
        } catch (SiteException | IOException e) {
            System.err.println("demo: " + e.getMessage());
            System.err.println(
                    "Nothing that was acknowledged is lost. Start the demo again on the same folder to go on.");
            return 1;
        }
    }

    private static int headless(DemoOptions options) throws IOException {
        try (PaperPort first = PaperPort.open();
                PaperPort second = PaperPort.open()) {
            Site site = Site.prepare(
                    options.data(),
                    DemoRestaurant.SPICE_ROUTE.tenant(),
                    options.port(),
                    List.of(first.address(), second.address()));
            try (RunningSite running = new RunningSite(site, Distribution.find(), DemoMain::acknowledged)) {
                new DinnerService(running, DemoMain::say).play();
                savePapers(options.data(), List.of(first, second));
            }
        }
        say("The service is over. Comparing every store with its log, the others, and what was acknowledged …");
        return report(SiteAudit.check(options.data()), options.data());
    }

    private static void savePapers(Path data, List<PaperPort> printers) throws IOException {
        for (int i = 0; i < printers.size(); i++) {
            printers.get(i).paper().save(data.resolve("screenshots").resolve("15-paper-till-" + (i + 1) + ".png"));
        }
    }

    private static int report(SiteAudit.Report report, Path data) {
        report.summary().forEach(DemoMain::say);
        report.findings().forEach(finding -> System.err.println("  " + finding));
        if (report.findings().isEmpty()) {
            say("Everything agrees. Pictures of every step are in " + data.resolve("screenshots"));
            return 0;
        }
        System.err.println("The stores do not agree.");
        return 1;
    }

    private static int withScreen(DemoOptions options) throws IOException {
        try (PaperPort first = PaperPort.open();
                PaperPort second = PaperPort.open()) {
            Site site = Site.prepare(
                    options.data(),
                    DemoRestaurant.SPICE_ROUTE.tenant(),
                    options.port(),
                    List.of(first.address(), second.address()));
            try (RunningSite running = new RunningSite(site, Distribution.find(), DemoMain::acknowledged)) {
                new OpenHouse(running, DemoMain::say).untilClosed();
            }
        }
        return 0;
    }

    private static void acknowledged(String device, String ack) {
        String[] words = ack.split(" ", -1);
        String what = words.length > 4 ? words[4] : "everything up to here";
        say("  " + device + ": " + what + " " + (words[0].equals("here") ? "saved" : "in the centre") + " (#" + words[2]
                + ")");
    }

    private static synchronized void say(String sentence) {
        System.out.println(TIME.format(LocalTime.now(ZoneId.systemDefault())) + " " + sentence);
    }
}
