package id.wasit.store.flags;

import id.wasit.model.Lead;
import id.wasit.model.Mention;
import id.wasit.model.Post;
import id.wasit.store.evidence.EvidenceTable;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.posts.Json;
import id.wasit.store.posts.Posts;
import id.wasit.store.posts.TextHash;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes news leads. */
final class LeadWriter {
    private final Connection connection;
    private final Instant now;
    private final Stories stories;

    LeadWriter(Connection connection, Instant now) {
        this.connection = connection;
        this.stories = new Stories(connection);
        this.now = now;
    }

    List<LedgerDraft> write(List<Lead> batch) throws SQLException {
        SortedMap<UUID, Lead> leads = new TreeMap<>();
        batch.forEach(lead -> leads.putIfAbsent(Posts.id(lead.article().id()), lead));
        if (leads.isEmpty()) {
            return List.of();
        }
        SortedMap<UUID, Post> articles = new TreeMap<>();
        leads.forEach((id, lead) -> articles.put(id, lead.article()));
        Posts.insert(connection, articles, now);
        leads.keySet().retainAll(inserted(leads));
        writeMentions(leads);
        EvidenceTable.keep(
                connection, leads.values().stream().map(Lead::article).toList());
        new Redaction(connection, now).ofLateArrivals(leads.keySet());
        return leads.values().stream().map(LeadWriter::told).toList();
    }

    /** One by one, the first found first, because copies of a story come in one batch. */
    private Set<UUID> inserted(Map<UUID, Lead> leads) throws SQLException {
        Set<UUID> added = new HashSet<>();
        List<Map.Entry<UUID, Lead>> inOrder = leads.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().foundAt()))
                .toList();
        for (Map.Entry<UUID, Lead> entry : inOrder) {
            if (insert(entry.getKey(), entry.getValue())) {
                added.add(entry.getKey());
            }
        }
        return added;
    }

    private boolean insert(UUID id, Lead lead) throws SQLException {
        return Rows.update(
                        connection,
                        "INSERT INTO wasit.leads (post_id, lexicon, fingerprint, found_at) VALUES (?, ?, ?, ?::timestamptz)"
                                + " ON CONFLICT (post_id) DO NOTHING",
                        id,
                        lead.lexicon(),
                        stories.of(lead),
                        lead.foundAt().toString())
                > 0;
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
