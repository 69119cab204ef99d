package id.wasit.pipeline.sink;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A way to a server on this machine that goes silent once: the first connection that asks for something with these words in it hears nothing any
 * more, and is not closed. All others hear everything.
 */
final class MutedOnce implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final String words;
    private final AtomicBoolean muted = new AtomicBoolean();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private MutedOnce(ServerSocket door, int server, String words) {
        this.door = door;
        this.server = server;
        this.words = words;
    }

    static MutedOnce to(int server, String words) throws IOException {
        MutedOnce way = new MutedOnce(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, words);
        start(way::letIn);
        return way;
    }

    int port() {
        return door.getLocalPort();
    }

    boolean isMuted() {
        return muted.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : new ArrayList<>(sockets)) {
            socket.close();
        }
    }

    private void letIn() throws IOException {
        while (true) {
            Socket here = door.accept();
            Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
            sockets.add(here);
            sockets.add(there);
            AtomicBoolean silent = new AtomicBoolean();
            start(() -> carryQuestions(here.getInputStream(), there.getOutputStream(), silent));
            start(() -> carryAnswers(there.getInputStream(), here.getOutputStream(), silent));
        }
    }

    private void carryQuestions(InputStream from, OutputStream to, AtomicBoolean silent) throws IOException {
        byte[] bytes = new byte[1 << 16];
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            if (new String(bytes, 0, read, StandardCharsets.ISO_8859_1).contains(words)
                    && muted.compareAndSet(false, true)) {
                silent.set(true);
            }
            to.write(bytes, 0, read);
        }
        to.close();
    }

    private static void carryAnswers(InputStream from, OutputStream to, AtomicBoolean silent) throws IOException {
        byte[] bytes = new byte[1 << 16];
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            if (!silent.get()) {
                to.write(bytes, 0, read);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Until a socket is closed, by the end of the test or by one of the sides. */
    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // that is its end
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
