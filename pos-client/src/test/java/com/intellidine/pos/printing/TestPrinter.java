package com.intellidine.pos.printing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A printer on loopback that behaves as well or as badly as a test wants. Keeps what each connection sent.
final class TestPrinter implements AutoCloseable {
    private final ServerSocket server;
    private final BlockingQueue<byte[]> slips = new LinkedBlockingQueue<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean mute;
    private volatile int paper = 0x12;
    private volatile int offline = 0x12;
    private volatile int hangUpsAfterBytes;
    private volatile boolean deaf;

    private TestPrinter(ServerSocket server) {
        this.server = server;
    }

    static TestPrinter open() throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReceiveBufferSize(4 * 1024);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        TestPrinter printer = new TestPrinter(server);
        Thread.ofVirtual().start(printer::accept);
        return printer;
    }

    TestPrinter mute() {
        mute = true;
        return this;
    }

    TestPrinter withoutPaper() {
        paper = 0x72;
        return this;
    }

    TestPrinter withOpenCover() {
        offline = 0x16;
        return this;
    }

    /// The next connection is reset in the middle of a slip.
    TestPrinter hangingUpOnce() {
        hangUpsAfterBytes = 200;
        return this;
    }

    /// The next connection is reset at once, as by a printer that serves another terminal.
    TestPrinter busyOnce() {
        hangUpsAfterBytes = 1;
        return this;
    }

    /// Accepts and reads nothing, like a printer whose buffer is full.
    TestPrinter deaf() {
        deaf = true;
        return this;
    }

    PrinterAddress address() {
        return new PrinterAddress("127.0.0.1", server.getLocalPort());
    }

    /// What came next, as text; whatever is no letter stays as it is.
    String next() throws InterruptedException {
        byte[] slip = slips.poll(10, TimeUnit.SECONDS);
        if (slip == null) {
            throw new AssertionError("nothing was printed within 10 s");
        }
        return new String(slip, StandardCharsets.ISO_8859_1);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                if (!deaf) {
                    Thread.ofVirtual().start(() -> serve(socket));
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        ByteArrayOutputStream slip = new ByteArrayOutputStream();
        int before = 0;
        int last = 0;
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int value = in.read(); value >= 0; value = in.read()) {
                slip.write(value);
                if (before == 0x10 && last == 0x04 && !mute) {
                    answer(socket, value);
                }
                before = last;
                last = value;
                if (hangUpsAfterBytes > 0 && slip.size() >= hangUpsAfterBytes) {
                    hangUpsAfterBytes = 0;
                    socket.setSoLinger(true, 0);
                    return;
                }
            }
            slips.add(slip.toByteArray());
        } catch (IOException e) {
            // The other side hung up; what it sent so far is no slip.
        }
    }

    private void answer(Socket socket, int question) throws IOException {
        switch (question) {
            case 1 -> socket.getOutputStream().write(paper == 0x12 && offline == 0x12 ? 0x16 : 0x1e);
            case 2 -> socket.getOutputStream().write(offline);
            case 4 -> socket.getOutputStream().write(paper);
            default -> throw new IOException("no such status");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
