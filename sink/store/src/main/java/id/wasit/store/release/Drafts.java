package id.wasit.store.release;

import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Lock;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the lexicon on their way into force. A draft keeps the tables that differ from its base. Who wrote in it never puts it into
 * force, and nobody does before its examples pass: the database refuses both.
 */
public final class Drafts {
    private final Database database;
    private final Ledger ledger;
    private final Releases releases;

    /** Over the store's database, ledger and releases. */
    public Drafts(Database database, Ledger ledger, Releases releases) {
        this.database = database;
        this.ledger = ledger;
        this.releases = releases;
    }

    /**
     * Begins a change of the release that is active.
     *
     * @throws DraftRefused when there is none with tables
     */
    public Draft begin(String title, String why, String by) {
        return begin(title, why, Map.of(), by);
    }

    /**
     * The same with tables that are changed from the start: a way back to an earlier release, or a proposal from a case.
     *
     * @param changed the tables that differ from those in force, by their places
     */
    public Draft begin(String title, String why, Map<String, String> changed, String by) {
        return database.inTransaction(connection -> {
            String base = Rows.one(
                            connection,
                            "SELECT version FROM wasit.release_tables JOIN wasit.lexicon_releases USING (version) WHERE active",
                            row -> row.text("version"))
                    .orElseThrow(
                            () -> new DraftRefused(
                                    "Belum ada rilis dengan tabelnya di basis data. Berlakukan dahulu dengan: wasit lexicon release"));
            long id = Rows.number(connection, """
                    INSERT INTO wasit.lexicon_drafts (title, why, base, author, made_at, changed_at)
                    VALUES (?, ?, ?, ?, ?, ?) RETURNING id
                    """, title, why, base, by, database.now(), database.now());
            DraftRows.writer(connection, id, by);
            for (Map.Entry<String, String> table : changed.entrySet()) {
                DraftRows.put(connection, id, table.getKey(), table.getValue());
            }
            tell(connection, "draft_begun", by, id, Map.of("base", base));
            return DraftRows.locked(connection, id);
        });
    }

    /** The open ones, the last changed first. */
    public List<Draft> open() {
        return database.query(
                DraftRows.SELECT + " WHERE stage IN ('rancangan', 'uji') ORDER BY changed_at DESC, id DESC",
                DraftRows::read);
    }

    /** A draft by its number. */
    public Optional<Draft> find(long id) {
        return database.query(DraftRows.SELECT + " WHERE id = ?", DraftRows::read, id).stream()
                .findFirst();
    }

    /** The tables that differ from those of the base, by their place. */
    public Map<String, String> tables(long id) {
        Map<String, String> tables = new TreeMap<>();
        database.query(
                        "SELECT place, content FROM wasit.draft_tables WHERE draft = ?",
                        row -> Map.entry(row.text("place"), row.text("content")),
                        id)
                .forEach(table -> tables.put(table.getKey(), table.getValue()));
        return tables;
    }

    /**
     * Changes a table.
     *
     * @param seen the version that was changed
     * @param place of the table
     * @param content the whole table; null when it is again as in the base
     * @throws DraftRefused when somebody else changed the draft since, or it is closed
     */
    public Draft change(long id, int seen, String place, @Nullable String content, String by) {
        return database.inTransaction(connection -> {
            step(connection, id, seen, "stage = 'rancangan', version = version + 1");
            DraftRows.writer(connection, id, by);
            if (content == null) {
                Rows.update(connection, "DELETE FROM wasit.draft_tables WHERE draft = ? AND place = ?", id, place);
            } else {
                DraftRows.put(connection, id, place, content);
            }
            tell(connection, "draft_changed", by, id, Map.of("place", place, "version", (long) seen + 1));
            return DraftRows.locked(connection, id);
        });
    }

    /** Lets running jobs count what it would change; a change of its tables ends that, and a new trial counts anew. */
    public Draft tryOut(long id, int seen, String by) {
        return moved(id, seen, DraftStage.ON_TRIAL, by);
    }

