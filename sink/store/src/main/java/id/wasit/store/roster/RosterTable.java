package id.wasit.store.roster;

import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Lock;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The roster: accounts that are confirmed to belong to civil servants, with validity and history, and the persons behind them. */
public final class RosterTable {
    /** So many accounts leave a roster on an ordinary day. */
    private static final long HANDFUL = 5;
    /** One of so many may leave without a question. */
    private static final long SHARE = 10;

    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public RosterTable(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * What an import would change; nothing is written.
     *
     * @throws RosterFaults with every mistake in it
     */
    public RosterChange preview(RosterImport roster) {
        return database.inTransaction(connection -> {
            RosterStaging staging = new RosterStaging(connection, database.now());
            staging.load(roster);
            RosterChange change = change(staging, RosterReader.version(connection));
            connection.rollback();
            return change;
        });
    }

    /**
     * Imports a whole roster in one transaction. The same roster twice changes nothing the second time.
     *
     * @throws RosterFaults with every mistake in it; nothing was changed
     */
    public RosterChange replace(RosterImport roster) {
        return replace(roster, true);
    }

    /**
     * The same for an import that nobody asked for, as that at every start: few accounts may leave, not many.
     *
     * @throws RosterFaults with every mistake in it; nothing was changed
     * @throws RosterShrinks when more than a tenth of the open entries would end, and more than five; nothing was changed
     */
    public RosterChange replaceUnasked(RosterImport roster) {
        return replace(roster, false);
    }

    private RosterChange replace(RosterImport roster, boolean asked) {
        return database.inTransaction(connection -> {
            Lock.ROSTER.take(connection);
            Instant now = database.now();
            RosterStaging staging = new RosterStaging(connection, now);
            staging.load(roster);
            long version = RosterReader.version(connection);
            RosterChange change = change(staging, version + 1);
            if (change.isEmpty()) {
                return change(staging, version);
            }
            if (!asked) {
                demandFewEnd(connection, change.ended(), now);
            }
            record(connection, roster, change, now);
            staging.apply(change.version());
            ledger.append(
                    connection, List.of(new LedgerDraft("roster_import", roster.by(), null, told(roster, change))));
            return change;
        });
    }

    private static void demandFewEnd(Connection connection, long ended, Instant now) throws SQLException {
        long open = Rows.number(
                connection,
                "SELECT count(*) FROM wasit.roster_entries WHERE until_version IS NULL"
                        + " AND (valid_to IS NULL OR valid_to > ?)",
                now);
        if (ended > HANDFUL && ended * SHARE > open) {
            throw new RosterShrinks(ended, open);
        }
    }

    /** Number of the last import that changed something; 0 for an empty roster. */
    public long version() {
        return database.inTransaction(RosterReader::version);
    }

    /**
     * The same with its moment, {@code 12 of 2025-10-01T03:00:00.000000Z}: another name also where a backup was read back and imports gave
     * its number once more. Running jobs ask for it every few seconds.
     */
    public String newest() {
        return database.inTransaction(RosterReader::newest);
    }

    /** How many entries the roster of today has, ended ones included. */
    public long size() {
        return database.number("SELECT count(*) FROM wasit.roster_entries WHERE until_version IS NULL");
    }

    /** The last imports that changed something, newest first. */
    public List<RosterVersion> imports(int limit) {
        return database.query(
                "SELECT * FROM wasit.roster_versions ORDER BY version DESC LIMIT ?",
                row -> new RosterVersion(
                        row.number("version"),
                        row.instant("imported_at"),
                        row.text("imported_by"),
                        row.text("origin"),
                        row.number("added"),
                        row.number("changed"),
                        row.number("ended"),
                        row.number("persons")),
                limit);
    }

    /** Hands over all entries, ended ones included (posts may be older than today), without holding them in memory. */
    public void forEach(Consumer<RosterEntry> reader) {
        database.change(
                connection -> Rows.each(connection, RosterReader.ENTRY, row -> reader.accept(RosterReader.entry(row))));
    }

    /**
     * Hands over every handle that an account ever had, as an entry that holds only while both the entry and the handle did; for items whose
     * platform gave no id.
     */
    public void forEachHandle(Consumer<RosterEntry> reader) {
        database.change(connection ->
                Rows.each(connection, RosterReader.HANDLES, row -> reader.accept(RosterReader.entry(row))));
    }

    /**
     * What changed since that version, read at one moment. None where more than so many rows did, or where the roster does not come from
     * that version, as after a backup was read back: then all of it wants to be read.
     *
     * @param version as {@link #newest} told it
     * @param most an account of which one thing changed is two rows, three or four with a handle
     */
    public Optional<RosterUpdate> since(String version, int most) {
        return database.inTransaction(connection -> {
            Rows.update(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            // Just after a large import the statistics know nothing of it, and millions of rows would be gone through.
            Rows.update(connection, "SET LOCAL enable_seqscan = off");
            return RosterUpdate.since(connection, version, most);
        });
    }

    /** Hands over all persons with an entry on the roster of today, without NIP and without holding them in memory. */
    public void forEachPerson(Consumer<Person> reader) {
        database.change(connection ->
                Rows.each(connection, RosterReader.PERSONS, row -> reader.accept(RosterReader.withoutNip(row))));
    }

    /** What the roster of today says of an account, ended entries included. */
    public List<RosterEntry> entriesOf(String account) {
        return database.inTransaction(connection -> RosterReader.entriesOf(connection, account));
    }

    /** A person with masked NIP, if this user may see them. The look at it is written into the ledger. */
    public Optional<PersonCard> person(String key, String user, String reason) {
        return database.inTransaction(connection -> {
            Optional<PersonCard> person =
                    visible(connection, key, user) ? RosterReader.person(connection, key) : Optional.empty();
            if (person.isPresent()) {
                ledger.append(connection, List.of(Ledger.personalRead(user, key, null, reason)));
            }
            return person;
        });
    }

    /**
     * The whole NIP of somebody whom this user may see, for a stated reason. The look at it is written into the ledger before it is given.
     *
     * @throws IllegalArgumentException when the reason is blank; Indonesian
     */
    public Optional<String> unlockNip(String key, String user, @Nullable String caseKey, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Alasan membuka NIP wajib diisi");
        }
        return database.inTransaction(connection -> {
            if (!visible(connection, key, user)) {
                return Optional.<String>empty();
            }
            Optional<String> nip = Rows.one(
                    connection, "SELECT nip FROM wasit.person_nips WHERE person = ?", row -> row.text("nip"), key);
            if (nip.isPresent()) {
                Map<String, Object> told = Map.of("person", key, "reason", reason, "nip", true);
                ledger.append(connection, List.of(new LedgerDraft("read_personal", user, caseKey, told)));
            }
            return nip;
        });
    }

    private static boolean visible(Connection connection, String key, String user) throws SQLException {
        Scope scope = Users.scope(connection, user);
        return Rows.any(connection, "SELECT 1 FROM wasit.persons p WHERE p.key = ?" + scope.and("p"), scope.after(key));
    }

    private static RosterChange change(RosterStaging staging, long version) throws SQLException {
        Map<String, Long> counts = staging.counts();
        return new RosterChange(
                counts.getOrDefault("added", 0L),
                counts.getOrDefault("changed", 0L),
                counts.getOrDefault("ended", 0L),
                counts.getOrDefault("persons", 0L),
                version,
                staging.examples());
    }

    private static void record(Connection connection, RosterImport roster, RosterChange change, Instant now)
            throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO wasit.roster_versions (version, imported_at, imported_by, origin, added, changed, ended, persons)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                change.version(),
                now,
                roster.by(),
                roster.origin(),
                change.added(),
                change.changed(),
                change.ended(),
                change.persons());
    }

    private static Map<String, Object> told(RosterImport roster, RosterChange change) {
        return new TreeMap<>(Map.of(
                "version", change.version(),
                "origin", roster.origin(),
                "added", change.added(),
                "changed", change.changed(),
                "ended", change.ended(),
                "persons", change.persons()));
    }
}
