package id.wasit.ingest.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a file lies that was handed in, so that whoever reads it later knows what was said with it: the folder tells. */
public final class HandedIn {
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final String NOTHING_SAID = "-";

    private HandedIn() {}

    /**
     * The folder for files with those terms.
     *
     * @throws IllegalArgumentException when a platform or format is no plain word, or the format is none of {@link Exports#names}
     */
    public static Path folder(Path root, @Nullable String platform, @Nullable String format) {
        if (format != null) {
            Exports.named(format);
        }
        return root.resolve(word(platform) + "," + word(format));
    }

    private static String word(@Nullable String said) {
        if (said == null) {
            return NOTHING_SAID;
        }
        if (!WORD.matcher(said).matches()) {
            throw new IllegalArgumentException("\"" + said + "\" is no plain word in lower case");
        }
        return said;
    }

    /** What was said with a file that lies in such a folder; a file that lies elsewhere tells all by itself. */
    static FileTerms terms(Path file, Instant exportedAt) {
        Path folder = file.getParent();
        String[] said =
                folder == null ? new String[0] : folder.getFileName().toString().split(",", -1);
        return said.length == 2
                ? new FileTerms(unlessNothing(said[0]), unlessNothing(said[1]), exportedAt)
                : new FileTerms(null, exportedAt);
    }

    private static @Nullable String unlessNothing(String said) {
        return said.equals(NOTHING_SAID) ? null : said;
    }
}
