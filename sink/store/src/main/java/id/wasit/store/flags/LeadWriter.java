package id.wasit.store.flags;

import id.wasit.model.Lead;
import id.wasit.model.Mention;
import id.wasit.store.access.Scope;
import id.wasit.store.evidence.EvidenceTable;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.posts.Json;
import id.wasit.store.posts.Posts;
import id.wasit.store.posts.TextHash;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** News leads in and out of their tables. */
final class LeadWriter {
    private final Connection connection;
    private final Instant now;

    LeadWriter(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    List<LedgerDraft> write(List<Lead> batch) throws SQLException {
        Map<UUID, Lead> leads = new TreeMap<>();
        batch.forEach(lead -> leads.putIfAbsent(Posts.id(lead.article().id()), lead));
        if (leads.isEmpty()) {
            return List.of();
        }
        Posts.insert(connection, leads.values().stream().map(Lead::article).toList(), now);
        leads.keySet().retainAll(new HashSet<>(insert(leads)));
        writeMentions(leads);
        EvidenceTable.keep(
                connection, leads.values().stream().map(Lead::article).toList());
        new Redaction(connection, now).ofLateArrivals(leads.keySet());
        return leads.values().stream().map(LeadWriter::told).toList();
    }

    List<Lead> newest(Scope scope, int offset, int limit) throws SQLException {
        // A person who left the roster's table of persons limits nobody who may see everything.
        String seen = scope.isUnlimited()
                ? ""
                : " AND EXISTS (SELECT 1 FROM wasit.lead_mentions m JOIN wasit.persons n ON n.key = m.person"
                        + " WHERE m.post_id = l.post_id" + scope.and("n") + ")";
        return Rows.query(
                connection,
                "SELECT p.*, l.lexicon, l.fingerprint, l.found_at FROM wasit.leads l JOIN wasit.posts p ON p.id = l.post_id"
                        + " WHERE p.redacted_at IS NULL" + seen + " ORDER BY l.found_at DESC, l.post_id OFFSET "
                        + offset
                        + " LIMIT " + limit,
                row -> lead(row, scope),
                scope.after());
    }

    private List<UUID> insert(Map<UUID, Lead> leads) throws SQLException {
        return Rows.query(
                connection,
                """
                INSERT INTO wasit.leads (post_id, lexicon, fingerprint, found_at)
                SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
                ON CONFLICT (post_id) DO NOTHING RETURNING post_id
                """,
                row -> UUID.fromString(row.text("post_id")),
                leads.keySet().stream().map(UUID::toString).toArray(String[]::new),
                leads.values().stream().map(Lead::lexicon).toArray(String[]::new),
                leads.values().stream().map(Lead::fingerprint).toArray(String[]::new),
                leads.values().stream().map(lead -> lead.foundAt().toString()).toArray(String[]::new));
    }

    private void writeMentions(Map<UUID, Lead> leads) throws SQLException {
        List<@Nullable Object[]> lines = new ArrayList<>();
        leads.forEach((id, lead) -> {
            for (int no = 0; no < lead.mentions().size(); no++) {
                Mention mention = lead.mentions().get(no);
                lines.add(new @Nullable Object[] {
                    id, no, mention.person(), Json.write(mention.matched()), Json.write(mention.sentences())
                });
            }
        });
        Rows.batch(
                connection,
                "INSERT INTO wasit.lead_mentions (post_id, no, person, matched, sentences) VALUES (?, ?, ?, ?::jsonb, ?::jsonb)",
                lines);
    }

    /** Of the persons it mentions only those that the reader may see. */
    private Lead lead(Row row, Scope scope) throws SQLException {
        List<Mention> mentions = Rows.query(
                connection,
                "SELECT m.person, m.matched, m.sentences FROM wasit.lead_mentions m LEFT JOIN wasit.persons n ON n.key = m.person"
                        + " WHERE m.post_id = ?::uuid" + scope.and("n") + " ORDER BY m.no",
                mention -> new Mention(
                        mention.text("person"),
                        Json.evidence(mention.text("matched")),
                        Json.evidence(mention.text("sentences"))),
                scope.after(row.text("id")));
        return new Lead(
                Posts.read(row), mentions, row.text("lexicon"), row.text("fingerprint"), row.instant("found_at"));
    }

    private static LedgerDraft told(Lead lead) {
        return new LedgerDraft(
                "lead",
                Ledger.PROGRAM,
                null,
                Map.of(
                        "post",
                        Posts.id(lead.article().id()).toString(),
                        "source",
                        lead.article().id().source(),
                        "text_sha256",
                        TextHash.of(lead.article()),
                        "lexicon",
                        lead.lexicon(),
                        "persons",
                        lead.mentions().stream().map(Mention::person).toList()));
    }
}
