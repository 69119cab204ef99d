package id.wasit.review.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which key does what for one person.
 *
 * @param letters a letter from A to Z for each action, no letter twice
 */
public record Keymap(Map<DeskKey, String> letters) {
    private static final String SETTING = "key.";

    /** Two actions on one letter, or a letter that is none. */
    record Problem(String letter, List<DeskKey> keys) {}

    /** Takes a copy. */
    public Keymap {
        letters = Collections.unmodifiableMap(new EnumMap<>(letters));
    }

    /**
     * The keys of a person. What they did not set, because it is newer than their settings, has its own letter, or a free one where they gave that
     * away; settings that clash among themselves are not used.
     */
    static Keymap of(Map<String, String> settings) {
        Map<DeskKey, String> letters = new EnumMap<>(DeskKey.class);
        for (DeskKey key : DeskKey.values()) {
            String set = settings.get(SETTING + key.name());
            if (set != null) {
                letters.put(key, set);
            }
        }
        for (DeskKey key : DeskKey.values()) {
            letters.putIfAbsent(key, letters.containsValue(key.letter()) ? free(letters) : key.letter());
        }
        return problems(letters).isEmpty() ? new Keymap(letters) : standard();
    }

    /** A letter that neither stands for anything yet nor is the own one of anything else. */
    private static String free(Map<DeskKey, String> taken) {
        List<String> own = Arrays.stream(DeskKey.values()).map(DeskKey::letter).toList();
        return IntStream.rangeClosed('A', 'Z')
                .mapToObj(Character::toString)
                .filter(letter -> !taken.containsValue(letter) && !own.contains(letter))
                .findFirst()
                .orElse("");
    }

    /** The letters of review.md. */
    static Keymap standard() {
        Map<DeskKey, String> letters = new EnumMap<>(DeskKey.class);
        for (DeskKey key : DeskKey.values()) {
            letters.put(key, key.letter());
        }
        return new Keymap(letters);
    }

    /** What was typed, in capitals; what was left empty gets its own letter. */
    static Map<DeskKey, String> typed(Map<String, String> form) {
        Map<DeskKey, String> letters = new EnumMap<>(DeskKey.class);
        for (DeskKey key : DeskKey.values()) {
            String letter = form.getOrDefault(key.name(), "").strip().toUpperCase(Locale.ROOT);
            letters.put(key, letter.isEmpty() ? key.letter() : letter);
        }
        return letters;
    }

    /** What keeps these from being a keymap; empty when nothing does. */
    static List<Problem> problems(Map<DeskKey, String> letters) {
        Map<String, List<DeskKey>> byLetter = new HashMap<>();
        letters.forEach((key, letter) ->
                byLetter.computeIfAbsent(letter, unused -> new ArrayList<>()).add(key));
        return byLetter.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 || !entry.getKey().matches("[A-Z]"))
                .map(entry -> new Problem(entry.getKey(), entry.getValue()))
                .toList();
    }

    static Map<String, String> settings(Map<DeskKey, String> letters) {
        Map<String, String> settings = new HashMap<>();
        letters.forEach((key, letter) -> settings.put(SETTING + key.name(), letter));
        return settings;
    }

    /**
     * The letter of an action.
     *
     * @param action name of a {@link DeskKey}
     */
    public String of(String action) {
        return String.valueOf(letters.get(DeskKey.valueOf(action)));
    }
}
