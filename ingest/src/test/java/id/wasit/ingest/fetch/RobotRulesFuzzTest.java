package id.wasit.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.wasit.ingest.Mutations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as robots.txt: there are rules, and a pause that ends. */
class RobotRulesFuzzTest {
    static Stream<byte[]> files() {
        return Stream.of(
                        "User-agent: *\nDisallow: /admin\nCrawl-delay: 7\nSitemap: https://situs.example/peta.xml\n",
                        "user-agent: wasit\ndisallow: /*?a=$\nallow: /\ncrawl-delay: -1e99",
                        "<html><body>bukan robots.txt</body></html>")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("files")
    @FuzzTest
    void anyBytesAreRules(byte[] robots) {
        Fetched answer =
                new Fetched("https://situs.example/robots.txt", 200, robots, "text/plain", null, Validators.NONE);

        RobotRules rules = RobotRules.of(answer, "WasitTest/1");

        rules.allows("https://situs.example/berita/1?a=2");
        rules.sitemaps().forEach(address -> assertTrue(!address.isBlank()));
        assertTrue(!rules.delay().isNegative() && rules.delay().compareTo(Duration.ofMinutes(1)) <= 0);
    }

    @Test
    void brokenFilesAreRulesToo() {
        Mutations.of(files()).forEach(this::anyBytesAreRules);
    }
}
