package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.store.hearing.Attachment;
import id.wasit.store.hearing.Hearing;
import id.wasit.store.hearing.Purpose;
import id.wasit.store.hearing.Speaker;
import id.wasit.store.hearing.Statement;
import id.wasit.store.hearing.StatementFile;
import id.wasit.store.hearing.Submission;
import id.wasit.store.hearing.Unfit;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is named is heard: by a code that only the letter tells, before anything leaves the house. */
class RightToAnswerIT extends Desk {
    private static final byte[] PDF = "%PDF-1.7 surat keterangan".getBytes(StandardCharsets.US_ASCII);
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void anAnswerLandsOnItsCaseWithItsFilesAndInTheLedger() {
        String key = heard("masuk");
        String code = store.hearing().issue(key, "wati", WEEK).code();

        String receipt = store.hearing()
                .submit(answer(code, "Akun itu dipinjam keponakan.", new Attachment("C:\\surat\\bukti.exe", PDF)));

        Statement said = store.hearing().of(key, "wati").get(0);
        StatementFile file = said.files().get(0);
        assertEquals("Akun itu dipinjam keponakan.", said.text());
        assertEquals(receipt, said.receipt());
        assertEquals("bukti.pdf", file.name());
        assertEquals("application/pdf", file.mediaType());
        assertArrayEquals(
                PDF, store.hearing().file(said.id(), 1, "wati").orElseThrow().bytes());
        assertTrue(
                store.ledger().ofCase(key).stream().anyMatch(row -> row.kind().equals("statement")));
        assertTrue(store.ledger().verify().holds());
    }

    @Test
    void noCaseIsReadyWhileAnAnswerLiesUnreadAndNobodyMaySayThereIsNone() {
        String key = heard("belum-dibaca");
        store.hearing().submit(answer(store.hearing().issue(key, "wati", WEEK).code(), "Bukan saya."));

        assertThrows(IllegalMove.class, () -> store.cases().advance(step(key, "wati", null), MoveKind.HEAR));
        assertThrows(IllegalMove.class, () -> store.cases().advance(step(key, "wati", null), MoveKind.NO_ANSWER));
        assertThrows(IllegalArgumentException.class, () -> store.hearing()
                .read(only(key).id(), "sari"));
        store.hearing().read(only(key).id(), "wati");
        store.hearing().read(only(key).id(), "wati");

        assertThrows(IllegalMove.class, () -> store.cases().advance(step(key, "wati", null), MoveKind.NO_ANSWER));
        assertEquals(
                CaseState.READY,
                store.cases().advance(step(key, "wati", null), MoveKind.HEAR).state());
        assertEquals(
                1,
                store.ledger().ofCase(key).stream()
                        .filter(row -> row.kind().equals("statement_read"))
                        .count());
    }

    @Test
    void theDatabaseRefusesItTooForThoseWhoComeWithPlainSql() throws SQLException {
        String key = heard("sql");
        store.hearing().submit(answer(store.hearing().issue(key, "wati", WEEK).code(), "Bukan saya."));
        String move =
                "INSERT INTO wasit.case_moves (case_key, seq, kind, from_state, to_state, disputed, actor, reason, at)"
                        + " SELECT key, version + 1, '%s', state, 'siap_rujuk', false, 'wati', 'lewat samping', now() FROM wasit.cases"
                        + " WHERE key = '" + key + "'";

        assertThrows(SQLException.class, () -> test.sql(move.formatted("jawaban")));
        assertThrows(SQLException.class, () -> test.sql(move.formatted("tanpa_jawaban")));
        assertThrows(
                SQLException.class,
                () -> test.sql("UPDATE wasit.statements SET body = 'saya mengaku' WHERE case_key = '" + key + "'"));
        assertThrows(SQLException.class, () -> test.sql("DELETE FROM wasit.statements"));
        store.hearing().read(only(key).id(), "wati");
        assertThrows(SQLException.class, () -> test.sql("UPDATE wasit.statements SET read_by = 'budi'"));

        assertEquals(1, test.sql(move.formatted("jawaban")));
    }

    @Test
    void anAnswerThatComesLateIsReadBeforeTheCaseIsReferred() {
        String key = ready("terlambat");
        store.hearing().submit(answer(store.hearing().issue(key, "wati", WEEK).code(), "Maaf terlambat."));

        assertThrows(IllegalMove.class, () -> store.cases().advance(step(key, "wati", "SBT-1"), MoveKind.REFER));
        store.hearing().read(only(key).id(), "wati");

        assertEquals(
                CaseState.REFERRED,
                store.cases()
                        .advance(step(key, "wati", "SBT-1"), MoveKind.REFER)
                        .state());
    }

