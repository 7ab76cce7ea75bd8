package com.intellidine.kitchen.board;

import com.intellidine.device.identity.DeviceKind;
import com.intellidine.device.sync.PeerContact;
import com.intellidine.device.sync.SyncState;
import com.intellidine.domain.common.Limits;
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

    /// The centre may leave a question open for so long before it answers that there is nothing new; while it is
    /// reachable, that is not silence.
    static final Duration CENTRE_WAIT =
            Duration.ofMillis(Limits.SERVER_PULL_WAIT_MAX_MS).plusSeconds(5);

    /// Those who send tickets, with the time for which each has been silent. Other displays send none.
    private record Source(String name, boolean terminal, Instant lastContact, Duration silent, Duration allowed) {
        boolean silentFor(Duration limit) {
            return silent.compareTo(limit.compareTo(allowed) > 0 ? limit : allowed) >= 0;
        }
    }

    /// @param started when this program began to listen: nobody can be missed before
    public static Liveness of(SyncState state, Instant started, Instant now) {
        List<Source> sources = sources(state, started, now);
        Instant last = sources.stream()
                .map(Source::lastContact)
                .max(Comparator.naturalOrder())
                .orElse(started);
        boolean listening = sources.isEmpty()
                ? silentFor(started, now).compareTo(NOT_LIVE_FROM) < 0
                : !sources.stream().allMatch(source -> source.silentFor(NOT_LIVE_FROM));
        if (!listening) {
            return new Liveness(Level.NOT_LIVE, "Not live", last);
        }
        List<Source> silent =
                sources.stream().filter(source -> source.silentFor(AMBER_FROM)).toList();
        boolean amber = sources.isEmpty() || silent.stream().anyMatch(Source::terminal);
        return new Liveness(amber ? Level.AMBER : Level.LIVE, chip(sources, silent), last);
    }

    private static List<Source> sources(SyncState state, Instant started, Instant now) {
        List<Source> sources = new ArrayList<>();
        state.devices().stream()
                .filter(device -> device.kind() == DeviceKind.TERMINAL)
                .forEach(terminal -> sources.add(source(terminal, Duration.ZERO, started, now)));
        state.centreContact()
                .ifPresent(centre ->
                        sources.add(source(centre, centre.reachable() ? CENTRE_WAIT : Duration.ZERO, started, now)));
        return sources;
    }

    private static Source source(PeerContact peer, Duration allowed, Instant started, Instant now) {
        @Nullable Instant contact = peer.lastContact();
        Instant last = contact == null ? started : contact;
        return new Source(peer.name(), peer.kind() != null, last, silentFor(last, now), allowed);
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
