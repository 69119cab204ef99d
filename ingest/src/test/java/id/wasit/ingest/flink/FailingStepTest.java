package id.wasit.ingest.flink;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.Figures;
import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A step that ends with an error and not with an exception: its split may not stand still behind a job that looks well. */
class FailingStepTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Split FEED = Split.endless("https://kabarnusa.example/rss.xml", "kabarnusa.example");

    private final HandedOn told = new HandedOn();
    private final Figures figures = new Figures();
    private PostReader reader;

    @AfterEach
    void stop() throws Exception {
        reader.close();
    }

    @Test
    void pageThatNestsWithoutEndIsAFailedStepThatIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        read(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new StackOverflowError("planned");
            }
            return Batch.later(List.of(), "after", LONG);
        });

        await().atMost(LONG).until(() -> told.polled(reader) && told.rejects() == 1 && told.answers() == 1);

        assertEquals(2, tries.get());
        assertTrue(told.reason().contains("StackOverflowError"), told::reason);
        assertEquals("1", figures.of("wasit.source.warta.rejected"));
        assertEquals("0", figures.of("wasit.source.warta.gated"));
    }

    @Test
    void whatASourceToldOfItselfIsToldAlsoWhileItFails() {
        AtomicInteger tries = new AtomicInteger();
        read(new Reading() {
            @Override
            public Batch next() throws SourceFailure {
                if (tries.incrementAndGet() > 1) {
                    throw new SourceFailure("planned");
                }
                return Batch.more(List.of(), "after");
            }

            @Override
            public String note() {
                return "tidak terbaca kemarin";
            }
        });

        await().atMost(LONG)
                .until(() -> told.polled(reader)
                        && told.rejects() == 1
                        && told.lastStatus().lastError() != null);

        assertEquals("tidak terbaca kemarin", told.lastStatus().note());
    }

    @Test
    void errorThatIsNoFaultOfASourceEndsTheJobSoThatItBeginsAgain() {
        OutOfMemoryError planned = new OutOfMemoryError("planned");
        read(() -> {
            throw planned;
        });

        await().atMost(LONG).untilAsserted(() -> {
            IllegalStateException end = assertThrows(IllegalStateException.class, () -> reader.pollNext(told));
            assertSame(planned, end.getCause());
        });
    }

    private void read(Reading reading) {
        Connector connector = new Connector() {
            @Override
            public List<Split> splits() {
                return List.of(FEED);
            }

            @Override
            public Reading open(Split split, String cursor) {
                return reading;
            }
        };
        SourceSettings source =
                new SourceSettings("warta", SourceKind.FEED, List.of(FEED.id()), null, LONG, "uji", null);
        IngestSettings settings = IngestSettings.continuous(
                List.of(source), FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak"));
        reader = new PostReader(
                new Sources(Map.of("warta", connector)),
                SharedRoster.of(new SampleRoster("contohgram:77"), Duration.ofSeconds(1)),
                Clock.systemUTC(),
                settings,
                new SourceCounts(figures, List.of("warta")));
        reader.start();
        reader.addSplits(List.of(PostSplit.fresh("warta", FEED)));
    }
}
