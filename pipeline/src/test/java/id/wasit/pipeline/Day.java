package id.wasit.pipeline;

import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import id.wasit.store.Store;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.Lane;
import id.wasit.store.queue.Order;
import id.wasit.store.queue.QueueFilter;
import id.wasit.store.queue.QueuePage;
import id.wasit.store.roster.RosterImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A day of posts, written as a file: every tenth by a stranger, every fifth of the others a call to vote, and each call by another account,
 * so that each makes a case of its own.
 *
 * @param posts how many
 */
public record Day(int posts) {
    /** A word that only strangers use. */
    private static final String STRANGER = "zzorangluarzz";

    private static final Instant START = Instant.parse("2025-11-19T17:00:00Z");

    /** Posts of accounts that are on the roster. */
    public long rostered() {
        return IntStream.range(0, posts).filter(Day::isRostered).count();
    }

    /** Posts that call to vote for somebody. */
    public long calls() {
        return IntStream.range(0, posts).filter(Day::isCall).count();
    }

    /** Writes the posts, one JSON object per line. */
    public Path write(Path file) throws IOException {
        return Files.write(file, IntStream.range(0, posts).mapToObj(Day::line).toList());
    }

    /** Lays the posts of the morning, which are half of them, into a folder that is read. */
    public void beginsIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        drop(0, posts / 2, folder.resolve("pagi.ndjson"));
    }

    /** Lays the other half beside them. */
    public void goesOnIn(Path folder) throws IOException {
        drop(posts / 2, posts, folder.resolve("siang.ndjson"));
    }

    /** It is not read before it is whole. */
    private static void drop(int from, int to, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, IntStream.range(from, to).mapToObj(Day::line).toList());
        Files.move(part, file);
    }

    /** The same roster as a file of the office. */
    public Path writeRoster(Path file) throws IOException {
        Stream<String> heading = Stream.of("platform,account_id,person,name,unit,region,basis,contest,valid_from");
        Stream<String> rows = IntStream.range(0, posts)
                .filter(Day::isRostered)
                .mapToObj(i -> "contohgram,a-" + i + ",nr-" + i + ",Nama Rekaan " + i
                        + ",Dinas Contoh,Nusaraya,pernyataan pemilik,pilgub-nusaraya-2025,2025-07-01");
        return Files.write(file, Stream.concat(heading, rows).toList());
    }

    /** The roster for the store. */
    public RosterImport roster() {
        List<RosterEntry> entries = new ArrayList<>();
        List<Person> persons = new ArrayList<>();
        IntStream.range(0, posts).filter(Day::isRostered).forEach(i -> {
            entries.add(new RosterEntry(
                    "contohgram",
                    "a-" + i,
                    null,
                    "nr-" + i,
                    "pernyataan pemilik",
                    "pilgub-nusaraya-2025",
                    START.minusSeconds(86_400),
                    null,
                    "Dinas Contoh",
                    "Nusaraya"));
            persons.add(new Person("nr-" + i, "Nama Rekaan " + i, null, null, "Dinas Contoh", "Nusaraya"));
        });
        return new RosterImport(entries, persons, "wasit", "uji");
    }

    /** The cases of the triage lane without what differs from run to run. */
    public static List<String> rows(Store store) {
        List<String> rows = new ArrayList<>();
        String reader = reader(store);
        String after = null;
        do {
            QueuePage page = store.queue().page(reader, QueueFilter.of(Lane.TRIAGE), Order.CLOCK, after, 200);
            page.cases().forEach(row -> rows.add(line(row)));
            after = page.next();
        } while (after != null);
        return rows.stream().sorted().toList();
    }

    /** Somebody who may look at everything. */
    private static String reader(Store store) {
        if (store.users().find("anwar").isEmpty()) {
            store.users().add("anwar", "Anwar Idris", Set.of(UserRole.AUDITOR), null, "wasit");
        }
        return "anwar";
    }

    private static String line(CaseRow row) {
        return String.join(
                " ", row.key(), row.account(), row.category(), row.strength().name(), "" + row.posts(), row.excerpt());
    }

    private static boolean isRostered(int i) {
        return i % 10 != 9;
    }

    private static boolean isCall(int i) {
        return isRostered(i) && i % 5 == 0;
    }

    private static String line(int i) {
        String call = "27 November jangan lupa coblos nomor 2 ya, warga RT " + i;
        String text = isCall(i) ? call : "Hujan sejak pagi di RT " + i + ", jemuran aman.";
        text = isRostered(i) ? text : call + " " + STRANGER;
        String time = START.plusSeconds(i).toString();
        return "{\"source\":\"contohgram\",\"item_id\":\"p-" + i + "\",\"author_id\":\"a-" + i + "\",\"text\":\"" + text
                + "\",\"created_at\":\"" + time + "\",\"observed_at\":\"" + time
                + "\",\"kind\":\"post\",\"version\":\"1\"}";
    }
}
