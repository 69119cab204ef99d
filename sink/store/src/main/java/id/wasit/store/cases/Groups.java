package id.wasit.store.cases;

import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Cases that belong together: suggested to people, joined only by them. One act may close many as no sign, never find one: a sign is seen
 * case by case.
 */
public final class Groups {
    /** The most cases that one act decides, and that are suggested. */
    public static final int LIMIT = 200;

    private static final Set<Verdict> TOGETHER =
            EnumSet.of(Verdict.BENIGN, Verdict.LEXICON_ERROR, Verdict.OUTSIDE_PERIOD, Verdict.DUPLICATE);

    /** A new case is opened by the decision on it, which takes a step of its own. */
    private static final String ARRIVED = """
            SELECT m.bundle::text AS bundle FROM wasit.case_moves m JOIN wasit.cases c ON c.key = m.case_key AND c.version = m.seq
            WHERE m.case_key = ? AND m.actor = ? AND m.verdict = ? AND m.reason = ? AND m.bundle IS NOT NULL AND m.undoes IS NULL
                AND m.seq IN (?, ?)
            """;

    private final Database database;
    private final Ledger ledger;
    private final Moves moves;

    /** Over the store's database and ledger. */
    public Groups(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
        this.moves = new Moves(database, ledger);
    }

    /**
     * Open cases that may be the same matter as this one, nearly the same words first; at most {@value #LIMIT}. What was drawn by lot, or has
     * a known answer, is only counted: such cases are read one by one.
     */
    public Kindred kin(String caseKey, String user) {
        return database.inTransaction(connection ->
                new CardReader(connection, ledger, Users.scope(connection, user), database.now()).kin(caseKey));
    }

    /**
     * One verdict over several cases of triase, each with its own row. All or none: when one of them was moved meanwhile, nothing is written.
     * A page whose connection broke sends the same again: what arrived then is found, and not done twice. A share of them gets a second reader
     * as always.
     *
     * @param decisions same person, same verdict; at most {@value #LIMIT}
     * @param look how many get a second reader
     * @param read key of the case that the person has before their eyes; all others are among those that {@link #kin} suggests for it
     * @return what {@link #undo} takes
     * @throws IllegalArgumentException when the verdict may not be given to many, they are too many, or one is not suggested; Indonesian. It is
     *     the same for every case that is not suggested, whatever it is: it must not tell what the lot drew or what has a known answer
     * @throws StaleCase when somebody moved one of them
     */
    public UUID decide(List<Decision> decisions, SecondLook look, String read) {
        if (decisions.isEmpty() || decisions.size() > LIMIT) {
            throw new IllegalArgumentException(
                    "Satu putusan bersama memuat 1 sampai " + LIMIT + " perkara, bukan " + decisions.size());
        }
        if (!decisions.stream().map(Decision::verdict).allMatch(TOGETHER::contains)) {
            throw new IllegalArgumentException(
                    "Bersama-sama hanya untuk putusan bukan indikasi (B, L, T, D); dugaan diputus satu per satu");
        }
        // What was moved meanwhile is told as such below, and then nothing is written.
        if (unmoved(decisions) && !suggested(decisions, read)) {
            throw new IllegalArgumentException(
                    "Ada perkara pilihan yang tidak disarankan pada kartu ini; muat ulang kartunya lalu pilih dari sarannya");
        }
        try {
            return written(decisions, look);
        } catch (StaleCase stale) {
            return arrived(decisions).orElseThrow(() -> stale);
        }
    }

    private boolean unmoved(List<Decision> decisions) {
        return database.query(
                                "SELECT c.key FROM wasit.cases c WHERE c.key = ANY (?) AND c.key || ':' || c.version = ANY (?)",
                                row -> row.text("key"),
                                texts(decisions, Decision::caseKey),
                                texts(decisions, one -> one.caseKey() + ':' + one.version()))
                        .size()
                == decisions.size();
    }

    private boolean suggested(List<Decision> decisions, String read) {
        Set<String> open = new HashSet<>(Set.of(read));
        kin(read, decisions.get(0).user())
                .suggested()
                .forEach(kin -> open.add(kin.row().key()));
        return decisions.stream().map(Decision::caseKey).allMatch(open::contains);
    }

    private static String[] texts(List<Decision> decisions, Function<Decision, String> text) {
        return decisions.stream().map(text).toArray(String[]::new);
    }

    private UUID written(List<Decision> decisions, SecondLook look) {
        UUID bundle = UUID.randomUUID();
        // In the order of their keys, so that two acts over the same cases wait for each other and never in a circle.
        List<Decision> ordered = decisions.stream()
                .sorted((one, other) -> one.caseKey().compareTo(other.caseKey()))
                .toList();
        database.change(connection -> {
            for (Decision decision : ordered) {
                Opinion opinion = Opinion.of(decision, look);
                moves.make(
                        connection, decision.step(), Moves.With.bundle(bundle), (file, by) -> file.judge(by, opinion));
            }
        });
        return bundle;
    }

    /** The act that left all these cases as this very decision would: same person, same words, on the cards as they were read. */
    private Optional<UUID> arrived(List<Decision> decisions) {
        Set<Optional<UUID>> acts = database.inTransaction(connection -> {
            Set<Optional<UUID>> found = new HashSet<>();
            for (Decision one : decisions) {
                found.add(Rows.one(
                        connection,
                        ARRIVED,
                        row -> UUID.fromString(row.text("bundle")),
                        one.caseKey(),
                        one.user(),
                        String.valueOf(one.verdict().key()),
                        one.reason(),
                        one.version() + 1,
                        one.version() == 0 ? 2 : one.version() + 1));
            }
            return found;
        });
        return acts.size() == 1 ? acts.iterator().next() : Optional.empty();
    }

    /**
     * Takes a verdict over several cases back, within {@link Cases#UNDO_WINDOW}. What somebody moved meanwhile stays.
     *
     * @param caseKey the case on whose card it was done
     * @return the cases that are open again
     * @throws IllegalMove when it is too late or was somebody else's
     * @throws NoSuchCase when that case is not there for this person
     */
    public List<CaseRow> undo(String caseKey, UUID bundle, String user) {
        return database.inTransaction(connection -> {
            CaseRow shown = new CaseReader(connection, Users.scope(connection, user), database.now()).row(caseKey);
            List<String> keys = Rows.query(
                    connection,
                    "SELECT m.case_key FROM wasit.case_moves m JOIN wasit.cases c ON c.key = m.case_key AND c.version = m.seq"
                            + " WHERE m.bundle = ? AND m.kind <> 'batal' ORDER BY m.case_key",
                    row -> row.text("case_key"),
                    bundle);
            if (keys.isEmpty()) {
                throw new IllegalMove(shown.state(), "tidak ada yang dapat dibatalkan");
            }
            List<CaseRow> back = new ArrayList<>();
            for (String key : keys) {
                back.add(moves.undo(connection, key, user, bundle));
            }
            return back;
        });
    }

    /**
     * Takes a post out of a case and gives it a case of its own, because it is another matter after all. Possible until somebody judged.
     *
     * @param post id of the post in the store
     * @return the key of the new case
     * @throws IllegalMove when somebody judged the case already, or the post is its only one
     */
    public String split(Step step, String post) {
        return database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, step.user());
            return new Split(connection, ledger, database.now()).off(step, scope, UUID.fromString(post));
        });
    }
}
