package id.wasit.ingest;

import id.wasit.ingest.bluesky.Events;
import id.wasit.ingest.bluesky.JetstreamServer;
import id.wasit.ingest.mastodon.InstanceServer;
import id.wasit.ingest.source.SourceKey;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.telegram.ChannelServer;
import id.wasit.ingest.youtube.DataApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All four open networks, played on this machine. {@link EverySource} plays them for a run by hand. */
public final class Networks implements AutoCloseable {
    public final JetstreamServer bluesky;
    public final InstanceServer mastodon;
    public final DataApiServer youtube;
    public final ChannelServer telegram;

    /** On free ports for 0, else on that port and the three after it. */
    public Networks(int port) {
        bluesky = new JetstreamServer(port);
        mastodon = new InstanceServer(port == 0 ? 0 : port + 1);
        youtube = new DataApiServer(port == 0 ? 0 : port + 2);
        telegram = new ChannelServer("dinascontoh", port == 0 ? 0 : port + 3);
    }

    /** Adds so many posts with that text on every network, by those accounts; the channel's are by itself. */
    public void speak(String text, int posts, String did, String name, String channel) {
        long now = Events.micros(Instant.now()) - 60_000_000L;
        youtube.video("video-00001", "Debat publik");
        for (int n = 0; n < posts; n++) {
            bluesky.send(Events.post(did, did.substring(8) + n, now + n * 1000L, text + " " + n));
            mastodon.add(name, (name.hashCode() & 0xFF) * 1000 + n, "<p>" + text + " " + n + "</p>");
            youtube.comment("Ugx-" + channel + "-" + n, "video-00001", channel, text + " " + n);
            telegram.post(n + 1, text + " " + n);
        }
    }

    /** Ids of what {@link #speak} adds. */
    public static List<String> ids(SourceKind kind, int posts, String did, String name, String channel) {
        return IntStream.range(0, posts)
                .mapToObj(n -> switch (kind) {
                    case BLUESKY -> "at://" + did + "/app.bsky.feed.post/" + did.substring(8) + n;
                    case MASTODON -> "localhost/" + (1000 + (name.hashCode() & 0xFF) * 1000 + n);
                    case YOUTUBE -> "Ugx-" + channel + "-" + n;
                    case TELEGRAM -> "dinascontoh/" + (n + 1);
                    default -> throw new IllegalArgumentException(kind.label());
                })
                .toList();
    }

    /** The settings of a source that reads one of them. */
    public SourceSettings settings(SourceKind kind, Path folder) throws IOException {
        String location =
                switch (kind) {
                    case BLUESKY -> bluesky.url();
                    case MASTODON -> mastodon.url();
                    case YOUTUBE -> youtube.url();
                    case TELEGRAM -> telegram.url();
                    default -> throw new IllegalArgumentException(kind.label());
                };
        return new SourceSettings(
                kind.label(), kind, List.of(location), null, Duration.ofSeconds(1), "contoh", key(kind, folder));
    }

    /** The settings of Mastodon with a token, so that its stream is listened to. */
    public SourceSettings listening(Path folder) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "rahasia-token");
        return new SourceSettings(
                "mastodon",
                SourceKind.MASTODON,
                List.of(mastodon.url()),
                null,
                Duration.ofSeconds(1),
                "contoh",
                new SourceKey(token.toString(), 1));
    }

    /** The accounts of {@link #speak} as the roster names them. */
    public String[] accounts(String did, String name, String channel) {
        return new String[] {
            "bluesky:" + did, "mastodon:" + mastodon.account(name), "youtube:" + channel, "telegram:dinascontoh"
        };
    }

    private static @Nullable SourceKey key(SourceKind kind, Path folder) throws IOException {
        Path file = folder.resolve("key");
        return kind == SourceKind.YOUTUBE
                ? new SourceKey(Files.writeString(file, DataApiServer.KEY).toString(), 10_000)
                : null;
    }

    @Override
    public void close() throws IOException {
        bluesky.close();
        mastodon.close();
        youtube.close();
        telegram.close();
    }
}
