package com.intellidine.verification.printer;

/// The bytes with which commands begin.
final class Command {
    static final int EOT = 0x04;
    static final int LF = 0x0a;
    static final int DLE = 0x10;
    static final int ESC = 0x1b;
    static final int GS = 0x1d;

    private Command() {}
}
