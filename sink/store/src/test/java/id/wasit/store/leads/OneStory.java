package id.wasit.store.leads;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Lead;
import id.wasit.model.Person;
import id.wasit.store.Made;
import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.access.UserRole;
import id.wasit.store.ledger.LedgerEntry;
import id.wasit.store.roster.RosterImport;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store with one story of the news about somebody of the roster, and what people do with it. */
abstract class OneStory {
    static final String OFFICE = "Dinas Pendidikan";
    /** A hand-over by plain SQL; takes who does it. */
    static final String STEP =
            "INSERT INTO wasit.lead_moves (story, seq, kind, from_state, to_state, actor, reason, receiver, at)"
                    + " SELECT fingerprint, 2, 'serah', 'diusulkan', 'dilaporkan', '%s', 'x', 'y', now() FROM wasit.lead_stories";

    final TestStore test = TestStore.fresh().withPeople();
    final Store store = test.store;
    final Leads leads = store.leads();
    long number;

    @BeforeEach
    void aStoryAboutSomebodyOfTheRoster() {
        Person rini = new Person("p-1", "Rini Rahmawati", "198705122010011003", "Camat", OFFICE, "Nusaraya");
        store.roster()
                .replace(new RosterImport(
                        List.of(Made.entry("a1", "p-1", OFFICE)), List.of(rini), "wasit", "daftar.csv"));
        store.users().add("tono", "Tono Wijaya", Set.of(UserRole.SUPERVISOR), null, "wasit");
        store.flags().writeLeads(List.of(Made.lead("n1", "Camat hadir di panggung")));
        number = leads.stories("sari", LeadState.NEW, 0, 1).get(0).number();
    }

    @AfterEach
    void close() {
        test.close();
    }

    /** Another version of the article, an hour later. */
    void copyComes() {
        Lead first = Made.lead("n1", "Camat hadir di panggung");
        test.clock.add(Duration.ofHours(1));
        store.flags()
                .writeLeads(List.of(new Lead(
                        Made.version(first.article(), "2"),
                        first.mentions(),
                        first.lexicon(),
                        first.fingerprint(),
                        test.clock.instant())));
    }

    List<String> reasons() throws SQLException {
        return test.ask("SELECT reason FROM wasit.lead_moves");
    }

    LeadCard card(String user) {
        return leads.open(number, user).orElseThrow();
    }

    void move(String user, LeadMoveKind kind, String reason) {
        assertTrue(leads.move(new LeadStep(number, card(user).version(), user, kind, reason, null)));
    }

    void handOver(String user) {
        LeadStep step = new LeadStep(
                number, card(user).version(), user, LeadMoveKind.HAND_OVER, "perlu ditelusuri", "Tim penelusuran");
        assertTrue(leads.move(step));
    }

    List<LedgerEntry> told(String kind) {
        return store.ledger().before(Long.MAX_VALUE, 100).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }
}
