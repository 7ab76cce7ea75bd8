package com.intellidine.kitchen.board;

import com.intellidine.device.node.InMemoryJournal;
import com.intellidine.device.node.Journal;
import com.intellidine.device.node.UnableToWriteException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/// A journal in memory that takes nothing while its disk is full.
final class FullableJournal {
    static final String SENTENCE = "The disk is full. Free some space; nothing is lost meanwhile.";

    private FullableJournal() {}

    static Journal of(AtomicBoolean full) {
        InMemoryJournal memory = new InMemoryJournal();
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("write") && full.get()) {
                        throw new UnableToWriteException(SENTENCE, new IOException("no space left"));
                    }
                    try {
                        return method.invoke(memory, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
