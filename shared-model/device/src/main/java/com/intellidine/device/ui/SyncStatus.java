package com.intellidine.device.ui;

import com.intellidine.device.identity.DeviceKind;
import com.intellidine.device.sync.PeerContact;
import com.intellidine.device.sync.SyncMonitor;
import com.intellidine.device.sync.SyncState;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Says in words where the orders of this device are safe, and what works without whom.
public final class SyncStatus {
    /// What the kitchen displays have of what this device knows.
    public enum Kitchen {
        /// There is no display.
        NONE,
        BEHIND,
        /// At least one display has everything.
        UP_TO_DATE
    }

    private final SyncMonitor monitor;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper shortText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Tone> tone = new ReadOnlyObjectWrapper<>(Tone.GOOD);
    private final ReadOnlyStringWrapper banner = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Kitchen> kitchen = new ReadOnlyObjectWrapper<>(Kitchen.NONE);
    private final Runnable release;

    public SyncStatus(SyncMonitor monitor, UiThread ui) {
        this.monitor = monitor;
        this.release = Refresh.follow(monitor::subscribe, ui, this::show);
        ui.execute(this::show);
    }

    /// For the bar: `Saved here, on 2 devices, in the centre`.
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /// The same where there is little room: `Saved`.
    public ReadOnlyStringProperty shortText() {
        return shortText.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Tone> tone() {
        return tone.getReadOnlyProperty();
    }

    /// What is not saved, or what still works while someone can't be reached; empty while all is well.
    public ReadOnlyStringProperty banner() {
        return banner.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Kitchen> kitchen() {
        return kitchen.getReadOnlyProperty();
    }

    /// Lets go of the monitor.
    public void close() {
        release.run();
    }

    private void show() {
        SyncState state = monitor.state();
        text.set(text(state));
        shortText.set(shortText(state));
        tone.set(tone(state));
        banner.set(banner(state));
        kitchen.set(kitchen(state));
    }

    private static Kitchen kitchen(SyncState state) {
        List<PeerContact> displays = state.devices().stream()
                .filter(device -> device.kind() == DeviceKind.KITCHEN)
                .toList();
        if (displays.isEmpty()) {
            return Kitchen.NONE;
        }
        boolean saved = state.unsaved() == 0 && state.failure() == null;
        return saved && displays.stream().anyMatch(PeerContact::hasAll) ? Kitchen.UP_TO_DATE : Kitchen.BEHIND;
    }

    private static boolean offline(SyncState state) {
        return state.centreContact().map(centre -> !centre.reachable()).orElse(false);
    }

    /// What is not even on this disk is not in the centre either.
    private static long missing(SyncState state) {
        return state.notInCentre() + state.unsaved();
    }

    static String text(SyncState state) {
        if (state.failure() != null) {
            return "Not saved: " + state.failure();
        }
        if (offline(state)) {
            return missing(state) == 0
                    ? "Offline · all is in the centre so far"
                    : "Offline · " + missing(state) + " not yet in the centre";
        }
        if (state.unsaved() > 0) {
            return "Saving " + state.unsaved() + " …";
        }
        String devices = switch ((int) Math.min(2, state.devicesWithAll())) {
            case 0 -> "";
            case 1 -> ", on 1 device";
            default -> ", on " + state.devicesWithAll() + " devices";
        };
        String centre = state.centreContact()
                .map(contact -> state.notInCentre() == 0
                        ? ", in the centre"
                        : " · " + state.notInCentre() + " not yet in the centre")
                .orElse("");
        return "Saved here" + devices + centre;
    }

    static String shortText(SyncState state) {
        if (state.failure() != null) {
            return "Not saved";
        }
        if (offline(state)) {
            return "Offline · " + missing(state);
        }
        return state.unsaved() > 0 ? "Saving …" : "Saved";
    }

    static Tone tone(SyncState state) {
        if (state.failure() != null) {
            return Tone.BAD;
        }
        boolean trouble = !lostKitchens(state).isEmpty() || !state.copied().isEmpty() || state.notServing() != null;
        if (offline(state) || trouble) {
            return Tone.WARN;
        }
        return state.unsaved() > 0 || (state.centreContact().isPresent() && state.notInCentre() > 0)
                ? Tone.BUSY
                : Tone.GOOD;
    }

    static String banner(SyncState state) {
        String failure = state.failure();
        if (failure != null) {
            return "Not saved: " + failure;
        }
        List<PeerContact> kitchens = lostKitchens(state);
        String kitchen = kitchens.stream().map(PeerContact::name).collect(Collectors.joining(", "));
        if (!kitchens.isEmpty()) {
            return kitchen + " can't be reached: what you send is kept and shown there when it is back. Until then, "
                    + "tell the kitchen." + (offline(state) ? " The centre can't be reached either." : "");
        }
        if (!state.copied().isEmpty()) {
            return String.join(", ", state.copied())
                    + " was copied: its bill numbers may stand twice. Set it up anew, as another device. "
                    + "What both wrote is kept.";
        }
        String notServing = state.notServing();
        if (notServing != null) {
            return notServing;
        }
        return offline(state)
                ? "The centre can't be reached. Orders, kitchen, bills and cash work as usual; "
                        + "all of it is handed over when the line is back."
                : "";
    }

    private static List<PeerContact> lostKitchens(SyncState state) {
        return state.devices().stream()
                .filter(device -> device.kind() == DeviceKind.KITCHEN && !device.reachable())
                .toList();
    }
}
