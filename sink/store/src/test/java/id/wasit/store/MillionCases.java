package id.wasit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Flag;
import id.wasit.model.Strength;
import id.wasit.store.cases.Lane;
import id.wasit.store.queue.Facet;
import id.wasit.store.queue.Order;
import id.wasit.store.queue.QueueFilter;
import id.wasit.store.queue.Search;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How long the pages take with a million cases. It takes some minutes, so its name keeps it out of the build: {@code mvn verify -pl sink/store
 * -am -Dit.test=MillionCases -Dfailsafe.failIfNoSpecifiedTests=false}; {@code -Dwasit.cases=} sets another number.
 */
class MillionCases {
    private static final int ROUNDS = 40;

    @Test
    void pagesAndClaimsStayFast() throws SQLException {
        try (TestStore test = TestStore.fresh().withPeople()) {
            fill(test, Integer.getInteger("wasit.cases", 1_000_000));
            Store store = test.store;
            QueueFilter all = QueueFilter.of(Lane.TRIAGE);

            report("first page by turn", () -> store.queue().page("wati", all, Order.TURN, null, 50));
            report("first page by clock", () -> store.queue().page("wati", all, Order.CLOCK, null, 50));
            report("first page by strength", () -> store.queue().page("wati", all, Order.STRENGTH, null, 50));
            report("page with rare region", () -> store.queue()
                    .page("wati", region("daerah-399"), Order.CLOCK, null, 50));
            report("page by strength with rare region", () -> store.queue()
                    .page("wati", region("daerah-399"), Order.STRENGTH, null, 50));
            report("page with absent region", () -> store.queue()
                    .page("wati", region("tidak-ada"), Order.CLOCK, null, 50));
            report("page with rare words", () -> store.queue()
                    .page("wati", words("kata777777"), Order.CLOCK, null, 50));
            report("page with frequent words", () -> store.queue()
                    .page("wati", words("coblos"), Order.CLOCK, null, 50));
            report("counts", () -> store.queue().counts("wati"));
            report("choices", () -> store.queue().choices("wati", Lane.TRIAGE));
            report("next", () -> {
                String key =
                        store.queue().next("sari", Lane.TRIAGE).orElseThrow().key();
                store.queue().release("sari");
                return key;
            });
            report("card", () -> store.cases()
                    .card(store.queue().next("sari", Lane.TRIAGE).orElseThrow().key(), "sari"));
            write(store);
        }
    }

    private static void write(Store store) {
        List<Flag> flags = IntStream.range(0, 50_000)
                .mapToObj(i -> Made.flag("w" + i, "w" + i, "Ayo coblos pasangan " + i, "w" + i, Strength.MEDIUM, 2))
                .toList();
        long start = System.nanoTime();
        for (int from = 0; from < flags.size(); from += 500) {
            assertEquals(
                    500, store.flags().write(flags.subList(from, from + 500)).added());
        }
        print("flags written in batches of 500: %.0f per second", flags.size() / seconds(start));
        long replay = System.nanoTime();
        for (int from = 0; from < flags.size(); from += 500) {
            store.flags().write(flags.subList(from, from + 500));
        }
        print("the same again: %.0f per second", flags.size() / seconds(replay));
        long verify = System.nanoTime();
        assertTrue(store.ledger().verify().holds());
        print("ledger verified: %.0f rows per second", store.ledger().verify().rows() / seconds(verify) * 2);
    }

    private static QueueFilter region(String region) {
        return QueueFilter.of(Lane.TRIAGE).with(Facet.REGION, region);
    }

    private static QueueFilter words(String words) {
        return QueueFilter.of(Lane.TRIAGE).with(new Search(words, Search.Where.POSTS));
    }

    interface Call {
        Object run() throws SQLException;
    }

    static void report(String what, Call call) throws SQLException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            call.run();
            millis.add(seconds(start) * 1_000);
        }
        Collections.sort(millis);
        print("%-34s p50 %6.1f ms, p95 %6.1f ms", what, millis.get(ROUNDS / 2), millis.get(ROUNDS * 95 / 100));
    }

    static void fill(TestStore test, int cases) throws SQLException {
        test.sql("""
            INSERT INTO wasit.posts (id, source, item, version, platform, author_id, account, kind, own_text, observed_at, collector,
                origin, policy_class, raw_sha256, text_sha256, truncated, stored_at)
            SELECT md5(i::text)::uuid, 'contohgram', i::text, '1', 'contohgram', 'o' || i, 'contohgram:o' || i, 'POST',
                'Ayo coblos nomor dua kata' || i, now(), 'x/1', 'x', 'IMPORTED', repeat('a', 64), repeat('b', 64), false, now()
            FROM generate_series(1, %d) i
            """.formatted(cases));
        test.sql("""
            INSERT INTO wasit.cases (key, account, platform, fingerprint, source, lead_post, category, strength, score, urgency, posts,
                known_at, due_at, due_on, region, unit, contest)
            SELECT md5('c' || i), 'contohgram:o' || i, 'contohgram', 'f' || i, 'contohgram', md5(i::text)::uuid,
                'kategori-' || i %% 17, i %% 3, i %% 7, -(i %% 3) * 100000 - (i %% 7) * 100, 1, d, d + interval '7 days',
                (d + interval '7 days')::date, 'daerah-' || i %% 400, 'unit-' || i %% 5000, 'kontes'
            FROM generate_series(1, %d) i, LATERAL (SELECT timestamptz '2025-10-01' + i %% 60 * interval '1 day' AS d) t
            """.formatted(cases));
        test.sql("""
            INSERT INTO wasit.flags SELECT lead_post, key, 'lex', fingerprint, known_at FROM wasit.cases
            """);
        test.sql("""
            INSERT INTO wasit.findings SELECT lead_post, 0, category, 'p', NULL, NULL, strength, score,
                '[{"part":"OWN","start":0,"end":3,"role":"ACT"}]', '[{"code":"c","text":"t","points":1.0}]', NULL FROM wasit.cases
            """);
        test.sql("ANALYZE");
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
