package id.wasit.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.wasit.ingest.Mutations;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any header: a pause between nothing and six hours. */
class RetryAfterFuzzTest {
    static Stream<byte[]> headers() {
        return Stream.of("120", "999999999", "Wed, 01 Oct 2025 10:00:00 GMT", "Wed, 01 Oct 999999999 10:00:00 GMT")
                .map(header -> header.getBytes(StandardCharsets.ISO_8859_1));
    }

    @MethodSource("headers")
    @FuzzTest
    void pauseIsBounded(byte[] header) {
        Duration pause = RetryAfter.of(new String(header, StandardCharsets.ISO_8859_1), Clock.systemUTC());

        assertTrue(!pause.isNegative() && pause.compareTo(Duration.ofHours(6)) <= 0, pause.toString());
    }

    @Test
    void brokenHeadersAreBoundedToo() {
        Mutations.of(headers()).forEach(this::pauseIsBounded);
    }
}
