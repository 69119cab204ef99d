package id.wasit.store.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Lead;
import id.wasit.model.Mention;
import id.wasit.model.Person;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import id.wasit.store.Made;
import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.access.UserRole;
import id.wasit.store.desk.Relation;
import id.wasit.store.ledger.LedgerEntry;
import id.wasit.store.retention.RetentionTerms;
import id.wasit.store.roster.RosterImport;
import id.wasit.store.sql.Hash;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** News is read, set aside or handed over by people, by two of them when it leaves the house; it becomes no case. */
class LeadsIT {
    private static final String OFFICE = "Dinas Pendidikan";
    private static final String STEP =
            "INSERT INTO wasit.lead_moves (story, seq, kind, from_state, to_state, actor, reason, receiver, at)"
                    + " SELECT fingerprint, 2, 'serah', 'diusulkan', 'dilaporkan', '%s', 'x', 'y', now() FROM wasit.lead_stories";

    private static final String EXPECTED = """
            {
              "nomor" : 1,
              "sifat" : "Informasi awal dari berita. Kesamaan nama belum berarti orangnya; ini bukan dugaan terhadap siapa pun dan perlu ditelusuri.",
              "berita" : {
                "sumber" : "kabarnusa.example",
                "judul" : "Judul Camat hadir di panggung",
                "alamat" : "http://kabarnusa.example/n1",
                "terbit" : "2025-10-01T01:00:00Z",
                "ditangkap" : "2025-10-01T01:00:00Z",
                "wilayah" : "",
                "sha256_teks" : "5c8f4849556154ab39e8c0bb2985c143adad7fb06103cc713d10d8ce2774a800"
              },
              "salinan_dan_versi" : [ ],
              "mungkin_dimaksud" : [
                {
                  "nama" : "Rini Rahmawati",
                  "jabatan" : "Camat",
                  "unit_kerja" : "Dinas Pendidikan",
                  "wilayah" : "Nusaraya",
                  "orang_lain_bernama_sama" : 0,
                  "terbaca_sebagai" : [
                    "Cama"
                  ],
                  "kalimat" : [
                    "Cama"
                  ]
                }
              ],
              "langkah" : [
                {
                  "langkah" : "usul",
                  "oleh" : "sari",
                  "pada" : "2025-10-01T03:00:00Z",
                  "alasan" : "jelas"
                },
                {
                  "langkah" : "serah",
                  "oleh" : "tono",
                  "pada" : "2025-10-01T03:00:00Z",
                  "alasan" : "perlu ditelusuri",
                  "kepada" : "Tim penelusuran"
                }
              ]
            }
            """;

    private final TestStore test = TestStore.fresh().withPeople();
    private final Store store = test.store;
    private final Leads leads = store.leads();
    private long number;

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
    void theFileOfWhatWasHandedOverIsTheSameBytesForEverybodyAndHoldsNoNip() throws SQLException {
        assertTrue(leads.handed(number, "tono").isEmpty(), "nothing was handed over yet");
        move("sari", LeadMoveKind.PROPOSE, "jelas");
        handOver("tono");

        String json = new String(leads.handed(number, "tono").orElseThrow().json(), StandardCharsets.UTF_8);

        assertEquals(EXPECTED, json);
        assertEquals(json, leads.handed(number, "wati").orElseThrow().body());
        assertEquals(
                List.of("true", "true"),
                told("lead_export").stream()
                        .map(entry -> String.valueOf(entry.body().get("sha256").equals(Hash.sha256(EXPECTED))))
                        .toList());
        assertEquals(List.of(Hash.sha256(EXPECTED)), test.ask("SELECT sha256 FROM wasit.lead_files"));
        assertTrue(store.ledger().verify().holds());
    }

    @Test
    void whoIsKeptFromDecidingTakesNothingAlong() {
        move("sari", LeadMoveKind.PROPOSE, "jelas");
        handOver("tono");

        store.desk().declare("wati", Relation.Kind.PERSON, "p-1", "saudara sepupu");

        assertTrue(leads.handed(number, "wati").isEmpty());
        assertTrue(leads.handed(number, "tono").isPresent());
    }

    @Test
    void aCopyAfterTheProposalStopsTheHandOverUntilItIsProposedAgain() {
        move("sari", LeadMoveKind.PROPOSE, "jelas");
        int read = card("tono").version();
        copyComes();

        LeadStep late = new LeadStep(number, read, "tono", LeadMoveKind.HAND_OVER, "perlu", "Tim penelusuran");
        assertEquals(
                LeadRefused.Why.GREW,
                assertThrows(LeadRefused.class, () -> leads.move(late)).why());
        assertEquals(
                LeadRefused.Why.NOT_OPEN,
                assertThrows(LeadRefused.class, () -> handOver("tono")).why(),
                "the copy was read by now, but nobody proposed it");
        assertTrue(card("tono").outgrewProposal());
        assertThrows(SQLException.class, () -> test.sql(STEP.formatted("tono")));

        move("tono", LeadMoveKind.REOPEN, "ada salinan baru");
        move("sari", LeadMoveKind.PROPOSE, "tetap jelas");
        handOver("tono");

        assertEquals(
                1, leads.handed(number, "tono").orElseThrow().content().copies().size());
    }

