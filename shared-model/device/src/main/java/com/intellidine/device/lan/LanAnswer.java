package com.intellidine.device.lan;

/// What goes back to a device that asked.
///
/// @param body a message, or a sentence when the status is not 200
record LanAnswer(int status, String body) {
    static LanAnswer of(String message) {
        return new LanAnswer(200, message);
    }

    boolean ok() {
        return status == 200;
    }
}
