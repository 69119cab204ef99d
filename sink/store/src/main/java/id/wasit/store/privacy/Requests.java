package id.wasit.store.privacy;

import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.hearing.Purpose;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.legal.LegalClock;
import id.wasit.store.retention.Retention;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests to correct or erase, with their clock. Those of the public page come here by themselves. */
public final class Requests {
    private static final String SELECT = """
            SELECT r.*, c.number, coalesce(s.body, r.told) AS said FROM wasit.data_requests r
            LEFT JOIN wasit.cases c ON c.key = r.case_key LEFT JOIN wasit.statements s ON s.id = r.statement
            """;

    /** A person by NIP or key, or whoever a case is about. */
    private static final String ABOUT = """
            SELECT p.key AS person, NULL AS case_key, NULL AS account, p.unit, p.region FROM wasit.persons p
            LEFT JOIN wasit.person_nips n ON n.person = p.key WHERE (p.key = ? OR n.nip = ?)%s
            UNION ALL SELECT c.person, c.key, c.account, c.unit, c.region FROM wasit.cases c WHERE c.number::text = ?%s LIMIT 1
            """;

    private final Database database;
    private final Ledger ledger;
    private final Retention retention;

    /** Over the store's database and ledger. */
    public Requests(Database database, Ledger ledger, Retention retention) {
        this.database = database;
        this.ledger = ledger;
        this.retention = retention;
    }

    /**
     * Enters a request that came another way than the public page; its clock runs from now.
     *
     * @throws IllegalArgumentException when this person is no supervisor, or knows nobody of that name; Indonesian
     */
    public UUID enter(NewRequest request, String user) {
        UUID id = UUID.randomUUID();
        String about = request.about().strip();
        database.change(connection -> {
            Scope scope = supervisor(connection, user);
            List<@Nullable Object> values = new ArrayList<>(List.of(about, about));
            values.addAll(scope.values());
            values.add(about);
            values.addAll(scope.values());
            About found = Rows.one(
                            connection, ABOUT.formatted(scope.and("p"), scope.and("c")), About::read, values.toArray())
                    .orElseThrow(() -> new IllegalArgumentException("Tidak ada orang atau perkara \"" + about
                            + "\"; tulis NIP, kunci orang, atau nomor perkara"));
            insert(connection, id, request, found, user);
            ledger.append(
                    connection, List.of(new LedgerDraft("data_request", user, null, told(id, request.purpose()))));
        });
        return id;
    }

    /** What waits for a decision, the most urgent first. */
    public List<DataRequest> open(String user) {
        return list("r.outcome IS NULL", "r.due_at", user);
    }

    /** What was decided, the newest first. */
    public List<DataRequest> decided(String user) {
        return list("r.outcome IS NOT NULL", "r.decided_at DESC", user);
    }

    /** One request, if this person may see it. The look at it is written into the ledger. */
    public Optional<DataRequest> find(UUID id, String user) {
        return database.inTransaction(connection -> {
            Optional<DataRequest> found = load(connection, id, Users.scope(connection, user), "");
            if (found.isPresent()) {
                ledger.append(connection, List.of(looked(found.get(), user)));
            }
            return found;
        });
    }

    /**
     * Decides a request, once, and does what was granted in the same transaction.
     *
     * @return the request after it
     * @throws IllegalArgumentException when there is none that they may see, they are no supervisor, it was decided before, or the ruling does not fit it; Indonesian
     */
    public DataRequest decide(UUID id, Ruling ruling, String user) {
        DataRequest done = database.inTransaction(connection -> {
            Scope scope = supervisor(connection, user);
            DataRequest request = load(connection, id, scope, " FOR UPDATE OF r")
                    .orElseThrow(() -> new IllegalArgumentException("Permintaan tidak ada"));
            if (request.granted() != null) {
                throw new IllegalArgumentException("Permintaan ini sudah diputus " + request.decidedBy());
            }
            if (!ruling.fits(request.purpose())) {
                throw new IllegalArgumentException("Tindakan itu bukan jawaban atas permintaan ini");
            }
            Remedies remedies = new Remedies(connection, database.now(), user);
            String effect = remedies.apply(request, ruling);
            Rows.update(
                    connection,
                    "UPDATE wasit.data_requests SET outcome = ?, remedy = ?, reason = ?, effect = ?, decided_by = ?, decided_at = ?"
                            + " WHERE id = ?",
                    ruling.remedy() == null ? "ditolak" : "dikabulkan",
                    ruling.remedy() == null ? null : ruling.remedy().code(),
                    ruling.reason().strip(),
                    effect,
                    user,
                    database.now(),
                    id);
            ledger.append(connection, drafts(request, ruling, remedies, user));
            return load(connection, id, scope, "").orElse(request);
        });
        if (ruling.remedy() == Remedy.ERASE) {
            retention.sweep();
        }
        return done;
    }

