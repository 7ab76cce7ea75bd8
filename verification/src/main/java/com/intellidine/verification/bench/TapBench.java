package com.intellidine.verification.bench;

import com.intellidine.verification.bench.TimedTap.Timing;
import com.intellidine.verification.site.Child;
import com.intellidine.verification.site.SiteException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;

/// From the tap on a dish to the frame with its line on the screen, on the real terminal; beside a bare JavaFX program
/// of the same size in which a tap changes one label. The taps of the two come in turns, round by round. There is no
/// graphics card: both draw in software, and the platform copies each frame whole into the memory of a screen that
/// nobody sees.
final class TapBench implements Bench {
    private static final int TAPS_A_ROUND = 36;
    private static final int TAPS_A_ROUND_IN_A_RUSH = 18;
    private static final int ROUNDS_IN_A_RUSH_MAX = 60;
    private static final int WARM_UP_TAPS = 72;

    @Override
    public String name() {
        return "tap";
    }

    @Override
    public List<Figure> run(Setting setting) throws IOException {
        List<Figure> figures = new ArrayList<>();
        Path folder = setting.newFolder("tap");
        try (House house = House.idle(setting, folder, false);
                Child floor = floor(setting, folder)) {
            Rounds rounds = new Rounds(house.startTerminal(), floor);
            rounds.warmUp(setting.times(WARM_UP_TAPS));
            rounds.play(setting.rounds(), setting.times(TAPS_A_ROUND), () -> true);
            figures.addAll(rounds.figures("idle"));
        }
        if (setting.load() != null) {
            figures.addAll(inARush(setting, setting.load()));
        }
        return figures;
    }

    private static List<Figure> inARush(Setting setting, Path file) throws IOException {
        List<Figure> figures = new ArrayList<>();
        Path folder = setting.newFolder("tap-in-a-rush");
        try (Rush rush = Rush.start(file, folder.resolve("rush"));
                House house = House.among(setting, folder, false, rush.devices());
                Child floor = floor(setting, folder)) {
            Rounds rounds = new Rounds(house.startTerminal(), floor);
            rounds.warmUp(setting.times(WARM_UP_TAPS));
            rush.awaitFirstOrder();
            Traffic traffic = Traffic.at(rounds.terminal);
            rounds.play(ROUNDS_IN_A_RUSH_MAX, setting.times(TAPS_A_ROUND_IN_A_RUSH), () -> !rush.isOver());
            figures.addAll(rounds.figures("rush, " + traffic.since(rounds.terminal)));
            setting.say().accept("after the rush");
            rush.stop();
            Rounds after = new Rounds(rounds.terminal, floor);
            after.play(setting.rounds(), setting.times(TAPS_A_ROUND), () -> true);
            figures.addAll(after.figures("after it, " + Traffic.held(rounds.terminal)));
        }
        return figures;
    }

    private static Child floor(Setting setting, Path folder) {
        return Child.start(
                "the bare window",
                setting.distribution().command("terminal", true, House.HEADLESS, BareWindow.class.getName(), List.of()),
                folder.resolve("bare.log"),
                line -> {});
    }

    /// The taps of both programs.
    private static final class Rounds {
        private final Child terminal;
        private final Child floor;
        private final List<List<Timing>> ours = new ArrayList<>();
        private final List<List<Timing>> bare = new ArrayList<>();

        Rounds(Child terminal, Child floor) {
            this.terminal = terminal;
            this.floor = floor;
        }

        void warmUp(int taps) {
            taps(terminal, taps);
            taps(floor, taps);
        }

        /// @param goOn asked after each round whether it still counts
        void play(int rounds, int taps, BooleanSupplier goOn) {
            for (int i = 0; i < rounds; i++) {
                List<Timing> one = taps(terminal, taps);
                if (!goOn.getAsBoolean()) {
                    return;
                }
                ours.add(one);
                bare.add(taps(floor, taps));
            }
        }

        private static List<Timing> taps(Child child, int count) {
            return Arrays.stream(child.ask("taps " + count, House.ANSWER_MAX).split(" ", -1))
                    .map(Timing::read)
                    .toList();
        }

        List<Figure> figures(String load) {
            if (ours.isEmpty()) {
                throw new SiteException("The rush was over before a round of taps was.");
            }
            Samples painted = samples(ours, Timing::untilPainted);
            Samples least = samples(bare, Timing::untilPainted);
            return List.of(
                    new Figure(
                            "tap on a dish → frame with its line",
                            load,
                            "ms",
                            painted,
                            painted.above(least, "ms") + ", " + painted.times(least, "bare")),
                    new Figure("  until the order has the line", load, "ms", samples(ours, Timing::untilHandled), ""),
                    new Figure("  until it is laid out", load, "ms", samples(ours, Timing::untilLaidOut), ""),
                    new Figure(
                            "  processor time of the screen's thread",
                            load,
                            "ms",
                            samples(ours, timing -> timing.effort().screen()),
                            ""),
                    new Figure(
                            "  processor time of painting",
                            load,
                            "ms",
                            samples(ours, timing -> timing.effort().painting()),
                            ""),
                    new Figure("tap → frame, bare JavaFX scene", load, "ms", least, ""),
                    new Figure("  until it is laid out", load, "ms", samples(bare, Timing::untilLaidOut), ""),
                    new Figure(
                            "  processor time of the screen's thread",
                            load,
                            "ms",
                            samples(bare, timing -> timing.effort().screen()),
                            ""),
                    new Figure(
                            "  processor time of painting",
                            load,
                            "ms",
                            samples(bare, timing -> timing.effort().painting()),
                            ""));
        }

        private static Samples samples(List<List<Timing>> rounds, ToLongFunction<Timing> part) {
            return Samples.millis(rounds.stream()
                    .map(round -> round.stream()
                            .map(timing -> part.applyAsLong(timing))
                            .toList())
                    .toList());
        }
    }
}
