package id.wasit.ingest.telegram;

import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.fetch.Validators;
import id.wasit.ingest.page.ChannelMessage;
import id.wasit.ingest.page.ChannelPage;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Captures;
import id.wasit.ingest.source.Cursors;
import id.wasit.ingest.source.KnownItems;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Times;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Reads one channel, a page per step. */
final class ChannelReading implements Reading {
    private static final String PLATFORM = "telegram";
    private static final String COLLECTOR = "telegram-preview/1";
    private static final int MOST_PAGES = 10;
    private static final int VERSION_DIGITS = 16;

    private final HttpUrl address;
    private final String channel;
    private final Fetcher fetcher;
    private final SourceContext context;
    private final Duration every;
    private final KnownItems known;
    private long before;
    private int pages;

    ChannelReading(
            HttpUrl address,
            String channel,
            Fetcher fetcher,
            SourceContext context,
            Duration every,
            ChannelCursor cursor) {
        this.address = address;
        this.channel = channel;
        this.fetcher = fetcher;
        this.context = context;
        this.every = every;
        this.known = new KnownItems(cursor.known(), context.followed());
        this.before = cursor.before();
        this.pages = cursor.pages();
    }

    @Override
    public Batch next() throws IOException, InterruptedException {
        if (!context.followed().has(new Author(PLATFORM, channel, null, null))) {
            throw new SourceFailure("kanal " + channel
                    + " tidak ada di roster, jadi tidak dibaca; masukkan akun telegram " + channel
                    + " ke roster atau hapus sumber ini");
        }
        HttpUrl url = before == 0
                ? address
                : address.newBuilder()
                        .setQueryParameter("before", String.valueOf(before))
                        .build();
        Fetched fetched = fetcher.fetchInTurn(url.toString(), Validators.NONE);
        ChannelPage page = page(url, fetched);
        List<ChannelMessage> messages = page.messages();
        boolean reachedKnown = messages.stream().anyMatch(message -> known.has(item(message)));
        List<Sighting> sightings = new ArrayList<>(vanished(messages));
        messages.forEach(message -> sightings.addAll(met(message, page.name())));
        if (page.damaged() > 0) {
            sightings.add(Sighting.Damage.nameless(
                    url.toString(),
                    page.damaged() + " kiriman tidak dapat dibaca; bentuk halaman kanal mungkin berubah"));
        }
        pages++;
        boolean done = messages.isEmpty()
                || reachedKnown
                || pages >= MOST_PAGES
                || messages.get(0).number() <= 1;
        before = done ? 0 : messages.get(0).number();
        pages = done ? 0 : pages;
        String cursor = Cursors.write(new ChannelCursor(before, pages, known.snapshot()));
        return done ? Batch.later(sightings, cursor, every) : Batch.more(sightings, cursor);
    }

    private ChannelPage page(HttpUrl url, Fetched fetched) throws SourceFailure {
        if (!fetched.found()) {
            throw new SourceFailure(
                    "kanal " + channel + " menjawab " + fetched.status() + "; periksa namanya, dicoba lagi nanti");
        }
        ChannelPage page = ChannelPage.read(fetched.body(), url.toString());
        if (page.messages().isEmpty() && before == 0) {
            throw new SourceFailure("halaman kanal " + channel
                    + " tidak memuat satu kiriman pun: kanalnya kosong, pratinjaunya ditutup, atau bentuk halamannya"
                    + " berubah; buka alamatnya di peramban");
        }
        return page;
    }

    /** What is missing between messages that are there, or behind the newest. */
    private List<Sighting> vanished(List<ChannelMessage> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        long first = messages.get(0).written().toEpochMilli();
        long last = before == 0
                ? Long.MAX_VALUE
                : messages.get(messages.size() - 1).written().toEpochMilli();
        List<String> there = messages.stream().map(this::item).toList();
        List<String> missing = known.where(item -> item.written() > first && item.written() < last).stream()
                .filter(id -> !there.contains(id))
                .toList();
        return known.gone(PLATFORM, missing, context.clock().instant());
    }

    private List<Sighting> met(ChannelMessage message, @Nullable String name) {
        Instant now = context.clock().instant();
        String version = DigestUtils.sha256Hex(message.forwardedFrom() + "\n" + message.text())
                .substring(0, VERSION_DIGITS);
        PostId id = new PostId(PLATFORM, item(message), version);
        Instant edited = known.isChanged(id) ? now : null;
        Author author = new Author(PLATFORM, channel, channel, name);
        Supplier<Post> post = () -> new Post(
                id,
                author,
                kind(message),
                null,
                message.forwardedFrom() == null ? message.text() : "",
                around(message),
                message.url(),
                new Times(message.written(), edited, now),
                null,
                null,
                Captures.of(COLLECTOR, message.url(), PolicyClass.OPEN, "text/html", message.html()),
                false);
        return known.met(new KnownItems.Seen(id, author, message.written(), edited, post), now);
    }

    private String item(ChannelMessage message) {
        return channel + '/' + message.number();
    }

    private static PostKind kind(ChannelMessage message) {
        if (message.forwardedFrom() != null) {
            return PostKind.SHARE;
        }
        return message.answersTo() != null ? PostKind.COMMENT : PostKind.POST;
    }

    private static Conversation around(ChannelMessage message) {
        String from = message.forwardedFrom();
        return new Conversation(
                from == null || message.text().isEmpty() ? null : message.text(), from, message.answersTo(), null);
    }
}
