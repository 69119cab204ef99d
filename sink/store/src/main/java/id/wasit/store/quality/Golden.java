package id.wasit.store.quality;

import id.wasit.store.access.Users;
import id.wasit.store.fairness.Rate;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.legal.LegalClock;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings settled cases into the queue once more. Nobody, who plants them included, is told which ones they are, and the queue hands none of
 * them to who read the case before.
 */
public final class Golden {
    /** So many can be planted at once. */
    public static final int MOST = 50;

    private static final Duration RECENT = Duration.ofDays(90);
    private static final int KEY_DIGITS = 32;

    /** Settled, with its text, not used before, and with two people left who have not read it; drawn by lot. */
    private static final String SETTLED = """
            SELECT c.key, j.verdict, j.category FROM wasit.cases c
                JOIN LATERAL (SELECT verdict, category FROM wasit.live_judgements WHERE case_key = c.key ORDER BY seq DESC LIMIT 1) j ON true
                JOIN wasit.posts p ON p.id = c.lead_post AND p.redacted_at IS NULL AND p.retracted_at IS NULL
            WHERE c.expired_at IS NULL AND c.known_at > ? AND %s
                AND NOT EXISTS (SELECT 1 FROM wasit.golden_items g WHERE g.of_case = c.key OR g.case_key = c.key)
                AND 2 <= (SELECT count(*) FROM wasit.users u WHERE u.active AND u.roles && ARRAY['penelaah', 'penyelia'] AND NOT EXISTS (
                    SELECT 1 FROM wasit.case_moves m WHERE m.case_key = c.key AND m.actor = u.login AND m.verdict IS NOT NULL))
            ORDER BY random() LIMIT ?
            """;

    private static final String RIGHT =
            "j.verdict = 'V' AND c.state NOT IN ('baru', 'triase', 'verifikasi_identitas', 'telaah_kedua',"
                    + " 'ditutup_bukan_indikasi')";
    private static final String WRONG = "j.verdict IN ('B', 'L') AND c.state = 'ditutup_bukan_indikasi'";

    private static final String POST = """
            INSERT INTO wasit.posts (id, source, item, version, platform, author_id, handle, author_name, account, kind, title, own_text,
                shared_text, shared_author, parent_text, parent_author, url, created_at, edited_at, observed_at, region, contest, collector,
                origin, policy_class, raw_sha256, text_sha256, truncated, stored_at)
            SELECT ?, source, item, version || '.' || ?, platform, author_id, handle, author_name, account, kind, title, own_text, shared_text,
                shared_author, parent_text, parent_author, url, created_at, edited_at, observed_at, region, contest, collector, origin,
                policy_class, raw_sha256, text_sha256, truncated, ?
            FROM wasit.posts WHERE id = (SELECT lead_post FROM wasit.cases WHERE key = ?)
            """;

    private static final String CASE = """
            INSERT INTO wasit.cases (key, account, platform, handle, person, unit, region, contest, fingerprint, source, lead_post, category,
                strength, score, urgency, posts, known_at, due_at, due_on)
            SELECT ?, account, platform, handle, person, unit, region, contest, fingerprint, source, ?, category, strength, score, urgency, 1,
                ?, ?, ? FROM wasit.cases WHERE key = ?
            """;

    private static final String READ = """
            SELECT g.expected, j.actor, j.verdict = g.expected AND j.category IS NOT DISTINCT FROM g.category
                OR g.expected <> 'V' AND j.verdict IN ('B', 'L', 'T', 'D') AS right
            FROM wasit.golden_items g JOIN wasit.live_judgements j ON j.case_key = g.case_key AND j.verdict <> 'U'
            """;

    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public Golden(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * What the readings of golden items gave.
     *
     * @param planted how many there are
     * @param signs answers to those that are signs: how many were right
     * @param flaggedWrongly answers to those that were flagged wrongly: how many were right
     */
    public record Results(long planted, Rate signs, Rate flaggedWrongly) {}

    /**
     * Plants up to so many items, half of them flagged wrongly as far as there are such; the ledger is told how many.
     *
     * @return how many it became
     * @throws IllegalArgumentException when the number is out of bounds or the person may no longer work; Indonesian
     */
    public int plant(String by, int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("Jumlah soal harus 1 sampai " + MOST);
        }
        return database.inTransaction(connection -> {
            String planter = Users.working(connection, by).login();
            return plant(connection, planter, planter, count);
        });
    }

