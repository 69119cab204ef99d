package id.wasit.ingest.bluesky;

import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Jetstream hosts; each is a split. */
public final class JetstreamConnector implements Connector {
    /** Hours without a post of a rostered account are nothing unusual; the ping tells whether the line is dead. */
    private static final Duration SILENCE = Duration.ZERO;

    private static final Duration PING = Duration.ofSeconds(20);

    private final SourceSettings settings;
    private final SourceContext context;
    private final OkHttpClient client;

    /** A connector for the hosts of the settings. */
    public JetstreamConnector(SourceSettings settings, Fetcher fetcher, SourceContext context) {
        this.settings = settings;
        this.context = context;
        this.client = fetcher.openEnded(SILENCE, PING);
    }

    @Override
    public List<Split> splits() throws SourceFailure {
        for (String location : settings.locations()) {
            address(location);
        }
        return settings.locations().stream()
                .map(location -> Split.endless(location, location))
                .toList();
    }

    @Override
    public Reading open(Split split, @Nullable String cursor) throws SourceFailure {
        JetstreamHost host = new JetstreamHost(address(split.id()), client, context.clock());
        return new JetstreamReading(host, context, JetstreamCursor.read(cursor, context.clock()));
    }

    private static HttpUrl address(String location) throws SourceFailure {
        HttpUrl url = HttpUrl.parse(location.replaceFirst("^ws", "http"));
        if (url == null) {
            throw new SourceFailure("\"" + location
                    + "\" bukan alamat Jetstream; tulis seperti wss://jetstream2.us-east.bsky.network/subscribe");
        }
        return url;
    }
}
