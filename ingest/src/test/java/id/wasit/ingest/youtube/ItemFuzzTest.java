package id.wasit.ingest.youtube;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.wasit.ingest.Mutations;
import id.wasit.ingest.source.KnownItems;
import id.wasit.ingest.source.Sighting;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any JSON as a video or a comment. */
class ItemFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<byte[]> items() {
        return Stream.of("""
                        {"id":"Ugx1","channelId":"UCa","publishedAt":"2025-10-01T03:00:00Z","snippet":{"videoId":"vid12345678","authorChannelId":{"value":"UCasn"},"authorDisplayName":"@a","textOriginal":"Halo","publishedAt":"2025-10-01T03:00:00Z","updatedAt":"2025-10-01T04:00:00Z"}}""", """
                        {"id":" ","snippet":{"authorChannelId":{"value":" "},"publishedAt":"2025-10-01T03:00:00Z"}}""").map(item -> item.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("items")
    @FuzzTest
    void anyJsonIsAnItemOrDamaged(byte[] text) {
        JsonNode json;
        try {
            json = JSON.readTree(new String(text, StandardCharsets.UTF_8));
        } catch (JsonProcessingException noJson) {
            return;
        }
        YouTubeItems items = new YouTubeItems(new KnownItems(Map.of(), platform -> List.of()), Clock.systemUTC());
        List<Sighting> sightings = new ArrayList<>(items.comment(json, null));
        sightings.addAll(items.video("vid12345678", json));
        for (Sighting sighting : sightings) {
            if (sighting instanceof Sighting.Candidate candidate) {
                candidate.post().get();
            }
        }
    }

    @Test
    void brokenItemsAreDamagedToo() {
        Mutations.of(items()).forEach(this::anyJsonIsAnItemOrDamaged);
    }
}
