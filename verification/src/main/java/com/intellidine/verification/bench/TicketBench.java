package com.intellidine.verification.bench;

import com.intellidine.verification.bench.House.Sighting;
import com.intellidine.verification.bench.TimedTap.Timing;
import com.intellidine.verification.site.Child;
import com.intellidine.verification.site.SiteException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// From the tap on *send* at a terminal to the frame with the ticket on a kitchen display, two programs with their own
/// stores and screens; beside the least that handing over the same bytes could take. Both programs read the same clock
/// of the machine.
final class TicketBench implements Bench {
    private static final int TICKETS_A_ROUND = 10;
    private static final int TICKETS_A_ROUND_IN_A_RUSH = 4;
    private static final int ROUNDS_IN_A_RUSH_MAX = 60;
    private static final int WARM_UP_TICKETS = 10;
    private static final int ROUND_TRIPS_A_ROUND = 100;
    private static final Duration SEEN_MAX = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "ticket";
    }

    @Override
    public List<Figure> run(Setting setting) throws IOException {
        List<Figure> figures = new ArrayList<>();
        Path folder = setting.newFolder("ticket");
        try (House house = House.idle(setting, folder, true);
                RoundTrip floor = new RoundTrip(folder)) {
            house.startKitchen();
            Rounds rounds = new Rounds(house, house.startTerminal(), floor);
            rounds.warmUp(setting);
            rounds.play(setting, setting.rounds(), TICKETS_A_ROUND, () -> true);
            figures.addAll(rounds.figures("idle"));
        }
        if (setting.load() != null) {
            figures.addAll(inARush(setting, setting.load()));
        }
        return figures;
    }

    private static List<Figure> inARush(Setting setting, Path file) throws IOException {
        List<Figure> figures = new ArrayList<>();
        Path folder = setting.newFolder("ticket-in-a-rush");
        try (Rush rush = Rush.start(file, folder.resolve("rush"));
                House house = House.among(setting, folder, true, rush.devices());
                RoundTrip floor = new RoundTrip(folder)) {
            house.startKitchen();
            Rounds rounds = new Rounds(house, house.startTerminal(), floor);
            rounds.warmUp(setting);
            rush.awaitFirstOrder();
            Traffic traffic = Traffic.at(rounds.terminal);
            rounds.play(setting, ROUNDS_IN_A_RUSH_MAX, TICKETS_A_ROUND_IN_A_RUSH, () -> !rush.isOver());
            figures.addAll(rounds.figures("rush, " + traffic.since(rounds.terminal)));
            setting.say().accept("after the rush");
            rush.stop();
            Rounds after = new Rounds(house, rounds.terminal, floor);
            after.play(setting, setting.rounds(), TICKETS_A_ROUND, () -> true);
            figures.addAll(after.figures("after it, " + Traffic.held(rounds.terminal)));
        }
        return figures;
    }

    /// A ticket on its way.
    ///
    /// @param saved when the terminal had it on the disk
    private record Journey(Timing sent, long saved, Sighting seen) {
        long untilPainted() {
            return seen.painted() - sent.pressed();
        }
    }

    /// The tickets, and what they are held against.
    private static final class Rounds {
        private final House house;
        private final Child terminal;
        private final RoundTrip floor;
        private final List<List<Journey>> tickets = new ArrayList<>();
        private final List<List<Long>> least = new ArrayList<>();
        private int lost;

        Rounds(House house, Child terminal, RoundTrip floor) {
            this.house = house;
            this.terminal = terminal;
            this.floor = floor;
        }

        void warmUp(Setting setting) throws IOException {
            tickets(setting.times(WARM_UP_TICKETS));
            roundTrips(setting.times(ROUND_TRIPS_A_ROUND));
            lost = 0;
        }

        /// @param goOn asked after each round whether it still counts
        void play(Setting setting, int rounds, int count, BooleanSupplier goOn) throws IOException {
            for (int i = 0; i < rounds; i++) {
                List<Journey> round = tickets(setting.times(count));
                if (!goOn.getAsBoolean()) {
                    return;
                }
                if (!round.isEmpty()) {
                    tickets.add(round);
                    least.add(roundTrips(setting.times(ROUND_TRIPS_A_ROUND)));
                }
            }
        }

        private List<Journey> tickets(int count) {
            List<Journey> round = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String[] sent = terminal.ask("send", House.ANSWER_MAX).split(" ", -1);
                @Nullable Sighting seen = house.awaitTicket(sent[0], SEEN_MAX);
                if (seen == null) {
                    lost++;
                } else {
                    round.add(new Journey(Timing.read(sent[1]), Long.parseLong(sent[2]), seen));
                }
                terminal.ask("pay", House.ANSWER_MAX);
            }
            return round;
        }

        private List<Long> roundTrips(int count) throws IOException {
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                times.add(floor.once());
            }
            return times;
        }

        List<Figure> figures(String load) {
            if (tickets.isEmpty()) {
                throw new SiteException("No round of tickets came through: " + lost + " were not in sight after "
                        + SEEN_MAX.toSeconds() + " s.");
            }
            Samples painted = samples(Journey::untilPainted);
            Samples bare = Samples.millis(least);
            return List.of(
                    new Figure(
                            "tap on send → frame with the ticket in the kitchen",
                            load,
                            "ms",
                            painted,
                            painted.above(bare, "ms") + (lost == 0 ? "" : ", not in sight: " + lost)),
                    new Figure(
                            "  until the terminal has it on the disk",
                            load,
                            "ms",
                            samples(journey -> journey.saved() - journey.sent().pressed()),
                            ""),
                    new Figure(
                            "  until the kitchen knows it",
                            load,
                            "ms",
                            samples(journey ->
                                    journey.seen().known() - journey.sent().pressed()),
                            ""),
                    new Figure(
                            "  until it is laid out there",
                            load,
                            "ms",
                            samples(journey ->
                                    journey.seen().laidOut() - journey.sent().pressed()),
                            ""),
                    new Figure("synced append, HTTP request, synced append, same bytes", load, "ms", bare, ""));
        }

        private Samples samples(ToLongFunction<Journey> part) {
            return Samples.millis(tickets.stream()
                    .map(round -> round.stream().map(part::applyAsLong).toList())
                    .toList());
        }
    }
}
