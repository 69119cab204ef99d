package id.wasit.store.ledger;

import id.wasit.store.keys.OfficeKey;
import id.wasit.store.keys.OfficeSeal;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in a chain of hashes: rows are only ever added. It proves that nothing was changed later; it does not keep texts of posts,
 * so it needs no redaction.
 */
public final class Ledger {
    /** The actor of what the program did by itself. */
    public static final String PROGRAM = "wasit";

    private static final String COLUMNS =
            "SELECT no, at, kind, actor, case_key, entry, previous, hash FROM wasit.ledger ";

    private final Database database;

    /** Over the store's database. */
    public Ledger(Database database) {
        this.database = database;
    }

    /**
     * Adds rows inside the caller's transaction; other writers of the ledger wait until that ends. Call it last, so that they wait briefly
     * and never for each other.
     *
     * @throws SQLException when the database refuses
     */
    public void append(Connection transaction, List<LedgerDraft> drafts) throws SQLException {
        if (drafts.isEmpty()) {
            return;
        }
        Head head = Rows.only(
                transaction,
                "SELECT no, hash FROM wasit.ledger_head FOR UPDATE",
                row -> new Head(row.number("no"), row.text("hash")));
        Instant at = database.now();
        List<@Nullable Object[]> lines = new ArrayList<>();
        for (LedgerDraft draft : drafts) {
            String entry = Chain.canonical(head.no() + 1, at, draft);
            String hash = Chain.hash(head.hash(), entry);
            lines.add(new @Nullable Object[] {
                head.no() + 1, at, draft.kind(), draft.actor(), draft.caseKey(), entry, head.hash(), hash
            });
            head = new Head(head.no() + 1, hash);
        }
        Rows.batch(
                transaction,
                "INSERT INTO wasit.ledger (no, at, kind, actor, case_key, entry, previous, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                lines);
        Rows.update(transaction, "UPDATE wasit.ledger_head SET no = ?, hash = ?", head.no(), head.hash());
    }

    /** Adds one row in a transaction of its own: a login, a search, an export. */
    public void record(LedgerDraft draft) {
        database.change(connection -> append(connection, List.of(draft)));
    }

    /** Writes down a look at personal data: who, which person, why. */
    public void readPersonal(String user, String person, @Nullable String caseKey, String reason) {
        record(personalRead(user, person, caseKey, reason));
    }

    /** The row that such a look leaves, for those who write it in their own transaction. */
    public static LedgerDraft personalRead(String user, String person, @Nullable String caseKey, String reason) {
        return new LedgerDraft("read_personal", user, caseKey, Map.of("person", person, "reason", reason));
    }

    /** The rows of one case, oldest first. Judgements are in them: not for a blind second reader. */
    public List<LedgerEntry> ofCase(String caseKey) {
        return database.query(COLUMNS + "WHERE case_key = ? ORDER BY no", Ledger::entry, caseKey);
    }

    /** The newest rows before a number, newest first; {@link Long#MAX_VALUE} for the first page. */
    public List<LedgerEntry> before(long no, int limit) {
        return before(no, limit, LedgerFilter.ALL);
    }

    /** The same, as far as somebody may see them. */
    public List<LedgerEntry> before(long no, int limit, LedgerFilter seen) {
        List<@Nullable Object> values = new ArrayList<>(seen.values());
        values.add(no);
        values.add(limit);
        return database.query(
                COLUMNS + "WHERE " + seen.condition() + " AND no < ? ORDER BY no DESC LIMIT ?",
                Ledger::entry,
                values.toArray());
    }

    /** Signs every day that is over and has no signature yet. Tells how many those were. */
    public int seal(OfficeKey key) {
        return database.inTransaction(connection -> new Seals(connection, key).signUntil(database.now()));
    }

    /** The signed days, oldest first. */
    public List<Seal> seals() {
        return database.inTransaction(Seals::all);
    }

    /** Reads the whole chain and names the first wrong row. Signatures are not looked at. */
    public LedgerProof verify() {
        return verify(null);
    }

    /**
     * Reads the whole chain with its seals, and names the first wrong row, missing day or wrong signature.
     *
     * @param office whose signatures they must be; null leaves the signatures out
     */
    public LedgerProof verify(@Nullable OfficeSeal office) {
        return database.inTransaction(connection -> {
            // One picture of the table: rows added meanwhile are not part of it.
            Rows.update(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            ChainCheck check = new ChainCheck(Seals.all(connection), office);
            Rows.each(connection, COLUMNS + "ORDER BY no", row -> check(check, row));
            checkHead(connection, check);
            check.end();
            return check.proof();
        });
    }

    /**
     * Writes the seals and then the whole chain, one JSON object per line; {@link LedgerFile#verify} reads it.
     *
     * @return number of rows
     * @throws IOException when the file cannot be written
     */
    public long export(Writer out) throws IOException {
        long[] rows = {0};
        try {
            database.change(connection -> {
                Rows.update(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                Seals.all(connection).forEach(seal -> write(out, LedgerFile.line(seal)));
                Rows.each(connection, COLUMNS + "ORDER BY no", row -> {
                    write(out, LedgerFile.line(row.text("entry"), row.text("previous"), row.text("hash")));
                    rows[0]++;
                });
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows[0];
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(ChainCheck check, Row row) throws SQLException {
        if (check.stopped()) {
            return;
        }
        check.take(row.number("no"), row.text("previous"), row.text("entry"), row.text("hash"));
        if (!check.stopped()) {
            checkColumns(check, row);
        }
    }

    /** The columns for searching repeat parts of the entry; a changed column would mislead whoever searches. */
    private static void checkColumns(ChainCheck check, Row row) throws SQLException {
        long no = row.number("no");
        try {
            LedgerEntry told = entry(row);
            String inColumns = no + " " + row.instant("at") + " " + row.text("kind") + " " + row.text("actor") + " "
                    + row.maybeText("case_key");
            String inEntry =
                    told.no() + " " + told.at() + " " + told.kind() + " " + told.actor() + " " + told.caseKey();
            if (!inColumns.equals(inEntry)) {
                check.wrong(no, "its columns say \"" + inColumns + "\", its entry says \"" + inEntry + "\"");
            }
        } catch (IllegalArgumentException e) {
            check.wrong(no, String.valueOf(e.getMessage()));
        }
    }

    private static void checkHead(Connection connection, ChainCheck check) throws SQLException {
        if (check.stopped()) {
            return;
        }
        LedgerProof found = check.proof();
        Rows.each(connection, "SELECT no, hash FROM wasit.ledger_head", row -> {
            if (row.number("no") != found.rows() || !row.text("hash").equals(found.head())) {
                check.wrong(
                        found.rows() + 1,
                        "the chain ends with row " + found.rows() + ", but row " + row.number("no")
                                + " was the last one written");
            }
        });
    }

    private static LedgerEntry entry(Row row) throws SQLException {
        return Chain.entry(row.text("entry"), row.text("previous"), row.text("hash"));
    }

    private record Head(long no, String hash) {}
}
