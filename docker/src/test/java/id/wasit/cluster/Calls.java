package id.wasit.cluster;

import id.wasit.model.RosterEntry;
import id.wasit.store.roster.RosterImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Posts that call to vote, each by an account of its own, so that each makes one case. Between them stand as many of which nothing is said, and
 * one in five by somebody who is not on the roster; of the calls every sixth is said again, another sixth edited, and with another sixth
 * comes one that is taken back at once.
 *
 * @param accounts how many accounts the roster holds
 */
record Calls(int accounts) {
    static final String PLATFORM = "contohgram";

    /** Words of the posts, names and handles, of the samples too: no log may hold one. */
    static final List<String> OF_PERSONS =
            List.of("jangan lupa coblos", "jemuran", "Nama Rekaan", "k-1\"", "asing-akun-", "hujan");

    /** What only those wrote and are called who are not on the roster: no file of the cluster may hold a byte of it. */
    static final List<String> OF_STRANGERS = List.of("gerobak asing", "asing-akun-", "asing-kiriman-");

    private static final Instant START = Instant.parse("2025-11-19T17:00:00Z");

    /** The sample roster and these accounts, in one file. */
    void writeRoster(Path samples, Path file) throws IOException {
        Stream<String> ours = IntStream.range(0, accounts)
                .mapToObj(i ->
                        PLATFORM + ",k-" + i + ",,kr-" + i + ",Nama Rekaan,,,Dinas Contoh,Nusaraya,pernyataan pemilik,"
                                + "pilgub-nusaraya-2025,2025-07-01,");
        Files.write(
                file, Stream.concat(Files.readAllLines(samples).stream(), ours).toList());
    }

    /** These accounts alone. */
    RosterImport roster() {
        List<RosterEntry> entries = IntStream.range(0, accounts)
                .mapToObj(i -> new RosterEntry(
                        PLATFORM,
                        "k-" + i,
                        null,
                        "kr-" + i,
                        "pernyataan pemilik",
                        "pilgub-nusaraya-2025",
                        Instant.parse("2025-07-01T00:00:00Z"),
                        null,
                        "Dinas Contoh",
                        "Nusaraya"))
                .toList();
        return new RosterImport(entries, List.of(), "uji", "uji");
    }

    /** Whether a file of an inbox is one of calls. */
    static boolean isOne(String file) {
        return file.contains("calls-");
    }

    /** Ids of the items that must make a case. */
    List<String> items(int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .flatMap(i -> isSaidAgain(i)
                        ? Stream.of("kp-" + i, "kq-" + i)
                        : isWithOneTakenBack(i) ? Stream.of("kp-" + i, "kt-" + i) : Stream.of("kp-" + i))
                .toList();
    }

    /** How many of them are flagged in two versions. */
    int edited(int from, int to) {
        return (int) IntStream.range(from, to).filter(Calls::isEdited).count();
    }

    private static boolean isSaidAgain(int i) {
        return i % 6 == 1;
    }

    private static boolean isEdited(int i) {
        return i % 6 == 2;
    }

    private static boolean isWithOneTakenBack(int i) {
        return i % 6 == 3;
    }

    /** An export with the calls of those accounts, and what comes with them. */
    List<String> export(int from, int to) {
        return IntStream.range(from, to).boxed().flatMap(Calls::lines).toList();
    }

    /** Drops it into a folder, whole at once. */
    void drop(Path folder, String name, int from, int to) throws IOException {
        List<String> lines = export(from, to);
        Path hidden = folder.resolveSibling(name + ".part");
        Files.write(hidden, lines);
        Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Stream<String> lines(int i) {
        String words = call(i);
        String call = line("kp-" + i, "k-" + i, words, i);
        String still = line("kd-" + i, "k-" + i, "Hujan sejak pagi di RT " + i + ", jemuran aman.", i);
        String stranger =
                line("asing-kiriman-" + i, "asing-akun-" + i, "27 November coblos nomor 2 dari gerobak asing", i);
        Stream<String> more = Stream.of();
        if (isSaidAgain(i)) {
            more = Stream.of(line("kq-" + i, "k-" + i, words, i));
        } else if (isEdited(i)) {
            String later = "\"edited_at\":\"" + START.plusSeconds(i + 1) + "\",\"kind\"";
            more = Stream.of(line("kp-" + i, "k-" + i, words + ", dan jangan lupa coblos pagi-pagi", i)
                    .replace("\"kind\"", later));
        } else if (isWithOneTakenBack(i)) {
            String taken = line("kt-" + i, "k-" + i, "Keluarga besar RT " + i + " siap menangkan paslon nomor 1", i);
            more = Stream.of(taken, taken.replace("\"version\"", "\"deleted\":true,\"version\""));
        }
        return Stream.concat(i % 5 == 0 ? Stream.of(call, still, stranger) : Stream.of(call, still), more);
    }

    static String call(int i) {
        return "27 November jangan lupa coblos nomor 2 ya, warga RT " + i;
    }

    static String line(String item, String account, String text, int second) {
        String time = START.plusSeconds(second).toString();
        return "{\"source\":\"" + PLATFORM + "\",\"item_id\":\"" + item + "\",\"author_id\":\"" + account
                + "\",\"text\":\"" + text + "\",\"created_at\":\"" + time + "\",\"observed_at\":\"" + time
                + "\",\"kind\":\"post\",\"version\":\"1\"}";
    }
}
