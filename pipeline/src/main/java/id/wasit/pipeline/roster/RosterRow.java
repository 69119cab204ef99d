package id.wasit.pipeline.roster;

import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import id.wasit.store.legal.LegalClock;
import id.wasit.store.roster.Employment;
import id.wasit.store.roster.EmploymentStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of the file: its columns by name.
 *
 * @param line number of the line
 * @param fields what stands in each column
 */
record RosterRow(long line, Map<String, String> fields) {
    /** All columns, in the order in which a new file is written; those that may be empty are {@link #OPTIONAL}. */
    static final List<String> COLUMNS = List.of(
            "platform",
            "account_id",
            "handle",
            "person",
            "name",
            "nip",
            "position",
            "unit",
            "region",
            "basis",
            "contest",
            "valid_from",
            "valid_to",
            "employment",
            "employed_since",
            "employed_until");

    static final List<String> OPTIONAL = List.of(
            "handle",
            "nip",
            "position",
            "region",
            "contest",
            "valid_to",
            "employment",
            "employed_since",
            "employed_until");

    private static final Pattern SPOILT_NUMBER =
            Pattern.compile("[0-9][.,][0-9]+E\\+?[0-9]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLATFORM = Pattern.compile("[a-z0-9._-]+");
    private static final Pattern NIP = Pattern.compile("[0-9]{18}");

    /** Names every mistake of the line: column, message. */
    void check(BiConsumer<String, String> problems) {
        for (String column : COLUMNS) {
            String value = text(column);
            if (value.isEmpty() && !OPTIONAL.contains(column)) {
                problems.accept(column, "kosong; kolom ini wajib diisi");
            } else if (SPOILT_NUMBER.matcher(value).matches()) {
                problems.accept(
                        column,
                        "\"" + value + "\" adalah angka yang dirusak aplikasi lembar sebar; salin lagi nomor aslinya"
                                + " sebagai teks");
            }
        }
        checkForms(problems);
    }

    private void checkForms(BiConsumer<String, String> problems) {
        String platform = text("platform");
        if (!platform.isEmpty() && !PLATFORM.matcher(platform).matches()) {
            problems.accept(
                    "platform", "\"" + platform + "\" tidak dikenal; tulis dengan huruf kecil, misalnya instagram");
        }
        String nip = text("nip");
        if (!nip.isEmpty()
                && !NIP.matcher(nip).matches()
                && !SPOILT_NUMBER.matcher(nip).matches()) {
            problems.accept("nip", "berisi " + nip.length() + " karakter; NIP terdiri atas 18 angka tanpa spasi");
        }
        @Nullable Instant from = checkTime("valid_from", problems);
        @Nullable Instant to = checkTime("valid_to", problems);
        if (from != null && to != null && !to.isAfter(from)) {
            problems.accept(
                    "valid_to", "\"" + text("valid_to") + "\" tidak sesudah valid_from \"" + text("valid_from") + "\"");
        }
        checkEmployment(problems);
    }

    private void checkEmployment(BiConsumer<String, String> problems) {
        String status = text("employment");
        if (!status.isEmpty() && EmploymentStatus.of(status).isEmpty()) {
            problems.accept(
                    "employment",
                    "\"" + status + "\" tidak dikenal; pilih " + String.join(", ", EmploymentStatus.codes()));
        }
        @Nullable LocalDate since = checkDay("employed_since", problems);
        @Nullable LocalDate until = checkDay("employed_until", problems);
        if (status.isEmpty() && (since != null || until != null)) {
            problems.accept("employment", "kosong, padahal employed_since atau employed_until diisi");
        }
        if (since != null && until != null && until.isBefore(since)) {
            problems.accept("employed_until", "\"" + until + "\" sebelum employed_since \"" + since + "\"");
        }
    }

    private @Nullable LocalDate checkDay(String column, BiConsumer<String, String> problems) {
        try {
            return day(column);
        } catch (DateTimeException e) {
            problems.accept(column, "\"" + text(column) + "\" bukan tanggal; tulis 2025-07-01");
            return null;
        }
    }

    private @Nullable LocalDate day(String column) {
        return text(column).isEmpty() ? null : LocalDate.parse(text(column));
    }

    private @Nullable Instant checkTime(String column, BiConsumer<String, String> problems) {
        if (text(column).isEmpty()) {
            return null;
        }
        try {
            return time(text(column));
        } catch (DateTimeException e) {
            problems.accept(
                    column,
                    "\"" + text(column)
                            + "\" bukan waktu; tulis 2025-07-01 (mulai pukul 00.00 WIB) atau 2025-07-01T00:00:00+07:00");
            return null;
        }
    }

    /** The entry of a line without mistakes. */
    RosterEntry entry() {
        return new RosterEntry(
                text("platform"),
                text("account_id"),
                text("handle").replaceFirst("^@", ""),
                text("person"),
                text("basis"),
                text("contest"),
                time(text("valid_from")),
                text("valid_to").isEmpty() ? null : time(text("valid_to")),
                text("unit"),
                text("region"));
    }

    /** The person of a line without mistakes. */
    Person person() {
        return new Person(text("person"), text("name"), text("nip"), text("position"), text("unit"), text("region"));
    }

    /** Whether that person is in service, of a line without mistakes; null when it does not tell. */
    @Nullable
    Employment employment() {
        return EmploymentStatus.of(text("employment"))
                .map(status -> new Employment(status, day("employed_since"), day("employed_until")))
                .orElse(null);
    }

    String text(String column) {
        return fields.getOrDefault(column, "").strip();
    }

    /** Days begin at midnight in Jakarta: the office counts its days there. */
    private static Instant time(String text) {
        return text.length() <= "2025-07-01".length()
                ? LocalDate.parse(text).atStartOfDay(LegalClock.OFFICE).toInstant()
                : OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
    }
}
