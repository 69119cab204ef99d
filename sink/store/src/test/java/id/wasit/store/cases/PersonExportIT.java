package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import id.wasit.store.Made;
import id.wasit.store.access.UserRole;
import id.wasit.store.hearing.Purpose;
import id.wasit.store.hearing.Speaker;
import id.wasit.store.hearing.Submission;
import id.wasit.store.privacy.PersonExport;
import id.wasit.store.retention.RetentionTerms;
import id.wasit.store.roster.RosterImport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks what is held about them gets all of it, and nothing about others. */
class PersonExportIT extends Desk {
    private static final String NIP = "198705122010011003";

    private final List<RosterEntry> entries = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void allThatIsHeldIsInItAndOthersAreBlackened() throws SQLException {
        String key = hearing("semua", "p-semua", NIP);
        store.notes().add(key, "wati", "Menurut Sari Lestari akun ini ramai; lihat juga @orang.lain");

        PersonExport export =
                store.personExports().make(NIP, "wati", "permintaan tertulis").orElseThrow();
        String json = new String(export.json(), StandardCharsets.UTF_8);
        String text = new String(export.text(), StandardCharsets.UTF_8);

        for (String form : List.of(json, text)) {
            assertTrue(form.contains(NIP));
            assertTrue(form.contains("Rini Rahmawati"));
            assertTrue(form.contains("Ayo coblos semua"));
            assertTrue(form.contains("Itu bukan saya."));
            assertTrue(form.contains("pernyataan pemilik"));
            assertFalse(form.contains("Kepala Dinas Harun"), "the name of the superior who wrote");
            assertFalse(form.contains("Penulis Induk"));
            assertFalse(form.contains("kata orang"), "words of others");
            assertFalse(form.contains("Sari Lestari"));
            assertFalse(form.contains("@orang.lain"));
        }
        assertEquals(1, export.cases());
        assertEquals(
                List.of("permintaan tertulis"),
                test.ask("SELECT entry::jsonb -> 'body' ->> 'reason' FROM wasit.ledger WHERE kind = 'person_export'"
                        + " AND entry::jsonb -> 'body' ->> 'person' = 'p-semua'"));
    }

    @Test
    void itNeedsAReasonAndOneWhoAnswersForIt() {
        hearing("alasan", "p-alasan", "198705122010011099");
        store.users().add("adi-ekspor", "Adi", Set.of(UserRole.ADMIN), null, "wasit");
        store.users().add("jauh", "Jauh", Set.of(UserRole.SUPERVISOR), null, "wasit");
        store.users().limit("jauh", Set.of("Negeri Jauh"), Set.of(), "wasit");

        assertThrows(IllegalArgumentException.class, () -> store.personExports().make("p-alasan", "wati", " "));
        assertThrows(
                IllegalArgumentException.class, () -> store.personExports().make("p-alasan", "sari", "ingin tahu"));
        assertTrue(store.personExports().make("p-alasan", "jauh", "surat").isEmpty());
        assertTrue(store.personExports().make("p-tidak-ada", "wati", "surat").isEmpty());
        assertTrue(store.personExports().make("p-alasan", "adi-ekspor", "surat").isPresent());
    }

    @Test
    void itsFileGoesWithTheFirstOfItsCases() throws IOException {
        String first = closed("pertama", "p-file");
        test.clock.add(Duration.ofDays(60));
        closed("kedua", "p-file");
        Path file = Files.writeString(folder.resolve("salinan.json"), "Ayo coblos pertama");
        store.exports().listPerson(file, "p-file", "wasit");

        test.clock.add(Duration.ofDays(31));
        store.retention(RetentionTerms.DEFAULT).run();

        assertFalse(Files.exists(file));
        assertTrue(store.cases().card(first, "wati").flags().get(0).redactedAt() != null);
    }

    private String closed(String account, String person) {
        onRoster(account, person, null);
        String key = flagged("x-" + account, account);
        decide(key, "sari", Verdict.BENIGN);
        return key;
    }

    private String hearing(String account, String person, String nip) {
        onRoster(account, person, nip);
        String key = flagged(account, account);
        decide(key, "sari", Verdict.INDICATION);
        store.cases().decideIdentity(step(key, "sari", null), true);
        decide(key, "budi", Verdict.INDICATION);
        String code = store.hearing().issue(key, "wati", Duration.ofDays(7)).code();
        store.hearing()
                .submit(new Submission(
                        code,
                        Purpose.ANSWER,
                        Speaker.SUPERIOR,
                        "Kepala Dinas Harun",
                        "",
                        "Itu bukan saya.",
                        List.of()));
        return key;
    }

    private void onRoster(String account, String person, String nip) {
        entries.add(Made.entry(account, person, "Dinas Pendidikan"));
        persons.add(new Person(person, "Rini Rahmawati", nip, "Guru", "Dinas Pendidikan", "Nusaraya"));
        store.roster().replace(new RosterImport(entries, persons, "wasit", "daftar.csv"));
    }
}
