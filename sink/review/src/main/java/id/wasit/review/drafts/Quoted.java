package id.wasit.review.drafts;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Posts as a lexicon maintainer sees them: the words, and nobody's account or address. */
final class Quoted {
    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{N}_.]+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
    private static final int LONGEST = 280;

    private Quoted() {}

    static Map<UUID, String> masked(Map<UUID, String> texts) {
        return texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> masked(text.getValue())));
    }

    static String masked(String text) {
        String plain =
                HANDLE.matcher(ADDRESS.matcher(text).replaceAll("[tautan]")).replaceAll("@…");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
