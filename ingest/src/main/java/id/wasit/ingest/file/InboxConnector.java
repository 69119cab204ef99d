package id.wasit.ingest.file;

import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders and files with exports. A file is a split, named by its path, size and time of change: dropped again with other content it is
 * read again. Files that are still being written are left for later.
 */
public final class InboxConnector implements Connector {
    private static final Logger LOG = LoggerFactory.getLogger(InboxConnector.class);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final int DEPTH = 8;

    private final SourceSettings settings;
    private final SourceContext context;
    /** What was passed over, so that the log says it once and not at every look. */
    private final Set<Path> told = ConcurrentHashMap.newKeySet();

    /** A connector for an inbox of the settings. */
    public InboxConnector(SourceSettings settings, SourceContext context) {
        this.settings = settings;
        this.context = context;
    }

    @Override
    public List<Split> splits() throws IOException {
        List<Split> splits = new ArrayList<>();
        for (String location : settings.locations()) {
            Path root = Path.of(location);
            if (Files.notExists(root)) {
                if (settings.kind() == SourceKind.HANDED_IN) {
                    // Nothing was handed in yet.
                    continue;
                }
                throw new SourceFailure(
                        "kotak masuk " + location + " tidak ada; buat folder itu atau perbaiki pengaturan");
            }
            List<Split> found = new ArrayList<>();
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new Listing(found));
            found.sort(Comparator.comparing(Split::id));
            splits.addAll(found);
        }
        return splits;
    }

    @Override
    public Reading open(Split split, @Nullable String cursor) throws IOException {
        Path file = fileOf(split);
        if (!Files.exists(file)) {
            throw new SourceFailure("berkas " + file.getFileName() + " tidak ada lagi; taruh kembali di kotak masuk");
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (cursor != null && !split.id().equals(idOf(file, now))) {
            throw new SourceFailure(
                    "berkas " + file.getFileName() + " berubah ketika sedang dibaca; isi yang baru dibaca dari awal");
        }
        return new FileReading(file, terms(file, now.lastModifiedTime().toInstant()), cursor);
    }

    @Override
    public void done(Split split) throws IOException {
        if (settings.kind() == SourceKind.HANDED_IN) {
            Files.deleteIfExists(fileOf(split));
        }
    }

    private FileTerms terms(Path file, Instant changed) {
        return settings.kind() == SourceKind.HANDED_IN
                ? HandedIn.terms(file, changed)
                : new FileTerms(settings.platform(), settings.format(), changed);
    }

    private static Path fileOf(Split split) {
        return Path.of(
                split.id().substring(0, split.id().lastIndexOf('|', split.id().lastIndexOf('|') - 1)));
    }

    /** What lies in the inbox now. A file that vanishes meanwhile was not there; a folder that cannot be opened hides no other. */
    private final class Listing extends SimpleFileVisitor<Path> {
        private final List<Split> found;

        Listing(List<Split> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Instant quietSince = attributes.lastModifiedTime().toInstant().plus(QUIET);
            boolean quiet =
                    context.once() || !quietSince.isAfter(context.clock().instant());
            if (quiet && attributes.isRegularFile() && isFinished(file)) {
                found.add(Split.finite(idOf(file, attributes)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) {
            if (!(failure instanceof NoSuchFileException) && told.add(path)) {
                LOG.warn("source {}: {} is passed over: {}", settings.name(), path, failure.toString());
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static String idOf(Path file, BasicFileAttributes attributes) {
        return file + "|" + attributes.size() + "|"
                + attributes.lastModifiedTime().toMillis();
    }

    private static boolean isFinished(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !name.startsWith("~") && !name.endsWith(".part") && !name.endsWith(".tmp");
    }
}
