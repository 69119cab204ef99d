package id.wasit.store.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Lead;
import id.wasit.model.Mention;
import id.wasit.model.Person;
import id.wasit.store.Made;
import id.wasit.store.access.UserRole;
import id.wasit.store.desk.Relation;
import id.wasit.store.roster.RosterImport;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** News is read, set aside or handed over by people, by two of them when it leaves the house; it becomes no case. */
class LeadsIT extends OneStory {
    @Test
    void whatIsOpenedShowsWhoMayBeMeantAndTheLookStandsInTheLedger() {
        LeadCard card = card("sari");

        assertEquals("Rini Rahmawati", card.persons().get(0).person().name());
        assertEquals(List.of(LeadMoveKind.READ, LeadMoveKind.IGNORE, LeadMoveKind.PROPOSE), card.ways());
        assertTrue(told("read_personal").stream()
                .anyMatch(entry -> entry.actor().equals("sari")
                        && entry.body().equals(Map.of("person", "p-1", "reason", "informasi awal " + number))));
    }

    @Test
    void whatIsSetAsideLeavesTheListWithItsReasonAndCanBeOpenedAgain() {
        move("sari", LeadMoveKind.IGNORE, "orang lain yang senama");

        assertEquals(List.of(), leads.stories("sari", LeadState.NEW, 0, 10));
        assertEquals(1, leads.counts("budi").get(LeadState.IGNORED));
        LeadMove last = card("budi").moves().get(0);
        assertEquals("sari orang lain yang senama", last.actor() + " " + last.reason());

        move("budi", LeadMoveKind.REOPEN, "ada keterangan baru");

        assertEquals(LeadState.NEW, card("sari").story().state());
        assertEquals(2, told("lead_move").size());
        assertTrue(store.ledger().verify().holds());
    }

    @Test
    void nothingLeavesTheHouseByOnePersonAlone() {
        move("wati", LeadMoveKind.PROPOSE, "tempat dan waktu jelas");

        LeadCard own = card("wati");
        assertTrue(own.ownProposal("wati"));
        assertFalse(own.ways().contains(LeadMoveKind.HAND_OVER));
        assertThrows(LeadRefused.class, () -> handOver("wati"));
        assertThrows(LeadRefused.class, () -> handOver("sari"), "a reviewer hands nothing over");

        handOver("tono");

        assertEquals(LeadState.HANDED_OVER, card("wati").story().state());
        assertEquals(List.of(), card("wati").ways());
    }

    @Test
    void onePersonAloneCannotHandOverByPlainSqlEither() throws SQLException {
        move("wati", LeadMoveKind.PROPOSE, "tempat dan waktu jelas");
        assertThrows(SQLException.class, () -> test.sql(STEP.formatted("wati")));
        assertThrows(SQLException.class, () -> test.sql(STEP.formatted("sari")));
        assertThrows(SQLException.class, () -> test.sql("UPDATE wasit.lead_stories SET state = 'dilaporkan'"));
        assertThrows(SQLException.class, () -> test.sql("UPDATE wasit.lead_moves SET actor = 'sari'"));
        assertThrows(SQLException.class, () -> test.sql("DELETE FROM wasit.lead_moves"));
        assertEquals(1, test.sql(STEP.formatted("tono")));
    }

    @Test
    void twoPeopleWhoDecideAtOnceDoNotOverwriteEachOther() {
        int version = card("sari").version();
        move("budi", LeadMoveKind.READ, "");

        LeadRefused late = assertThrows(
                LeadRefused.class,
                () -> leads.move(new LeadStep(number, version, "sari", LeadMoveKind.IGNORE, "lama", null)));

        assertEquals(LeadRefused.Why.DECIDED, late.why());
        assertEquals("budi", late.detail());
        assertEquals(LeadState.READ, card("sari").story().state());
    }

    @Test
    void aStepWithoutItsReasonOrReceiverIsNotTaken() {
        assertThrows(LeadRefused.class, () -> move("sari", LeadMoveKind.IGNORE, " "));
        move("sari", LeadMoveKind.PROPOSE, "jelas");

        assertThrows(LeadRefused.class, () -> move("tono", LeadMoveKind.HAND_OVER, "perlu ditelusuri"));

        assertEquals(LeadState.PROPOSED, card("tono").story().state());
    }

