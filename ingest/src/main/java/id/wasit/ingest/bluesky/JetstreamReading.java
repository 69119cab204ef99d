package id.wasit.ingest.bluesky;

import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Cursors;
import id.wasit.ingest.source.Pushed;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one host over as many connections as the roster needs. */
final class JetstreamReading implements Reading {
    private static final String PLATFORM = "bluesky";
    private static final int FRAMES_AT_A_TIME = 1000;
    private static final int FRAMES_WAITING = 4000;
    private static final long WAIT_MS = 500;
    /** What is read once ends at the first longer silence. */
    private static final long WAIT_ONCE_MS = 5000;

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d/M/uuuu HH.mm 'WIB'", Locale.ROOT).withZone(ZoneOffset.ofHours(7));

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_WITHOUT_ACCOUNTS = Duration.ofSeconds(10);

    private final JetstreamHost host;
    private final SourceContext context;
    private final List<JetstreamConnection> connections = new ArrayList<>();
    private Pushed<Arrival> pushed = new Pushed<>(FRAMES_WAITING);
    private List<String> accounts = List.of();
    private JetstreamCursor cursor;

    JetstreamReading(JetstreamHost host, SourceContext context, JetstreamCursor cursor) {
        this.host = host;
        this.context = context;
        this.cursor = cursor.resumed(context.clock());
    }

    @Override
    public Batch next() throws SourceFailure, InterruptedException {
        follow(context.followed().accounts(PLATFORM));
        cursor = cursor.heardAt(context.clock().instant());
        if (connections.isEmpty()) {
            return Batch.later(List.of(), Cursors.write(cursor), PAUSE_WITHOUT_ACCOUNTS);
        }
        List<Arrival> arrived = pushed.take(FRAMES_AT_A_TIME, context.once() ? WAIT_ONCE_MS : WAIT_MS);
        List<Sighting> sightings = new ArrayList<>();
        for (Arrival arrival : arrived) {
            Frame frame = Frame.of(arrival.text());
            frame.throwIfError();
            cursor = cursor.seen(arrival.connection(), frame.micros());
            sightings.addAll(BlueskyEvents.of(frame, host.name()));
        }
        String text = Cursors.write(cursor);
        return arrived.isEmpty() ? Batch.later(sightings, text, PAUSE) : Batch.more(sightings, text);
    }

    @Override
    public @Nullable String note() {
        List<JetstreamCursor.Gap> gaps = cursor.told(context.clock());
        if (gaps.isEmpty()) {
            return null;
        }
        return gaps.stream()
                        .map(gap -> shown(gap.from()) + " sampai sekitar " + shown(gap.to()))
                        .collect(Collectors.joining("; dari ", "tidak terbaca dari ", ""))
                + ": Wasit berhenti mendengarkan lebih lama daripada yang disimpan Jetstream (sekitar 36 jam)";
    }

    private static String shown(long millis) {
        return SHOWN.format(Instant.ofEpochMilli(millis));
    }

    @Override
    public void close() {
        pushed.close();
        connections.forEach(JetstreamConnection::close);
        connections.clear();
    }

    /** A host that is asked for no account would send all of the network; so it is not asked at all. */
    private void follow(List<String> now) throws SourceFailure, InterruptedException {
        if (now.equals(accounts)) {
            return;
        }
        List<List<String>> slices = Slices.of(now);
        if (slices.size() != connections.size()) {
            close();
            pushed = new Pushed<>(FRAMES_WAITING);
            cursor = cursor.over(slices.size());
            for (int slice = 0; slice < slices.size(); slice++) {
                connections.add(connect(slice, slices.get(slice)));
            }
        } else {
            for (int slice = 0; slice < slices.size(); slice++) {
                connections.get(slice).ask(slices.get(slice));
            }
        }
        accounts = now;
    }

    private JetstreamConnection connect(int slice, List<String> dids) throws SourceFailure, InterruptedException {
        Pushed<Arrival> queue = pushed;
        JetstreamConnection.Receiver receiver = new JetstreamConnection.Receiver() {
            @Override
            public boolean frame(String text) throws InterruptedException {
                return queue.put(new Arrival(slice, text));
            }

            @Override
            public void end(SourceFailure why) {
                queue.end(why);
            }
        };
        return JetstreamConnection.open(host, cursor.micros().get(slice), dids, receiver);
    }

    /**
     * A frame that came.
     *
     * @param connection over which connection
     * @param text the frame
     */
    private record Arrival(int connection, String text) {}
}
