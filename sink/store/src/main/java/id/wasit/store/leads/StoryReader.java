package id.wasit.store.leads;

import id.wasit.model.Lead;
import id.wasit.model.Mention;
import id.wasit.store.access.Scope;
import id.wasit.store.desk.Relations;
import id.wasit.store.posts.Json;
import id.wasit.store.posts.Posts;
import id.wasit.store.roster.PersonCard;
import id.wasit.store.roster.RosterReader;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads stories for one person: what they may not see is not there. */
final class StoryReader {
    /** Whom the tellings of a story name; {@code c} as {@link Relations#NONE} wants it. */
    private static final String NAMED = """
            FROM (SELECT m.person, n.unit, n.region FROM wasit.leads l JOIN wasit.lead_mentions m ON m.post_id = l.post_id
                  LEFT JOIN wasit.persons n ON n.key = m.person WHERE l.fingerprint = ?) c
            """;

    private static final String HEAD = """
            SELECT s.fingerprint, s.state, s.version, s.joined, coalesce((SELECT m.joined = s.joined
                    AND m.telling = wasit.last_telling(s.fingerprint) FROM wasit.lead_moves m
                WHERE m.story = s.fingerprint AND m.kind = 'usul' ORDER BY m.seq DESC LIMIT 1), false) AS as_proposed
            FROM wasit.lead_stories s WHERE s.number = ?
            """;

    /** Whether a telling joined after the last step; false for steps of which that is not known. */
    private static final String GREW =
            "coalesce((SELECT s.joined > m.joined FROM wasit.lead_moves m WHERE m.story = s.fingerprint AND m.seq = s.version), false)";

    private final Connection connection;
    private final Scope scope;
    private final String told;

    StoryReader(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
        // A person who left the roster's table of persons limits nobody who may see everything.
        this.told = "FROM wasit.leads l JOIN wasit.posts p ON p.id = l.post_id WHERE p.redacted_at IS NULL"
                + (scope.isUnlimited()
                        ? ""
                        : " AND EXISTS (SELECT 1 FROM wasit.lead_mentions m JOIN wasit.persons n ON n.key = m.person"
                                + " WHERE m.post_id = l.post_id" + scope.and("n") + ")");
    }

    /**
     * What the store keeps of a story besides its tellings.
     *
     * @param joined how many tellings came after the first
     * @param asProposed whether they are those of its last proposal
     */
    record Head(String fingerprint, LeadState state, int version, int joined, boolean asProposed) {
        /** Rises with every step and every telling. */
        int seen() {
            return version + joined;
        }
    }

    List<Story> newest(LeadState state, int offset, int limit) throws SQLException {
        return stories(
                "s.state = ? ORDER BY s.found_at DESC, s.number DESC OFFSET " + offset + " LIMIT " + limit,
                state.code());
    }

    Optional<Story> story(long number) throws SQLException {
        return stories("s.number = ?", number).stream().findFirst();
    }

    /** The newest story in a state that is not this one. */
    Optional<Story> next(LeadState state, long not) throws SQLException {
        return stories(
                        "s.state = ? AND s.number <> ? ORDER BY s.found_at DESC, s.number DESC LIMIT 1",
                        state.code(),
                        not)
                .stream()
                .findFirst();
    }

    /** How many stories this person may see stand in each state, each at most so many. */
    Map<LeadState, Integer> counts(int most) throws SQLException {
        String sql = Arrays.stream(LeadState.values())
                .map(state -> ("SELECT '%1$s' AS state, count(*) AS n FROM (SELECT 1 FROM wasit.lead_stories s"
                                + " WHERE s.state = '%1$s' AND EXISTS (SELECT 1 %2$s AND l.fingerprint = s.fingerprint)"
                                + " LIMIT %3$d) few")
                        .formatted(state.code(), told, most))
                .collect(Collectors.joining(" UNION ALL "));
        List<@Nullable Object> values = new ArrayList<>();
        Arrays.stream(LeadState.values()).forEach(state -> values.addAll(scope.values()));
        Map<LeadState, Integer> counts = new EnumMap<>(LeadState.class);
        Rows.each(
                connection,
                sql,
                row -> counts.put(LeadState.of(row.text("state")), row.integer("n")),
                values.toArray());
        return counts;
    }

    Head head(long number) throws SQLException {
        return Rows.only(connection, HEAD, StoryReader::head, number);
    }

    /** Locked until the transaction ends. */
    Head locked(long number) throws SQLException {
        Rows.query(connection, "SELECT 1 FROM wasit.lead_stories WHERE number = ? FOR UPDATE", row -> true, number);
        return head(number);
    }

