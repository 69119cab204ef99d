package id.wasit.store.leads;

import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** News that speaks of persons of the roster: reading it, and saying what becomes of it. */
public final class Leads {
    /** Counts stop here, so that they cost the same however much there is: show it as "1.000+". */
    public static final int COUNT_LIMIT = 1_000;

    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public Leads(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Stories about somebody whom this person may see, those that grew last first; articles that were taken back are left out. */
    public List<Story> stories(String user, LeadState state, int offset, int limit) {
        return database.inTransaction(connection -> {
            List<Story> stories = reader(connection, user).newest(state, offset, limit);
            Map<String, Object> told = Map.of("state", state.code(), "from", offset, "count", stories.size());
            ledger.append(connection, List.of(new LedgerDraft("read_leads", user, null, told)));
            return stories;
        });
    }

    /** How many stories that this person may see stand in each state, each at most {@link #COUNT_LIMIT}. */
    public Map<LeadState, Integer> counts(String user) {
        return database.inTransaction(connection -> reader(connection, user).counts(COUNT_LIMIT));
    }

    /** A story with the persons who may be meant; the look at them is written into the ledger. Empty when this person may not see it. */
    public Optional<LeadCard> open(long number, String user) {
        return database.inTransaction(connection -> {
            Optional<LeadCard> card = card(connection, number, user);
            if (card.isPresent()) {
                ledger.append(
                        connection,
                        card.get().persons().stream()
                                .map(one -> Ledger.personalRead(
                                        user, one.mention().person(), null, "informasi awal " + number))
                                .toList());
            }
            return card;
        });
    }

    /** The number of the story to read next after this one; empty when none waits. */
    public Optional<Long> next(String user, long after) {
        return database.inTransaction(connection ->
                reader(connection, user).next(LeadState.NEW, after).map(Story::number));
    }

    /**
     * Takes a step with a story. It stands in the ledger, the reason as its hash.
     *
     * @return false when this person may not see the story
     * @throws LeadRefused when somebody was faster, the step is not open to this person, or something is missing
     */
    public boolean move(LeadStep step) {
        return database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, step.user());
            if (new StoryReader(connection, scope).story(step.number()).isEmpty()) {
                return false;
            }
            ledger.append(connection, List.of(new Steps(connection, scope).take(step, database.now())));
            return true;
        });
    }

    /**
     * What was handed over of a story, to take along; that it was taken stands in the ledger, with its hash and the persons it names. Empty when
     * nothing was handed over, its time is over, or something keeps this person from deciding on the story.
     */
    public Optional<Handed> handed(long number, String user) {
        return database.inTransaction(connection -> {
            StoryReader reader = reader(connection, user);
            if (reader.story(number).isEmpty()) {
                return Optional.<Handed>empty();
            }
            String story = reader.head(number).fingerprint();
            Optional<Handed> handed = reader.hindrance(story) == null ? reader.handed(story) : Optional.empty();
            if (handed.isPresent()) {
                ledger.append(connection, taken(user, number, handed.get(), reader.personsHanded(story)));
            }
            return handed;
        });
    }

    private static List<LedgerDraft> taken(String user, long number, Handed handed, List<String> persons) {
        List<LedgerDraft> told = new ArrayList<>();
        told.add(new LedgerDraft(
                "lead_export", user, null, Map.of("story", number, "sha256", Hash.sha256(handed.body()))));
        persons.forEach(person -> told.add(Ledger.personalRead(user, person, null, "informasi awal " + number)));
        return told;
    }

    private static Optional<LeadCard> card(Connection connection, long number, String user) throws SQLException {
        Scope scope = Users.scope(connection, user);
        StoryReader reader = new StoryReader(connection, scope);
        Optional<Story> found = reader.story(number);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Story story = found.get();
        StoryReader.Head head = reader.head(number);
        List<LeadMove> moves = reader.moves(head.fingerprint());
        LeadHindrance hindrance = reader.hindrance(head.fingerprint());
        List<LeadMoveKind> ways = new Steps(connection, scope).ways(head, moves, hindrance);
        return Optional.of(new LeadCard(
                story, head.seen(), reader.persons(story.lead()), moves, hindrance, head.asProposed(), ways));
    }

    private static StoryReader reader(Connection connection, String user) throws SQLException {
        return new StoryReader(connection, Users.scope(connection, user));
    }
}
