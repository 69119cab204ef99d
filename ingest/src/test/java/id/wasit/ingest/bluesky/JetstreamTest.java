package id.wasit.ingest.bluesky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.Drain;
import id.wasit.ingest.Reads;
import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JetstreamTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final long NOON = Events.micros(Instant.now()) - 3_600_000_000L;

    private final JetstreamServer server = new JetstreamServer(0);
    private volatile List<String> accounts = List.of("did:plc:sari");
    private final Roster roster = new SampleRoster("bluesky:did:plc:sari", "bluesky:did:plc:budi").load();
    private final Reads reads = new Reads(roster, CLOCK);
    private final Drain seen = reads.seen;

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void postsOfRosteredAccountsComeAndOnlyTheyAreAskedFor() throws Exception {
        server.send(
                Events.post("did:plc:sari", "a", NOON, "Ayo ke TPS"),
                Events.post("did:plc:orang", "b", NOON + 1, "bukan urusan"));

        read(() -> seen.posts.size() == 1, null);

        Post post = seen.posts.get(0);
        assertEquals("at://did:plc:sari/app.bsky.feed.post/a", post.id().id());
        assertEquals("Ayo ke TPS", post.text());
        assertEquals(PolicyClass.OPEN, post.provenance().policyClass());
        assertEquals("https://bsky.app/profile/did:plc:sari/post/a", post.url());
        assertEquals(0, seen.dropped, "a stranger's post does not even cross the network");
        assertEquals(List.of(Set.of("did:plc:sari")), server.wanted());
        assertTrue(server.asked().get(0).contains("wantedCollections=app.bsky.feed.post"));
    }

    @Test
    void serverThatSendsStrangersIsNotBelieved() throws Exception {
        accounts = List.of("did:plc:orang");
        server.send(Events.post("did:plc:orang", "b", NOON, "bukan urusan"));

        read(() -> seen.dropped == 1, null);

        assertEquals(List.of(), seen.posts);
    }

    @Test
    void withoutRosteredAccountsNobodyIsAsked() throws Exception {
        accounts = List.of();

        Batch batch = open(null).next();

        assertEquals(List.of(), batch.sightings());
        assertEquals(List.of(), server.asked(), "an empty wish would bring the whole network");
    }

    @Test
    void deletedPostEditedPostAndClosedAccountAreTakenBack() throws Exception {
        server.send(
                Events.deleted("did:plc:sari", "a", NOON),
                Events.post("did:plc:sari", "a", NOON + 1, "dihapus sebelum ditulis"),
                Events.updated("did:plc:sari", "b", NOON + 2, "teks baru"),
                Events.account("did:plc:sari", "deleted", NOON + 3),
                Events.account("did:plc:sari", "throttled", NOON + 4));

        read(() -> seen.retractions.size() == 3 && seen.posts.size() == 2, null);

        assertEquals(
                List.of(RetractionKind.DELETED, RetractionKind.EDITED, RetractionKind.ACCOUNT_CLOSED),
                seen.retractions.stream().map(Retraction::kind).toList());
        Post changed = seen.posts.get(1);
        assertEquals(seen.retractions.get(1).at(), changed.times().edited(), "the new version outlives the retraction");
        assertFalse(changed.times().observed().isAfter(seen.retractions.get(2).at()), "a closed account covers it");
        assertNull(seen.retractions.get(2).item());
    }

    @Test
    void ownWordsAndThoseOfOthersStayApart() throws Exception {
        String card = "\"embed\":{\"$type\":\"app.bsky.embed.external\",\"external\":{\"uri\":\"https://x.example\","
                + "\"title\":\"Deklarasi\",\"description\":\"Ramai sekali\"}}";
        String quote =
                "\"embed\":{\"$type\":\"app.bsky.embed.record\",\"record\":{\"uri\":\"at://did:plc:orang/x/y\"}}";
        String reply = "\"reply\":{\"parent\":{\"uri\":\"at://did:plc:orang/x/y\"}}";
        server.send(
                Events.post("did:plc:sari", "a", NOON, "lihat ini", card),
                Events.post("did:plc:sari", "b", NOON + 1, "setuju", quote),
                Events.post("did:plc:sari", "c", NOON + 2, "siap", reply));

        read(() -> seen.posts.size() == 3, null);

        assertEquals("Deklarasi\nRamai sekali", seen.posts.get(0).conversation().sharedText());
        assertEquals("lihat ini", seen.posts.get(0).text());
        assertEquals(
                List.of(PostKind.SHARE, PostKind.SHARE, PostKind.COMMENT),
                seen.posts.stream().map(Post::kind).toList());
    }

    @Test
    void frameOfTheSecondVersionGivesTheSamePost() throws Exception {
        String first = Events.post("did:plc:sari", "a", NOON, "Ayo ke TPS");
        Instant time = Instant.EPOCH.plusNanos(NOON * 1000);
        String second =
                "{\"$type\":\"message\",\"payload\":{\"$type\":\"network.bsky.jetstream.subscribeEvents#commit\",\"seq\":7,"
                        + "\"did\":\"did:plc:sari\",\"time\":\"" + time
                        + "\",\"rev\":\"3l\",\"operation\":\"create\",\"collection\":"
                        + "\"app.bsky.feed.post\",\"rkey\":\"a\",\"cid\":\"bafy-a\",\"record\":{\"text\":\"Ayo ke TPS\",\"createdAt\":\""
                        + time
                        + "\"}}}";

        Frame one = Frame.of(first);
        Frame two = Frame.of(second);

        assertEquals(one.micros(), two.micros());
        assertEquals(one.did(), two.did());
        assertEquals(one.text("cid"), two.text("cid"));
        assertEquals(
                one.body().path("record").path("text"),
                two.body().path("record").path("text"));
        assertThrows(SourceFailure.class, () -> Frame.of("{\"$type\":\"error\",\"error\":\"ConsumerTooSlow\"}")
                .throwIfError());
    }

    @Test
    void brokenFramesAreToldAndTheNextIsRead() throws Exception {
        server.send(
                "{\"did\":", "[]", "\u0000", "{\"kind\":\"commit\"}", Events.post("did:plc:sari", "a", NOON, "utuh"));

        read(() -> seen.posts.size() == 1, null);

        assertEquals(4, seen.rejected.size());
        assertTrue(seen.reasons().get(0).contains("JSON"));
    }

    @Test
    void goingOnRepeatsALittleAndLosesNothing() throws Exception {
        server.send(IntStream.range(0, 50)
                .mapToObj(n -> Events.post("did:plc:sari", "r" + n, NOON + n * 1_000_000L, "teks " + n))
                .toArray(String[]::new));
        server.hangUpAfter(30);

        String cursor = read(() -> seen.posts.size() >= 30, null);
        Drain first = new Drain();
        first.posts.addAll(seen.posts);
        read(() -> new TreeSet<>(seen.ids()).size() == 50, cursor);

        assertEquals(30, first.posts.size(), "the server hung up in the middle");
        assertTrue(server.asked().get(1).contains("cursor=" + (NOON + 29_000_000L - 5_000_000L)));
    }

    @Test
    void eventsOutOfOrderDoNotMoveTheCursorBack() throws Exception {
        server.send(
                Events.post("did:plc:sari", "late", NOON + 9_000_000, "kemudian"),
                Events.post("did:plc:sari", "early", NOON, "dahulu"),
                Events.post("did:plc:sari", "late", NOON + 9_000_000, "kemudian"));

        String cursor = read(() -> seen.posts.size() == 3, null);

        assertTrue(cursor.contains("\"micros\":[" + (NOON + 9_000_000) + "]"), cursor);
        assertEquals(seen.posts.get(0), seen.posts.get(2), "what comes twice is the same post");
    }

    @Test
    void accountAddedToTheRosterIsAskedForOnTheOpenConnection() throws Exception {
        try (Reading reading = open(null)) {
            reading.next();
            accounts = List.of("did:plc:budi", "did:plc:sari");
            reading.next();
            Awaitility.await().until(() -> server.wanted().size() == 2);
            server.send(Events.post("did:plc:budi", "b", NOON, "baru"));

            reads.until(() -> seen.posts.size() == 1, reading);

            assertEquals(Set.of("did:plc:budi", "did:plc:sari"), server.wanted().get(1));
            assertEquals(1, server.asked().size());
        }
    }

    @Test
    void moreAccountsThanOneConnectionTakesGetSeveral() {
        List<String> many =
                IntStream.range(0, 25_000).mapToObj(n -> "did:plc:" + n).toList();

        List<List<String>> slices = Slices.of(many);

        assertEquals(4, slices.size());
        assertTrue(slices.stream().allMatch(slice -> slice.size() <= Slices.MOST_ACCOUNTS));
        assertEquals(
                new TreeSet<>(many),
                new TreeSet<>(slices.stream().flatMap(List::stream).toList()));
        assertEquals(List.of(), Slices.of(List.of()));
    }

    @Test
    void twoConnectionsEachKeepTheirPlace() throws Exception {
        List<String> many = new ArrayList<>(
                IntStream.range(0, 10_050).mapToObj(n -> "did:plc:x" + n).toList());
        many.add("did:plc:sari");
        accounts = many;
        server.send(Events.post("did:plc:sari", "a", NOON, "Ayo"));

        String cursor = read(() -> seen.posts.size() == 1, null);

        assertEquals(2, server.asked().size());
        assertTrue(cursor.matches(".*\\[(" + NOON + ",\\d+|\\d+," + NOON + ")].*"), cursor);
    }

    @Test
    void pingIsAnsweredAndFloodIsReadToTheEnd() throws Exception {
        int flood = 20_000;
        try (Reading reading = open(null)) {
            reading.next();
            server.ping();
            Thread sender = new Thread(() -> IntStream.range(0, flood)
                    .forEach(n -> server.send(Events.post("did:plc:sari", "r" + n, NOON + n, "teks " + n))));
            sender.start();

            reads.until(() -> seen.posts.size() >= flood, reading);
            sender.join();
        }

        assertEquals(flood, new TreeSet<>(seen.ids()).size());
        assertEquals(1, server.asked().size(), "a full queue slows the server, it does not cut the line");
    }

    @Test
    void hostThatIsNotThereIsToldInPlainWords() throws Exception {
        server.close();

        SourceFailure failure =
                assertThrows(SourceFailure.class, () -> open(null).next());

        assertTrue(String.valueOf(failure.getMessage()).contains("terputus atau tidak dapat dibuat"));
    }

    @Test
    void timeInWhichNobodyListenedIsToldWhenServersKeepLess() throws Exception {
        long stopped = CLOCK.instant().minus(Duration.ofHours(50)).toEpochMilli();

        try (Reading reading = open("{\"micros\":[%d000],\"heard\":%d}".formatted(stopped, stopped))) {
            reading.next();
            assertTrue(String.valueOf(reading.note()).startsWith("tidak terbaca dari "), reading::note);
        }
    }

    @Test
    void gapIsToldForAMonthAlsoWhenAnotherFollows() throws Exception {
        long now = CLOCK.instant().toEpochMilli();
        long day = Duration.ofDays(1).toMillis();
        String cursor = "{\"micros\":[%d000],\"heard\":%d,\"gaps\":[{\"from\":%d,\"to\":%d},{\"from\":%d,\"to\":%d}]}"
                .formatted(now - 3 * day, now - 3 * day, now - 33 * day, now - 31 * day, now - 9 * day, now - 7 * day);

        try (Reading reading = open(cursor)) {
            reading.next();
            assertEquals(2, String.valueOf(reading.note()).split("sampai sekitar", -1).length - 1, reading::note);
        }
    }

    @Test
    void accountsThatWereSilentLeaveNoGap() throws Exception {
        long event = CLOCK.instant().minus(Duration.ofDays(9)).toEpochMilli();
        long heard = CLOCK.instant().minus(Duration.ofHours(2)).toEpochMilli();

        try (Reading reading = open("{\"micros\":[%d000],\"heard\":%d}".formatted(event, heard))) {
            reading.next();
            assertNull(reading.note());
        }
    }

    private Reading open(@Nullable String cursor) throws Exception {
        SourceSettings settings = new SourceSettings(
                "bluesky", SourceKind.BLUESKY, List.of(server.url()), null, Duration.ofSeconds(1), "contoh", null);
        FetchSettings fetch = FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak")
                .withPrivateHosts(Set.of("localhost"));
        SourceContext context = new SourceContext(CLOCK, false, platform -> accounts);
        JetstreamConnector connector = new JetstreamConnector(settings, new Fetcher(fetch, CLOCK), context);
        Split split = connector.splits().get(0);
        return connector.open(split, cursor);
    }

    /** Reads until that is so; gives the cursor of the last batch. */
    private String read(BooleanSupplier enough, @Nullable String from) throws Exception {
        try (Reading reading = open(from)) {
            reads.until(enough, reading);
            return String.valueOf(reads.cursor());
        }
    }
}