    private static Head head(Row row) throws SQLException {
        return new Head(
                row.text("fingerprint"),
                LeadState.of(row.text("state")),
                row.integer("version"),
                row.integer("joined"),
                row.truth("as_proposed"));
    }

    List<LeadMove> moves(String fingerprint) throws SQLException {
        return Rows.query(
                connection,
                "SELECT * FROM wasit.lead_moves WHERE story = ? ORDER BY seq",
                row -> new LeadMove(
                        LeadMoveKind.of(row.text("kind")),
                        row.text("actor"),
                        row.text("reason"),
                        row.maybeText("receiver"),
                        row.instant("at")),
                fingerprint);
    }

    Optional<Handed> handed(String fingerprint) throws SQLException {
        return Rows.one(
                        connection,
                        "SELECT body FROM wasit.lead_files WHERE story = ? AND body <> ''",
                        row -> row.text("body"),
                        fingerprint)
                .map(body -> new Handed(LeadFile.read(body), body));
    }

    /** The persons that the telling mentions that was handed over. */
    List<String> personsHanded(String fingerprint) throws SQLException {
        return Rows.query(
                connection,
                "SELECT n.person FROM wasit.lead_moves m JOIN wasit.lead_mentions n ON n.post_id = m.telling"
                        + " WHERE m.story = ? AND m.kind = 'serah' ORDER BY n.no",
                row -> row.text("person"),
                fingerprint);
    }

    List<LeadPerson> persons(Lead lead) throws SQLException {
        List<LeadPerson> persons = new ArrayList<>();
        for (Mention mention : lead.mentions()) {
            Optional<PersonCard> person = RosterReader.person(connection, mention.person());
            int namesakes = person.isPresent() ? RosterReader.namesakes(connection, person.get()) : 0;
            persons.add(new LeadPerson(mention, person.orElse(null), namesakes));
        }
        return persons;
    }

    /** What keeps this person from deciding on it. */
    @Nullable
    LeadHindrance hindrance(String fingerprint) throws SQLException {
        if (!scope.judges()) {
            return LeadHindrance.ONLY_LOOKS;
        }
        String login = scope.user().login();
        if (any(NAMED + "WHERE NOT (" + Relations.NONE + ")", fingerprint, login)) {
            return LeadHindrance.RELATED;
        }
        boolean hidden = any(NAMED + "WHERE (true" + scope.and("c") + ") IS NOT TRUE", scope.after(fingerprint));
        return hidden ? LeadHindrance.NAMES_HIDDEN_PERSON : null;
    }

    private boolean any(String from, @Nullable Object... values) throws SQLException {
        return Rows.any(connection, "SELECT 1 " + from + " LIMIT 1", values);
    }

    private List<Story> stories(String where, @Nullable Object... values) throws SQLException {
        List<@Nullable Object> all = new ArrayList<>(scope.values());
        all.addAll(Arrays.asList(values));
        List<Story> bare = Rows.query(
                connection,
                "SELECT p.*, last.lexicon, last.fingerprint, last.found_at, s.number, s.state, " + GREW + " AS grew"
                        + " FROM wasit.lead_stories s JOIN LATERAL (SELECT l.* " + told
                        + " AND l.fingerprint = s.fingerprint ORDER BY l.found_at DESC, l.post_id LIMIT 1) last ON true"
                        + " JOIN wasit.posts p ON p.id = last.post_id WHERE " + where,
                this::bare,
                all.toArray());
        List<Story> stories = new ArrayList<>();
        for (Story story : bare) {
            stories.add(new Story(story.number(), story.state(), story.lead(), others(story.lead()), story.grew()));
        }
        return stories;
    }

    private Story bare(Row row) throws SQLException {
        return new Story(
                row.number("number"), LeadState.of(row.text("state")), lead(row), List.of(), row.truth("grew"));
    }

    private List<Story.Telling> others(Lead lead) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(scope.values());
        values.add(lead.fingerprint());
        values.add(Posts.id(lead.article().id()).toString());
        return Rows.query(
                connection,
                "SELECT p.source, p.item, p.url, coalesce(p.edited_at, p.created_at, p.observed_at) AS stated_at "
                        + told
                        + " AND l.fingerprint = ? AND l.post_id <> ?::uuid ORDER BY l.found_at DESC, l.post_id LIMIT "
                        + Story.MOST,
                row -> new Story.Telling(
                        row.text("source"), row.text("item"), row.maybeText("url"), row.instant("stated_at")),
                values.toArray());
    }

    /** Of the persons it mentions only those that the reader may see. */
    private Lead lead(Row row) throws SQLException {
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
}
