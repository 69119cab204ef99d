package id.wasit.pipeline.intake;

import id.wasit.ingest.file.ExportSieve;
import id.wasit.ingest.file.ExportSieve.Sifted;
import id.wasit.ingest.file.FileTerms;
import id.wasit.ingest.file.HandedIn;
import id.wasit.ingest.flink.SharedRoster;
import id.wasit.ingest.roster.RosterFeed;
import id.wasit.ingest.roster.RosterGate;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.Rejected;
import id.wasit.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what is handed in: through the gate, into the folder that the job reads. */
public final class Intake implements AutoCloseable {
    /** What the files that passed are called; nothing else begins so. */
    private static final String FILE = "unggahan-";
    /** How their names end while they are written; the job passes such files over. */
    private static final String UNFINISHED = ".part";

    private static final Pattern LEFT =
            Pattern.compile(Pattern.quote(FILE) + "(\\d{1,18})-.*" + Pattern.quote(UNFINISHED));
    /** Endings by which the job tells that a file is still being written. */
    private static final Pattern STILL_WRITTEN = Pattern.compile("\\.(part|tmp)$");

    private static final String BROKE_OFF =
            "Pengiriman terputus sebelum berkas selesai dibaca; tidak ada yang disimpan. Kirim lagi.";

    private static final String NO_SUCH_WORD =
            "Platform atau format yang disebut tidak dikenal; tidak ada yang disimpan. Pilih lagi, lalu kirim lagi.";

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Duration CHECK = Duration.ofSeconds(3);
    private static final int REJECTS_AT_A_TIME = 500;
    private static final int LONGEST_NAME = 100;

    private final Store store;
    private final SharedRoster roster;
    private final Path folder;
    private final Clock clock;

    /**
     * Begins by clearing away what was coming in when the process before ended.
     *
     * @param folder what the job reads; made when absent, for this user only
     */
    public Intake(Store store, RosterFeed feed, Path folder, Clock clock) throws IOException {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        sweep();
        this.roster = SharedRoster.of(feed, CHECK);
    }

    /**
     * What a job reads: the sources of the settings, and beside them what was taken in here.
     *
     * @param folder the same as that of the intake
     */
    public static List<SourceSettings> beside(List<SourceSettings> sources, Path folder) {
        List<SourceSettings> all = new ArrayList<>(sources);
        all.add(SourceSettings.handedIn("unggahan", "disebut pada setiap unggahan", folder.toString()));
        return all;
    }

    private void sweep() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Matcher left = LEFT.matcher(file.getFileName().toString());
                if (left.matches()) {
                    store.uploads().failed(Long.parseLong(left.group(1)), BROKE_OFF);
                    Files.delete(file);
                }
            }
        }
        store.uploads().abandoned(BROKE_OFF);
    }

    /**
     * Something that is handed in.
     *
     * @param name name of the file as its owner calls it
     * @param platform the platform of exports that do not tell it
     * @param format the form of exports that are not recognised by their columns
     * @param legalBasis what the office reads it on
     * @param by login of who hands it in
     */
    public record Slip(
            String name,
            @Nullable String platform,
            @Nullable String format,
            String legalBasis,
            String by) {

        /** Something that is recognised and tells its platform. */
        public Slip(String name, String legalBasis, String by) {
            this(name, null, null, legalBasis, by);
        }
    }

    /**
     * Reads it to its end. It is written down who handed it in, also when it fails.
     *
     * @return its number
     * @throws IOException when it breaks off; nothing of it is kept
     * @throws IllegalArgumentException when the platform or the format is no such word
     */
    public long take(Slip slip, InputStream export) throws IOException, InterruptedException {
        long id = store.uploads().begin(slip.name(), slip.legalBasis(), slip.by());
        Path into = folderOf(id, slip);
        try {
            take(id, slip, export, Files.createDirectories(into));
            return id;
        } catch (IOException | RuntimeException | InterruptedException broken) {
            LOG.info("upload {} broke off: {}", id, broken.toString());
            store.uploads().failed(id, BROKE_OFF);
            throw broken;
        }
    }

    private Path folderOf(long id, Slip slip) {
        try {
            return HandedIn.folder(folder, slip.platform(), slip.format());
        } catch (IllegalArgumentException unknown) {
            store.uploads().failed(id, NO_SUCH_WORD);
            throw unknown;
        }
    }

    private void take(long id, Slip slip, InputStream export, Path into) throws IOException, InterruptedException {
        Path target = into.resolve(FILE + id + "-" + plain(slip.name()));
        Path unfinished = into.resolve(target.getFileName() + UNFINISHED);
        try {
            Sifted sifted = sift(slip, export, target.getFileName().toString(), unfinished);
            if (sifted.kept() == 0) {
                store.uploads().dropped(id, sifted.in(), sifted.gated(), sifted.rejected());
            } else {
                store.uploads().passed(id, sifted.in(), sifted.gated(), sifted.rejected(), target.toString());
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Sifted sift(Slip slip, InputStream export, String name, Path unfinished)
            throws IOException, InterruptedException {
        Rejects rejects = new Rejects();
        ExportSieve sieve = new ExportSieve(new RosterGate(roster.roster(), clock), rejects::add);
        try (Writer passed = Files.newBufferedWriter(unfinished)) {
            FileTerms terms = new FileTerms(slip.platform(), slip.format(), clock.instant());
            Sifted sifted = sieve.sift(export, name, terms, passed);
            rejects.write();
            return sifted;
        }
    }

    @Override
    public void close() {
        roster.close();
    }

    /** What is left of a name when nothing in it can lead out of the folder, or keep the job from reading it. */
    private static String plain(String name) {
        String harmless = name.replaceAll("[^A-Za-z0-9._ -]", "-").strip().toLowerCase(Locale.ROOT);
        String plain = STILL_WRITTEN.matcher(harmless).replaceFirst("-$1");
        return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }

    private final class Rejects {
        private final List<Rejected> waiting = new ArrayList<>();

        void add(Rejected rejected) {
            waiting.add(rejected);
            if (waiting.size() >= REJECTS_AT_A_TIME) {
                write();
            }
        }

        void write() {
            store.rejected().write(waiting);
            waiting.clear();
        }
    }
}
