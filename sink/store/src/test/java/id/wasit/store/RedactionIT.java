package id.wasit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Flag;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import id.wasit.model.Stage;
import id.wasit.model.Strength;
import id.wasit.model.Times;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.Lane;
import id.wasit.store.cases.StoredFlag;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.leads.LeadState;
import id.wasit.store.posts.TextHash;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedactionIT {
    private static final String SECRET = "rahasiasekali";
    private static final Instant NOON = Instant.parse("2025-10-01T05:00:00Z");

    private final TestStore test = TestStore.fresh().withPeople();
    private final Store store = test.store;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void deletedItemLeavesNoTextInAnyTable() throws SQLException {
        Flag flag = Made.flag("1", "Ayo " + SECRET);
        store.flags().write(List.of(flag));
        store.flags().writeLeads(List.of(Made.lead("n1", "Camat " + SECRET)));
        assertEquals(3, tablesWith(SECRET).size(), "two posts and a finding hold it before");

        int redacted = store.flags().retract(deleted("1"));
        store.flags()
                .retract(new Retraction(
                        RetractionKind.DELETED, "kabarnusa.example", "kabarnusa.example:redaksi", "n1", NOON));

        assertEquals(1, redacted);
        assertEquals(List.of(), tablesWith(SECRET));
        assertEquals(1, store.queue().counts("wati").get(Lane.WITHDRAWN));
        assertEquals(0, store.queue().counts("wati").get(Lane.TRIAGE));
        assertEquals(List.of(), store.leads().stories("wati", LeadState.NEW, 0, 10));
        assertTrue(store.ledger().verify().holds());
    }

    @Test
    void wordsOfADeletedItemLeaveWhatWasRejectedAndTheSearch() throws SQLException {
        Flag flag = Made.flag("1", "Ayo " + SECRET);
        store.flags().write(List.of(flag));
        store.rejected()
                .write(List.of(
                        new Rejected(Stage.DETECT, flag.post().id().key(), "gagal", "Ayo " + SECRET, NOON),
                        new Rejected(Stage.DETECT, "contohgram/10@1", "gagal", "tetap", NOON)));

        store.flags().retract(deleted("1"));

        assertEquals(List.of(), tablesWith(SECRET));
        assertFalse(tablesWith("tetap").isEmpty(), "another item keeps its excerpt");
        assertEquals(
                List.of("0"),
                test.ask(
                        "SELECT count(*) FROM wasit.posts WHERE to_tsvector('indonesian'::regconfig, left(coalesce(title, '')"
                                + " || ' ' || own_text || ' ' || coalesce(shared_text, ''), 100000)) @@ to_tsquery('indonesian', '"
                                + SECRET + "')"));
    }

    @Test
    void excerptThatArrivesAfterTheDeletionIsNotKept() throws SQLException {
        List<Rejected> late = List.of(
                new Rejected(Stage.DETECT, Made.post("1", "a1", "1", "x").id().key(), "gagal", "Ayo " + SECRET, NOON),
                new Rejected(
                        Stage.DETECT, Made.post("1", "a1", "2@b", "x").id().key(), "gagal", "Lagi " + SECRET, NOON),
                new Rejected(Stage.RECORD, "inbox/hari.csv:7", "gagal", "tetap", NOON));
        store.flags().retract(deleted("1"));

        store.rejected().write(late);
        store.rejected().write(late);

        assertEquals(List.of(), tablesWith(SECRET));
        assertEquals(List.of("3"), test.ask("SELECT count(*) FROM wasit.rejected"));
        assertEquals(List.of("tetap"), test.ask("SELECT excerpt FROM wasit.rejected WHERE excerpt IS NOT NULL"));
    }

    @Test
    void tombstoneKeepsHashesAndOffsets() {
        Flag flag = Made.flag("1", "Ayo " + SECRET);
        store.flags().write(List.of(flag));

        store.flags().retract(deleted("1"));
        StoredFlag tombstone =
                store.cases().card(FlagTable.caseKey(flag), "sari").flags().get(0);

        assertEquals(TextHash.of(flag.post()), tombstone.textSha256());
        assertEquals(flag.strongest().evidence(), tombstone.flag().strongest().evidence());
        assertEquals(flag.strongest().score(), tombstone.flag().strongest().score());
        assertEquals(RetractionKind.DELETED, tombstone.retraction());
        assertNotNull(tombstone.redactedAt());
    }

    @Test
    void replayDoesNotBringTheTextBack() throws SQLException {
        Flag flag = Made.flag("1", "Ayo " + SECRET);
        store.flags().write(List.of(flag));
        store.flags().retract(deleted("1"));

        store.flags().write(List.of(flag));
        store.flags().retract(deleted("1"));

        assertEquals(List.of(), tablesWith(SECRET));
        assertEquals(List.of("1"), test.ask("SELECT count(*) FROM wasit.ledger WHERE kind = 'redaction'"));
    }

    @Test
    void postThatArrivesAfterItsRetractionIsStoredWithoutText() throws SQLException {
        store.flags().retract(deleted("1"));

        store.flags().write(List.of(Made.flag("1", "Ayo " + SECRET)));

        assertEquals(List.of(), tablesWith(SECRET));
        assertEquals(1, store.queue().counts("wati").get(Lane.WITHDRAWN));
    }

    @Test
    void whatSomebodyOpenedIsMarkedAndKept() throws SQLException {
        Flag flag = Made.flag("1", "Ayo " + SECRET);
        store.flags().write(List.of(flag));
        String key = FlagTable.caseKey(flag);
        store.cases().open(key, "sari");

        int redacted = store.flags().retract(deleted("1"));
        StoredFlag kept = store.cases().card(key, "sari").flags().get(0);

        assertEquals(0, redacted);
        assertEquals("Ayo " + SECRET, kept.flag().post().text());
        assertEquals(RetractionKind.DELETED, kept.retraction());
    }

    @Test
    void caseWithAnotherPostShowsThatOne() {
        Flag strong = Made.flag("1", "a1", "Ayo " + SECRET, "same", Strength.STRONG, 5);
        Flag weak = Made.flag("2", "a1", "Ayo coblos", "same", Strength.WEAK, 1);
        store.flags().write(List.of(strong, weak));

        store.flags().retract(deleted("1"));
        CaseRow row = store.cases().card(FlagTable.caseKey(strong), "sari").row();

        assertEquals("Ayo coblos", row.excerpt());
        assertEquals(Strength.WEAK, row.strength());
        assertEquals(Lane.TRIAGE, row.lane());
    }

    @Test
    void editRedactsTheVersionBeforeAndNotTheNewOne() throws SQLException {
        Flag before = Made.flag("1", "a1", "Ayo " + SECRET, "one", Strength.STRONG, 3);
        Flag after = edited(Made.flag("1", "a1", "Ayo coblos versi baru", "two", Strength.STRONG, 3));
        store.flags().write(List.of(before));

        store.flags().retract(new Retraction(RetractionKind.EDITED, "contohgram", Made.ACCOUNT, "1", NOON));
        store.flags().write(List.of(after));

        assertEquals(List.of(), tablesWith(SECRET));
        assertFalse(tablesWith("versi baru").isEmpty());
    }

    @Test
    void closedAccountRedactsAllOfItAndNothingOfOthers() throws SQLException {
        store.flags()
                .write(List.of(
                        Made.flag("1", "Ayo " + SECRET),
                        Made.flag("2", "Mari " + SECRET),
                        Made.flag("3", "a2", "orang lain", "x", Strength.WEAK, 1)));

        int redacted = store.flags()
                .retract(new Retraction(RetractionKind.ACCOUNT_CLOSED, "contohgram", Made.ACCOUNT, null, NOON));

        assertEquals(2, redacted);
        assertEquals(List.of(), tablesWith(SECRET));
        assertFalse(tablesWith("orang lain").isEmpty());
    }

    @Test
    void deletionByAnotherAccountIsNotBelieved() throws SQLException {
        store.flags().write(List.of(Made.flag("1", "Ayo " + SECRET)));

        store.flags().retract(new Retraction(RetractionKind.DELETED, "contohgram", "contohgram:b9", "1", NOON));

        assertFalse(tablesWith(SECRET).isEmpty());
    }

    private static Flag edited(Flag flag) {
        Post post = flag.post();
        Post changed = new Post(
                new PostId("contohgram", post.id().id(), "2"),
                post.author(),
                post.kind(),
                post.title(),
                post.text(),
                post.conversation(),
                post.url(),
                new Times(Made.MORNING, NOON, NOON),
                post.region(),
                post.contest(),
                post.provenance(),
                false);
        return new Flag(changed, flag.findings(), flag.lexicon(), flag.fingerprint(), flag.flaggedAt());
    }

    private static Retraction deleted(String item) {
        return new Retraction(RetractionKind.DELETED, "contohgram", Made.ACCOUNT, item, NOON);
    }

    /** Every row of every table of the schema that holds the words anywhere, as {@code table: key}. */
    private List<String> tablesWith(String words) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : test.ask("SELECT table_name FROM information_schema.tables WHERE table_schema = 'wasit'"
                + " AND table_type = 'BASE TABLE' ORDER BY 1")) {
            for (String row : test.ask(
                    "SELECT left(t::text, 60) FROM wasit." + table + " t WHERE t::text LIKE '%" + words + "%'")) {
                found.add(table + ": " + row);
            }
        }
        return found;
    }
}
