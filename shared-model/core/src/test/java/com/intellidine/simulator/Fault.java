package com.intellidine.simulator;

/// What goes wrong in a world. Each is switched on or off per seed, and counted when it happens.
enum Fault {
    LAN_CUT,
    INTERNET_CUT,
    ONE_WAY_CUT,
    MESSAGE_LOST,
    MESSAGE_TWICE,
    MESSAGE_LATE,
    CRASH,
    UNSYNCED_LOST,
    DISK_SLOW,
    DISK_FULL,
    COPIED,
    PUT_BACK,
    PUT_BACK_AND_KNOWN,
    CLOCK_RAN_AWAY,
    TYPE_UNKNOWN,
    EVENT_MALFORMED
}
