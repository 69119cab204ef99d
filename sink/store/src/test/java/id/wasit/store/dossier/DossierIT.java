package id.wasit.store.dossier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.store.cases.MoveKind;
import id.wasit.store.cases.Step;
import id.wasit.store.hearing.Attachment;
import id.wasit.store.hearing.Purpose;
import id.wasit.store.hearing.Speaker;
import id.wasit.store.hearing.Submission;
import id.wasit.store.keys.KeyFolder;
import id.wasit.store.keys.OfficeKey;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class DossierIT extends ReadyCase {
    @Test
    void sameCaseGivesTheSameBytesWheneverItIsMade() {
        ready(MoveKind.HEAR);
        byte[] pdf = DossierFile.pdf(make(Variant.FULL), office);
        byte[] json = DossierFile.json(make(Variant.FULL), office);

        test.clock.add(Duration.ofDays(3));
        store.notes().add(key, "wati", "catatan kemudian");
        store.cases().advance(step("wati", "SBT-77"), MoveKind.REFER);

        assertArrayEquals(json, DossierFile.json(make(Variant.FULL), office));
        assertArrayEquals(pdf, DossierFile.pdf(make(Variant.FULL), office));
    }

    @Test
    void untouchedFilesVerifyAndOneChangedByteIsNamed() throws IOException {
        ready(MoveKind.HEAR);
        Path pdf = Files.write(folder.resolve("a.pdf"), DossierFile.pdf(make(Variant.FULL), office));
        Path json = Files.write(folder.resolve("a.json"), DossierFile.json(make(Variant.FULL), office));

        assertNull(DossierFile.verify(pdf, office.seal()).fault());
        assertNull(DossierFile.verify(json, null).fault());
        assertNamed("bagian yang berubah: kutipan", altered(json, "Ayo coblos", 0));
        assertNamed("bagian yang berubah: hak_jawab", altered(json, "sudah didengar", 3));
        assertNamed("bagian yang berubah: kutipan", altered(pdf, "Ayo coblos", 0));
        assertNamed("tanda_tangan", altered(json, "\"tanda_tangan\" : \"", "\"tanda_tangan\" : \"".length()));
    }

    @Test
    void everyByteOfAPdfIsCovered() throws IOException {
        ready(MoveKind.HEAR);
        byte[] pdf = DossierFile.pdf(make(Variant.FULL), office);
        Path file = folder.resolve("b.pdf");

        for (int at = 10; at < pdf.length; at += pdf.length / 12) {
            byte[] changed = pdf.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertFalse(DossierFile.verify(file, office.seal()).holds(), "byte " + at);
        }
    }

    @Test
    void otherKeyIsNotTheOffices() throws IOException {
        ready(MoveKind.HEAR);
        OfficeKey stranger = new KeyFolder(folder.resolve("stranger")).office();
        Path file = Files.write(folder.resolve("c.pdf"), DossierFile.pdf(make(Variant.FULL), stranger));

        assertTrue(
                String.valueOf(DossierFile.verify(file, office.seal()).fault()).contains("bukan kunci lembaga"));
    }

    @Test
    void fullVariantNamesThePersonAndTheReasonsAndSaysDugaan() throws IOException {
        ready(MoveKind.NO_ANSWER);

        String text = words(DossierFile.pdf(make(Variant.FULL), office));

        for (String part : List.of(
                "BADAN KEPEGAWAIAN NEGARA",
                "Rini Anggraini",
                NIP,
                "Sari Lestari",
                "SKB D8",
                "Budi Hartono",
                "Ayo coblos Arga-Sekar",
                "Tidak ada jawaban, sebab",
                "Ajakan memilih calon atau partai",
                "Pemilihan Gubernur Nusaraya",
                "Sistem Berbagi Terintegrasi")) {
            assertTrue(text.contains(part), part + " in\n" + text);
        }
        assertFalse(text.toLowerCase(Locale.ROOT).contains("pelanggaran"));
    }

    @Test
    void redactedVariantShowsNobody() throws IOException {
        ready(MoveKind.HEAR);
        Dossier dossier = make(Variant.REDACTED);

        String all = words(DossierFile.pdf(dossier, office))
                + new String(DossierFile.json(dossier, office), StandardCharsets.UTF_8);

        for (String person : List.of(
                "Rini",
                "Anggraini",
                NIP,
                "akun.a1",
                "Pemilik",
                "Orang Lain",
                "Penulis Induk",
                "Sari",
                "Budi",
                "contohgram.example")) {
            assertFalse(all.contains(person), person);
        }
        assertTrue(all.contains("Ayo coblos Arga-Sekar"));
    }

    @Test
    void statementStandsInItWithItsReadReceiptAndTheRedactedOneHidesWhoSentIt() throws IOException {
        judge("sari");
        store.cases().decideIdentity(step("sari", null), true);
        judge("budi");
        String code = store.hearing().issue(key, "wati", Duration.ofDays(7)).code();
        store.hearing()
                .submit(new Submission(
                        code,
                        Purpose.ANSWER,
                        Speaker.SUPERIOR,
                        "Harun Wijaya",
                        "",
                        "Akun itu dipinjam; Harun Wijaya sudah menegurnya.",
                        List.of(new Attachment("surat.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII)))));
        store.hearing().read(store.hearing().of(key, "wati").get(0).id(), "wati");
        test.clock.add(Duration.ofHours(1));
        store.cases().advance(new Step(key, version("wati"), "wati", "sudah didengar", null), MoveKind.HEAR);

        byte[] pdf = DossierFile.pdf(make(Variant.FULL), office);
        String full = words(pdf);
        String redacted = words(DossierFile.pdf(make(Variant.REDACTED), office));
        for (String part : List.of(
                "Pernyataan pejabat pembina kepegawaian",
                "Akun itu dipinjam; Harun Wijaya sudah menegurnya.",
                "Lampiran surat.pdf (application/pdf, 10 bita)",
                "Dibaca",
                "Kode berlaku sampai")) {
            assertTrue(full.contains(part), part + " in\n" + full);
        }
        assertTrue(redacted.contains("itu dipinjam"));
        assertFalse(redacted.contains("Harun"));
    }

    @Test
    void answerThatComesLateStopsTheDossierUntilItIsReadAndThenStandsInIt() throws IOException {
        ready(MoveKind.NO_ANSWER);
        String code = store.hearing().issue(key, "wati", Duration.ofDays(7)).code();
        byte[] before = DossierFile.pdf(make(Variant.FULL), office);
        test.clock.add(Duration.ofHours(1));
        answer(code, "Akun itu bukan milik saya.");

        NoDossier refused = assertThrows(NoDossier.class, () -> make(Variant.FULL));
        test.clock.add(Duration.ofHours(1));
        store.hearing().read(store.hearing().of(key, "wati").get(0).id(), "wati");
        test.clock.add(Duration.ofHours(1));
        byte[] after = DossierFile.pdf(make(Variant.FULL), office);

        assertTrue(String.valueOf(refused.getMessage()).contains("belum dibaca"));
        assertFalse(words(before).contains("bukan milik saya"));
        for (String part : List.of(
                "Tidak ada jawaban sampai siap dirujuk, sebab", "Akun itu bukan milik saya.", "pernyataan dibaca")) {
            assertTrue(words(after).contains(part), part + " in\n" + words(after));
        }
    }

    @Test
    void answerAfterTheReferralLeavesTheDossierThatWasSentAsItIs() {
        ready(MoveKind.HEAR);
        String code = store.hearing().issue(key, "wati", Duration.ofDays(7)).code();
        test.clock.add(Duration.ofHours(1));
        store.cases().advance(step("wati", "SBT-77"), MoveKind.REFER);
        byte[] sent = DossierFile.json(make(Variant.FULL), office);
        test.clock.add(Duration.ofHours(1));
        answer(code, "Terlambat.");

        assertArrayEquals(sent, DossierFile.json(make(Variant.FULL), office));
        store.hearing().read(store.hearing().of(key, "wati").get(0).id(), "wati");
        assertArrayEquals(sent, DossierFile.json(make(Variant.FULL), office));
    }

    /** The file and its pages to look at, in target/pictures. */
    @Test
    void everyPageHasInkOnIt() throws IOException {
        store.eventDays().tell(key, "sari", LocalDate.of(2025, 9, 30), "unggahan menyebut kegiatan kemarin");
        ready(MoveKind.HEAR);
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        byte[] pdf = Files.readAllBytes(
                Files.write(pictures.resolve("dossier.pdf"), DossierFile.pdf(make(Variant.FULL), office)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, 80, ImageType.GRAY);
                ImageIO.write(
                        image,
                        "png",
                        pictures.resolve("dossier-" + (page + 1) + ".png").toFile());
                int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
                assertTrue(
                        Arrays.stream(pixels)
                                        .filter(pixel -> (pixel & 0xff) < 128)
                                        .count()
                                > 100,
                        "page " + page);
            }
        }
    }

    @Test
    void caseThatNobodyHeardHasNoDossier() {
        NoDossier refused = assertThrows(NoDossier.class, () -> make(Variant.FULL));

        assertTrue(String.valueOf(refused.getMessage()).contains("siap_rujuk"));
    }

    @Test
    void dossierIsTaggedPdfAWithAllFontsInside() throws IOException {
        ready(MoveKind.HEAR);
        try (PDDocument document = Loader.loadPDF(DossierFile.pdf(make(Variant.FULL), office))) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("id", document.getDocumentCatalog().getLanguage());
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(xmp.contains("pdfaid:part"), xmp);
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                }
            }
        }
    }

    @Test
    void makingOneIsWrittenDown() {
        ready(MoveKind.HEAR);
        Dossier unused = make(Variant.FULL);

        assertTrue(store.ledger().ofCase(key).stream()
                .anyMatch(entry -> entry.kind().equals("dossier")));
    }

    private void answer(String code, String text) {
        String unused = store.hearing()
                .submit(new Submission(code, Purpose.ANSWER, Speaker.CONCERNED, "Rini", "", text, List.of()));
    }

    private void assertNamed(String what, Path file) throws IOException {
        String fault = String.valueOf(DossierFile.verify(file, office.seal()).fault());
        assertTrue(fault.contains(what), fault);
    }

    private Path altered(Path file, String near, int after) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(near) + after;
        bytes[at] = (byte) (bytes[at] == 'X' ? 'Y' : 'X');
        return Files.write(folder.resolve("changed-" + file.getFileName()), bytes);
    }
}