    @Test
    void aCopyAfterTheHandOverChangesNothingOfWhatLeftTheHouse() {
        move("sari", LeadMoveKind.PROPOSE, "jelas");
        handOver("tono");
        String before = leads.handed(number, "tono").orElseThrow().body();

        copyComes();
        store.roster()
                .replace(new RosterImport(List.of(Made.entry("a9", "p-9", "Lain")), List.of(), "wasit", "baru.csv"));

        assertEquals(before, leads.handed(number, "tono").orElseThrow().body());
        assertTrue(card("tono").story().grew());
    }

    @Test
    void whatWasHandedOverIsWrittenOnceAndOnlyItsTimeTakesItAway() {
        move("sari", LeadMoveKind.PROPOSE, "jelas");
        handOver("tono");

        assertThrows(SQLException.class, () -> test.sql("UPDATE wasit.lead_files SET body = '{}'"));
        assertThrows(SQLException.class, () -> test.sql("UPDATE wasit.lead_files SET body = ''"));
        assertThrows(SQLException.class, () -> test.sql("DELETE FROM wasit.lead_files"));
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

    /** What a source takes back goes at once while nobody decided on it, and after a week when somebody did. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatItsSourceTakesBackKeepsItsTextForAWeekOnlyWhenSomebodyDecided(boolean decided) throws SQLException {
        if (decided) {
            move("sari", LeadMoveKind.PROPOSE, "jelas");
            handOver("tono");
        }

        store.flags()
                .retract(new Retraction(
                        RetractionKind.DELETED,
                        "kabarnusa.example",
                        "kabarnusa.example:redaksi",
                        "n1",
                        test.clock.instant()));
        List<String> atOnce = test.ask("SELECT redacted_at IS NOT NULL FROM wasit.posts");
        test.clock.forward(Duration.ofDays(8));
        store.holds().enforce();

        assertEquals(List.of(decided ? "f" : "t"), atOnce);
        assertEquals(List.of("t"), test.ask("SELECT redacted_at IS NOT NULL FROM wasit.posts"));
        assertEquals(decided ? List.of("t") : List.of(), test.ask("SELECT body = '' FROM wasit.lead_files"));
    }

    @Test
    void aTellingThatCameAfterTheHandOverGoesByItsOwnTime() throws SQLException {
        move("sari", LeadMoveKind.PROPOSE, "jelas");
        handOver("tono");
        test.clock.forward(Duration.ofDays(1820));
        copyComes();

        test.clock.forward(Duration.ofDays(10));
        store.retention(RetentionTerms.DEFAULT).run();

        assertEquals(
                List.of("1 true", "2 false"),
                test.ask("SELECT version || ' ' || (redacted_at IS NOT NULL) FROM wasit.posts ORDER BY version"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wordsGoWhenTheTimeIsOverLaterForWhatWasHandedOver(boolean handedOver) throws SQLException {
        move("sari", LeadMoveKind.PROPOSE, "rahasiasekali");
        if (handedOver) {
            handOver("tono");
        }

        test.clock.forward(Duration.ofDays(91));
        store.retention(RetentionTerms.DEFAULT).run();
        List<String> afterNinetyDays = reasons();
        test.clock.forward(Duration.ofDays(1825));
        store.retention(RetentionTerms.DEFAULT).run();

        assertEquals(handedOver, afterNinetyDays.contains("rahasiasekali"));
        assertFalse(reasons().contains("rahasiasekali"));
        assertEquals(List.of(), test.ask("SELECT receiver FROM wasit.lead_moves WHERE receiver = 'Tim penelusuran'"));
        assertEquals(List.of(), test.ask("SELECT body FROM wasit.lead_files WHERE body <> ''"));
        assertTrue(told("lead_move").stream()
                .noneMatch(entry -> entry.body().toString().contains("Tim penelusuran")));
        assertTrue(store.ledger().verify().holds());
        assertEquals(List.of("t"), test.ask("SELECT own_text = '' FROM wasit.posts"));
    }

    /** Another version of the article, an hour later. */
    private void copyComes() {
        Lead first = Made.lead("n1", "Camat hadir di panggung");
        test.clock.forward(Duration.ofHours(1));
        store.flags()
                .writeLeads(List.of(new Lead(
                        Made.version(first.article(), "2"),
                        first.mentions(),
                        first.lexicon(),
                        first.fingerprint(),
                        test.clock.instant())));
    }

    private List<String> reasons() throws SQLException {
        return test.ask("SELECT reason FROM wasit.lead_moves");
    }

    private LeadCard card(String user) {
        return leads.open(number, user).orElseThrow();
    }

    private void move(String user, LeadMoveKind kind, String reason) {
        assertTrue(leads.move(new LeadStep(number, card(user).version(), user, kind, reason, null)));
    }

    private void handOver(String user) {
        LeadStep step = new LeadStep(
                number, card(user).version(), user, LeadMoveKind.HAND_OVER, "perlu ditelusuri", "Tim penelusuran");
        assertTrue(leads.move(step));
    }

    private List<LedgerEntry> told(String kind) {
        return store.ledger().before(Long.MAX_VALUE, 100).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }
}
