package id.wasit.detector.news;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.jspecify.annotations.Nullable;

/** All names as one automaton over the bytes of their folded words; each name gives its number in the order of the alphabet. */
final class NameAutomaton {
    static final PositiveIntOutputs OUTPUTS = PositiveIntOutputs.getSingleton();
    static final int BLANK = ' ';

    private final @Nullable FST<Long> names;

    /** Without a single name there is no automaton. */
    NameAutomaton(@Nullable FST<Long> names) {
        this.names = names;
    }

    /**
     * A name in a text.
     *
     * @param name its number
     * @param first first word
     * @param end first word after it
     */
    record Found(int name, int first, int end) {
        int length() {
            return end - first;
        }
    }

    /** The names of a text, the longest at each place, from left to right; a name inside another is left out. */
    List<Found> in(Words words) {
        if (names == null) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        FST.BytesReader reader = names.getBytesReader();
        for (int first = 0; first < words.size(); ) {
            Found longest = longest(names, reader, words, first);
            if (longest != null) {
                found.add(longest);
            }
            first = longest == null ? first + 1 : longest.end();
        }
        return found;
    }

    private static @Nullable Found longest(FST<Long> names, FST.BytesReader reader, Words words, int first) {
        FST.Arc<Long> arc = names.getFirstArc(new FST.Arc<>());
        Found longest = null;
        long output = 0;
        try {
            for (int word = first; word < words.size() && (word == first || words.adjoins(word)); word++) {
                if (word > first) {
                    if (names.findTargetArc(BLANK, arc, arc, reader) == null) {
                        return longest;
                    }
                    output += arc.output();
                }
                for (byte letter : words.bytes(word)) {
                    if (names.findTargetArc(letter & 0xff, arc, arc, reader) == null) {
                        return longest;
                    }
                    output += arc.output();
                }
                if (arc.isFinal()) {
                    longest = new Found(Math.toIntExact(output + arc.nextFinalOutput()), first, word + 1);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return longest;
    }

    long bytes() {
        return names == null ? 0 : names.ramBytesUsed();
    }
}