    @Test
    void whoIsOfTheSameOfficeSeesNothingAndDecidesNothing() {
        store.users().add("dina", "Dina", Set.of(UserRole.REVIEWER), OFFICE, "wasit");

        assertTrue(leads.open(number, "dina").isEmpty());
        assertFalse(leads.move(new LeadStep(number, 0, "dina", LeadMoveKind.READ, "", null)));
        assertEquals(0, leads.counts("dina").get(LeadState.NEW));
        assertThrows(
                SQLException.class,
                () -> test.sql(
                        "INSERT INTO wasit.lead_moves (story, seq, kind, from_state, to_state, actor, reason, at)"
                                + " SELECT fingerprint, 1, 'baca', 'baru', 'dibaca', 'dina', '', now() FROM wasit.lead_stories"));
    }

    @Test
    void whoDeclaredARelationReadsAndDoesNotDecide() {
        store.desk().declare("sari", Relation.Kind.PERSON, "p-1", "saudara sepupu");

        LeadCard card = card("sari");

        assertEquals(LeadHindrance.RELATED, card.hindrance());
        assertThrows(LeadRefused.class, () -> move("sari", LeadMoveKind.READ, ""));
        assertThrows(
                SQLException.class,
                () -> test.sql(
                        "INSERT INTO wasit.lead_moves (story, seq, kind, from_state, to_state, actor, reason, at)"
                                + " SELECT fingerprint, 1, 'baca', 'baru', 'dibaca', 'sari', '', now() FROM wasit.lead_stories"));
    }

    @Test
    void whoSeesOnlyAPartOfThoseNamedLeavesTheDecisionToOthers() {
        Person other = new Person("p-2", "Budi Jauh", "197001011990011001", "Lurah", "Kelurahan Jauh", "Negeri Jauh");
        Person rini = new Person("p-1", "Rini Rahmawati", "198705122010011003", "Camat", OFFICE, "Nusaraya");
        store.roster()
                .replace(new RosterImport(
                        List.of(Made.entry("a1", "p-1", OFFICE), Made.entry("a2", "p-2", "Kelurahan Jauh")),
                        List.of(rini, other),
                        "wasit",
                        "daftar.csv"));
        Lead both = Made.lead("n2", "Lurah dan camat hadir");
        store.flags()
                .writeLeads(List.of(new Lead(
                        both.article(),
                        List.of(
                                both.mentions().get(0),
                                new Mention(
                                        "p-2",
                                        both.mentions().get(0).matched(),
                                        both.mentions().get(0).sentences())),
                        both.lexicon(),
                        "ffff0000ffff0000",
                        both.foundAt().plusSeconds(1))));
        store.users().limit("sari", Set.of("Nusaraya"), Set.of(), "wasit");
        long two = leads.stories("sari", LeadState.NEW, 0, 1).get(0).number();

        LeadCard card = leads.open(two, "sari").orElseThrow();

        assertEquals(1, card.persons().size());
        assertEquals(LeadHindrance.NAMES_HIDDEN_PERSON, card.hindrance());
        assertEquals(null, leads.open(two, "budi").orElseThrow().hindrance());
    }

    @Test
    void anAuditorLooksOnly() {
        store.users().add("anwar", "Anwar", Set.of(UserRole.AUDITOR), null, "wasit");

        assertEquals(LeadHindrance.ONLY_LOOKS, card("anwar").hindrance());
        assertThrows(LeadRefused.class, () -> move("anwar", LeadMoveKind.READ, ""));
    }

    @Test
    void aLaterCopyJoinsTheDecidedStoryAndSaysSo() {
        move("sari", LeadMoveKind.IGNORE, "berita lama");
        copyComes();

        Story story = leads.stories("sari", LeadState.IGNORED, 0, 1).get(0);
        assertTrue(story.grew());
        assertEquals(1, story.others().size());
    }

    @Test
    void noStepWithNewsEverMakesACase() throws SQLException {
        move("sari", LeadMoveKind.PROPOSE, "jelas");
        handOver("tono");

        assertEquals(List.of("0"), test.ask("SELECT count(*) FROM wasit.cases"));
        assertEquals(List.of("0"), test.ask("SELECT count(*) FROM wasit.flags"));
    }
}