    @Test
    void rightAndWrongAndOldCodesGetTheSameAnswerAndOnlyTheRightOneIsKept() throws SQLException {
        String key = heard("kode");
        String first = store.hearing().issue(key, "wati", WEEK).code();
        String second = store.hearing().issue(key, "wati", WEEK).code();
        String elsewhere =
                store.hearing().issue(heard("kode-lain"), "wati", WEEK).code();

        String wrong = store.hearing().submit(answer(first, "diganti"));
        String right =
                store.hearing().submit(answer(second.toLowerCase(Locale.ROOT).replace("-", " "), "berlaku"));
        test.clock.add(WEEK);
        String late = store.hearing().submit(answer(second, "habis"));
        String other = store.hearing().submit(answer(elsewhere, "habis juga"));

        assertTrue(List.of(wrong, right, late, other).stream()
                .allMatch(receipt -> receipt.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}")));
        assertEquals(
                List.of("berlaku"),
                store.hearing().of(key, "wati").stream().map(Statement::text).toList());
        assertEquals(
                List.of(), test.ask("SELECT code_hash FROM wasit.answer_codes WHERE code_hash = '" + second + "'"));
    }

    @Test
    void everySlipOfThePenIsToldWithoutTheStore() {
        String code = store.hearing().issue(heard("salah-tulis"), "wati", WEEK).code();

        for (int at = 0; at < code.length(); at++) {
            char wrong = code.charAt(at) == 'A' ? 'B' : 'A';
            String typed = code.substring(0, at) + wrong + code.substring(at + 1);
            Unfit unfit = assertThrows(Unfit.class, () -> answer(typed, "teks"), typed);
            assertEquals(Unfit.Why.CODE, unfit.why());
        }
    }

    @Test
    void noLetterLeavesBeforeTwoPeopleAgree() {
        String key = known("baru-satu");

        assertThrows(IllegalArgumentException.class, () -> store.hearing().issue(key, "wati", WEEK));
        assertThrows(IllegalArgumentException.class, () -> store.hearing().issue(heard("penelaah"), "sari", WEEK));
        assertThrows(IllegalArgumentException.class, () -> store.hearing()
                .issue(heard("abadi"), "wati", Hearing.LONGEST.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"laporan.pdf, MZ program", "gambar.png, <svg onload=alert(1)>", "foto.jpg, %PD", "a.webp, RIFF0000WAVE"
    })
    void aFileIsWhatItsBytesSayAndNotWhatItIsCalled(String name, String content) {
        String code =
                store.hearing().issue(heard("berkas-" + name), "wati", WEEK).code();
        Attachment file = new Attachment(name, content.getBytes(StandardCharsets.US_ASCII));

        assertEquals(
                Unfit.Why.FILE_KIND,
                assertThrows(Unfit.class, () -> answer(code, "teks", file)).why());
    }

    @Test
    void tooManyAndTooLargeFilesAreRefused() {
        String code = store.hearing().issue(heard("besar"), "wati", WEEK).code();
        Attachment[] many = new Attachment[Submission.MOST_FILES + 1];
        Arrays.fill(many, new Attachment("a.pdf", PDF));
        Attachment large = new Attachment("b.pdf", Arrays.copyOf(PDF, Submission.LARGEST_FILE + 1));

        assertEquals(
                Unfit.Why.FILES,
                assertThrows(Unfit.class, () -> answer(code, "teks", many)).why());
        assertEquals(
                Unfit.Why.FILE_SIZE,
                assertThrows(Unfit.class, () -> answer(code, "teks", large)).why());
    }

    @Test
    void aFloodWithOneCodeIsNotKept() {
        String key = heard("banjir");
        String code = store.hearing().issue(key, "wati", WEEK).code();

        for (int i = 0; i < Hearing.MOST_PER_CODE + 3; i++) {
            store.hearing().submit(answer(code, "lagi " + i));
        }

        assertEquals(Hearing.MOST_PER_CODE, store.hearing().of(key, "wati").size());
        assertFalse(store.hearing().codes(key).isEmpty());
    }

    private Statement only(String key) {
        return store.hearing().of(key, "wati").get(0);
    }

    private static Submission answer(String code, String text, Attachment... files) {
        return new Submission(
                code, Purpose.ANSWER, Speaker.CONCERNED, "Rini Rahmawati", "", text, Arrays.asList(files));
    }
}
