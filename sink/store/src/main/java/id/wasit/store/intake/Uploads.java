package id.wasit.store.intake;

import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people handed in through the pages. */
public final class Uploads {
    private static final String LIST = """
            SELECT u.*, u.sifted_at IS NOT NULL AS sifted,
                u.sifted_at IS NOT NULL AND (u.split IS NULL OR EXISTS (
                    SELECT 1 FROM wasit.source_status s WHERE s.split = u.split AND s.next_poll IS NULL
                        AND s.read >= u.read - u.gated - u.rejected)) AS examined,
                CASE WHEN u.file IS NULL THEN 0 ELSE (
                    SELECT count(*) FROM wasit.posts p JOIN wasit.flags f ON f.post_id = p.id
                    WHERE p.origin LIKE 'unggahan-%' AND p.origin LIKE replace(replace(u.file, '_', '\\_'), '%', '\\%') || ' baris %') END
                    AS flagged
            FROM wasit.uploads u
            """;

    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public Uploads(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * Somebody hands something in.
     *
     * @param name name of the file as its owner calls it
     * @param legalBasis what the office reads it on
     * @param by login of who hands it in
     * @return its number
     * @throws IllegalArgumentException when the legal basis is blank; Indonesian
     */
    public long begin(String name, String legalBasis, String by) {
        if (legalBasis.isBlank()) {
            throw new IllegalArgumentException("Dasar hukum wajib diisi");
        }
        return database.inTransaction(connection -> {
            long id = Rows.number(
                    connection,
                    "INSERT INTO wasit.uploads (name, legal_basis, handed_by, handed_at) VALUES (?, ?, ?, ?) RETURNING id",
                    name,
                    legalBasis,
                    by,
                    database.now());
            ledger.append(
                    connection,
                    List.of(new LedgerDraft(
                            "upload", by, null, Map.of("upload", id, "name", name, "legal_basis", legalBasis))));
            return id;
        });
    }

    /** It ran through the gate to its end, and nothing of it passed. */
    public void dropped(long id, long in, long gated, long rejected) {
        database.change(connection -> Rows.update(
                connection,
                "UPDATE wasit.uploads SET sifted_at = ?, read = ?, gated = ?, rejected = ? WHERE id = ?",
                database.now(),
                in,
                gated,
                rejected,
                id));
    }

    /**
     * It ran through the gate to its end.
     *
     * @param split what the job will call the file with what passed; its last part is the name of that file
     */
    public void passed(long id, long in, long gated, long rejected, String split) {
        database.change(connection -> Rows.update(
                connection,
                "UPDATE wasit.uploads SET sifted_at = ?, read = ?, gated = ?, rejected = ?, split = ?, file = ? WHERE id = ?",
                database.now(),
                in,
                gated,
                rejected,
                split,
                split.substring(split.lastIndexOf('/') + 1),
                id));
    }

    /** It could not be read to its end; nothing of it was taken. */
    public void failed(long id, String indonesian) {
        database.change(connection ->
                Rows.update(connection, "UPDATE wasit.uploads SET failure = ? WHERE id = ?", indonesian, id));
    }

    /** Whatever is still coming in never will: to be called before anything can. */
    public void abandoned(String indonesian) {
        database.change(connection -> Rows.update(
                connection,
                "UPDATE wasit.uploads SET failure = ? WHERE sifted_at IS NULL AND failure IS NULL",
                indonesian));
    }

    /** One of them. */
    public Optional<Upload> find(long id) {
        return database.query(LIST + " WHERE u.id = ?", Uploads::read, id).stream()
                .findFirst();
    }

    /** The newest, newest first. */
    public List<Upload> newest(int limit) {
        return database.query(LIST + " ORDER BY u.id DESC LIMIT ?", Uploads::read, limit);
    }

    private static Upload read(Row row) throws SQLException {
        return new Upload(
                row.number("id"),
                row.text("name"),
                row.text("legal_basis"),
                row.text("handed_by"),
                row.instant("handed_at"),
                row.truth("sifted"),
                row.number("read"),
                row.number("gated"),
                row.number("rejected"),
                row.maybeText("failure"),
                row.truth("examined"),
                row.number("flagged"));
    }
}
