package id.wasit.ingest.bluesky;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.wasit.ingest.Mutations;
import id.wasit.ingest.source.Sighting;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text as a Jetstream message: it tells something, nothing, or is damaged. */
class FrameFuzzTest {
    static Stream<byte[]> frames() {
        return Stream.of("""
                        {"did":"did:plc:a","time_us":1759287600000000,"kind":"commit","commit":{"operation":"create","collection":"app.bsky.feed.post","rkey":"3k","cid":"c","record":{"text":"Halo","createdAt":"2025-10-01T03:00:00Z","reply":{},"embed":{"$type":"app.bsky.embed.external","external":{"title":"t"}}}}}""", """
                        {"did":"did:plc:a","time_us":1759287600000000,"kind":"account","account":{"active":false,"status":"deleted"}}""", """
                        {"$type":"message","payload":{"$type":"x#commit","did":"did:plc:a","time":"2025-10-01T03:00:00Z","operation":"delete","collection":"app.bsky.feed.post","rkey":"3k"}}""", """
                        {"$type":"message","payload":{"$type":"x#commit","did":"did:plc:a","time":"+999999999-01-01T00:00:00Z"}}""", """
                        {"$type":"message","payload":{"$type":"x#commit","did":"did:plc:a","time":"4050-10-01T03:00:00Z","operation":"delete","collection":"app.bsky.feed.post","rkey":"3k"}}""").map(frame -> frame.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("frames")
    @FuzzTest
    void anyTextIsAFrameOrDamaged(byte[] frame) {
        for (Sighting sighting : BlueskyEvents.of(Frame.of(new String(frame, StandardCharsets.UTF_8)), "contoh")) {
            if (sighting instanceof Sighting.Candidate candidate) {
                candidate.post().get();
            }
        }
    }

    @Test
    void brokenFramesAreDamagedToo() {
        Mutations.of(frames()).forEach(this::anyTextIsAFrameOrDamaged);
    }
}
