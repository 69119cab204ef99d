package id.wasit.ingest.file;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All forms of export, the more particular first. */
final class Exports {
    private static final List<Export> ALL = List.of(
            new ZeeschuimerExport(),
            new FourCatExport(),
            TableExport.CROWDTANGLE_FACEBOOK,
            TableExport.CROWDTANGLE_INSTAGRAM,
            TableExport.MELTWATER,
            TableExport.BRANDWATCH,
            TableExport.TALKWALKER,
            TableExport.YOUTUBE_DATA_TOOLS,
            new WasitExport());

    private Exports() {}

    /** The form of a file with these columns, or null when none is known. */
    static @Nullable Export recognised(Set<String> columns) {
        return ALL.stream()
                .filter(export -> export.recognises(columns))
                .findFirst()
                .orElse(null);
    }
}
