package id.wasit.ingest.mastodon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Cursors;
import id.wasit.ingest.source.KnownItem;
import id.wasit.ingest.source.KnownItems;
import id.wasit.ingest.source.Pushed;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Listens to the public statuses of an instance. The stream has no memory: what it misses the round over the accounts finds. */
final class StreamReading implements Reading {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int EVENTS_AT_A_TIME = 500;
    private static final int EVENTS_WAITING = 2000;
    private static final long WAIT_MS = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Instance instance;
    private final SourceContext context;
    private final KnownItems known;
    private final Statuses statuses;
    private final Pushed<ServerEvents.Event> pushed = new Pushed<>(EVENTS_WAITING);
    private final Call call;
    private final StreamListener listener;
    private boolean answered;

    private StreamReading(Instance instance, OkHttpClient client, SourceContext context, @Nullable String cursor) {
        this.instance = instance;
        this.context = context;
        this.known = new KnownItems(
                Cursors.read(cursor, StreamCursor.class, new StreamCursor(Map.of()))
                        .known(),
                context.followed());
        this.statuses = new Statuses(instance.host(), known, context.clock());
        Request.Builder request = new Request.Builder()
                .url(instance.method("streaming/public/local").build());
        instance.headers().forEach(request::header);
        this.call = client.newCall(request.build());
        this.listener = new StreamListener(instance.host(), pushed, context.clock());
    }

    /** Connects in the background; a refusal is told by the first {@link #next}. */
    static StreamReading open(Instance instance, OkHttpClient client, SourceContext context, @Nullable String cursor) {
        StreamReading reading = new StreamReading(instance, client, context, cursor);
        reading.call.enqueue(reading.listener);
        return reading;
    }

    @Override
    public Batch next() throws SourceFailure, InterruptedException {
        if (!answered) {
            listener.awaitAnswer();
            answered = true;
        }
        List<ServerEvents.Event> events = pushed.take(EVENTS_AT_A_TIME, WAIT_MS);
        List<Sighting> sightings = new ArrayList<>();
        for (ServerEvents.Event event : events) {
            sightings.addAll(sightings(event));
        }
        String cursor = Cursors.write(new StreamCursor(known.snapshot()));
        return events.isEmpty() ? Batch.later(sightings, cursor, PAUSE) : Batch.more(sightings, cursor);
    }

    @Override
    public void close() {
        pushed.close();
        call.cancel();
    }

    private List<Sighting> sightings(ServerEvents.Event event) {
        return switch (event.name()) {
            case "update" -> status(event, false);
            case "status.update" -> status(event, true);
            case "delete" ->
                known.gone(
                        Statuses.PLATFORM,
                        statuses.item(event.data().strip()),
                        context.clock().instant());
            default -> List.of();
        };
    }

    private List<Sighting> status(ServerEvents.Event event, boolean edited) {
        try {
            JsonNode status = JSON.readTree(event.data());
            boolean unknown = !known.has(statuses.item(status.path("id").asText()));
            List<Sighting> met = statuses.met(status);
            return edited && unknown ? endOfVersionBefore(status, met) : met;
        } catch (JsonProcessingException broken) {
            return List.of(Sighting.Damage.nameless(
                    "aliran " + instance.host(),
                    "kiriman aliran bukan JSON yang utuh; dilewati, yang lain tetap dibaca"));
        }
    }

    /** The version before may have come by the round over the accounts, of which this reading knows nothing. */
    private List<Sighting> endOfVersionBefore(JsonNode status, List<Sighting> met) {
        Instant at = Statuses.moment(status.path("edited_at"));
        if (at == null || met.isEmpty()) {
            return met;
        }
        List<Sighting> both = new ArrayList<>();
        both.add(new Sighting.TakenBack(new Retraction(
                RetractionKind.EDITED,
                Statuses.PLATFORM,
                Statuses.PLATFORM + ':' + status.path("account").path("url").asText(),
                statuses.item(status.path("id").asText()),
                at)));
        both.addAll(met);
        return both;
    }

    /**
     * What is kept of a stream.
     *
     * @param known statuses that were handed on
     */
    private record StreamCursor(Map<String, KnownItem> known) {}
}
