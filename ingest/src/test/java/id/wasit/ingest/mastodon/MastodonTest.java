package id.wasit.ingest.mastodon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.wasit.ingest.Drain;
import id.wasit.ingest.Reads;
import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.StubSite;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKey;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MastodonTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private final InstanceServer server = new InstanceServer(0);
    private final Roster roster = new SampleRoster("mastodon:" + server.account("sari")).load();
    private final Reads reads = new Reads(roster, CLOCK);
    private Connector connector = connector(null);

    @BeforeEach
    void writeToken() throws Exception {
        Files.writeString(folder.resolve("token"), "rahasia-token\n");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void publicStatusesOfRosteredAccountsAreReadToTheEnd() throws Exception {
        for (int number = 0; number < 95; number++) {
            server.add("sari", number, "<p>Kiriman " + number + "</p>");
        }
        server.add("orang", 200, "<p>bukan urusan</p>");
        server.add("sari", 300, "<p>tertutup</p>").put("visibility", "private");

        Drain seen = round();

        assertEquals(95, new TreeSet<>(seen.ids()).size());
        assertEquals(95, seen.posts.size());
        assertEquals(0, seen.dropped, "strangers are not asked for");
        Post post = seen.post("localhost/1007");
        assertEquals("Kiriman 7", post.text());
        assertEquals(server.account("sari"), post.author().id());
    }

    @Test
    void secondRoundBringsOnlyWhatIsNew() throws Exception {
        for (int number = 0; number < 50; number++) {
            server.add("sari", number, "<p>lama</p>");
        }
        round();
        for (int number = 50; number < 135; number++) {
            server.add("sari", number, "<p>baru</p>");
        }

        Drain seen = round();

        assertEquals(135, seen.posts.size());
        assertEquals(135, new TreeSet<>(seen.ids()).size());
    }

    @Test
    void htmlBecomesText() throws Exception {
        server.add(
                        "sari",
                        1,
                        "<p>Ayo ke <span class=\"h-card\">TPS</span><br>besok &amp; lusa</p><p><a href=\"#\">#<span>Pilgub</span></a></p>")
                .put("spoiler_text", "politik");

        assertEquals(
                "politik\nAyo ke TPS\nbesok & lusa\n#Pilgub",
                round().posts.get(0).text());
    }

    @Test
    void boostAndQuoteAreWordsOfOthers() throws Exception {
        ObjectNode boosted = server.add("orang", 1, "<p>Pilih nomor dua</p>").deepCopy();
        server.add("sari", 2, "<p>Pilih nomor dua</p>").set("reblog", boosted);
        ObjectNode quoting = server.add("sari", 3, "<p>menarik</p>");
        quoting.putObject("quote").set("quoted_status", boosted);
        server.add("sari", 4, "<p>siap</p>").put("in_reply_to_id", "1001");

        Drain seen = round();
        Post boost = seen.post("localhost/1002");
        Post quote = seen.post("localhost/1003");

        assertEquals("", boost.text());
        assertEquals("Pilih nomor dua", boost.conversation().sharedText());
        assertEquals(PostKind.SHARE, boost.kind());
        assertEquals("menarik", quote.text());
        assertEquals("Pilih nomor dua", quote.conversation().sharedText());
        assertEquals(PostKind.COMMENT, seen.post("localhost/1004").kind());
    }

    @Test
    void editedAndDeletedStatusesAreNoticed() throws Exception {
        ObjectNode kept = server.add("sari", 1, "<p>tetap</p>");
        ObjectNode edited = server.add("sari", 2, "<p>semula</p>");
        ObjectNode deleted = server.add("sari", 3, "<p>hilang</p>");
        ObjectNode hidden = server.add("sari", 4, "<p>disembunyikan</p>");
        round();
        edited.put("content", "<p>sesudah</p>").put("edited_at", "2025-10-02T03:00:00Z");
        hidden.put("visibility", "private");
        server.remove(deleted);

        Drain seen = round();

        assertEquals(5, seen.posts.size(), kept.toString());
        assertEquals("sesudah", seen.posts.get(4).text());
        assertEquals(Set.of("DELETED localhost/1003", "DELETED localhost/1004", "EDITED localhost/1002"), kinds(seen));
    }

    @Test
    void closedAccountIsTakenBackOnce() throws Exception {
        server.add("sari", 1, "<p>apa</p>");
        round();
        server.closeAccount("sari");
        round();

        Drain seen = round();

        assertEquals(
                List.of(RetractionKind.ACCOUNT_CLOSED),
                seen.retractions.stream().map(Retraction::kind).toList());
    }

    @Test
    void accountThatAsksNotToBeReadIsNotRead() throws Exception {
        ObjectNode status = server.add("sari", 1, "<p>apa</p>");
        status.set("account", server.person("sari").put("noindex", true));
        ObjectNode other = server.add("sari", 2, "<p>apa</p>");
        other.set("account", server.person("sari").put("note", "<p>guru #nobot</p>"));

        assertEquals(List.of(), round().posts);
    }

    @Test
    void brokenAnswersAreToldInPlainWords() throws Exception {
        server.add("sari", 1, "<p>apa</p>");
        String statuses = "/api/v1/accounts/id-sari/statuses";

        server.site.service(
                statuses,
                exchange ->
                        StubSite.send(exchange, 200, "application/json", "[{\"id\":".getBytes(StandardCharsets.UTF_8)));
        assertTold("bukan JSON yang utuh");
        server.site.service(statuses, exchange -> StubSite.send(exchange, 401, "application/json", new byte[0]));
        assertTold("key-file");
        server.site.service(statuses, exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            StubSite.send(exchange, 429, "text/plain", new byte[0]);
        });
        assertEquals(Duration.ofSeconds(120), assertTold("menjawab 429").notBefore());
        server.site.service(statuses, exchange -> StubSite.send(exchange, 500, "text/plain", new byte[0]));
        assertTold("menjawab 500");
        server.site.service(
                statuses,
                exchange -> StubSite.send(
                        exchange, 200, "application/json", "[{\"id\":\"1\"},{}]".getBytes(StandardCharsets.UTF_8)));
        round();
        assertEquals(2, reads.seen.rejected.size());
    }

    @Test
    void streamTellsNewChangedAndDeletedStatuses() throws Exception {
        connector = connector(new SourceKey(folder.resolve("token").toString(), 0));
        ObjectNode status = server.add("sari", 1, "<p>semula</p>");
        String first = "event: update\ndata: " + status + "\n\n";
        status.put("content", "<p>sesudah</p>").put("edited_at", "2025-10-02T03:00:00Z");
        String second = "event: status.update\ndata: " + status + "\n\n";

        try (Reading reading = connector.open(connector.splits().get(1), null)) {
            server.push(": a comment\n");
            server.push(first.substring(0, 40));
            server.push(first.substring(40));
            server.push("event: update\ndata: " + server.add("orang", 9, "<p>lain</p>") + "\n\n");
            server.push("event: update\ndata: {\"id\":\n\n");
            server.push(second);
            server.push("event: delete\ndata: 1009\n\nevent: delete\ndata: 1001\n\n");
            reads.until(() -> reads.seen.retractions.size() == 2, reading);
        }

        assertEquals(
                List.of("semula", "sesudah"),
                reads.seen.posts.stream().map(Post::text).toList());
        assertEquals(Set.of("EDITED localhost/1001", "DELETED localhost/1001"), kinds(reads.seen));
        assertEquals(1, reads.seen.dropped);
        assertEquals(1, reads.seen.rejected.size());
    }

    @Test
    void changeOfWhatTheOtherSplitBroughtEndsTheVersionBefore() throws Exception {
        connector = connector(new SourceKey(folder.resolve("token").toString(), 0));
        ObjectNode status = server.add("sari", 1, "<p>sesudah</p>").put("edited_at", "2025-10-02T03:00:00Z");

        try (Reading reading = connector.open(connector.splits().get(1), null)) {
            server.push("event: status.update\r\ndata: " + status + "\r\n\r\n");
            reads.until(() -> reads.seen.posts.size() == 1, reading);
        }

        assertEquals(Set.of("EDITED localhost/1001"), kinds(reads.seen));
    }

    @Test
    void refusedAndInterruptedStreamsAreToldWithoutTheToken() throws Exception {
        Files.writeString(folder.resolve("token"), "salah");
        connector = connector(new SourceKey(folder.resolve("token").toString(), 0));
        Split stream = connector.splits().get(1);

        // Refused by the first batch: a refusal between silent batches would look like a source that comes and goes.
        SourceFailure refused = assertThrows(SourceFailure.class, () -> {
            try (Reading reading = connector.open(stream, null)) {
                reading.next();
            }
        });
        Files.writeString(folder.resolve("token"), "rahasia-token");
        server.endStream();
        SourceFailure cut = assertThrows(SourceFailure.class, () -> {
            try (Reading reading = connector.open(stream, null)) {
                reads.until(() -> false, reading);
            }
        });

        assertTrue(String.valueOf(refused.getMessage()).contains("token ditolak"));
        assertFalse(String.valueOf(refused.getMessage()).contains("salah"));
        assertTrue(String.valueOf(cut.getMessage()).contains("terputus"));
    }

    private SourceFailure assertTold(String words) {
        SourceFailure failure = assertThrows(SourceFailure.class, this::round);
        assertTrue(String.valueOf(failure.getMessage()).contains(words), failure.getMessage());
        connector = connector(null);
        return failure;
    }

    private Drain round() throws Exception {
        return reads.round(connector, connector.splits().get(0));
    }

    private static Set<String> kinds(Drain seen) {
        List<String> kinds = new ArrayList<>();
        seen.retractions.forEach(retraction -> kinds.add(retraction.kind() + " " + retraction.item()));
        return new TreeSet<>(kinds);
    }

    private Connector connector(@Nullable SourceKey key) {
        SourceSettings settings = new SourceSettings(
                "mastodon", SourceKind.MASTODON, List.of(server.url()), null, Duration.ofSeconds(1), "contoh", key);
        FetchSettings fetch = FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak")
                .withDelay(Duration.ZERO)
                .withPrivateHosts(Set.of("localhost"));
        return new MastodonConnector(
                settings, new Fetcher(fetch, CLOCK), new SourceContext(CLOCK, false, Reads.followed(roster)));
    }
}
