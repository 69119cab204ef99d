package id.wasit.store.dossier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Captured;
import id.wasit.model.Flag;
import id.wasit.model.Person;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.Provenance;
import id.wasit.store.Made;
import id.wasit.store.cases.MoveKind;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.hearing.Purpose;
import id.wasit.store.privacy.NewRequest;
import id.wasit.store.privacy.Ruling;
import id.wasit.store.retention.Retention;
import id.wasit.store.roster.Employment;
import id.wasit.store.roster.EmploymentStatus;
import id.wasit.store.roster.PersonFacts;
import id.wasit.store.roster.RosterLine;
import id.wasit.store.sql.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a dossier states is true, was true when the case became ready, and stays what it was. */
class DossierFactsIT extends ReadyCase {
    @Test
    void importOfTheRosterBetweenTwoMakingsChangesNothing() throws IOException {
        ready(MoveKind.HEAR);
        byte[] pdf = DossierFile.pdf(make(Variant.FULL), office);
        byte[] redacted = DossierFile.json(make(Variant.REDACTED), office);

        test.clock.add(Duration.ofDays(1));
        roster("Rini Anggraini Putri", "Kepala Sekolah", "Dinas Kebudayaan", "Papua Barat");

        assertArrayEquals(pdf, DossierFile.pdf(make(Variant.FULL), office));
        assertArrayEquals(redacted, DossierFile.json(make(Variant.REDACTED), office));
    }

    @Test
    void correctionThatWasGrantedBeforeTheReferralStandsInItAndOneAfterItDoesNot() throws IOException {
        ready(MoveKind.HEAR);
        granted("Rini Anggraeni");
        byte[] corrected = DossierFile.pdf(make(Variant.FULL), office);
        store.cases().advance(step("wati", "SBT-77"), MoveKind.REFER);
        granted("Rini Anggraini-Salim");

        assertTrue(words(corrected).contains("Rini Anggraeni"));
        assertArrayEquals(corrected, DossierFile.pdf(make(Variant.FULL), office));
    }

    @Test
    void personOfADossierGoesWithItsCase() throws SQLException {
        ready(MoveKind.HEAR);
        assertEquals(List.of("Rini Anggraini"), test.ask("SELECT name FROM wasit.dossier_persons"));

        try (Connection connection = test.pool.getConnection()) {
            Retention.erase(connection, List.of(key), test.clock.instant());
        }

        assertEquals(List.of(), test.ask("SELECT name FROM wasit.dossier_persons"));
    }

    @Test
    void dayOfTheEventPhaseServiceAndWhatHappenedAreTold() throws IOException {
        Person person = new Person("p-1", "Rini Anggraini", NIP, "Guru Ahli Muda", "Dinas Pendidikan", "Nusaraya");
        Employment leave = new Employment(EmploymentStatus.UNPAID_LEAVE, LocalDate.of(2025, 9, 1), null);
        importOf(new RosterLine(2, Made.entry("a1", "p-1", "Dinas Pendidikan"), person, leave));
        store.eventDays().tell(key, "sari", LocalDate.of(2025, 9, 24), "unggahan menyebut hari kemarin");
        ready(MoveKind.HEAR);

        String text = words(DossierFile.pdf(make(Variant.FULL), office));

        for (String part : List.of(
                "Waktu kejadian : 24 September 2025 (sesudah penetapan)",
                "unggahan menyebut hari kemarin; dicatat oleh Sari Lestari",
                "Uraian kejadian : Pada 1 Oktober 2025 08.00 WIB (masa kampanye) akun tersebut membuat unggahan di contohgram dengan kata",
                "dugaan: Ajakan memilih calon atau partai",
                "Saksi : Tidak ada saksi yang dicatat",
                "Status kepegawaian : cuti di luar tanggungan negara (CLTN)",
                "Pelapor : Temuan pemantauan atas tulisan publik; tidak ada laporan yang masuk")) {
            assertTrue(text.contains(part), part + " in\n" + text);
        }
    }

