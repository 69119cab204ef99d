package id.wasit.detector.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.Ending;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconProblem;
import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.detector.lexicon.LexiconReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconReaderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyTheLexicon() throws IOException {
        try (Stream<Path> files = Files.walk(TestLexicon.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(TestLexicon.FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void append(String file, String row) throws IOException {
        write(file, Files.readString(folder.resolve(file)) + row + "\n");
    }

    private List<LexiconProblem> problems() {
        return assertThrows(LexiconProblems.class, () -> LexiconReader.read(folder))
                .all();
    }

    @Test
    void theSameTablesGiveTheSameVersion() throws IOException {
        String before = LexiconReader.read(folder).version();

        append("bersih/umum.csv", "Kalimat lain,,,");

        assertEquals(TestLexicon.LEXICON.version(), before);
        assertNotEquals(before, LexiconReader.read(folder).version());
    }

    @Test
    void onlyTheContestsAskedForAreLoaded() {
        Lexicon lexicon = LexiconReader.read(folder, Set.of("pilgub-seberang-2025"));

        assertEquals(
                List.of("pilgub-seberang-2025"),
                lexicon.contests().stream().map(c -> c.key()).toList());
    }

    @Test
    void byteOrderMarkSemicolonsAndWindowsLinesAreRead() throws IOException {
        write("ejaan/umum.csv", "\uFEFFtulisan;baku;catatan\r\ngak;tidak;\r\nyg;yang;\r\n");

        assertEquals("yang", LexiconReader.read(folder).words().standard("yg"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pola/ajakan_memilih.csv | ajakan-002,{coblos},6,,,,aktiv,,x,,,           | baris 3, kolom status: "aktiv" tidak dikenal; pilih usul, uji, aktif, atau pensiun
            pola/ajakan_memilih.csv | ajakan-002,{cobloss},6,,,,aktif,,x,,,          | baris 3, kolom pola: "{cobloss}": kelompok {cobloss} tidak ada di kata/ dan bukan slot; maksudnya coblos?
            pola/ajakan_memilih.csv | ajakan-002,{coblos,6,,,,aktif,,x,,,            | baris 3, kolom pola: "{coblos": kurung { tidak ditutup dengan }
            pola/ajakan_memilih.csv | ajakan-002,{coblos} ..x {paslon},6,,,,aktif,,x,,, | baris 3, kolom pola: "{coblos} ..x {paslon}": setelah .. harus ada bilangan 0 sampai 20, bukan "x"
            pola/ajakan_memilih.csv | ajakan-002,coblos.* {paslon},6,,,,aktif,,x,,,  | baris 3, kolom pola: "coblos.* {paslon}": jarak ditulis ..3 atau <>3
            pola/ajakan_memilih.csv | ajakan-002,{coblos} @besar,6,,,,aktif,,x,,,    | ciri @besar tidak dikenal; pilih tautan, judul
            pola/ajakan_memilih.csv | ajakan-001,{coblos},6,,,,aktif,,x,,,           | baris 3, kolom id: "ajakan-001" sudah dipakai; id tidak pernah dipakai ulang
            pola/ajakan_memilih.csv | ajakan-000,{coblos},6,,,,aktif,,x,,,           | "ajakan-000" berdiri setelah "ajakan-001"; urutkan tabel menurut kolom id
            pola/ajakan_memilih.csv | ajakan-002,{coblos},enam,,,,aktif,,x,,,        | baris 3, kolom nilai: "enam" bukan bilangan
            pola/ajakan_memilih.csv | ajakan-002,{coblos},6,kapan,,,aktif,,x,,,      | baris 3, kolom masa: "kapan" tidak dikenal; pilih sebelum_undian,
            pola/ajakan_memilih.csv | ajakan-002,{coblos},6,,ingkat,,aktif,,x,,,     | baris 3, kolom kebal: "ingkat" tidak ada di operator.csv
            pola/ajakan_memilih.csv | ajakan-002,{coblos},6,,,,aktif,,,,,            | baris 3, kolom alasan: tidak boleh kosong
            isyarat.csv             | isyarat-003,{pelaku},kalimat,dukungan,1,,aktif,x,,besok | baris 4: ada 10 sel, seharusnya 9
            pola/ajakan_memilih.csv | ajakan-002,{coblos},6,aktif                    | baris 3: ada 4 sel, seharusnya 12
            kata/umum.csv           | zzz,=SUM(A1),,,,                               | kolom lema: "=SUM(A1)" diawali tanda yang dibaca lembar kerja sebagai rumus
            kata/umum.csv           | paslon,bimo,,,,                                | kolom kelompok: "paslon" adalah nama slot; pilih nama lain
            kata/umum.csv           | zzz,bimo,,mungkin,,                            | kolom imbuhan: "mungkin" tidak dikenal; pilih (kosong), ya, atau tidak
            operator/ingkar.csv     | lupa,tidak,sebelum,4,                          | kolom operator: "lupa" tidak ada di operator.csv; pilih ingkar, kutip, lapor, atau tanya
            operator/ingkar.csv     | ingkar,{apa},sebelum,4,                        | kolom kata: kelompok {apa} tidak ada di kata/
            isyarat.csv             | isyarat-003,{pelaku},paragraf,dukungan,1,,aktif,x, | kolom jangkauan: "paragraf" tidak dikenal; pilih kalimat, atau tulisan
            contoh/dukungan_medsos.csv | dukungan-099,kena,[[x]],,,,                 | kolom pola_id: "dukungan-099" tidak ada di pola/
            contoh/dukungan_medsos.csv | dukungan-003,kena,Bimo-Laras mantap,,,,     | kalimat kena harus menandai buktinya dengan [[ ]]
            kontestasi/pilgub-nusaraya-2025/sebutan.csv | bimo,nama,Bimo,,           | kolom paslon: "bimo" tidak ada di paslon.csv; pilih arga-sekar, bimo-laras, atau damar-intan
            kontestasi/pilgub-nusaraya-2025/sebutan.csv | bimo-laras,nama,Bim,apa,   | kolom syarat: "apa" tidak dikenal; pilih konteks, sapaan
            kontestasi/pilgub-nusaraya-2025/kontestasi.csv | hasil,12-12-2025,       | kolom isi: "12-12-2025" bukan tanggal; tulis seperti 2025-11-27
            """)
    void eachMistakeIsToldWithItsPlaceAndWhatIsAllowed(String file, String row, String message) throws IOException {
        append(file, row);

        List<String> told = problems().stream().map(LexiconProblem::toString).toList();

        assertTrue(told.stream().anyMatch(p -> p.startsWith(file) && p.contains(message)), () -> told.toString());
    }

    @Test
    void patternEndsByItselfAfterItsLastDay() throws IOException {
        write("pola/ajakan_memilih.csv", """
                id,pola,nilai,masa,kebal,kecuali,status,dasar,alasan,salah_kena,penyusun,tanggal,berlaku_sampai
                ajakan-001,{coblos} ..3 {paslon|nomor},6,,,,aktif,,menyeru mencoblos,,uji,2025-01-01,2025-11-20
                ajakan-002,gas {paslon|nomor},6,,,,aktif,,menyeru memilih,,uji,2025-01-01
                """);
        Lexicon lexicon = LexiconReader.read(folder);
        Detector detector = Detector.with(lexicon);

        assertEquals(
                1,
                detector.examine(Posts.saidOn("2025-11-20", "coblos Bimo-Laras"))
                        .size());
        assertEquals(List.of(), detector.examine(Posts.saidOn("2025-11-21", "coblos Bimo-Laras")));
        assertEquals(
                1,
                detector.examine(Posts.saidOn("2025-11-21", "gas Bimo-Laras")).size());
        assertEquals(1, detector.examine(Posts.said("coblos Bimo-Laras")).size(), "on a day that nobody knows");
        assertEquals(
                List.of("ajakan-001"),
                lexicon.endings(LocalDate.of(2025, 11, 20)).stream()
                        .map(Ending::id)
                        .toList());
        assertEquals(List.of(), lexicon.endings(LocalDate.of(2025, 11, 19)));
    }

    @Test
    void allProblemsAreListedAtOnce() throws IOException {
        append("pola/ajakan_memilih.csv", "ajakan-002,{cobloss},6,,,,aktif,,x,,,");
        append("operator/ingkar.csv", "lupa,tidak,sebelum,4,");
        Files.delete(folder.resolve("kategori.csv"));
        write("ejaan/umum.csv", "tulisan,artinya\nyg,yang\n");

        List<String> told = problems().stream().map(LexiconProblem::toString).toList();

        assertTrue(
                told.contains(
                        "kategori.csv: tabel ini tidak ada; kolomnya: kategori,judul,arah,skb,hukum,ambang_lemah,ambang_sedang,ambang_kuat,catatan"),
                told::toString);
        assertTrue(told.stream().anyMatch(p -> p.contains("kolom \"artinya\" tidak dikenal")), told::toString);
        assertTrue(told.stream().anyMatch(p -> p.contains("kolom baku: kolom ini tidak ada")), told::toString);
        assertTrue(told.stream().anyMatch(p -> p.contains("{cobloss}")), told::toString);
        assertTrue(told.stream().anyMatch(p -> p.contains("\"lupa\"")), told::toString);
    }

    @Test
    void anUnclosedQuotationMarkIsTold() throws IOException {
        append("ejaan/umum.csv", "\"utk,untuk,");

        assertTrue(problems().stream().anyMatch(p -> p.file().equals("ejaan/umum.csv")), () -> problems()
                .toString());
    }

    @Test
    void lettersThatAreNotUtf8AreTold() throws IOException {
        Files.write(
                folder.resolve("ejaan/umum.csv"),
                "tulisan,baku,catatan\ngak,tidak,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertTrue(problems().get(0).message().contains("UTF-8"));
    }
}
