package id.wasit.pipeline.topic;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a message of the topic: it is read, or refused as unreadable. */
class WireFuzzTest {
    static Stream<byte[]> messages() {
        return Stream.of(
                        "",
                        "\u0001null",
                        "\u0001{\"retraction\":{\"kind\":\"DELETED\",\"source\":\"a\",\"account\":\"a:1\",\"item\":\"1\",\"at\":\"2025-10-01T03:00:00Z\"}}",
                        "\u0001{\"post\":{\"id\":{\"source\":\"a\",\"id\":\"1\",\"version\":\"1\"},\"kind\":\"POST\",\"text\":\"x\",\"times\":{\"observed\":\"2025-10-01T03:00:00Z\"}}}",
                        "\u0002{}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("messages")
    @FuzzTest
    void anyBytesAreAMessageOrUnreadable(byte[] bytes) {
        try {
            Wire.decode(bytes);
        } catch (Wire.Unreadable told) {
            return;
        }
    }
}
