package id.wasit.ingest.bluesky;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.wasit.ingest.fetch.RetryAfter;
import id.wasit.ingest.source.SourceFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** One web socket, asked for some accounts. Frames are handed on in the thread of the socket, so a full queue stops its reading. */
final class JetstreamConnection extends WebSocketListener {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COLLECTION = "app.bsky.feed.post";
    /** A post has at most 3,000 bytes of text; the server drops what is larger than that instead of sending it. */
    private static final int MOST_BYTES = 1 << 20;
    /** Gone back when going on: servers do not agree to the microsecond on the order of events. */
    private static final long OVERLAP_MICROS = TimeUnit.SECONDS.toMicros(5);

    private static final long HANDSHAKE_SECONDS = 30;
    private static final int GOING_AWAY = 1001;

    private final JetstreamHost host;
    private final Receiver receiver;
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicReference<@Nullable SourceFailure> failure = new AtomicReference<>();
    private final WebSocket socket;

    private JetstreamConnection(JetstreamHost host, long micros, Receiver receiver) {
        this.host = host;
        this.receiver = receiver;
        HttpUrl url = host.url()
                .newBuilder()
                .addQueryParameter("wantedCollections", COLLECTION)
                .addQueryParameter("requireHello", "true")
                .addQueryParameter("maxMessageSizeBytes", String.valueOf(MOST_BYTES))
                .addQueryParameter("cursor", String.valueOf(micros - OVERLAP_MICROS))
                .build();
        this.socket = host.client().newWebSocket(new Request.Builder().url(url).build(), this);
    }

    /**
     * Connects and says which accounts are wanted; nothing is sent before.
     *
     * @throws SourceFailure when the host does not answer as it should
     */
    static JetstreamConnection open(JetstreamHost host, long micros, List<String> accounts, Receiver receiver)
            throws SourceFailure, InterruptedException {
        JetstreamConnection connection = new JetstreamConnection(host, micros, receiver);
        boolean inTime;
        try {
            inTime = connection.answered.await(HANDSHAKE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            // Nobody else knows of it yet.
            connection.close();
            throw ended;
        }
        SourceFailure failed = connection.failure.get();
        if (failed != null || !inTime) {
            connection.close();
            throw failed != null
                    ? failed
                    : new SourceFailure("Jetstream " + host.name() + " tidak menjawab dalam " + HANDSHAKE_SECONDS
                            + " detik; disambung lagi nanti");
        }
        connection.ask(accounts);
        return connection;
    }

    /** Tells the server the accounts that are wanted from now on. */
    void ask(List<String> accounts) {
        ObjectNode message = JSON.createObjectNode().put("type", "options_update");
        ObjectNode options = message.putObject("payload").put("maxMessageSizeBytes", MOST_BYTES);
        options.putArray("wantedCollections").add(COLLECTION);
        accounts.forEach(options.putArray("wantedDids")::add);
        socket.send(message.toString());
    }

    void close() {
        socket.close(GOING_AWAY, null);
        socket.cancel();
    }

    @Override
    public void onOpen(WebSocket opened, Response response) {
        answered.countDown();
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        try {
            if (!receiver.frame(text)) {
                from.cancel();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            from.cancel();
        }
    }

    @Override
    public void onClosing(WebSocket closing, int code, String reason) {
        closing.close(code, null);
        end(new SourceFailure("Jetstream " + host.name() + " menutup sambungan (kode " + code
                + "); disambung lagi dari tempat terakhir"));
    }

    @Override
    public void onFailure(WebSocket failed, Throwable why, @Nullable Response response) {
        if (response == null) {
            end(new SourceFailure("sambungan ke Jetstream " + host.name()
                    + " terputus atau tidak dapat dibuat; disambung lagi dari tempat terakhir"));
            return;
        }
        Duration pause = RetryAfter.of(response.header("Retry-After"), host.clock());
        end(new SourceFailure(
                "Jetstream " + host.name() + " menolak sambungan (menjawab " + response.code()
                        + "); periksa alamatnya, dicoba lagi nanti",
                pause,
                null));
    }

    private void end(SourceFailure why) {
        failure.compareAndSet(null, why);
        receiver.end(why);
        answered.countDown();
    }

    /** Who gets the frames. */
    interface Receiver {
        /** Takes a frame, waiting for room; false when nobody wants any more. */
        boolean frame(String text) throws InterruptedException;

        /** No frame comes any more. */
        void end(SourceFailure why);
    }
}
