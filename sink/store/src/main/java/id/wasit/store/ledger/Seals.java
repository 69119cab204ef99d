package id.wasit.store.ledger;

import id.wasit.store.keys.OfficeKey;
import id.wasit.store.legal.LegalClock;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs the days of the ledger that are over. */
final class Seals {

    private static final String LAST_OF_DAY =
            "SELECT no, hash FROM wasit.ledger WHERE no = (SELECT max(no) FROM wasit.ledger WHERE at < ?)";

    private final Connection connection;
    private final OfficeKey key;

    Seals(Connection connection, OfficeKey key) {
        this.connection = connection;
        this.key = key;
    }

    static List<Seal> all(Connection connection) throws SQLException {
        return Rows.query(connection, "SELECT * FROM wasit.ledger_seals ORDER BY day", Seal::read);
    }

    /** Signs every day before today that has no signature yet, and tells how many those were. */
    int signUntil(Instant now) throws SQLException {
        // Whoever writes a row holds this lock: nothing of a day that is over can still be on its way.
        Rows.query(connection, "SELECT no FROM wasit.ledger_head FOR UPDATE", row -> row.number("no"));
        Optional<Seal> last =
                Rows.one(connection, "SELECT * FROM wasit.ledger_seals ORDER BY day DESC LIMIT 1", Seal::read);
        LocalDate today = now.atZone(LegalClock.OFFICE).toLocalDate();
        LocalDate day = last.map(seal -> seal.day().plusDays(1)).orElse(firstDay());
        int signed = 0;
        for (; day != null && day.isBefore(today); day = day.plusDays(1)) {
            last = Optional.of(sign(day, last.map(Seal::to).orElse(0L)));
            signed++;
        }
        return signed;
    }

    private @Nullable LocalDate firstDay() throws SQLException {
        return Rows.one(connection, "SELECT at FROM wasit.ledger ORDER BY no LIMIT 1", row -> row.instant("at"))
                .map(at -> at.atZone(LegalClock.OFFICE).toLocalDate())
                .orElse(null);
    }

    private Seal sign(LocalDate day, long before) throws SQLException {
        Instant end = day.plusDays(1).atStartOfDay(LegalClock.OFFICE).toInstant();
        Row last = Rows.only(connection, LAST_OF_DAY, row -> new Row(row.number("no"), row.text("hash")), end);
        String signature = key.sign(Seal.statement(day, before + 1, last.no(), last.hash()));
        Seal seal = new Seal(day, before + 1, last.no(), last.hash(), key.seal().id(), signature);
        Rows.update(
                connection,
                "INSERT INTO wasit.ledger_seals (day, from_no, to_no, head, key_id, signature) VALUES (?, ?, ?, ?, ?, ?)",
                day,
                seal.from(),
                seal.to(),
                seal.head(),
                seal.keyId(),
                signature);
        return seal;
    }

    private record Row(long no, String hash) {}
}
