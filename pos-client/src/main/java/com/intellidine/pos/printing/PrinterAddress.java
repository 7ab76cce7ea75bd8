package com.intellidine.pos.printing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a printer listens.
///
/// @param port 1 to 65535; 9100 is what printers come with
public record PrinterAddress(String host, int port) {
    public static final int USUAL_PORT = 9100;

    private static final int PORT_MAX = 65_535;
    private static final Pattern WRITTEN =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::(\\d{1,5}))?");

    public PrinterAddress {
        if (port < 1 || port > PORT_MAX) {
            throw new IllegalArgumentException("A printer's port is from 1 to 65535, not " + port + ".");
        }
    }

    /// Reads `192.168.1.50:9100`, `192.168.1.50`, `printer.local:9100` or `[fe80::1]:9100`.
    ///
    /// @throws IllegalArgumentException whose message is a sentence for people
    public static PrinterAddress parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not the address of a printer; write it like 192.168.1.50:9100.");
        }
        String port = matcher.group(2);
        return new PrinterAddress(String.valueOf(matcher.group(1)), port == null ? USUAL_PORT : Integer.parseInt(port));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