    /** Gives it up. What was counted for it is forgotten. */
    public Draft withdraw(long id, int seen, String by) {
        return moved(id, seen, DraftStage.WITHDRAWN, by);
    }

    /**
     * Puts it into force: the release begins to hold in all running jobs after its lead.
     *
     * @param release made by a maintainer who wrote nothing in it
     * @throws DraftRefused when the examples were not tried, or its base is no longer the release in force
     */
    public Draft promote(long id, int seen, NewRelease release, ReleaseTables tables) {
        return database.inTransaction(connection -> {
            Draft draft = DraftRows.locked(connection, id);
            Lock.RELEASES.take(connection);
            refuseUnless(
                    releases.activeVersion(connection)
                            .filter(draft.base()::equals)
                            .isPresent(),
                    "Rilis yang berlaku bukan lagi " + draft.base()
                            + ", dasar rancangan ini. Buat rancangan baru di atas rilis yang berlaku.");
            refuseUnless(
                    !draft.writers().contains(release.by()),
                    "Yang ikut menulis rancangan tidak dapat memberlakukannya; mintalah penyusun leksikon lain.");
            refuseUnless(
                    trials().last(id, TrialRun.Kind.EXAMPLES)
                            .filter(run -> run.passed() && run.version() == seen)
                            .isPresent(),
                    "Semua contoh harus diperiksa dan benar dahulu, untuk isi rancangan yang sekarang.");
            releases.published(connection, release, tables);
            Rows.update(
                    connection,
                    "UPDATE wasit.lexicon_releases SET draft = ?, why = ? WHERE version = ?",
                    id,
                    draft.title() + ": " + draft.why(),
                    release.version());
            DraftRows.forgetShadows(connection, id);
            step(
                    connection,
                    id,
                    seen,
                    "stage = 'berlaku', promoted_by = ?, became = ?",
                    release.by(),
                    release.version());
            tell(connection, "draft_in_force", release.by(), id, Map.of("release", release.version()));
            return DraftRows.locked(connection, id);
        });
    }

    /** What comes out of trying them. */
    public DraftTrials trials() {
        return new DraftTrials(database);
    }

    /** The draft that running jobs count for: of several on trial the last changed. */
    public Optional<Draft> onTrial() {
        return open().stream()
                .filter(draft -> draft.stage() == DraftStage.ON_TRIAL)
                .findFirst();
    }

    private Draft moved(long id, int seen, DraftStage to, String by) {
        return database.inTransaction(connection -> {
            step(connection, id, seen, "stage = ?", to.code());
            DraftRows.forgetShadows(connection, id);
            tell(connection, "draft_stage", by, id, Map.of("stage", to.code()));
            return DraftRows.locked(connection, id);
        });
    }

    private void step(Connection connection, long id, int seen, String set, @Nullable Object... values)
            throws SQLException {
        Draft now = DraftRows.locked(connection, id);
        refuseUnless(now.stage().isOpen(), "Rancangan ini sudah ditutup; buat rancangan baru.");
        refuseUnless(
                now.version() == seen,
                "Rancangan ini baru saja diubah orang lain (" + String.join(", ", now.writers())
                        + "). Muat ulang halaman, lalu ulangi.");
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(database.now());
        all.add(id);
        Rows.update(
                connection, "UPDATE wasit.lexicon_drafts SET " + set + ", changed_at = ? WHERE id = ?", all.toArray());
    }

    private void tell(Connection connection, String kind, String by, long id, Map<String, Object> more)
            throws SQLException {
        Map<String, Object> body = new TreeMap<>(more);
        body.put("draft", id);
        ledger.append(connection, List.of(new LedgerDraft(kind, by, null, body)));
    }

    private static void refuseUnless(boolean allowed, String why) {
        if (!allowed) {
            throw new DraftRefused(why);
        }
    }
}
