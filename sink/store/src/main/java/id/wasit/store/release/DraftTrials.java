package id.wasit.store.release;

import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes out when drafts of the lexicon are tried: with the examples, with posts of the past, and in the shadow of running jobs. */
public final class DraftTrials {
    private final Database database;

    DraftTrials(Database database) {
        this.database = database;
    }

    /** Keeps what came out of a trial; only the last of each kind stays. */
    public void keep(long id, TrialRun run) {
        database.change(connection -> Rows.update(
                connection, """
                INSERT INTO wasit.draft_trials (draft, version, kind, passed, result, by, at) VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)
                ON CONFLICT (draft, kind) DO UPDATE SET version = excluded.version, passed = excluded.passed,
                    result = excluded.result, by = excluded.by, at = excluded.at
                """, id, run.version(), run.kind().code(), run.passed(), run.result(), run.by(), run.at()));
    }

    /** The last trial of a kind. */
    public Optional<TrialRun> last(long id, TrialRun.Kind kind) {
        return database
                .query(
                        "SELECT * FROM wasit.draft_trials WHERE draft = ? AND kind = ?",
                        row -> new TrialRun(
                                kind,
                                row.integer("version"),
                                row.truth("passed"),
                                row.text("result"),
                                row.text("by"),
                                row.instant("at")),
                        id,
                        kind.code())
                .stream()
                .findFirst();
    }

    /** What a draft on trial would have changed so far, by category. */
    public List<ShadowCount> shadows(long id) {
        return database.query(
                """
                SELECT category, count(*) FILTER (WHERE gained) AS gained, count(*) FILTER (WHERE NOT gained) AS lost
                FROM wasit.draft_shadows WHERE draft = ? GROUP BY category ORDER BY category
                """, row -> new ShadowCount(row.text("category"), row.number("gained"), row.number("lost")), id);
    }

    /** Counts posts that a draft on trial reads otherwise. The same post again counts once; for a draft that is no longer on trial nothing is kept. */
    public void count(Collection<Shadow> shadows) {
        database.change(connection -> Rows.batch(
                connection,
                """
                INSERT INTO wasit.draft_shadows (draft, post, category, gained, day)
                SELECT id, ?::uuid, ?, ?, ?::date FROM wasit.lexicon_drafts WHERE id = ? AND stage = 'uji'
                ON CONFLICT (draft, post, category) DO NOTHING
                """,
                shadows.stream()
                        .map(one ->
                                new @Nullable Object[] {one.post(), one.category(), one.gained(), one.day(), one.draft()
                                })
                        .toList()));
    }

    /** What people said of the cases whose clearest reason each pattern was, as far as they are counted. */
    public List<PatternOutcome> outcomes() {
        return database.query(
                """
                SELECT value AS pattern, coalesce(sum(cases) FILTER (WHERE outcome <> 'salah_leksikon'), 0)::bigint AS rightly,
                    coalesce(sum(cases) FILTER (WHERE outcome = 'salah_leksikon'), 0)::bigint AS misread
                FROM wasit.monthly_counts
                WHERE dimension = 'pattern' AND outcome NOT IN ('menunggu', 'salah_orang', 'duplikat')
                GROUP BY value HAVING sum(cases) > 0
                """, row -> new PatternOutcome(row.text("pattern"), row.number("rightly"), row.number("misread")));
    }
}
