package com.intellidine.kitchen.board;

import com.intellidine.device.identity.DeviceKind;
import com.intellidine.device.sync.PeerContact;
import com.intellidine.device.sync.SyncState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether what this display shows can be trusted to be everything.
///
/// @param chip for the bar: `Live: Till 1, Till 2, centre`
/// @param lastContact with anybody whose tickets could be missing; the start of this program before the first
public record Liveness(Level level, String chip, Instant lastContact) {
    /// How bad it is.
    public enum Level {
        LIVE,
        /// Some terminal is silent; its latest tickets may be missing.
        AMBER,
        /// No terminal and not the centre either: no ticket can arrive at all.
        NOT_LIVE
    }

    static final Duration AMBER_FROM = Duration.ofSeconds(5);
    static final Duration NOT_LIVE_FROM = Duration.ofSeconds(10);

    /// Those who send tickets, with the time for which each has been silent. Other displays send none.
    private record Source(String name, boolean terminal, Instant lastContact, Duration silent) {}

    /// @param started when this program began to listen: nobody can be missed before
    public static Liveness of(SyncState state, Instant started, Instant now) {
        List<Source> sources = sources(state, started, now);
        Instant last = sources.stream()
                .map(Source::lastContact)
                .max(Comparator.naturalOrder())
                .orElse(started);
        if (silentFor(last, now).compareTo(NOT_LIVE_FROM) >= 0) {
            return new Liveness(Level.NOT_LIVE, "Not live", last);
        }
        List<Source> silent = sources.stream()
                .filter(source -> source.silent().compareTo(AMBER_FROM) >= 0)
                .toList();
        boolean amber = sources.isEmpty() || silent.stream().anyMatch(Source::terminal);
        return new Liveness(amber ? Level.AMBER : Level.LIVE, chip(sources, silent), last);
    }

    private static List<Source> sources(SyncState state, Instant started, Instant now) {
        List<Source> sources = new ArrayList<>();
        state.devices().stream()
                .filter(device -> device.kind() == DeviceKind.TERMINAL)
                .forEach(terminal -> sources.add(source(terminal, true, started, now)));
        state.centreContact().ifPresent(centre -> sources.add(source(centre, false, started, now)));
        return sources;
    }

    private static Source source(PeerContact peer, boolean terminal, Instant started, Instant now) {
        @Nullable Instant contact = peer.lastContact();
        Instant last = contact == null ? started : contact;
        return new Source(peer.name(), terminal, last, silentFor(last, now));
    }

    /// A contact that lies ahead was noted before our clock was set back, so nobody knows how old it is. A live link
    /// notes a new one within seconds; a dead one must not look live until the clock catches up.
    private static Duration silentFor(Instant last, Instant now) {
        return Duration.between(last, now).abs();
    }

    private static String chip(List<Source> sources, List<Source> silent) {
        String live = sources.stream()
                .filter(source -> !silent.contains(source))
                .map(Source::name)
                .collect(Collectors.joining(", "));
        String quiet = silent.stream().map(Source::name).collect(Collectors.joining(", "));
        if (sources.isEmpty()) {
            return "No terminal is set up";
        }
        return quiet.isEmpty() ? "Live: " + live : "No answer: " + quiet + (live.isEmpty() ? "" : " · Live: " + live);
    }
}
