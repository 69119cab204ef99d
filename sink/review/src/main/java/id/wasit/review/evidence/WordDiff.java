package id.wasit.review.evidence;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What differs between two versions of a text, word by word. */
final class WordDiff {
    /** What became of a stretch of words. */
    enum Change {
        /** In both versions. */
        SAME,
        /** In the older one only. */
        REMOVED,
        /** In the newer one only. */
        ADDED
    }

    /**
     * A stretch of a text.
     *
     * @param change what became of it
     * @param text its words, with the spaces behind them
     */
    record Stretch(Change change, String text) {}

    private WordDiff() {}

    static List<Stretch> between(String older, String newer) {
        List<String> before = words(older);
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, words(newer)).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(stretches, Change.SAME, before.subList(at, from));
            add(stretches, Change.REMOVED, delta.getSource().getLines());
            add(stretches, Change.ADDED, delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        add(stretches, Change.SAME, before.subList(at, before.size()));
        return List.copyOf(stretches);
    }

    private static void add(List<Stretch> stretches, Change change, List<String> words) {
        if (!words.isEmpty()) {
            stretches.add(new Stretch(change, String.join("", words)));
        }
    }

    /** Each word with the spaces behind it, so that together they are the text. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }
}
