package id.wasit.ingest.mastodon;

import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKey;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Instances; each is a split, with a token a second one for its stream. */
public final class MastodonConnector implements Connector {
    private static final String STREAM = "#stream";
    /** Servers send a comment every 15 seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(90);

    private final SourceSettings settings;
    private final Fetcher fetcher;
    private final SourceContext context;
    private final OkHttpClient streaming;

    /** A connector for the instances of the settings. */
    public MastodonConnector(SourceSettings settings, Fetcher fetcher, SourceContext context) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.context = context;
        this.streaming = fetcher.openEnded(SILENCE, Duration.ZERO);
    }

    @Override
    public List<Split> splits() {
        List<Split> splits = new ArrayList<>();
        for (String location : settings.locations()) {
            splits.add(Split.endless(location, location));
            // What is read once has no time to listen.
            if (settings.key() != null && !context.once()) {
                splits.add(Split.endless(location + STREAM, location));
            }
        }
        return splits;
    }

    @Override
    public Reading open(Split split, @Nullable String cursor) throws SourceFailure {
        boolean stream = split.id().endsWith(STREAM);
        String address = stream ? split.id().substring(0, split.id().length() - STREAM.length()) : split.id();
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            throw new SourceFailure("\"" + address + "\" bukan alamat instans; tulis seperti https://instans.example");
        }
        SourceKey key = settings.key();
        Instance instance = new Instance(url, key == null ? null : key.read());
        return stream
                ? StreamReading.open(instance, streaming, context, cursor)
                : new AccountsReading(instance, fetcher, context, settings.every(), cursor);
    }
}
