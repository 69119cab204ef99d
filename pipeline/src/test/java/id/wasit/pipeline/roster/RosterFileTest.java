package id.wasit.pipeline.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.model.RosterEntry;
import id.wasit.store.roster.Employment;
import id.wasit.store.roster.EmploymentStatus;
import id.wasit.store.roster.RosterFault;
import id.wasit.store.roster.RosterFaults;
import id.wasit.store.roster.RosterImport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterFileTest {
    private static final String HEADING =
            "platform,account_id,handle,person,name,nip,position,unit,region,basis,contest,valid_from,valid_to\n";
    private static final String GOOD =
            "contohgram,71,@Nama.Satu,nr-1,Nama Satu,999999999999999001,Camat,Kecamatan A,Nusaraya,pernyataan,,2025-07-01,\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            ',', ''
            ';', ''
            ',', '\uFEFF'
            """)
    void commaSemicolonAndByteOrderMarkAreAllRead(char separator, String mark) throws Exception {
        String text = mark + (HEADING + GOOD).replace(',', separator);

        RosterImport read = RosterFile.at(write(text), lines -> {}).toImport("admin");

        List<RosterEntry> entries = new ArrayList<>();
        read.lines().forEach(line -> entries.add(line.entry()));
        assertEquals(List.of(), read.faults().get());
        assertEquals(1, entries.size());
        assertEquals("Nama.Satu", entries.get(0).handle());
        assertEquals(
                Instant.parse("2025-06-30T17:00:00Z"), entries.get(0).validFrom(), "days begin at midnight in Jakarta");
    }

    @Test
    void lettersOfAnotherEncodingAreToldInsteadOfKeptAsSomethingElse() throws Exception {
        Path file = folder.resolve("roster.csv");
        Files.write(file, (HEADING + GOOD.replace("Nama Satu", "Andr\u00E9")).getBytes(StandardCharsets.ISO_8859_1));

        RosterImport read = RosterFile.at(file, lines -> {}).toImport("admin");
        read.lines().forEach(line -> {});

        assertEquals(
                List.of(
                        "roster.csv baris 2, kolom name: ada huruf yang bukan UTF-8; simpan ulang berkas sebagai CSV UTF-8"),
                read.faults().get().stream()
                        .map(fault -> fault.told("roster.csv"))
                        .toList());
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirPlace() throws Exception {
        String text = HEADING + GOOD
                + "Contohgram,72,,nr-2,Nama Dua,1234,Guru,SD 1,Nusaraya,pernyataan,,2025-13-01,\n"
                + "contohgram,1.9E+18,,nr-3,Nama Tiga,,Guru,SD 1,Nusaraya,,,2025-07-01,2025-06-01\n"
                + "contohgram,75,terlalu sedikit\n";

        List<String> told = problemsIn(text);

        assertEquals(
                List.of(
                        "roster.csv baris 3, kolom platform: \"Contohgram\" tidak dikenal; tulis dengan huruf kecil, misalnya instagram",
                        "roster.csv baris 3, kolom nip: berisi 4 karakter; NIP terdiri atas 18 angka tanpa spasi",
                        "roster.csv baris 3, kolom valid_from: \"2025-13-01\" bukan waktu; tulis 2025-07-01 (mulai pukul 00.00 WIB)"
                                + " atau 2025-07-01T00:00:00+07:00",
                        "roster.csv baris 4, kolom account_id: \"1.9E+18\" adalah angka yang dirusak aplikasi lembar sebar; salin"
                                + " lagi nomor aslinya sebagai teks",
                        "roster.csv baris 4, kolom basis: kosong; kolom ini wajib diisi",
                        "roster.csv baris 4, kolom valid_to: \"2025-06-01\" tidak sesudah valid_from \"2025-07-01\"",
                        "roster.csv baris 5: berisi 3 kolom, seharusnya 13; periksa koma dan tanda kutip"),
                told);
    }

    @Test
    void whetherSomebodyIsInServiceIsReadOrRefusedWithItsPlace() throws Exception {
        String heading = HEADING.replace("valid_to", "valid_to,employment,employed_since,employed_until");
        String good = GOOD.strip() + ",cltn,2025-09-01,2025-12-31\n";

        RosterImport read = RosterFile.at(write(heading + good), lines -> {}).toImport("admin");
        Employment employment = read.lines().iterator().next().employment();
        List<String> told = problemsIn(heading
                + GOOD.strip() + ",cuti,,\n"
                + GOOD.strip() + ",,2025-09-01,\n"
                + GOOD.strip() + ",pensiun,2025-09-01,2025-08-01\n"
                + GOOD.strip() + ",pensiun,1 September,\n");

        assertEquals(
                new Employment(
                        EmploymentStatus.UNPAID_LEAVE, LocalDate.parse("2025-09-01"), LocalDate.parse("2025-12-31")),
                employment);
        assertEquals(
                List.of(
                        "roster.csv baris 2, kolom employment: \"cuti\" tidak dikenal; pilih aktif, cltn, pensiun,"
                                + " diberhentikan_sementara, berhenti",
                        "roster.csv baris 3, kolom employment: kosong, padahal employed_since atau employed_until diisi",
                        "roster.csv baris 4, kolom employed_until: \"2025-08-01\" sebelum employed_since \"2025-09-01\"",
                        "roster.csv baris 5, kolom employed_since: \"1 September\" bukan tanggal; tulis 2025-07-01"),
                told);
    }

    @Test
    void missingAndUnknownColumnsAreNamedInTheHeading() throws Exception {
        List<String> told =
                problemsIn("platform,akun,person,name,unit,basis,valid_from\ncontohgram,1,nr-1,A,U,b,2025-07-01\n");

        assertEquals(2, told.size());
        assertEquals(true, told.get(0).startsWith("roster.csv baris 1, kolom account_id: kolom ini tidak ada"));
        assertEquals(true, told.get(1).startsWith("roster.csv baris 1, kolom akun: kolom ini tidak dikenal"));
    }

    @Test
    void quoteThatNeverClosesIsOneProblem() throws Exception {
        assertEquals(1, problemsIn(HEADING + "contohgram,\"71,,nr-1\n").size());
    }

    @Test
    void fileWithoutRowsIsAProblem() throws Exception {
        assertEquals(
                List.of("roster.csv baris 1: berkas tidak berisi satu baris pun di bawah judul kolom"),
                problemsIn(HEADING));
    }

    private List<String> problemsIn(String text) throws IOException {
        Path file = write(text);
        return faultsOf(file).stream().map(fault -> fault.told("roster.csv")).toList();
    }

    private static List<RosterFault> faultsOf(Path file) throws IOException {
        try {
            RosterImport read = RosterFile.at(file, lines -> {}).toImport("admin");
            read.lines().forEach(line -> {});
            return read.faults().get();
        } catch (RosterFaults heading) {
            return heading.faults();
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("roster.csv"), text, StandardCharsets.UTF_8);
    }
}
