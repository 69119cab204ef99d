package id.wasit.ingest.file;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a row of a monitoring service comes from a news outlet, where no column tells the type of the site. */
final class Outlets {
    private static final int SHORTEST_NAME = 4;
    /** Sites on which anybody writes; their names too stand in their addresses. */
    private static final List<String> OPEN_TO_ALL = List.of(
            "forum",
            "blog",
            "kaskus",
            "reddit",
            "quora",
            "kompasiana",
            "medium.",
            "wordpress",
            "tumblr",
            "indonesiana");

    private Outlets() {}

    /** Whether that name is the one in the address of the site ({@code Kabar Nusa}, {@code kabarnusa.example}), and the site has editors. */
    static boolean is(@Nullable String name, String site) {
        String letters = name == null ? "" : letters(name);
        return letters.length() >= SHORTEST_NAME
                && letters(site).startsWith(letters)
                && OPEN_TO_ALL.stream().noneMatch(site::contains);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
