package com.intellidine.pos.printing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// One connection to a printer, with a limit on every wait.
final class PrinterConnection implements AutoCloseable {
    private static final int CONNECT_MAX_MS = 2_000;

    /// Printers answer at once or never, as long as they have nothing to print.
    private static final int ANSWER_MAX_MS = 400;

    /// Small, so that a printer that has stopped reading is noticed.
    private static final int SEND_BUFFER_BYTES = 16 * 1024;

    private static final int FAREWELL_MAX_MS = 300;
    private static final byte[] ASK = {0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4};

    private final Socket socket;
    private final Future<?> watch;

    private PrinterConnection(Socket socket, Future<?> watch) {
        this.socket = socket;
        this.watch = watch;
    }

    /// @param limitMs after which the connection is cut, whatever it is doing: sockets have no limit for writing
    static PrinterConnection open(PrinterAddress address, long limitMs, ScheduledExecutorService watches)
            throws IOException {
        Socket socket = new Socket();
        try {
            InetSocketAddress to = new InetSocketAddress(address.host(), address.port());
            socket.setSendBufferSize(SEND_BUFFER_BYTES);
            socket.connect(to, Math.clamp(limitMs, 1, CONNECT_MAX_MS));
            socket.setTcpNoDelay(true);
            return new PrinterConnection(
                    socket, watches.schedule(() -> cut(socket), Math.max(1, limitMs), TimeUnit.MILLISECONDS));
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way, and whoever waits on it is told by its own exception.
            return;
        }
    }

    /// What the printer says of itself; empty from one that does not answer, as many do.
    Optional<PrinterStatus> status() throws IOException {
        write(ASK);
        return answer(ANSWER_MAX_MS);
    }

    /// What the printer says when it has read all that was written, from one that is known to answer.
    ///
    /// @throws IOException when it has fallen silent until the limit of the connection
    Optional<PrinterStatus> statusAtTheEnd() throws IOException {
        write(ASK);
        return answer(Integer.MAX_VALUE);
    }

    private Optional<PrinterStatus> answer(int limitMs) throws IOException {
        int[] answers = new int[3];
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMs);
        for (int got = 0; got < answers.length; ) {
            int answer = read(until);
            if (answer < 0) {
                return Optional.empty();
            }
            if (PrinterStatus.isAnswer(answer)) {
                answers[got++] = answer;
            }
        }
        return Optional.of(new PrinterStatus(answers[0], answers[1], answers[2]));
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /// Lets the printer read to the end. Closing at once, with answers unread, would reset the connection, and some
    /// printers then drop what they have not printed yet.
    void finish() throws IOException {
        socket.shutdownOutput();
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MAX_MS);
        int read;
        do {
            read = read(until);
        } while (read >= 0);
    }

    /// @return a byte, or -1 at the end or when the time is over
    private int read(long untilNanos) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(untilNanos - System.nanoTime());
        if (left <= 0) {
            return -1;
        }
        socket.setSoTimeout((int) left);
        InputStream answers = socket.getInputStream();
        try {
            return answers.read();
        } catch (SocketTimeoutException e) {
            return -1;
        }
    }

    /// From any thread: whatever it is waiting for fails.
    void cut() {
        cut(socket);
    }

    @Override
    public void close() throws IOException {
        watch.cancel(false);
        socket.close();
    }
}
