package id.wasit.store.dossier;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names of categories and contests, as the folder of the lexicon tells them, and the offices with their times. Read anew for each dossier, so
 * that a corrected table holds at once.
 */
public final class LegalTables {
    private static final String OFFICES = "lembaga.csv";

    private final Path folder;
    private final @Nullable Path offices;

    private LegalTables(Path folder, @Nullable Path offices) {
        this.folder = folder;
        this.offices = offices;
    }

    /**
     * Tables of an installation.
     *
     * @param lexicon the folder with {@code kategori.csv} and {@code kontestasi}
     * @param offices a table of one's own with the columns of the shipped {@code lembaga.csv}; null for the shipped one
     */
    public static LegalTables of(Path lexicon, @Nullable Path offices) {
        return new LegalTables(lexicon, offices);
    }

    /**
     * The office whose letterhead holds on a day.
     *
     * @throws NoDossier when there is none, or more than one; Indonesian
     */
    public Office officeOn(LocalDate day) {
        List<Office> there =
                offices().stream().filter(office -> office.holdsOn(day)).toList();
        if (there.size() != 1) {
            throw new NoDossier(named() + ": " + there.size() + " lembaga berlaku pada " + day
                    + "; harus tepat satu. Perbaiki kolom berlaku_dari dan berlaku_sampai");
        }
        return there.get(0);
    }

    /** Title and norms of a category; empty when the folder does not know it. */
    Map<String, String> category(String id) {
        return rows(folder.resolve("kategori.csv"), row -> row).stream()
                .filter(row -> row.getField("kategori").equals(id))
                .findFirst()
                .map(row -> Map.of(
                        "judul", row.getField("judul"), "skb", row.getField("skb"), "hukum", row.getField("hukum")))
                .orElse(Map.of("judul", id, "skb", "", "hukum", ""));
    }

    /** What a contest pack tells, key by key; empty when there is none. */
    Map<String, String> contest(@Nullable String name) {
        Path file = folder.resolve("kontestasi").resolve(String.valueOf(name)).resolve("kontestasi.csv");
        if (name == null || name.contains("/") || name.contains("..") || !Files.exists(file)) {
            return Map.of();
        }
        return rows(file, row -> row).stream()
                .collect(Collectors.toMap(
                        row -> row.getField("kunci"), row -> row.getField("isi"), (first, second) -> first));
    }

    /** The days of a contest by the names of its pack; what is no day is left out. */
    Map<String, LocalDate> calendar(@Nullable String contest) {
        Map<String, LocalDate> days = new HashMap<>();
        contest(contest).forEach((name, told) -> {
            try {
                days.put(name, LocalDate.parse(told));
            } catch (DateTimeParseException notADay) {
                // A name, a region or a level.
            }
        });
        return days;
    }

    private List<Office> offices() {
        if (offices != null) {
            return rows(offices, this::office);
        }
        InputStream shipped = Objects.requireNonNull(LegalTables.class.getResourceAsStream(OFFICES), OFFICES);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(shipped, StandardCharsets.UTF_8))) {
            return rows.stream().map(this::office).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(OFFICES, e);
        }
    }

    private String named() {
        return offices == null ? OFFICES : offices.toString();
    }

    private Office office(NamedCsvRecord row) {
        String to = row.getField("berlaku_sampai");
        try {
            return new Office(
                    row.getField("nama"),
                    row.getField("singkatan"),
                    row.getField("dasar_hukum"),
                    row.getField("alamat"),
                    row.getField("kanal_rujukan"),
                    LocalDate.parse(row.getField("berlaku_dari")),
                    to.isBlank() ? null : LocalDate.parse(to));
        } catch (DateTimeParseException e) {
            throw new NoDossier(named() + " baris " + row.getStartingLineNumber() + ": \"" + e.getParsedString()
                    + "\" bukan tanggal; tulis seperti 2024-10-15");
        }
    }

    private static <T> List<T> rows(Path file, Function<NamedCsvRecord, T> reader) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(reader).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " tidak dapat dibaca", e);
        }
    }
}
