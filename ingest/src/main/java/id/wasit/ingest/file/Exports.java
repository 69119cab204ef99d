package id.wasit.ingest.file;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All forms of export, the more particular first. */
public final class Exports {
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

    /** What people call the forms, where they must name one: {@code 4cat}. */
    public static List<String> names() {
        return ALL.stream().map(Exports::plainName).toList();
    }

    /**
     * The form with that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Export named(String name) {
        return ALL.stream()
                .filter(export -> plainName(export).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no form of export is called \"" + name + "\"; there are " + String.join(", ", names())));
    }

    private static String plainName(Export export) {
        return export.name().substring(0, export.name().indexOf('/'));
    }

    /** The form of a file with these columns, or null when none is known. */
    static @Nullable Export recognised(Set<String> columns) {
        return ALL.stream()
                .filter(export -> export.recognises(columns))
                .findFirst()
                .orElse(null);
    }
}
