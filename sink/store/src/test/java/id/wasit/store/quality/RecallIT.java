package id.wasit.store.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Post;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import id.wasit.store.Made;
import id.wasit.store.TestStore;
import id.wasit.store.statistics.Outcome;
import id.wasit.store.statistics.Tally;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts without a flag are kept only when the office wants it, without whose they are, and not for long. */
class RecallIT {
    private static final List<Post> SILENT = IntStream.range(0, 2_000)
            .mapToObj(i -> Made.post("s" + i, "a" + i % 50, "1", "Panen cabai hari ke-" + i))
            .toList();

    private TestStore test;
    private Recall recall;

    @BeforeEach
    void open() {
        test = TestStore.fresh().withPeople();
        recall = test.store.quality().recall();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void nothingIsKeptUntilTheOfficeTurnsItOn() throws SQLException {
        assertEquals(0, recall.sampled(SILENT));
        assertEquals(List.of("0"), test.ask("SELECT count(*) FROM wasit.recall_samples"));
    }

    @Test
    void aboutTheWantedShareIsKeptOnceAndWithoutAuthor() throws SQLException {
        recall.set("wati", new Recall.Setting(50, 14));

        int kept = recall.sampled(SILENT);
        recall.sampled(SILENT);

        assertTrue(kept > 60 && kept < 140, kept + " of 2000 at 50 of a thousand");
        assertEquals(List.of(Integer.toString(kept)), test.ask("SELECT count(*) FROM wasit.recall_samples"));
        String all = String.join(" ", test.ask("SELECT to_jsonb(s)::text FROM wasit.recall_samples s"));
        assertTrue(all.contains("Panen cabai") && !all.contains("contohgram") && !all.contains("akun.a"), all);
    }

    @Test
    void aTextGoesWhenItWasReadWhenItsTimeIsOverAndWhenItIsTurnedOff() throws SQLException {
        recall.set("wati", new Recall.Setting(100, 2));
        recall.sampled(SILENT);
        Recall.Sample sample = recall.next("sari").orElseThrow();

        recall.judge("sari", sample.id(), true);
        assertEquals(
                List.of("true"),
                test.ask("SELECT sign FROM wasit.recall_samples WHERE own_text IS NULL").stream()
                        .map(sign -> sign.equals("t") ? "true" : sign)
                        .toList());

        test.clock.add(Duration.ofDays(3));
        assertTrue(recall.next("sari").isEmpty());
        assertTrue(recall.forget() > 0);
        assertEquals(List.of("0"), test.ask("SELECT count(*) FROM wasit.recall_samples WHERE own_text IS NOT NULL"));

        recall.sampled(SILENT);
        recall.set("wati", new Recall.Setting(0, 2));
        assertEquals(List.of("0"), test.ask("SELECT count(*) FROM wasit.recall_samples WHERE own_text IS NOT NULL"));
    }

    @Test
    void whatTheSourceTakesBackGoesFromTheSample() throws SQLException {
        recall.set("wati", new Recall.Setting(100, 14));
        recall.sampled(SILENT);
        String text = recall.next("sari").orElseThrow().text();
        Post post = SILENT.stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();

        test.store.flags().retract(deleted(post));
        test.store
                .flags()
                .retract(new Retraction(
                        RetractionKind.ACCOUNT_CLOSED, "contohgram", "contohgram:a7", null, test.clock.instant()));

        List<String> left = test.ask("SELECT own_text FROM wasit.recall_samples");
        assertTrue(!left.isEmpty() && !left.contains(text));
        assertTrue(SILENT.stream()
                .filter(one -> one.author().id().equals("a7"))
                .noneMatch(one -> left.contains(one.text())));
    }

    @Test
    void whatWasTakenBackIsNotKeptHoweverOftenItComes() throws SQLException {
        recall.set("wati", new Recall.Setting(100, 14));
        List<Post> drawn =
                SILENT.stream().filter(post -> Recall.drawable(post.id())).toList();
        assertEquals(drawn.size(), recall.sampled(SILENT));
        drawn.forEach(post -> test.store.flags().retract(deleted(post)));

        int again = recall.sampled(drawn);
        int later = recall.sampled(
                drawn.stream().map(post -> with(post, post.author().id(), "2")).toList());
        int ofAnother =
                recall.sampled(drawn.stream().map(post -> with(post, "b1", "1")).toList());

        assertEquals(0, again);
        assertEquals(0, later, "a deleted item stays deleted in every version");
        assertEquals(drawn.size(), ofAnother, "who deletes items of others is not believed");
    }

    @Test
    void theEstimateCountsEachSampleForThoseItStandsFor() {
        recall.set("wati", new Recall.Setting(100, 14));
        int kept = recall.sampled(SILENT);
        for (int i = 0; i < kept; i++) {
            recall.judge("sari", recall.next("sari").orElseThrow().id(), i % 10 == 0);
        }
        Tally flagged =
                new Tally("", Map.of(Outcome.CONFIRMED, 60L, Outcome.MISREAD, 20L, Outcome.WAITING, 20L), 400, 90);

        Recall.Estimate estimate = recall.estimate(flagged).orElseThrow();

        double missed = (Math.ceil(kept / 10.0) + 1) / (kept + 2) * kept * 10;
        assertEquals(300 / (300 + missed), estimate.value(), 1e-9);
        assertTrue(estimate.low() < estimate.value() && estimate.value() < estimate.high(), estimate::toString);
    }

    @Test
    void outOfBoundsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> recall.set("wati", new Recall.Setting(101, 14)));
        assertThrows(IllegalArgumentException.class, () -> recall.set("wati", new Recall.Setting(1, 31)));
    }

    private Retraction deleted(Post post) {
        return new Retraction(
                RetractionKind.DELETED,
                post.id().source(),
                post.author().account(),
                post.id().id(),
                test.clock.instant());
    }

    private static Post with(Post post, String author, String version) {
        return Made.post(post.id().id(), author, version, post.text());
    }
}
