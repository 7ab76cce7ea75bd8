package com.intellidine.pos.counter;

import com.intellidine.device.node.InMemoryJournal;
import com.intellidine.device.node.Journal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// A journal in memory whose writes a test can hold back.
public final class SlowDisk {
    private final Journal memory = new InMemoryJournal();
    private final ReentrantLock gate = new ReentrantLock();

    /// What a node writes to.
    public Journal journal() {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    boolean writes = method.getName().equals("write");
                    if (writes && !gate.tryLock(20, TimeUnit.SECONDS)) {
                        throw new AssertionError("the disk was held for too long");
                    }
                    try {
                        return method.invoke(memory, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    } finally {
                        if (writes) {
                            gate.unlock();
                        }
                    }
                });
    }

    /// From now on nothing reaches the disk. To be called by the thread that releases it.
    public void hold() {
        gate.lock();
    }

    public void release() {
        gate.unlock();
    }
}
