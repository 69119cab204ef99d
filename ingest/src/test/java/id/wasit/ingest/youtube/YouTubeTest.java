package id.wasit.ingest.youtube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.Drain;
import id.wasit.ingest.Reads;
import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.StubSite;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKey;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.MutableClock;

class YouTubeTest {
    @TempDir
    Path folder;

    private final DataApiServer server = new DataApiServer(0);
    private final Roster roster = new SampleRoster("youtube:UCsari", "youtube:UCdinas").load();
    private final MutableClock clock = MutableClock.of(Instant.parse("2025-11-20T03:00:00Z"), ZoneOffset.UTC);
    private final Reads reads = new Reads(roster, clock);

    @BeforeEach
    void writeKey() throws Exception {
        Files.writeString(folder.resolve("key"), DataApiServer.KEY);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void allVideosCommentsAndRepliesAreReadPageByPage() throws Exception {
        IntStream.range(0, 12).forEach(n -> server.video("video-00%03d".formatted(n), "Debat " + n));
        IntStream.range(0, 23).forEach(n -> server.comment("Ugx-komentar-" + n, "video-00003", "UCsari", "Siap " + n));
        IntStream.range(0, 9).forEach(n -> server.reply("Ugx-jawaban-" + n, "Ugx-komentar-4", "UCsari", "Ikut " + n));
        server.comment("Ugx-komentar-lain", "video-00003", "UCorang", "bukan urusan");

        Drain seen = round(1000);

        assertEquals(12 + 23 + 9, new TreeSet<>(seen.ids()).size());
        assertEquals(1, seen.dropped);
        Post comment = seen.post("Ugx-komentar-7");
        assertEquals("Siap 7", comment.text());
        assertEquals("Debat 3", comment.conversation().parentText());
        assertEquals(PolicyClass.KEYED, comment.provenance().policyClass());
        assertEquals("Debat 3", seen.post("video-00003").text());
        assertFalse(
                server.site.asked().stream().anyMatch(asked -> asked.contains(DataApiServer.KEY)),
                "no key in addresses");
    }

    @Test
    void secondRoundBringsOnlyNewComments() throws Exception {
        server.video("video-00001", "Debat");
        IntStream.range(0, 30).forEach(n -> server.comment("Ugx-komentar-" + n, "video-00001", "UCsari", "lama"));
        round(1000);
        int before = server.units.get();
        server.comment("Ugx-komentar-baru", "video-00001", "UCsari", "baru");

        Drain seen = round(1000);

        assertEquals(1 + 30 + 1, seen.posts.size());
        assertTrue(server.units.get() - before <= 4, "channel, list, two pages of comments at most");
    }

    @Test
    void budgetOfTheDayEndsWithAWordAndGoesOnAfterMidnightPacific() throws Exception {
        IntStream.range(0, 8).forEach(n -> server.video("video-00%03d".formatted(n), "Debat " + n));
        IntStream.range(0, 8)
                .forEach(n -> server.comment("Ugx-komentar-" + n, "video-00%03d".formatted(n), "UCsari", "Siap"));
        clock.setInstant(Instant.parse("2025-11-20T20:00:00Z"));

        SourceFailure failure = assertThrows(SourceFailure.class, () -> round(5));
        SourceFailure again = assertThrows(SourceFailure.class, () -> round(5));

        assertEquals(5, server.units.get(), "what was spent survives every restart");
        assertTrue(
                String.valueOf(failure.getMessage()).contains("jatah harian YouTube untuk kanal ini (5 unit) habis"));
        assertEquals(Duration.ofHours(12), again.notBefore());
        clock.add(again.notBefore());
        assertThrows(SourceFailure.class, () -> round(5));
        clock.add(Duration.ofDays(1));

        assertEquals(16, new TreeSet<>(round(5).ids()).size());
    }

    @Test
    void exhaustedQuotaAndBadKeyAreToldInPlainWords() throws Exception {
        server.refuse("quotaExceeded");
        SourceFailure quota = assertThrows(SourceFailure.class, () -> round(100));
        server.refuse(null);
        Files.writeString(folder.resolve("key"), "salah-sekali");
        SourceFailure key = assertThrows(SourceFailure.class, () -> round(100));
        Files.delete(folder.resolve("key"));
        SourceFailure missing = assertThrows(SourceFailure.class, () -> round(100));

        assertTrue(String.valueOf(quota.getMessage()).contains("quotaExceeded"));
        assertTrue(quota.notBefore().compareTo(Duration.ofMinutes(1)) > 0);
        assertTrue(String.valueOf(key.getMessage()).contains("menolak kunci (keyInvalid)"));
        assertFalse(String.valueOf(key.getMessage()).contains("salah-sekali"));
        assertTrue(String.valueOf(missing.getMessage()).contains("berkas kunci key tidak dapat dibaca"));
    }

    @Test
    void videoWithoutCommentsIsToldOnceAndHoldsUpNoOther() throws Exception {
        server.video("tertutup-01", "Tanpa komentar");
        server.video("video-00001", "Debat");
        server.comment("Ugx-komentar-1", "video-00001", "UCsari", "Siap");

        round(1000);
        Drain seen = round(1000);

        assertEquals(List.of("komentar video ini dimatikan oleh pemiliknya; dilewati"), seen.reasons());
        assertEquals("Siap", seen.post("Ugx-komentar-1").text());
    }

    @Test
    void afterAWeekEveryItemIsAskedForAgain() throws Exception {
        server.video("video-00001", "Debat");
        IntStream.range(0, 60).forEach(n -> server.comment("Ugx-komentar-" + n, "video-00001", "UCsari", "Siap"));
        round(1000);
        server.edit("Ugx-komentar-3", "Berubah");
        server.remove("Ugx-komentar-5");
        round(1000);
        assertEquals(List.of(), reads.seen.retractions, "nothing is asked for again before its time");
        clock.add(Duration.ofDays(8));

        Drain seen = round(1000);

        assertEquals(
                Set.of("EDITED Ugx-komentar-3", "DELETED Ugx-komentar-5"),
                new TreeSet<>(seen.retractions.stream()
                        .map(retraction -> retraction.kind() + " " + retraction.item())
                        .toList()));
        assertEquals("Berubah", seen.posts.get(seen.posts.size() - 1).text());
    }

    @Test
    void brokenAnswersAreToldAndTriedAgain() throws Exception {
        String channels = "/youtube/v3/channels";
        for (String broken : List.of("{\"items\":[", "[]", "<html>", "")) {
            server.site.service(
                    channels,
                    exchange ->
                            StubSite.send(exchange, 200, "application/json", broken.getBytes(StandardCharsets.UTF_8)));
            SourceFailure failure = assertThrows(SourceFailure.class, () -> round(1000), broken);
            assertTrue(
                    String.valueOf(failure.getMessage()).startsWith("jawaban YouTube untuk channels"),
                    failure.getMessage());
        }
        server.site.service(
                channels,
                exchange -> StubSite.send(
                        exchange, 200, "application/json", "{\"items\":[]}".getBytes(StandardCharsets.UTF_8)));
        SourceFailure unknown = assertThrows(SourceFailure.class, () -> round(1000));
        assertTrue(String.valueOf(unknown.getMessage()).contains("tidak ditemukan"));
    }

    private Drain round(int unitsPerDay) throws Exception {
        SourceSettings settings = new SourceSettings(
                "youtube",
                SourceKind.YOUTUBE,
                List.of(server.url()),
                null,
                Duration.ofSeconds(1),
                "contoh",
                new SourceKey(folder.resolve("key").toString(), unitsPerDay));
        FetchSettings fetch = FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak")
                .withDelay(Duration.ZERO)
                .withPrivateHosts(Set.of("localhost"));
        Connector connector = new YouTubeConnector(
                settings,
                new Fetcher(fetch, Clock.systemUTC()),
                new SourceContext(clock, false, Reads.followed(roster)));
        return reads.round(connector, connector.splits().get(0));
    }
}
