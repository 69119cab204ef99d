package id.wasit.detector.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.model.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The twenty sentences that the domain experts wrote first, read with the shipped lexicon. */
class ProbeSentencesTest {
    private static final Detector DETECTOR = Detector.with(LexiconReader.read(Path.of("../lexicons")));

    @ParameterizedTest(name = "{0}: {1} [{2}]")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            1 | Bismillah, mantap nomor 2, Bimo-Laras pemimpin kita! | 2025-10-20 | dukungan_medsos
            2 | 27 November jangan lupa coblos no dua ya guys ✌️ | 2025-10-20 | ajakan_memilih
            3 | 27 November jangan lupa ke TPS, jangan golput | 2025-10-20 |
            4 | ASN dilarang mendukung, memposting, like dan share paslon | 2025-10-20 |
            5 | Kami ASN Kecamatan X berikrar netral, tidak berpihak kepada paslon mana pun | 2025-10-20 |
            6 | Saya tidak mendukung Bimo-Laras | 2025-10-20 |
            7 | Siapa lagi kalau bukan Bimo-Laras | 2025-10-20 | dukungan_medsos
            8 | Selamat kepada Bimo-Laras atas penetapan sebagai bupati terpilih | 2025-12-13 |
            8 | Selamat kepada Bimo-Laras atas penetapan sebagai bupati terpilih | 2025-11-20 | dukungan_medsos
            9 | Bupati Bimo meresmikan puskesmas hari ini | 2025-10-20 |
            10 | Menurut survei, pasangan Bimo-Laras unggul 51 persen | 2025-10-20 |
            10 | Menurut survei, pasangan Bimo-Laras unggul 51 persen, alhamdulillah, gaspol | 2025-10-20 | dukungan_medsos
            11 | Kalau PNS dukung 02 sanksinya apa min? | 2025-10-20 |
            12 | wkwk katanya netral, padahal pak camat kampanye nomor 2 | 2025-10-20 |
            13 | Pulpen saya pilih nomor 2, yang 0.5 | 2025-10-20 |
            14 | Timnas menang! Menyala abangku ✌️ | 2025-10-20 |
            15 | D*kung pr4b0w0 satu putaran | 2024-01-20 | dukungan_medsos
            15 | D*kung 4nies satu putaran | 2024-01-20 | dukungan_medsos
            15 | D*kung g4nj4r satu putaran | 2024-01-20 | dukungan_medsos
            16 | Dulu 2014 saya pilih Bapak itu | 2025-10-20 |
            17 | Stop black campaign, jangan pilih nomor 1 karena bohong | 2025-10-20 | serangan_merugikan_calon
            18 | Ojo lali nyoblos nomer loro, menangke Mas Bimo | 2025-10-20 | ajakan_memilih
            19 | Seluruh guru diwajibkan hadir kampanye, absen dikirim ke saya | 2025-10-20 | mobilisasi_asn
            20 | Dukung BPJS kelas standar nomor 2 di ASEAN | 2025-10-20 |
            """)
    void saysWhatTheExpertsSaid(String number, String sentence, String day, String category) {
        List<Finding> findings = DETECTOR.examine(Posts.saidOn(day, sentence));

        List<String> categories = findings.stream().map(Finding::category).toList();
        if (category == null) {
            assertEquals(List.of(), categories, () -> findings.toString());
        } else {
            assertEquals(true, categories.contains(category), () -> "found " + findings);
        }
    }
}
