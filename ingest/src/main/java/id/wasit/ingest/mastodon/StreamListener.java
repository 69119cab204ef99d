package id.wasit.ingest.mastodon;

import id.wasit.ingest.fetch.RetryAfter;
import id.wasit.ingest.source.Pushed;
import id.wasit.ingest.source.SourceFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okio.BufferedSource;

/** Reads the lines of a stream in the thread of the connection; a full queue stops it, and with it the server. */
final class StreamListener implements Callback {
    private static final long MOST_OF_A_LINE = 1 << 20;
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final String host;
    private final Pushed<ServerEvents.Event> pushed;
    private final Clock clock;
    private final CountDownLatch answered = new CountDownLatch(1);

    StreamListener(String host, Pushed<ServerEvents.Event> pushed, Clock clock) {
        this.host = host;
        this.pushed = pushed;
        this.clock = clock;
    }

    /** Waits for the answer of the server, so that a refusal is never taken for a silent stream. */
    void awaitAnswer() throws InterruptedException {
        boolean unused = answered.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            if (response.isSuccessful()) {
                answered.countDown();
                listen(response.body().source());
            } else {
                pushed.end(refused(response));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException broken) {
            // Else the stream would be silent for ever.
            pushed.end(interrupted());
        } finally {
            answered.countDown();
        }
    }

    @Override
    public void onFailure(Call call, IOException failure) {
        pushed.end(failure instanceof SourceFailure told ? told : interrupted());
        answered.countDown();
    }

    private void listen(BufferedSource lines) throws IOException, InterruptedException {
        ServerEvents events = new ServerEvents();
        boolean wanted = true;
        while (wanted) {
            ServerEvents.Event event = events.line(lines.readUtf8LineStrict(MOST_OF_A_LINE));
            wanted = event == null || pushed.put(event);
        }
    }

    private SourceFailure interrupted() {
        return new SourceFailure("aliran " + host
                + " terputus atau tidak dapat dibuka; disambung lagi, yang terlewat dibaca dari daftar kiriman akun");
    }

    private SourceFailure refused(Response response) {
        boolean token = response.code() == 401 || response.code() == 403;
        Duration pause = RetryAfter.of(response.header("Retry-After"), clock);
        return new SourceFailure(
                "aliran " + host + " menjawab " + response.code()
                        + (token ? "; token ditolak, periksa sources[].key-file" : "; dicoba lagi nanti"),
                pause,
                null);
    }
}
