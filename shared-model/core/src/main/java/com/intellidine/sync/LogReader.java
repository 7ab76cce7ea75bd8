package com.intellidine.sync;

import com.intellidine.domain.common.DeviceCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a replica must be able to read of its store. Blocking reads; the caller holds no lock of a screen.
public interface LogReader {
    Map<NodeId, Chain> chains();

    /// Whether it was noted that a copy of this device has been at work.
    boolean copied();

    /// The highest version of any event, 0 when there is none.
    long highestVersion();

    Optional<Held> held(EventHash hash);

    /// All events of an aggregate, in any order.
    List<LogEntry> entriesOf(String aggregate);

    /// The last number that a device has issued in a period, 0 when there is none.
    int lastNumber(Numbering numbering, DeviceCode device, String period);
}
