package id.wasit.review.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    /** The keys of a person; what they did not set, or what clashes with what they set, has its own letter. */
    static Keymap of(Map<String, String> settings) {
        Map<DeskKey, String> letters = new EnumMap<>(DeskKey.class);
        for (DeskKey key : DeskKey.values()) {
            letters.put(key, settings.getOrDefault(SETTING + key.name(), key.letter()));
        }
        return problems(letters).isEmpty() ? new Keymap(letters) : standard();
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
