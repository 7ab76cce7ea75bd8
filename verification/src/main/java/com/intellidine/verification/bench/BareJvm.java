package com.intellidine.verification.bench;

import java.io.IOException;
import java.io.OutputStream;

/// The least that a program in Java can be: it waits until its input ends.
public final class BareJvm {
    private BareJvm() {}

    public static void main(String[] args) throws IOException {
        System.in.transferTo(OutputStream.nullOutputStream());
    }
}
