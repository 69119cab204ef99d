package id.wasit.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.StubSite;
import id.wasit.ingest.source.NotYet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

/** Who may ask a host when, by a time that only tests let pass. */
class TurnsTest {
    private final FakeTicker ticker = new FakeTicker();
    private final MutableClock clock = MutableClock.of(Instant.parse("2025-10-01T03:00:00Z"), ZoneOffset.UTC);
    private StubSite site;

    @BeforeEach
    void start() {
        site = new StubSite()
                .text("/robots.txt", "text/plain", "User-agent: wasittest\nCrawl-delay: 40\n")
                .text("/a", "text/plain", "isi");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void pauseOfTheHostIsKept() throws Exception {
        Fetcher fetcher = fetcher();

        fetcher.fetch(site.url("/a"));
        fetcher.fetch(site.url("/a"));

        assertEquals(1, ticker.slept().size());
        assertPauseOfTheHost(ticker.slept().get(0));
    }

    @Test
    void firstRequestOfAStepComesAgainInsteadOfWaiting() throws Exception {
        Fetcher fetcher = fetcher();
        fetcher.fetchInTurn(site.url("/a"), Validators.NONE);

        NotYet later = assertThrows(NotYet.class, () -> fetcher.fetchInTurn(site.url("/a"), Validators.NONE));

        assertPauseOfTheHost(later.pause());
        assertEquals(List.of(), ticker.slept());
        assertEquals(List.of("/robots.txt", "/a"), site.asked());
        ticker.sleep(later.pause());
        assertTrue(fetcher.fetchInTurn(site.url("/a"), Validators.NONE).found());
    }

    @Test
    void hostThatIsBeingAskedHoldsUpNobody() throws Exception {
        Fetcher fetcher = fetcher();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        site.page("/lambat", exchange -> {
            asked.countDown();
            try {
                mayAnswer.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            StubSite.send(exchange, 200, "text/plain", new byte[] {65});
        });
        CompletableFuture<Fetched> slow = CompletableFuture.supplyAsync(() -> {
            try {
                return fetcher.fetch(site.url("/lambat"));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
        asked.await();

        assertThrows(NotYet.class, () -> fetcher.fetchInTurn(site.url("/a"), Validators.NONE));

        mayAnswer.countDown();
        assertTrue(slow.get().found());
    }

    @Test
    void clockThatIsSetBackLengthensNoPause() throws Exception {
        Fetcher fetcher = fetcher();
        fetcher.fetch(site.url("/a"));

        clock.add(Duration.ofHours(-1));
        fetcher.fetch(site.url("/a"));

        assertEquals(1, ticker.slept().size());
        assertPauseOfTheHost(ticker.slept().get(0));
    }

    /** What it asks for, and up to a quarter more. */
    private static void assertPauseOfTheHost(Duration pause) {
        assertTrue(
                pause.compareTo(Duration.ofSeconds(40)) >= 0 && pause.compareTo(Duration.ofSeconds(50)) <= 0,
                pause::toString);
    }

    private Fetcher fetcher() {
        FetchSettings settings = new FetchSettings(
                "WasitTest/1",
                "https://wasit.example/kontak",
                Duration.ofSeconds(2),
                Duration.ofMinutes(2),
                1 << 16,
                3,
                Set.of("localhost"));
        return new Fetcher(settings, clock, HostWatch.NOBODY, ticker);
    }
}