    @Test
    void dayOfThePostIsTheDayOfTheEventWhereNobodyToldAnother() throws IOException {
        ready(MoveKind.HEAR);

        String text = words(DossierFile.pdf(make(Variant.FULL), office));

        assertTrue(
                text.contains("Waktu kejadian : 1 Oktober 2025 (masa kampanye) Menurut : hari tulisan pertama"), text);
        assertTrue(text.contains("Status kepegawaian : –"), text);
    }

    @Test
    void reportThatWasHandedInIsToldWithItsBasisAndItsScreenshotWithItsHash() throws IOException {
        long upload = store.uploads().begin("laporan.ndjson", "surat Bawaslu 12 tentang akun.a1", "budi");
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};
        Flag reported = handedIn("laporan-77", "unggahan-" + upload + "-laporan.ndjson baris 1", picture);
        store.flags().write(List.of(reported));
        key = FlagTable.caseKey(reported);
        ready(MoveKind.HEAR);

        String full = words(DossierFile.pdf(make(Variant.FULL), office));
        String redacted = words(DossierFile.pdf(make(Variant.REDACTED), office));

        for (String part : List.of(
                "Pelapor : Laporan yang disampaikan kepada lembaga; nama pelapor tidak dicatat oleh Wasit",
                "oleh Budi Hartono; 1 tulisan perkara ini",
                "Dasar penerimaan : surat Bawaslu 12 tentang akun.a1",
                "SHA-256 tangkapan layar")) {
            assertTrue(full.contains(part), part + " in\n" + full);
        }
        assertTrue(full.replace(" ", "").contains(Hash.sha256(picture)), full);
        assertFalse(full.contains("tidak ada laporan yang masuk"), full);
        assertTrue(redacted.contains("surat Bawaslu 12 tentang ███████"), redacted);
        assertFalse(redacted.contains("Budi"), redacted);
    }

    @Test
    void exportThatAnAnalystHandedInIsNotCalledAReport() throws IOException {
        long upload = store.uploads().begin("ekspor.csv", "nota dinas 4", "budi");
        Flag exported = handedIn("9", "unggahan-" + upload + "-ekspor.csv baris 3", new byte[] {1});
        store.flags().write(List.of(exported));
        key = FlagTable.caseKey(exported);
        ready(MoveKind.HEAR);

        String text = words(DossierFile.pdf(make(Variant.FULL), office));

        assertTrue(
                text.contains("Pelapor : Temuan pemantauan; tulisan berasal dari berkas yang diserahkan petugas"),
                text);
        assertTrue(text.contains("berkas ekspor.csv"), text);
    }

    private void granted(String name) {
        UUID request = store.requests().enter(new NewRequest(Purpose.CORRECTION, "p-1", "nama salah tulis"), "wati");
        store.requests().decide(request, Ruling.correct(new PersonFacts(name, null, null, null), "sesuai SK"), "wati");
    }

    /** A flag of a post that came through the page for uploads, with a picture in its record. */
    private static Flag handedIn(String item, String origin, byte[] picture) {
        Flag flag = Made.flag(item, TEXT);
        Post post = flag.post();
        String record = "{\"text\":\"Ayo coblos\",\"screenshot\":\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(picture) + "\"}";
        Captured captured = new Captured("application/json", record.getBytes(StandardCharsets.UTF_8));
        Post whole = new Post(
                new PostId("contohgram", item, "1"),
                post.author(),
                post.kind(),
                post.title(),
                post.text(),
                post.conversation(),
                post.url(),
                post.times(),
                post.region(),
                post.contest(),
                new Provenance("wasit/1", origin, PolicyClass.IMPORTED, "ab".repeat(32), captured),
                post.truncated());
        return new Flag(whole, flag.findings(), flag.lexicon(), flag.fingerprint(), flag.flaggedAt());
    }
}
