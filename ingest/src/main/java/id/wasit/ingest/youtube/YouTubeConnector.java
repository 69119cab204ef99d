package id.wasit.ingest.youtube;

import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.source.ChannelAddress;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKey;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Channels, named by their address with the id ({@code https://www.youtube.com/channel/UC…}); each is a split. */
public final class YouTubeConnector implements Connector {
    private static final String SITE = "www.youtube.com";
    private static final String API = "https://www.googleapis.com/youtube/v3";

    private final SourceSettings settings;
    private final Fetcher fetcher;
    private final SourceContext context;

    /** A connector for the channels of the settings. */
    public YouTubeConnector(SourceSettings settings, Fetcher fetcher, SourceContext context) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.context = context;
    }

    @Override
    public List<Split> splits() {
        // All channels share a key, and with it one reader.
        return settings.locations().stream()
                .map(location -> Split.endless(location, API))
                .toList();
    }

    @Override
    public Reading open(Split split, @Nullable String cursor) throws SourceFailure {
        ChannelAddress address = ChannelAddress.of(split.id(), "channel", "https://www.youtube.com/channel/UC…");
        HttpUrl url = address.url();
        // Another host than YouTube's speaks for itself, so that a server on this machine can play its part.
        HttpUrl base = HttpUrl.get(
                url.host().equals(SITE) ? API : url.resolve("/youtube/v3").toString());
        SourceKey key = Objects.requireNonNull(settings.key(), "settings without a key are refused");
        Work work = Work.read(cursor, key.unitsPerDay() / settings.locations().size());
        Api api = new Api(base, key.read(), fetcher, context.clock(), work);
        return new ChannelReading(address.channel(), api, work, context, settings.every());
    }
}
