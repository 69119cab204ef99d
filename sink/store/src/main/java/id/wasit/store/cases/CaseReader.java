package id.wasit.store.cases;

import id.wasit.model.Finding;
import id.wasit.model.Flag;
import id.wasit.model.Post;
import id.wasit.model.RetractionKind;
import id.wasit.model.Strength;
import id.wasit.store.access.Scope;
import id.wasit.store.posts.Json;
import id.wasit.store.posts.Posts;
import id.wasit.store.roster.PersonCard;
import id.wasit.store.roster.RosterReader;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a case, all inside one transaction. */
final class CaseReader {
    private static final String FLAGS = """
            SELECT p.*, f.lexicon, f.fingerprint, f.flagged_at
            FROM wasit.flags f JOIN wasit.posts p ON p.id = f.post_id JOIN wasit.cases c ON c.key = f.case_key
            WHERE f.case_key = ? ORDER BY (p.id = c.lead_post) DESC, f.flagged_at, p.id LIMIT ?
            """;

    private static final String CHOSEN = """
            SELECT p.*, f.lexicon, f.fingerprint, f.flagged_at
            FROM unnest(?::uuid[]) WITH ORDINALITY AS t (id, n) JOIN wasit.flags f ON f.post_id = t.id JOIN wasit.posts p ON p.id = t.id
            WHERE f.case_key = ? ORDER BY t.n
            """;

    private final Connection connection;
    private final Scope scope;
    private final Instant now;

    /** Reads for one person: a case that is kept from them is not there. */
    CaseReader(Connection connection, Scope scope, Instant now) {
        this.connection = connection;
        this.scope = scope;
        this.now = now;
    }

    CaseRow row(String key) throws SQLException {
        String sql = CaseRows.SELECT + "WHERE c.key = ?" + scope.and("c");
        return Rows.one(connection, sql, CaseRows::read, scope.after(key)).orElseThrow(() -> new NoSuchCase(key));
    }

    /** The case as the state machine sees it; its row stays locked until the transaction ends. */
    CaseFile locked(String key) throws SQLException {
        List<Boolean> found = Rows.query(
                connection,
                "SELECT true AS yes FROM wasit.cases c WHERE c.key = ?" + scope.and("c") + " FOR UPDATE",
                row -> row.truth("yes"),
                scope.after(key));
        if (found.isEmpty()) {
            throw new NoSuchCase(key);
        }
        return file(row(key));
    }

    CaseFile file(CaseRow row) throws SQLException {
        boolean known = identity(row.account())
                .filter(identity -> identity.holdsAt(now))
                .isPresent();
        return new CaseFile(row.state(), row.version(), row.disputed(), known, row.unit(), moves(row.key()));
    }

    List<Move> moves(String key) throws SQLException {
        return Rows.query(
                connection, "SELECT * FROM wasit.case_moves WHERE case_key = ? ORDER BY seq", CaseReader::move, key);
    }

    /** The decision or the report that holds for an account now. */
    Optional<Identity> identity(String account) throws SQLException {
        return Rows.one(
                connection, "SELECT * FROM wasit.standing_identities WHERE account = ?", CaseReader::identity, account);
    }

    /** Whether it waits because another case of the account was reported as the wrong person. */
    boolean isSuspended(CaseRow row) throws SQLException {
        return Rows.query(
                        connection,
                        "SELECT wasit.is_suspended(?, ?) AS waits",
                        answer -> answer.truth("waits"),
                        row.account(),
                        row.key())
                .get(0);
    }

    Optional<PersonCard> person(String key) throws SQLException {
        List<String> persons = Rows.query(
                connection,
                "SELECT person FROM wasit.cases WHERE key = ? AND person IS NOT NULL",
                row -> row.text("person"),
                key);
        return persons.isEmpty() ? Optional.empty() : RosterReader.person(connection, persons.get(0));
    }

    /** How many others on the roster have the same name. */
    int namesakes(PersonCard person) throws SQLException {
        return Rows.query(
                        connection,
                        "SELECT count(*) AS n FROM wasit.persons WHERE lower(name) = lower(?) AND key <> ?",
                        row -> row.integer("n"),
                        person.name(),
                        person.key())
                .get(0);
    }

