package id.wasit.store.desk;

import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Settings, relations and pace of single people. */
public final class Desk {
    private static final String RELATIONS = """
            SELECT r.id, r.kind, r.value, coalesce(p.name, r.value) AS shown, r.reason, r.declared_at
            FROM wasit.relations r LEFT JOIN wasit.persons p ON r.kind = 'orang' AND p.key = r.value
            WHERE r.login = ? AND r.ended_at IS NULL ORDER BY r.id
            """;

    /** One act over many cases counts once. */
    private static final String PACE = """
            SELECT DISTINCT ON (m.at, coalesce(m.bundle::text, m.case_key)) m.at, m.verdict FROM wasit.case_moves m
            WHERE m.actor = ? AND m.verdict IS NOT NULL AND m.at > ?
            ORDER BY m.at DESC, coalesce(m.bundle::text, m.case_key) LIMIT ?
            """;

    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public Desk(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** What this person set, by name. */
    public Map<String, String> settings(String login) {
        Map<String, String> settings = new TreeMap<>();
        database.query(
                "SELECT name, value FROM wasit.user_settings WHERE login = ?",
                row -> settings.put(row.text("name"), row.text("value")),
                login);
        return settings;
    }

    /** Sets all of these; others stay. */
    public void set(String login, Map<String, String> values) {
        database.change(connection -> {
            String known = Users.working(connection, login).login();
            for (Map.Entry<String, String> entry : values.entrySet()) {
                Rows.update(
                        connection,
                        "INSERT INTO wasit.user_settings (login, name, value) VALUES (?, ?, ?)"
                                + " ON CONFLICT (login, name) DO UPDATE SET value = excluded.value",
                        known,
                        entry.getKey(),
                        entry.getValue());
            }
        });
    }

    /** Whom this person stands too close to. */
    public List<Relation> relations(String login) {
        return database.query(
                RELATIONS,
                row -> new Relation(
                        row.number("id"),
                        Relation.Kind.of(row.text("kind")),
                        row.text("value"),
                        row.text("shown"),
                        row.text("reason"),
                        row.instant("declared_at")),
                login);
    }

    /**
     * Says that this person stands too close to an office or a person; it stands in the ledger without the reason.
     *
     * @throws IllegalArgumentException when value or reason is blank; Indonesian
     */
    public void declare(String login, Relation.Kind kind, String value, String reason) {
        if (value.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("Hubungan memerlukan nama dan alasan");
        }
        database.change(connection -> {
            String known = Users.working(connection, login).login();
            int added = Rows.update(
                    connection,
                    "INSERT INTO wasit.relations (login, kind, value, reason, declared_at) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT (login, kind, value) WHERE ended_at IS NULL DO NOTHING",
                    known,
                    kind.code(),
                    value.strip(),
                    reason.strip(),
                    database.now());
            if (added > 0) {
                ledger.append(
                        connection, List.of(new LedgerDraft("relation", known, null, Map.of("kind", kind.code()))));
            }
        });
    }

    /** Says that a relation has ended; nothing happens when it is not this person's. */
    public void end(String login, long relation) {
        database.change(connection -> {
            int ended = Rows.update(
                    connection,
                    "UPDATE wasit.relations SET ended_at = ? WHERE id = ? AND login = ? AND ended_at IS NULL",
                    database.now(),
                    relation,
                    login);
            if (ended > 0) {
                ledger.append(connection, List.of(new LedgerDraft("relation_ended", login, null, Map.of())));
            }
        });
    }

    /** How fast this person decided since then. */
    public Pace pace(String login, Instant since) {
        List<Map.Entry<Instant, String>> verdicts = database.query(
                PACE, row -> Map.entry(row.instant("at"), row.text("verdict")), login, since, Pace.SAME + 1);
        return Pace.of(
                verdicts.stream().map(Map.Entry::getKey).toList(),
                verdicts.stream().map(Map.Entry::getValue).toList());
    }
}
