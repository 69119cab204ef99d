package id.wasit.ingest.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Plays a Jetstream server as far as Wasit uses one: waits for the wanted accounts, replays what it has from the cursor on, then sends
 * what comes. It can hang up, send pings, and send anything as a frame.
 */
public final class JetstreamServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HANDSHAKE = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([0-9]+)");
    private static final int TEXT = 0x81;
    private static final int PING = 0x89;
    private static final int PONG = 0x8A;

    private final ServerSocket socket;
    private final List<Event> log = new ArrayList<>();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Set<String>> wanted = new CopyOnWriteArrayList<>();
    private final Set<String> unwanted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger framesUntilHangUp = new AtomicInteger(-1);

    /** Begins to listen on a free port, or on that one. */
    public JetstreamServer(int port) {
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start("jetstream-server", this::accept);
    }

    public String url() {
        return "ws://localhost:" + socket.getLocalPort() + "/subscribe";
    }

    /** Requests as they came, the newest last. */
    public List<String> asked() {
        return asked;
    }

    /** What accounts were wanted, message by message. */
    public List<Set<String>> wanted() {
        return wanted;
    }

    /** Hangs up without a word after so many more frames, once. */
    public void hangUpAfter(int frames) {
        framesUntilHangUp.set(frames);
    }

    /** Sends what that account does to everybody, as a server that does not keep to its word. */
    public void sendsAnyway(String did) {
        unwanted.add(did);
    }

    public void send(String... frames) {
        synchronized (log) {
            for (String frame : frames) {
                Event event = event(frame);
                log.add(event);
                lines.forEach(line -> line.pass(event));
            }
        }
    }

    public void ping() {
        lines.forEach(line -> line.write(PING, new byte[0]));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        lines.forEach(Line::hangUp);
    }

    private static Event event(String frame) {
        try {
            JsonNode json = JSON.readTree(frame);
            return new Event(
                    frame, json.path("did").asText(), json.path("time_us").asLong());
        } catch (IOException noJson) {
            return new Event(frame, "", 0);
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                start("jetstream-line", () -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            BufferedReader head = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII), 1);
            String request = head.readLine();
            asked.add(request);
            String key = "";
            for (String line = head.readLine(); !line.isEmpty(); line = head.readLine()) {
                key = line.startsWith("Sec-WebSocket-Key: ")
                        ? line.substring(19).strip()
                        : key;
            }
            String accept = Base64.getEncoder().encodeToString(DigestUtils.sha1(key + HANDSHAKE));
            OutputStream out = connection.getOutputStream();
            out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + accept + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            Matcher cursor = CURSOR.matcher(request);
            Line line = new Line(connection, out, cursor.find() ? Long.parseLong(cursor.group(1)) : Long.MAX_VALUE);
            listen(new DataInputStream(in), line);
        } catch (IOException gone) {
            // The other side left.
        }
    }

    private void listen(DataInputStream in, Line line) throws IOException {
        while (true) {
            int opcode = in.readUnsignedByte() & 0x0F;
            int length = in.readUnsignedByte() & 0x7F;
            length = length == 126 ? in.readUnsignedShort() : length == 127 ? (int) in.readLong() : length;
            byte[] mask = in.readNBytes(4);
            byte[] body = in.readNBytes(length);
            for (int at = 0; at < body.length; at++) {
                body[at] ^= mask[at % 4];
            }
            if (opcode == 8) {
                lines.remove(line);
                return;
            }
            if (opcode == 9) {
                line.write(PONG, body);
            }
            if (opcode == 1) {
                begin(line, JSON.readTree(body));
            }
        }
    }

    private void begin(Line line, JsonNode options) {
        Set<String> dids = new HashSet<>();
        options.path("payload").path("wantedDids").forEach(did -> dids.add(did.asText()));
        synchronized (log) {
            line.dids = dids;
            wanted.add(dids);
            if (!lines.contains(line)) {
                lines.add(line);
                log.forEach(line::pass);
            }
        }
    }

    private record Event(String frame, String did, long micros) {}

    private final class Line {
        private final Socket connection;
        private final OutputStream out;
        private final long cursor;
        private volatile Set<String> dids = Set.of();

        Line(Socket connection, OutputStream out, long cursor) {
            this.connection = connection;
            this.out = out;
            this.cursor = cursor;
        }

        void pass(Event event) {
            boolean nobodys = event.did().isEmpty() || unwanted.contains(event.did());
            if (!nobodys && (event.micros() < cursor || !(dids.isEmpty() || dids.contains(event.did())))) {
                return;
            }
            if (framesUntilHangUp.get() >= 0 && framesUntilHangUp.getAndDecrement() == 0) {
                hangUp();
            }
            write(TEXT, event.frame().getBytes(StandardCharsets.UTF_8));
        }

        synchronized void write(int first, byte[] body) {
            try {
                ByteBuffer frame = ByteBuffer.allocate(body.length + 10).put((byte) first);
                if (body.length < 126) {
                    frame.put((byte) body.length);
                } else if (body.length < 65_536) {
                    frame.put((byte) 126).putShort((short) body.length);
                } else {
                    frame.put((byte) 127).putLong(body.length);
                }
                frame.put(body);
                out.write(frame.array(), 0, frame.position());
            } catch (IOException gone) {
                lines.remove(this);
            }
        }

        void hangUp() {
            lines.remove(this);
            try {
                connection.close();
            } catch (IOException ignored) {
                // It is gone already.
            }
        }
    }
}