    /** @param actor who does it: the planter, or the program on their word */
    int plant(Connection connection, String planter, String actor, int count) throws SQLException {
        List<Settled> chosen = settled(connection, WRONG, (count + 1) / 2);
        chosen.addAll(settled(connection, RIGHT, count - chosen.size()));
        for (Settled one : chosen) {
            plant(connection, one, planter);
        }
        if (!chosen.isEmpty()) {
            Map<String, Object> told = Map.of("count", chosen.size());
            ledger.append(connection, List.of(new LedgerDraft("golden_planted", actor, null, told)));
        }
        return chosen.size();
    }

    /** How everybody together did; for one person only when a login is given. */
    public Results results(@Nullable String login) {
        long[] counts = new long[4];
        database.each(
                READ + (login == null ? "" : "WHERE j.actor = ?"),
                row -> {
                    int kind = row.text("expected").equals("V") ? 0 : 2;
                    counts[kind]++;
                    counts[kind + 1] += row.truth("right") ? 1 : 0;
                },
                login == null ? new Object[0] : new Object[] {login});
        long planted = database.number("SELECT count(*) FROM wasit.golden_items");
        return new Results(planted, Rate.of(counts[1], counts[0]), Rate.of(counts[3], counts[2]));
    }

    private record Settled(
            String key, String verdict, @Nullable String category) {}

    private List<Settled> settled(Connection connection, String which, int count) throws SQLException {
        return new ArrayList<>(Rows.query(
                connection,
                SETTLED.formatted(which),
                row -> new Settled(row.text("key"), row.text("verdict"), row.maybeText("category")),
                database.now().minus(RECENT),
                count));
    }

    private void plant(Connection connection, Settled settled, String by) throws SQLException {
        Instant now = database.now();
        Instant due = LegalClock.verification(now).ends();
        UUID post = UUID.randomUUID();
        String key = Hash.sha256("golden " + post).substring(0, KEY_DIGITS);
        Rows.update(connection, POST, post, post.toString().substring(0, 4), now, settled.key());
        Rows.update(
                connection,
                CASE,
                key,
                post,
                now,
                due,
                due.atZone(LegalClock.OFFICE).toLocalDate(),
                settled.key());
        Rows.update(
                connection,
                "INSERT INTO wasit.golden_items (case_key, of_case, expected, category, planted_by, planted_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                key,
                settled.key(),
                settled.verdict(),
                settled.category(),
                by,
                now);
        copyFlag(connection, settled.key(), key, post, now);
    }

    private void copyFlag(Connection connection, String from, String key, UUID post, Instant now) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO wasit.flags (post_id, case_key, lexicon, fingerprint, flagged_at)"
                        + " SELECT ?, ?, f.lexicon, f.fingerprint, ? FROM wasit.flags f JOIN wasit.cases c ON c.lead_post = f.post_id"
                        + " WHERE c.key = ?",
                post,
                key,
                now,
                from);
        Rows.update(
                connection,
                "INSERT INTO wasit.findings (post_id, no, category, pattern, contest, target, strength, score, evidence, reasons,"
                        + " without_what) SELECT ?, n.no, n.category, n.pattern, n.contest, n.target, n.strength, n.score, n.evidence,"
                        + " n.reasons, n.without_what FROM wasit.findings n JOIN wasit.cases c ON c.lead_post = n.post_id WHERE c.key = ?",
                post,
                from);
        Rows.update(
                connection,
                "INSERT INTO wasit.evidence (post_id, sha256, bytes, media_type, captured_at, warc, removed_at)"
                        + " SELECT ?, e.sha256, e.bytes, e.media_type, e.captured_at, e.warc, e.removed_at FROM wasit.evidence e"
                        + " JOIN wasit.cases c ON c.lead_post = e.post_id WHERE c.key = ?",
                post,
                from);
        // The story of a case begins with its flag; one without it would stand out.
        Map<String, Object> told = Rows.only(
                connection,
                "SELECT source, text_sha256, raw_sha256 FROM wasit.posts WHERE id = ?",
                row -> Map.<String, Object>of(
                        "post", post.toString(),
                        "source", row.text("source"),
                        "text_sha256", row.text("text_sha256"),
                        "raw_sha256", row.text("raw_sha256")),
                post);
        ledger.append(connection, List.of(new LedgerDraft("flag", Ledger.PROGRAM, key, told)));
    }
}
