package id.wasit.store.hearing;

import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.cases.NoSuchCase;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Codes for those who may answer, and what they send. */
public final class Hearing {
    /** The longest that a code works; a later one may be made. */
    public static final Duration LONGEST = Duration.ofDays(60);

    /** Statements that one code may send; more is a flood. */
    public static final int MOST_PER_CODE = 20;

    private static final int RECEIPT_SYMBOLS = 10;

    /** In these nobody outside knows of the case, and nobody has agreed on it. */
    private static final String UNTOLD = "('baru', 'triase', 'verifikasi_identitas', 'telaah_kedua')";

    private final Database database;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();

    /** Over the store's database and ledger. */
    public Hearing(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * Makes a code for a case; one that was made before stops to work.
     *
     * @param lifetime at most {@link #LONGEST}
     * @throws NoSuchCase when there is none that this person may see
     * @throws IllegalArgumentException when they are no supervisor, two people have not agreed yet, or the time is too long; Indonesian
     */
    public IssuedCode issue(String caseKey, String user, Duration lifetime) {
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Kode berlaku paling lama " + LONGEST.toDays() + " hari");
        }
        String code = CaseCode.fresh(random);
        Instant now = database.now();
        Instant end = now.plus(lifetime);
        database.change(connection -> {
            supervisor(connection, user);
            checkTold(connection, caseKey, user);
            Rows.update(
                    connection,
                    "UPDATE wasit.answer_codes SET ended_at = ? WHERE case_key = ? AND ended_at IS NULL",
                    now,
                    caseKey);
            Rows.update(
                    connection,
                    "INSERT INTO wasit.answer_codes (code_hash, case_key, made_at, made_by, expires_at) VALUES (?, ?, ?, ?, ?)",
                    Hash.sha256(code),
                    caseKey,
                    now,
                    user,
                    end);
            ledger.append(
                    connection,
                    List.of(new LedgerDraft("answer_code", user, caseKey, Map.of("until", end.toString()))));
        });
        return new IssuedCode(CaseCode.printed(code), end);
    }

    /** The codes of a case, the newest first. */
    public List<AnswerCode> codes(String caseKey) {
        return database.query(
                "SELECT * FROM wasit.answer_codes WHERE case_key = ? ORDER BY made_at DESC",
                row -> new AnswerCode(
                        row.instant("made_at"),
                        row.text("made_by"),
                        row.instant("expires_at"),
                        row.maybeInstant("ended_at")),
                caseKey);
    }

    /**
     * Takes what somebody sends. With a code that does not work nothing is kept, and the sender cannot tell.
     *
     * @return a receipt to show, the same kind for every code
     */
    public String submit(Submission submission) {
        String receipt = CaseCode.printed(CaseCode.symbols(random, RECEIPT_SYMBOLS));
        String hash = Hash.sha256(CaseCode.typed(submission.code()).orElseThrow());
        Incoming incoming = new Incoming(submission, receipt, database.now());
        database.change(connection -> {
            Optional<String> caseKey = Rows.one(
                    connection,
                    "SELECT a.case_key FROM wasit.answer_codes a JOIN wasit.cases c ON c.key = a.case_key"
                            + " WHERE a.code_hash = ? AND a.ended_at IS NULL AND a.expires_at > ? AND c.expired_at IS NULL"
                            + " AND (SELECT count(*) FROM wasit.statements s WHERE s.case_key = a.case_key AND s.received_at >= a.made_at) < ?",
                    row -> row.text("case_key"),
                    hash,
                    database.now(),
                    MOST_PER_CODE);
            if (caseKey.isPresent()) {
                ledger.append(connection, List.of(incoming.write(connection, caseKey.get())));
            }
        });
        return receipt;
    }

    /** By what requests of one code are counted, whether it works or not; empty when it cannot be a code. */
    public static Optional<String> countedAs(String typed) {
        return CaseCode.typed(typed).map(Hash::sha256);
    }

    /**
     * What was sent about a case, oldest first. The look is written into the ledger.
     *
     * @throws NoSuchCase when there is none that this person may see
     */
    public List<Statement> of(String caseKey, String user) {
        return database.inTransaction(connection -> {
            checkSeen(connection, caseKey, user);
            List<Statement> said = Statements.of(connection, caseKey);
            if (!said.isEmpty()) {
                ledger.append(connection, List.of(Ledger.personalRead(user, caseKey, caseKey, "pernyataan")));
            }
            return said;
        });
    }

    /** Answers that nobody has read to cases that this person may see, the oldest first; without their words. */
    public List<Waiting> waiting(String user) {
        return database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, user);
            return Rows.query(
                    connection,
                    "SELECT c.key, c.number, min(s.received_at) AS since, count(*) AS n FROM wasit.statements s"
                            + " JOIN wasit.cases c ON c.key = s.case_key WHERE s.read_at IS NULL AND s.purpose = 'jawaban'"
                            + scope.and("c") + " GROUP BY c.key, c.number ORDER BY since, c.key LIMIT 200",
                    row -> new Waiting(row.text("key"), row.number("number"), row.instant("since"), row.integer("n")),
                    scope.after());
        });
    }

    /** Answers to a case that nobody has read; a number only, so it is no look at personal data. */
    public int unread(String caseKey) {
        return (int) database.number(
                "SELECT count(*) FROM wasit.statements WHERE case_key = ? AND read_at IS NULL", caseKey);
    }

    /**
     * Writes down that a supervisor has read a statement. A second time changes nothing.
     *
     * @throws NoSuchCase when there is none that this person may see
     * @throws IllegalArgumentException when they are no supervisor; Indonesian
     */
    public void read(UUID statement, String user) {
        database.change(connection -> {
            supervisor(connection, user);
            String caseKey = caseOf(connection, statement);
            checkSeen(connection, caseKey, user);
            int first = Rows.update(
                    connection,
                    "UPDATE wasit.statements SET read_at = ?, read_by = ? WHERE id = ? AND read_at IS NULL",
                    database.now(),
                    user,
                    statement);
            if (first > 0) {
                ledger.append(
                        connection,
                        List.of(new LedgerDraft(
                                "statement_read", user, caseKey, Map.of("statement", statement.toString()))));
            }
        });
    }

    /**
     * The bytes of a file; empty when they were removed. The look is written into the ledger.
     *
     * @throws NoSuchCase when there is none that this person may see
     */
    public Optional<Attachment> file(UUID statement, int no, String user) {
        return database.inTransaction(connection -> {
            String caseKey = caseOf(connection, statement);
            checkSeen(connection, caseKey, user);
            Optional<Attachment> file = Statements.file(connection, statement, no);
            if (file.isPresent()) {
                ledger.append(connection, List.of(Ledger.personalRead(user, caseKey, caseKey, "lampiran pernyataan")));
            }
            return file;
        });
    }

    /**
     * Removes what was sent about these cases, inside the caller's transaction. Times, hashes and who read it stay.
     *
     * @throws SQLException when the database refuses
     */
    public static void forget(Connection connection, Collection<String> cases, Instant now) throws SQLException {
        Statements.forget(connection, cases, now);
    }

    private static void supervisor(Connection connection, String user) throws SQLException {
        if (!Users.working(connection, user).supervises()) {
            throw new IllegalArgumentException("Hanya penyelia yang mengurus hak jawab");
        }
    }

    private static void checkTold(Connection connection, String caseKey, String user) throws SQLException {
        checkSeen(connection, caseKey, user);
        String told = "SELECT 1 FROM wasit.cases WHERE key = ? AND expired_at IS NULL AND state NOT IN " + UNTOLD;
        if (!Rows.any(connection, told, caseKey)) {
            throw new IllegalArgumentException("Surat hak jawab dibuat setelah dua penelaah sependapat");
        }
    }

    private static void checkSeen(Connection connection, String caseKey, String user) throws SQLException {
        Scope scope = Users.scope(connection, user);
        String sql = "SELECT 1 FROM wasit.cases c WHERE c.key = ?" + scope.and("c");
        if (!Rows.any(connection, sql, scope.after(caseKey))) {
            throw new NoSuchCase(caseKey);
        }
    }

    private static String caseOf(Connection connection, UUID statement) throws SQLException {
        return Rows.one(
                        connection,
                        "SELECT case_key FROM wasit.statements WHERE id = ?",
                        row -> row.text("case_key"),
                        statement)
                .orElseThrow(() -> new NoSuchCase(statement.toString()));
    }
}
