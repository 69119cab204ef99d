package id.wasit.ingest.telegram;

import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.source.ChannelAddress;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Cursors;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Channels by their public preview; each is a split. */
public final class TelegramConnector implements Connector {
    private final SourceSettings settings;
    private final Fetcher fetcher;
    private final SourceContext context;

    /** A connector for the channels of the settings. */
    public TelegramConnector(SourceSettings settings, Fetcher fetcher, SourceContext context) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.context = context;
    }

    @Override
    public List<Split> splits() {
        return settings.locations().stream()
                .map(location -> {
                    HttpUrl url = HttpUrl.parse(location);
                    return Split.endless(location, url == null ? location : url.host());
                })
                .toList();
    }

    @Override
    public Reading open(Split split, @Nullable String cursor) throws SourceFailure {
        ChannelAddress address = ChannelAddress.of(split.id(), "s", "https://t.me/s/namakanal");
        return new ChannelReading(
                address.url(),
                address.channel().toLowerCase(Locale.ROOT),
                fetcher,
                context,
                settings.every(),
                Cursors.read(cursor, ChannelCursor.class, ChannelCursor.START));
    }
}