    private static List<LedgerDraft> drafts(DataRequest request, Ruling ruling, Remedies remedies, String user) {
        Map<String, Object> told = told(request.id(), request.purpose());
        told.put(
                "outcome", ruling.remedy() == null ? "ditolak" : ruling.remedy().code());
        told.put("reason_sha256", Hash.sha256(ruling.reason().strip()));
        List<LedgerDraft> drafts = new ArrayList<>();
        drafts.add(new LedgerDraft("data_request_decided", user, request.caseKey(), told));
        remedies.erased()
                .forEach(key -> drafts.add(new LedgerDraft(
                        "erasure", user, key, Map.of("request", request.id().toString()))));
        return drafts;
    }

    private static Map<String, Object> told(UUID id, Purpose purpose) {
        return new TreeMap<>(Map.of("request", id.toString(), "purpose", purpose.code()));
    }

    private void insert(Connection connection, UUID id, NewRequest request, About about, String user)
            throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO wasit.data_requests (id, purpose, case_key, person, account, unit, region, told, entered_by, received_at, due_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                request.purpose().code(),
                about.caseKey(),
                about.person(),
                about.account(),
                about.unit(),
                about.region(),
                request.told().strip(),
                user,
                database.now(),
                database.now().plus(LegalClock.DATA_REQUEST));
    }

    private List<DataRequest> list(String which, String order, String user) {
        return database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, user);
            return Rows.query(
                    connection,
                    SELECT + "WHERE " + which + scope.and("r") + " ORDER BY " + order + ", r.id LIMIT 200",
                    Requests::read,
                    scope.after());
        });
    }

    private static Optional<DataRequest> load(Connection connection, UUID id, Scope scope, String lock)
            throws SQLException {
        String sql = SELECT + "WHERE r.id = ?" + scope.and("r") + lock;
        return Rows.one(connection, sql, Requests::read, scope.after(id));
    }

    private static LedgerDraft looked(DataRequest request, String user) {
        String person = request.person() == null ? String.valueOf(request.caseKey()) : request.person();
        return Ledger.personalRead(user, person, request.caseKey(), "permintaan atas data");
    }

    private static Scope supervisor(Connection connection, String user) throws SQLException {
        Scope scope = Users.scope(connection, user);
        if (!scope.user().supervises()) {
            throw new IllegalArgumentException("Hanya penyelia yang mengurus permintaan atas data");
        }
        return scope;
    }

    private static DataRequest read(Row row) throws SQLException {
        String remedy = row.maybeText("remedy");
        String outcome = row.maybeText("outcome");
        String number = row.maybeText("number");
        return new DataRequest(
                UUID.fromString(row.text("id")),
                Purpose.of(row.text("purpose")),
                row.maybeText("case_key"),
                number == null ? null : Long.valueOf(number),
                row.maybeText("person"),
                row.maybeText("account"),
                row.text("said"),
                row.maybeText("entered_by"),
                row.instant("received_at"),
                row.instant("due_at"),
                remedy == null ? null : Remedy.of(remedy),
                outcome == null ? null : outcome.equals("dikabulkan"),
                row.maybeText("reason"),
                row.maybeText("effect"),
                row.maybeText("decided_by"),
                row.maybeInstant("decided_at"));
    }
}
