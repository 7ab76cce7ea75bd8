package com.intellidine.verification.bench;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.verification.site.Child;
import com.intellidine.verification.site.Ports;
import com.intellidine.verification.site.RunningSite;
import com.intellidine.verification.site.Site;
import com.intellidine.verification.site.SiteException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What the programs weigh: resident memory of terminal, kitchen display and server, each started as the launcher
/// starts it, after an evening's orders at the terminal and an idle minute. Beside a bare JavaFX window and a bare
/// program in Java with the same flags.
final class MemoryBench implements Bench {
    private static final int ORDERS = 40;
    private static final int IDLE_S = 60;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Figure> run(Setting setting) throws IOException {
        Site site = Site.prepare(
                setting.newFolder("memory"),
                DemoRestaurant.SPICE_ROUTE.tenant(),
                Ports.free(1).getFirst(),
                List.of());
        try (RunningSite running = new RunningSite(site, setting.distribution(), (device, ack) -> {});
                Child server = running.startServer(List.of());
                Child terminal = start(setting, site, "till-1", "terminal", BenchTerminal.class);
                Child kitchen = start(setting, site, "kitchen", "kitchen", BenchKitchen.class);
                Child window = bare(setting, BareWindow.class);
                Child jvm = bare(setting, BareJvm.class)) {
            window.ask("taps " + setting.times(ORDERS), House.ANSWER_MAX);
            terminal.ask("sign-in", House.ANSWER_MAX);
            setting.say().accept("an evening's orders");
            terminal.ask("orders " + setting.times(ORDERS), House.ANSWER_MAX);
            List<Figure> figures = new ArrayList<>();
            figures.add(now("terminal", "evening's end", terminal));
            figures.add(now("kitchen display", "evening's end", kitchen));
            figures.add(now("server", "evening's end", server));
            rest(setting);
            figures.addAll(both("terminal", terminal));
            figures.addAll(both("kitchen display", kitchen));
            figures.addAll(both("server with its broker", server));
            figures.add(new Figure(
                    "PostgreSQL under the server, shared pages once",
                    "idle minute",
                    "MB",
                    Samples.one(ProcessMemory.shared(database(site))),
                    ""));
            figures.addAll(both("bare JavaFX window", window));
            figures.addAll(both("bare JVM", jvm));
            return figures;
        }
    }

    /// It is not a child of the server's, for it is started in the background.
    private static List<ProcessHandle> database(Site site) {
        String home = site.serverHome().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(argument -> argument.startsWith(home)))
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    private static Child start(Setting setting, Site site, String place, String program, Class<?> main) {
        Path home = site.home(site.place(place));
        String till = site.place("till-1").identity().code().value();
        return Child.start(
                program,
                setting.distribution()
                        .command(program, true, House.HEADLESS, main.getName(), List.of(home.toString(), till)),
                home.resolve("app.log"),
                line -> {});
    }

    private static Child bare(Setting setting, Class<?> main) {
        Path log = setting.folder().resolve(main.getSimpleName() + ".log");
        return Child.start(
                main.getSimpleName(),
                setting.distribution().command("terminal", true, House.HEADLESS, main.getName(), List.of()),
                log,
                line -> {});
    }

    private static Figure now(String what, String when, Child child) {
        return new Figure(
                what + ", resident",
                when,
                "MB",
                Samples.one(ProcessMemory.of(child.pid()).now()),
                "");
    }

    private static List<Figure> both(String what, Child child) {
        return List.of(
                now(what, "idle minute", child),
                new Figure(
                        what + ", most at any time",
                        "all",
                        "MB",
                        Samples.one(ProcessMemory.of(child.pid()).most()),
                        ""));
    }

    private static void rest(Setting setting) {
        setting.say().accept("an idle minute");
        try {
            TimeUnit.SECONDS.sleep(setting.times(IDLE_S));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteException("interrupted", e);
        }
    }
}
