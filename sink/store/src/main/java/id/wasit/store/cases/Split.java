package id.wasit.store.cases;

import id.wasit.store.access.Scope;
import id.wasit.store.access.User;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes one post out of a case. Both cases then show their own strongest post. */
final class Split {
    private static final int KEY_DIGITS = 32;

    private static final String NEW_CASE = """
            INSERT INTO wasit.cases (key, account, platform, handle, person, unit, region, contest, fingerprint, source, lead_post,
                category, strength, score, urgency, posts, known_at, due_at, due_on)
            SELECT ?, c.account, c.platform, c.handle, c.person, c.unit, c.region, c.contest, c.fingerprint, p.source, p.id,
                n.category, n.strength, n.score, wasit.urgency_of(n.strength, n.score), 1, c.known_at, c.due_at, c.due_on
            FROM wasit.cases c JOIN wasit.posts p ON p.id = ? JOIN wasit.findings n ON n.post_id = p.id AND n.no = 0
            WHERE c.key = ? ON CONFLICT (key) DO NOTHING
            """;

    private static final String FACE = """
            UPDATE wasit.cases c SET posts = c.posts - 1, lead_post = n.post_id, category = n.category, strength = n.strength,
                score = n.score, source = n.source, urgency = wasit.urgency_of(n.strength, n.score)
            FROM (SELECT f.post_id, n.category, n.strength, n.score, p.source FROM wasit.flags f
                  JOIN wasit.findings n ON n.post_id = f.post_id AND n.no = 0 JOIN wasit.posts p ON p.id = f.post_id
                  WHERE f.case_key = ? ORDER BY n.score DESC, f.post_id LIMIT 1) n
            WHERE c.key = ?
            """;

    private final Connection connection;
    private final Ledger ledger;
    private final Instant now;

    Split(Connection connection, Ledger ledger, Instant now) {
        this.connection = connection;
        this.ledger = ledger;
        this.now = now;
    }

    String off(Step step, Scope scope, UUID post) throws SQLException {
        User user = scope.user();
        CaseReader reader = new CaseReader(connection, scope, now);
        CaseFile file = reader.locked(step.caseKey());
        allowed(file, reader.row(step.caseKey()), step, user);
        String key = Hash.sha256(step.caseKey() + '\n' + post).substring(0, KEY_DIGITS);
        Rows.update(connection, NEW_CASE, key, post, step.caseKey());
        int moved = Rows.update(
                connection,
                "UPDATE wasit.flags SET case_key = ? WHERE post_id = ? AND case_key = ?",
                key,
                post,
                step.caseKey());
        if (moved == 0) {
            throw new IllegalMove(file.state(), "unggahan itu bukan bagian dari perkara ini");
        }
        Rows.update(connection, FACE, step.caseKey(), step.caseKey());
        Map<String, Object> told = Map.of(
                "post",
                post.toString(),
                "into",
                key,
                "reason_sha256",
                Hash.sha256(step.reason()),
                "at",
                now.toString());
        ledger.append(connection, List.of(new LedgerDraft("split", user.login(), step.caseKey(), told)));
        return key;
    }

    private static void allowed(CaseFile file, CaseRow row, Step step, User user) {
        boolean reads = user.judges();
        boolean open = file.state() == CaseState.NEW || file.state() == CaseState.TRIAGE;
        if (!reads || !open || !file.readings().isEmpty()) {
            throw new IllegalMove(
                    file.state(), "hanya penelaah yang dapat memisahkan unggahan, dan hanya sebelum ada putusan");
        }
        if (row.posts() < 2 || !file.isAsReadAt(step.version(), user.login())) {
            throw new IllegalMove(file.state(), "perkara sudah berubah, atau hanya memuat satu unggahan");
        }
    }
}
