package id.wasit.store.flags;

import id.wasit.model.Finding;
import id.wasit.model.Flag;
import id.wasit.model.Post;
import id.wasit.model.RosterEntry;
import id.wasit.store.evidence.EvidenceTable;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.posts.Json;
import id.wasit.store.posts.Posts;
import id.wasit.store.priority.Ranks;
import id.wasit.store.roster.RosterReader;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One batch of flags in one transaction. Locks are always taken in the same order (posts, flags, cases, the ledger), each in the order of
 * its keys, so writers wait for each other and never in a circle.
 */
final class FlagWriter {
    private static final String NEW_FLAGS = """
            INSERT INTO wasit.flags (post_id, case_key, lexicon, fingerprint, flagged_at)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            ON CONFLICT (post_id) DO NOTHING RETURNING post_id
            """;

    /** A case that people have begun to read keeps its face; only one that is still new takes a stronger post as its representative. */
    private static final String CASES = """
            INSERT INTO wasit.cases AS c (key, account, platform, handle, person, unit, region, contest, fingerprint, source, lead_post,
                category, strength, score, urgency, posts, known_at, due_at, due_on, turn_at, head_start, priority, lexicon, target)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, wasit.urgency_of(?, ?), ?, ?, ?, ?, ?, ? * interval '1 second', ?::jsonb,
                ?, ?)
            ON CONFLICT (key) DO UPDATE SET posts = c.posts + excluded.posts, withdrawn_at = NULL,
                lead_post = CASE WHEN c.state = 'baru' AND excluded.urgency < c.urgency THEN excluded.lead_post ELSE c.lead_post END,
                source = CASE WHEN c.state = 'baru' AND excluded.urgency < c.urgency THEN excluded.source ELSE c.source END,
                category = CASE WHEN c.state = 'baru' AND excluded.urgency < c.urgency THEN excluded.category ELSE c.category END,
                strength = CASE WHEN c.state = 'baru' AND excluded.urgency < c.urgency THEN excluded.strength ELSE c.strength END,
                score = CASE WHEN c.state = 'baru' AND excluded.urgency < c.urgency THEN excluded.score ELSE c.score END,
                head_start = CASE WHEN c.state = 'baru' AND excluded.urgency < c.urgency THEN excluded.head_start ELSE c.head_start END,
                priority = CASE WHEN c.state = 'baru' AND excluded.urgency < c.urgency THEN excluded.priority ELSE c.priority END,
                urgency = CASE WHEN c.state = 'baru' THEN least(excluded.urgency, c.urgency) ELSE c.urgency END""";

    private final Connection connection;
    private final Instant now;

    FlagWriter(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** @return what shall stand in the ledger, one row for each flag that was new */
    List<LedgerDraft> write(List<Flag> batch) throws SQLException {
        SortedMap<UUID, KeyedFlag> candidates = new TreeMap<>();
        batch.stream().map(KeyedFlag::of).forEach(keyed -> candidates.putIfAbsent(keyed.post(), keyed));
        Map<UUID, String> hashes = Posts.insert(connection, posts(candidates), now);
        // The flags of a batch that comes again, or that another writer brought meanwhile, are there: what counts is
        // what this insert added.
        candidates.keySet().retainAll(insert(candidates.values()));
        if (candidates.isEmpty()) {
            return List.of();
        }
        Ranks ranks = Ranks.load(connection, accounts(candidates.values()));
        writeFindings(candidates);
        writeCases(candidates.values(), new HeadStarts(ranks));
        EvidenceTable.keep(connection, posts(candidates).values());
        // Whoever took nothing back has no post that comes after its retraction.
        if (!ranks.takenBack().isEmpty()) {
            new Redaction(connection, now).ofLateArrivals(candidates.keySet());
        }
        return candidates.values().stream()
                .map(keyed -> told(keyed, hashes.getOrDefault(keyed.post(), "")))
                .toList();
    }

    private static SortedMap<UUID, Post> posts(SortedMap<UUID, KeyedFlag> flags) {
        SortedMap<UUID, Post> posts = new TreeMap<>();
        flags.forEach((id, keyed) -> posts.put(id, keyed.flag().post()));
        return posts;
    }

    private Set<UUID> insert(Collection<KeyedFlag> flags) throws SQLException {
        return new HashSet<>(Rows.query(
                connection,
                NEW_FLAGS,
                row -> UUID.fromString(row.text("post_id")),
                texts(flags, keyed -> keyed.post().toString()),
                texts(flags, KeyedFlag::caseKey),
                texts(flags, keyed -> keyed.flag().lexicon()),
                texts(flags, keyed -> keyed.flag().fingerprint()),
                texts(flags, keyed -> keyed.flag().flaggedAt().toString())));
    }

    private void writeCases(Collection<KeyedFlag> flags, HeadStarts headStarts) throws SQLException {
        Map<String, List<RosterEntry>> roster = roster(flags);
        Map<String, List<KeyedFlag>> byCase =
                flags.stream().collect(Collectors.groupingBy(KeyedFlag::caseKey, TreeMap::new, Collectors.toList()));
        List<@Nullable Object[]> lines = new ArrayList<>();
        byCase.forEach((key, members) -> lines.add(
                new CaseDraft(key, members).line(roster.getOrDefault(account(members.get(0)), List.of()), headStarts)));
        Rows.batch(connection, CASES, lines);
    }

    /** By stable id; where the platform gave only a handle, by who had it. */
    private Map<String, List<RosterEntry>> roster(Collection<KeyedFlag> flags) throws SQLException {
        Set<String> accounts = accounts(flags);
        Map<String, List<RosterEntry>> roster = new HashMap<>(RosterReader.entriesOf(connection, accounts));
        accounts.removeAll(roster.keySet());
        if (!accounts.isEmpty()) {
            roster.putAll(RosterReader.holdersOf(connection, accounts));
        }
        return roster;
    }

    private static Set<String> accounts(Collection<KeyedFlag> flags) {
        return flags.stream().map(FlagWriter::account).collect(Collectors.toCollection(HashSet::new));
    }

    private static String account(KeyedFlag keyed) {
        return keyed.flag().post().author().account();
    }

    private void writeFindings(Map<UUID, KeyedFlag> flags) throws SQLException {
        List<@Nullable Object[]> lines = new ArrayList<>();
        flags.forEach((id, keyed) -> {
            List<Finding> findings = keyed.flag().findings();
            for (int no = 0; no < findings.size(); no++) {
                lines.add(line(id, no, findings.get(no)));
            }
        });
        Rows.batch(
                connection,
                "INSERT INTO wasit.findings (post_id, no, category, pattern, contest, target, strength, score, evidence, reasons,"
                        + " without_what) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)",
                lines);
    }

    private static @Nullable Object[] line(UUID id, int no, Finding finding) {
        return new @Nullable Object[] {
            id,
            no,
            finding.category(),
            finding.pattern(),
            finding.contest(),
            finding.target(),
            finding.strength().ordinal(),
            finding.score(),
            Json.write(finding.evidence()),
            Json.write(finding.reasons()),
            finding.withoutWhat()
        };
    }

    private static LedgerDraft told(KeyedFlag keyed, String textHash) {
        Flag flag = keyed.flag();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("post", keyed.post().toString());
        told.put("source", flag.post().id().source());
        told.put("text_sha256", textHash);
        told.put("raw_sha256", flag.post().provenance().rawSha256());
        told.put("lexicon", flag.lexicon());
        told.put("patterns", flag.findings().stream().map(Finding::pattern).toList());
        return new LedgerDraft("flag", Ledger.PROGRAM, keyed.caseKey(), told);
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }
}
