package id.wasit.store.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import id.wasit.store.Made;
import id.wasit.store.desk.Relation;
import id.wasit.store.retention.RetentionTerms;
import id.wasit.store.roster.RosterImport;
import id.wasit.store.sql.Hash;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was handed over of a story stays as two people read it, and goes when its time is over. */
class HandedOverIT extends OneStory {
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
        test.clock.add(Duration.ofDays(8));
        store.holds().enforce();

        assertEquals(List.of(decided ? "f" : "t"), atOnce);
        assertEquals(List.of("t"), test.ask("SELECT redacted_at IS NOT NULL FROM wasit.posts"));
        assertEquals(decided ? List.of("t") : List.of(), test.ask("SELECT body = '' FROM wasit.lead_files"));
    }

    @Test
    void aTellingThatCameAfterTheHandOverGoesByItsOwnTime() throws SQLException {
        move("sari", LeadMoveKind.PROPOSE, "jelas");
        handOver("tono");
        test.clock.add(Duration.ofDays(1820));
        copyComes();

        test.clock.add(Duration.ofDays(10));
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

        test.clock.add(Duration.ofDays(91));
        store.retention(RetentionTerms.DEFAULT).run();
        List<String> afterNinetyDays = reasons();
        test.clock.add(Duration.ofDays(1825));
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
}
