package id.wasit.store.cases;

import id.wasit.store.access.User;
import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.ledger.LedgerEntry;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and moves single cases. Every move is checked, kept, and written into the ledger in one transaction. */
public final class Cases {
    /** How long one's own last move may be taken back; others do not get the case before. */
    public static final Duration UNDO_WINDOW = Duration.ofSeconds(10);

    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public Cases(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * Opens a case for reading: a new one moves to triase when this person may judge it, and the look at personal data is written into the
     * ledger.
     *
     * @throws NoSuchCase when there is none
     * @throws IllegalMove when it is new, and this person has no part in it
     */
    public CaseCard open(String caseKey, String user) {
        return database.inTransaction(connection -> {
            CaseReader reader = new CaseReader(connection);
            CaseFile file = reader.locked(caseKey);
            User reads = Users.working(connection, user);
            if (file.state() == CaseState.NEW) {
                Actor actor = Actor.of(reads, "dibuka untuk dibaca", database.now());
                new CaseWriter(connection, ledger).write(caseKey, file.open(actor));
            }
            return new CardReader(connection, ledger).card(caseKey, reads);
        });
    }

    /**
     * The same card without moving the case: for looking things up. The look at personal data is written into the ledger.
     *
     * @throws NoSuchCase when there is none
     */
    public CaseCard card(String caseKey, String user) {
        return database.inTransaction(
                connection -> new CardReader(connection, ledger).card(caseKey, Users.working(connection, user)));
    }

    /**
     * A person's verdict, in triase, as second reader, or as the one who decides a dispute, by where the case stands.
     *
     * @return the case after it
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when its state or the two-person rule does not allow it
     */
    public CaseRow decide(Decision decision) {
        Opinion opinion = Opinion.of(decision);
        Step step = new Step(decision.caseKey(), decision.version(), decision.user(), decision.reason(), null);
        return move(step, (file, by) -> {
            if (file.state() != CaseState.SECOND_READING) {
                return file.judge(by, opinion);
            }
            return file.disputed() ? file.adjudicate(by, opinion) : file.second(by, opinion);
        });
    }

    /**
     * Says whether the account is really this person's. A confirmation holds for all cases of the account.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when the case does not wait for it
     */
    public CaseRow decideIdentity(Step step, boolean confirmed) {
        return move(step, (file, by) -> confirmed ? file.confirmIdentity(by) : file.denyIdentity(by));
    }

    /**
     * The moves after the second reading: {@link MoveKind#REFER} to {@link MoveKind#FINISH}.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when its state does not allow it
     * @throws IllegalArgumentException for another kind of move
     */
    public CaseRow advance(Step step, MoveKind kind) {
        String detail = step.detail();
        return move(step, (file, by) -> switch (kind) {
            case REFER -> file.refer(by, detail);
            case CLARIFY -> file.clarify(by, detail);
            case RECOMMEND -> file.recommend(by, detail);
            case SANCTION -> file.sanction(by, detail);
            case STOP -> file.stop(by, detail);
            case MONITOR -> file.monitor(by, detail);
            case FINISH -> file.finish(by, detail);
            default -> throw new IllegalArgumentException(kind + " is no move after the second reading");
        });
    }

    /**
     * Takes back the user's own last move, within {@link #UNDO_WINDOW}.
     *
     * @throws IllegalMove when it is too late, somebody else's, or nothing is there to take back
     */
    public CaseRow undo(String caseKey, String user) {
        return database.inTransaction(connection -> {
            CaseFile file = new CaseReader(connection).locked(caseKey);
            Actor by = Actor.of(Users.working(connection, user), "dibatalkan", database.now());
            return write(connection, caseKey, file, file.undo(by));
        });
    }

    /**
     * Adds a note.
     *
     * @throws IllegalArgumentException when it is blank
     */
    public void note(String caseKey, String user, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Catatan masih kosong");
        }
        database.change(connection -> {
            CaseRow row = new CaseReader(connection).row(caseKey);
            User author = Users.working(connection, user);
            Rows.update(
                    connection,
                    "INSERT INTO wasit.case_notes (case_key, author, body, at) VALUES (?, ?, ?, ?)",
                    row.key(),
                    author.login(),
                    text,
                    database.now());
            Map<String, Object> told = Map.of("text_sha256", Hash.sha256(text));
            ledger.append(connection, List.of(new LedgerDraft("note", author.login(), row.key(), told)));
        });
    }

    /** The last moves of a person over all cases, newest first, with the key of the case. */
    public List<OwnMove> recent(String user, int limit) {
        return database.query(
                """
                SELECT m.*, c.number FROM wasit.case_moves m JOIN wasit.cases c ON c.key = m.case_key
                WHERE m.actor = ? ORDER BY m.at DESC, m.seq DESC LIMIT ?
                """, row -> new OwnMove(row.text("case_key"), row.number("number"), CaseReader.move(row)), user, limit);
    }

    /** The key of the case with that number. */
    public Optional<String> keyOf(long number) {
        return database.query("SELECT key FROM wasit.cases WHERE number = ?", row -> row.text("key"), number).stream()
                .findFirst();
    }

    /** Other cases of the account of this one, newest first. Show them after the first judgement, so that they do not lead it. */
    public List<PastCase> others(String caseKey, int limit) {
        return database.inTransaction(connection -> new CardReader(connection, ledger).others(caseKey, limit));
    }

    /** The ledger of a case as this person may see it: for a blind reader without judgements. */
    public List<LedgerEntry> history(String caseKey, String user) {
        boolean blind = database.inTransaction(connection -> {
            CaseReader reader = new CaseReader(connection);
            return CardReader.blind(reader.file(reader.row(caseKey)), Users.working(connection, user));
        });
        return ledger.ofCase(caseKey).stream()
                .filter(entry ->
                        !blind || entry.actor().equals(user) || entry.actor().equals(Ledger.PROGRAM))
                .toList();
    }

    private interface Way {
        CaseFile.Next from(CaseFile file, Actor by);
    }

    private CaseRow move(Step step, Way way) {
        return database.inTransaction(connection -> {
            CaseFile file = new CaseReader(connection).locked(step.caseKey());
            User user = Users.working(connection, step.user());
            if (file.version() != step.version()) {
                Move last = file.moves().isEmpty()
                        ? null
                        : file.moves().get(file.moves().size() - 1);
                throw new StaleCase(file.state(), file.version(), last, CardReader.blind(file, user));
            }
            return write(
                    connection, step.caseKey(), file, way.from(file, Actor.of(user, step.reason(), database.now())));
        });
    }

    private CaseRow write(Connection connection, String key, CaseFile before, CaseFile.Next next) throws SQLException {
        CaseReader reader = new CaseReader(connection);
        CaseWriter writer = new CaseWriter(connection, ledger);
        String outcome = identityOutcome(before, next.move());
        if (outcome != null) {
            writer.identity(reader.row(key), next.move(), outcome);
        }
        writer.write(key, next);
        return reader.row(key);
    }

    /** What a move says about the identity of the account; null when it says nothing. */
    private static @Nullable String identityOutcome(CaseFile before, Move move) {
        if (move.kind() == MoveKind.UNDO) {
            MoveKind undone = before.moves().get(before.moves().size() - 1).kind();
            return undone == MoveKind.CONFIRM_IDENTITY || undone == MoveKind.DENY_IDENTITY ? "ditarik" : null;
        }
        return switch (move.kind()) {
            case CONFIRM_IDENTITY -> "benar";
            case DENY_IDENTITY -> "salah";
            default -> null;
        };
    }
}