    /** What this person was writing; empty when nothing. */
    String draft(String key, String login) throws SQLException {
        return Rows.one(
                        connection,
                        "SELECT body FROM wasit.note_drafts WHERE case_key = ? AND login = ?",
                        row -> row.text("body"),
                        key,
                        login)
                .orElse("");
    }

    List<Note> notes(String key) throws SQLException {
        return Rows.query(
                connection,
                "SELECT author, body, at FROM wasit.case_notes WHERE case_key = ? ORDER BY id",
                row -> new Note(row.text("author"), row.text("body"), row.instant("at")),
                key);
    }

    List<StoredFlag> flags(String key) throws SQLException {
        Map<String, List<Finding>> findings = findings(key);
        return Rows.query(connection, FLAGS, row -> flag(row, findings), key, CaseCard.FLAG_LIMIT);
    }

    /** These posts of a case, in this order. */
    List<StoredFlag> flags(String key, List<String> posts) throws SQLException {
        Map<String, List<Finding>> findings = findings(key);
        return Rows.query(connection, CHOSEN, row -> flag(row, findings), (Object) posts.toArray(String[]::new), key);
    }

    /** One decision on an identity, standing or not. */
    Optional<Identity> identity(long id) throws SQLException {
        return Rows.one(connection, "SELECT * FROM wasit.identities WHERE id = ?", CaseReader::identity, id);
    }

    static Move move(Row row) throws SQLException {
        String verdict = row.maybeText("verdict");
        return new Move(
                row.integer("seq"),
                MoveKind.of(row.text("kind")),
                CaseState.of(row.text("from_state")),
                CaseState.of(row.text("to_state")),
                row.text("actor"),
                row.text("reason"),
                row.instant("at"),
                verdict == null ? null : Verdict.of(verdict),
                sign(row),
                row.maybeText("detail"),
                row.maybeInteger("undoes"));
    }

    private static @Nullable Sign sign(Row row) throws SQLException {
        String category = row.maybeText("category");
        String severity = row.maybeText("severity");
        String grounds = row.maybeText("grounds");
        return category == null
                ? null
                : new Sign(
                        category,
                        severity == null ? null : Severity.of(severity),
                        row.maybeText("basis"),
                        grounds == null ? List.of() : Json.read(grounds, Ground[].class));
    }

    private static Identity identity(Row row) throws SQLException {
        String basis = row.maybeText("basis");
        return new Identity(
                row.number("id"),
                IdentityOutcome.of(row.text("outcome")),
                basis == null ? null : IdentityBasis.of(basis),
                row.maybeText("evidence"),
                row.maybeInstant("valid_until"),
                row.text("decided_by"),
                row.text("reason"),
                row.instant("at"));
    }

    private Map<String, List<Finding>> findings(String key) throws SQLException {
        Map<String, List<Finding>> byPost = new HashMap<>();
        Rows.each(
                connection,
                """
                SELECT n.* FROM wasit.findings n WHERE n.post_id IN (
                    SELECT f.post_id FROM wasit.flags f JOIN wasit.cases c ON c.key = f.case_key
                    WHERE f.case_key = ? ORDER BY (f.post_id = c.lead_post) DESC, f.flagged_at, f.post_id LIMIT ?)
                ORDER BY n.post_id, n.no
                """,
                row -> byPost.computeIfAbsent(row.text("post_id"), id -> new ArrayList<>())
                        .add(finding(row)),
                key,
                CaseCard.FLAG_LIMIT);
        return byPost;
    }

    private static Finding finding(Row row) throws SQLException {
        return new Finding(
                row.text("category"),
                row.text("pattern"),
                row.maybeText("contest"),
                row.maybeText("target"),
                Strength.values()[row.integer("strength")],
                Json.evidence(row.text("evidence")),
                Json.reasons(row.text("reasons")),
                row.maybeText("without_what"));
    }

    private static StoredFlag flag(Row row, Map<String, List<Finding>> findings) throws SQLException {
        Post post = Posts.read(row);
        String retraction = row.maybeText("retraction");
        Flag flag = new Flag(
                post,
                findings.getOrDefault(row.text("id"), List.of()),
                row.text("lexicon"),
                row.text("fingerprint"),
                row.instant("flagged_at"));
        return new StoredFlag(
                flag,
                row.text("text_sha256"),
                retraction == null ? null : RetractionKind.valueOf(retraction),
                row.maybeInstant("retracted_at"),
                row.maybeInstant("redacted_at"));
    }
}
