package id.wasit.store.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Blackens persons in texts. Each character becomes one block, so that spans still point at their words. */
public final class Masking {
    private static final String BLOCK = "█";
    private static final int SHORTEST_NAME = 3;
    private static final Pattern OTHERS = Pattern.compile("@[\\p{L}\\p{N}._]+|https?://\\S+|\\b\\d{18}\\b");

    private final List<Pattern> words;

    /** @param persons names, handles and accounts that must not be seen */
    public Masking(List<@Nullable String> persons) {
        List<String> secret = new ArrayList<>();
        for (String person : persons) {
            if (person != null && !person.isBlank()) {
                secret.add(person);
                secret.addAll(Arrays.asList(person.split("[^\\p{L}\\p{N}]+")));
            }
        }
        words = secret.stream()
                .filter(word -> word.length() >= SHORTEST_NAME)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word -> Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .collect(Collectors.toList());
        words.add(OTHERS);
    }

    /** The text with everything personal blackened. */
    public String of(String text) {
        String masked = text;
        for (Pattern word : words) {
            masked = word.matcher(masked)
                    .replaceAll(found -> BLOCK.repeat(found.group().length()));
        }
        return masked;
    }

    /** What stands in place of a value that is not shown at all. */
    public static String hidden() {
        return "(disamarkan)";
    }
}
