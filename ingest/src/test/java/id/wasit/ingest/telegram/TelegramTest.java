package id.wasit.ingest.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import id.wasit.model.RetractionKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final ChannelServer server = new ChannelServer("DinasContoh", 0);
    private final Roster roster = new SampleRoster("telegram:dinascontoh").load();
    private final Reads reads = new Reads(roster, CLOCK);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void channelOfTheRosterIsReadBackToItsBeginning() throws Exception {
        IntStream.rangeClosed(1, 75).forEach(number -> server.post(number, "Hadiri deklarasi<br/>Sabtu " + number));

        Drain seen = round();

        assertEquals(75, new TreeSet<>(seen.ids()).size());
        Post post = seen.post("dinascontoh/42");
        assertEquals("Hadiri deklarasi\nSabtu 42", post.text());
        assertEquals("https://t.me/DinasContoh/42", post.url());
        assertEquals("Kanal Contoh", post.author().name());
    }

    @Test
    void secondRoundAsksForOnePage() throws Exception {
        IntStream.rangeClosed(1, 75).forEach(number -> server.post(number, "teks " + number));
        round();
        server.post(76, "baru");
        int before = server.site.asked().size();

        Drain seen = round();

        assertEquals(76, seen.posts.size());
        // The rules of the site are asked for anew, because each round of this test has a fetcher of its own.
        assertEquals(2, server.site.asked().size() - before);
    }

    @Test
    void channelThatIsNotOnTheRosterIsNotEvenAskedFor() {
        SourceFailure failure = assertThrows(SourceFailure.class, () -> new Reads(Roster.empty(), CLOCK)
                .round(
                        connector(Roster.empty()),
                        connector(Roster.empty()).splits().get(0)));

        assertTrue(String.valueOf(failure.getMessage()).contains("tidak ada di roster"));
        assertEquals(List.of(), server.site.asked());
    }

    @Test
    void editedAndDeletedMessagesAreNoticed() throws Exception {
        IntStream.rangeClosed(1, 30).forEach(number -> server.post(number, "teks " + number));
        round();
        server.post(25, "teks lain", "edited");
        server.remove(20);
        server.remove(30);

        Drain seen = round();

        assertEquals("teks lain", seen.posts.get(30).text());
        assertEquals(
                Set.of("EDITED dinascontoh/25", "DELETED dinascontoh/20", "DELETED dinascontoh/30"),
                new TreeSet<>(seen.retractions.stream()
                        .map(retraction -> retraction.kind() + " " + retraction.item())
                        .toList()));
        assertTrue(seen.retractions.stream()
                .filter(retraction -> retraction.kind() == RetractionKind.EDITED)
                .allMatch(retraction ->
                        retraction.at().equals(seen.posts.get(30).times().edited())));
    }

    @Test
    void forwardedWordsAndTheAnsweredOnesAreNotTheChannels() throws Exception {
        server.put(
                1,
                "<div class=\"tgme_widget_message_forwarded_from\"><a class=\"tgme_widget_message_forwarded_from_name\">Relawan</a></div>"
                        + "<div class=\"tgme_widget_message_text js-message_text\">Pilih nomor dua</div>");
        server.put(
                2,
                "<a class=\"tgme_widget_message_reply\"><div class=\"tgme_widget_message_metatext tgme_widget_message_text\">Siapa pilihanmu?"
                        + "</div></a><div class=\"tgme_widget_message_text js-message_text\">Rahasia</div>");

        Drain seen = round();
        Post forwarded = seen.post("dinascontoh/1");
        Post answer = seen.post("dinascontoh/2");

        assertEquals("", forwarded.text());
        assertEquals("Pilih nomor dua", forwarded.conversation().sharedText());
        assertEquals(PostKind.SHARE, forwarded.kind());
        assertEquals("Rahasia", answer.text());
        assertEquals("Siapa pilihanmu?", answer.conversation().parentText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | <html><body>bentuk lain</body></html> | tidak memuat satu kiriman pun
            200 | ''                                    | tidak memuat satu kiriman pun
            404 | tidak ada                             | menjawab 404
            500 | rusak                                 | menjawab 500
            """)
    void pagesWithoutMessagesAreToldInPlainWords(int status, String body, String told) {
        server.site.service(
                "/s/DinasContoh",
                exchange -> StubSite.send(exchange, status, "text/html", body.getBytes(StandardCharsets.UTF_8)));

        SourceFailure failure = assertThrows(SourceFailure.class, this::round);

        assertTrue(String.valueOf(failure.getMessage()).contains(told), failure.getMessage());
    }

    @Test
    void damagedMessageIsToldAndTheOthersAreRead() throws Exception {
        server.post(1, "utuh");
        server.put(2, "<time datetime=\"kemarin\">");
        server.site.service(
                "/s/DinasContoh",
                exchange -> StubSite.send(
                        exchange,
                        200,
                        "text/html",
                        ("<div class=\"tgme_widget_message\" data-post=\"DinasContoh/x\"></div>"
                                        + "<div class=\"tgme_widget_message\" data-post=\"DinasContoh/3\"><div class=\"tgme_widget_message_text\">utuh</div>"
                                        + "<a class=\"tgme_widget_message_date\"><time datetime=\"2025-10-01T03:00:00+00:00\"></time></a></div>")
                                .getBytes(StandardCharsets.UTF_8)));

        Drain seen = roundWithoutEnd();

        assertEquals(List.of("dinascontoh/3"), seen.ids());
        assertTrue(seen.reasons().get(0).contains("1 kiriman tidak dapat dibaca"));
    }

    private Drain roundWithoutEnd() throws Exception {
        Connector connector = connector(roster);
        try (var reading = connector.open(connector.splits().get(0), null)) {
            reads.until(() -> !reads.seen.posts.isEmpty(), reading);
        }
        return reads.seen;
    }

    private Drain round() throws Exception {
        Connector connector = connector(roster);
        return reads.round(connector, connector.splits().get(0));
    }

    private Connector connector(Roster rostered) {
        SourceSettings settings = new SourceSettings(
                "telegram", SourceKind.TELEGRAM, List.of(server.url()), null, Duration.ofSeconds(1), "contoh", null);
        FetchSettings fetch = FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak")
                .withDelay(Duration.ZERO)
                .withPrivateHosts(Set.of("localhost"));
        return new TelegramConnector(
                settings, new Fetcher(fetch, CLOCK), new SourceContext(CLOCK, false, Reads.followed(rostered)));
    }
}
