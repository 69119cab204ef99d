package id.wasit.ingest.mastodon;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.wasit.ingest.Mutations;
import id.wasit.ingest.source.Followed;
import id.wasit.ingest.source.KnownItems;
import id.wasit.ingest.source.Sighting;
import id.wasit.model.Author;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text as a stream of events or a page of statuses. */
class StatusFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Followed EVERYBODY = new Followed() {
        @Override
        public List<String> accounts(String platform) {
            return List.of();
        }

        @Override
        public boolean has(Author author) {
            return true;
        }
    };

    static Stream<byte[]> statuses() {
        return bytes("""
                {"id":"1","created_at":"2025-10-01T03:00:00.000Z","edited_at":null,"content":"<p>Halo <b>semua</b></p>","visibility":"public","url":"https://instans.example/@a/1","account":{"id":"7","acct":"a","url":"https://instans.example/@a"},"reblog":null}""", """
                {"id":"1","created_at":"+999999999-10-01T03:00:00Z","visibility":"public","account":{"url":" "}}""");
    }

    static Stream<byte[]> streams() {
        return bytes(":ada\nevent: update\ndata: {\"id\":\"1\"}\n\nevent: delete\ndata: 1\n\n");
    }

    @MethodSource("statuses")
    @FuzzTest
    void anyJsonIsAStatusOrDamaged(byte[] text) {
        Statuses statuses = new Statuses("instans.example", new KnownItems(Map.of(), EVERYBODY), Clock.systemUTC());
        JsonNode json;
        try {
            json = JSON.readTree(new String(text, StandardCharsets.UTF_8));
        } catch (JsonProcessingException noJson) {
            return;
        }
        for (Sighting sighting : statuses.met(json)) {
            if (sighting instanceof Sighting.Candidate candidate) {
                candidate.post().get();
            }
        }
        statuses.vanished("https://instans.example/@a", json, 40);
    }

    @MethodSource("streams")
    @FuzzTest
    void anyLinesAreEvents(byte[] lines) throws IOException {
        ServerEvents events = new ServerEvents();
        for (String line : new String(lines, StandardCharsets.UTF_8).split("\n", -1)) {
            events.line(line);
        }
    }

    @Test
    void brokenStatusesAreDamagedToo() {
        Mutations.of(statuses()).forEach(this::anyJsonIsAStatusOrDamaged);
    }

    @Test
    void brokenStreamsAreEventsToo() throws IOException {
        for (byte[] broken : Mutations.of(streams()).toList()) {
            anyLinesAreEvents(broken);
        }
    }

    private static Stream<byte[]> bytes(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
