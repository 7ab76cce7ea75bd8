package com.intellidine.verification.printer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A printer on loopback. Serves one connection after the other, as printers do, and keeps all bytes.
public final class PaperPort implements AutoCloseable {
    /// A client that says nothing for so long is gone, and others want to print.
    private static final int SILENCE_MAX_MS = 15_000;

    private static final int BYTES_MAX = 64 * 1024 * 1024;
    private static final int ALL_WELL = 0x12;
    private static final Logger LOG = LoggerFactory.getLogger(PaperPort.class);

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    private PaperPort(ServerSocket server) {
        this.server = server;
    }

    public static PaperPort open() throws IOException {
        PaperPort port = new PaperPort(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("paper-port").start(port::serve);
        return port;
    }

    /// `127.0.0.1:PORT`
    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /// What has come out so far.
    public Paper paper() {
        synchronized (received) {
            return Paper.printed(received.toByteArray());
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                open.add(socket);
                try {
                    print(socket);
                } finally {
                    open.remove(socket);
                }
            } catch (SocketTimeoutException e) {
                LOG.warn("printer hung up on a silent client address={}", address());
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn("printer lost a client address={} reason={}", address(), e.toString());
                }
            }
        }
    }

    private void print(Socket socket) throws IOException {
        socket.setSoTimeout(SILENCE_MAX_MS);
        InputStream in = socket.getInputStream();
        StatusQuestions questions = new StatusQuestions();
        byte[] part = new byte[8 * 1024];
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            synchronized (received) {
                if (received.size() + count > BYTES_MAX) {
                    throw new IOException("the roll is at its end: " + BYTES_MAX + " bytes");
                }
                received.write(part, 0, count);
            }
            answer(socket.getOutputStream(), questions.in(part, count));
        }
    }

    private static void answer(OutputStream out, int questions) throws IOException {
        for (int i = 0; i < questions; i++) {
            out.write(ALL_WELL);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /// Finds DLE EOT n, also where it is torn apart.
    private static final class StatusQuestions {
        private int before;
        private int last;

        int in(byte[] part, int count) {
            int questions = 0;
            for (int i = 0; i < count; i++) {
                if (before == Command.DLE && last == Command.EOT && part[i] >= 1 && part[i] <= 4) {
                    questions++;
                }
                before = last;
                last = part[i];
            }
            return questions;
        }
    }
}
