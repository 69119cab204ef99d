package id.wasit.store.privacy;

import id.wasit.store.retention.Retention;
import id.wasit.store.roster.Correction;
import id.wasit.store.roster.RosterCorrections;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what was granted, inside the transaction of the decision, and says in words what was done. */
final class Remedies {
    /** Cases of a person that nobody decides on any more, and those that are left. */
    private static final String CASES = """
            SELECT c.key, c.number, c.state IN ('ditutup_bukan_indikasi', 'selesai', 'baru') AND NOT EXISTS (
                SELECT 1 FROM wasit.evidence_holds h WHERE h.case_key = c.key AND h.released_at IS NULL AND h.until > ?) AS over
            FROM wasit.cases c WHERE (c.person = ? OR c.key = ?) AND c.expired_at IS NULL ORDER BY c.number
            """;

    /** So that nobody holds or opens one of them any more; in the order in which everybody takes several. */
    private static final String LOCK =
            "SELECT c.key FROM wasit.cases c WHERE (c.person = ? OR c.key = ?) AND c.expired_at IS NULL ORDER BY c.key FOR UPDATE";

    private final Connection connection;
    private final Instant now;
    private final String user;
    private final List<String> erased = new ArrayList<>();

    Remedies(Connection connection, Instant now, String user) {
        this.connection = connection;
        this.now = now;
        this.user = user;
    }

    /** Keys of the cases that were removed. */
    List<String> erased() {
        return List.copyOf(erased);
    }

    @Nullable
    String apply(DataRequest request, Ruling ruling) throws SQLException {
        if (ruling.remedy() == null) {
            return null;
        }
        return switch (ruling.remedy()) {
            case RELEASE_ACCOUNT -> release(request, ruling);
            case CORRECT_PERSON -> correct(request, ruling);
            case ERASE -> erase(request);
        };
    }

    private String release(DataRequest request, Ruling ruling) throws SQLException {
        String account = String.valueOf(ruling.account());
        int entries = RosterCorrections.release(connection, correction(request), account);
        if (entries == 0) {
            throw new IllegalArgumentException("Akun " + account + " tidak terdaftar atas nama orang ini");
        }
        // Whoever looks at one of its cases sees that it is somebody else's; without a case there is nothing to deny.
        Rows.update(connection, """
                INSERT INTO wasit.identities (account, person, outcome, decided_by, reason, at, case_key)
                SELECT c.account, c.person, 'salah', ?, ?, ?, c.key FROM wasit.cases c WHERE c.account = ? ORDER BY c.number DESC LIMIT 1
                """, user, ruling.reason().strip(), now, account);
        int cases = Rows.update(
                connection,
                "UPDATE wasit.cases SET person = NULL WHERE account = ? AND person = ?",
                account,
                person(request));
        return entries + " baris daftar diakhiri untuk akun " + account + "; " + cases
                + " perkara tidak lagi menyebut orang ini";
    }

    private String correct(DataRequest request, Ruling ruling) throws SQLException {
        if (ruling.facts() == null || !RosterCorrections.correct(connection, correction(request), ruling.facts())) {
            throw new IllegalArgumentException("Orang ini tidak ada di daftar, atau tidak ada data yang berubah");
        }
        return "data orang di daftar diperbaiki dan dipertahankan pada impor berikutnya";
    }

    private String erase(DataRequest request) throws SQLException {
        List<String> left = new ArrayList<>();
        Rows.query(connection, LOCK, row -> row.text("key"), request.person(), request.caseKey());
        Rows.each(
                connection,
                CASES,
                row -> {
                    if (row.truth("over")) {
                        erased.add(row.text("key"));
                    } else {
                        left.add(row.text("number"));
                    }
                },
                now,
                request.person(),
                request.caseKey());
        Retention.erase(connection, erased, now);
        return erased.size() + " perkara dihapus isinya"
                + (left.isEmpty()
                        ? ""
                        : "; masih diproses atau ditahan, jadi tetap (UU 27/2022 Ps 15): perkara "
                                + String.join(", ", left));
    }

    private Correction correction(DataRequest request) {
        return new Correction(request.id(), person(request), user, now);
    }

    private static String person(DataRequest request) {
        if (request.person() == null) {
            throw new IllegalArgumentException("Permintaan ini tidak menyangkut orang di daftar");
        }
        return request.person();
    }
}
