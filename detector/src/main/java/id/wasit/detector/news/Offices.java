package id.wasit.detector.news;

import java.util.List;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The persons behind the names, in the order of the names.
 *
 * @param firstOf of each name its first person; one more for the end
 * @param number of each place the number under which the person was added
 * @param keys the keys, by number
 * @param office position, unit and region by number, three cells each, as numbers of terms
 * @param terms the words of positions, units and regions; the first is empty
 */
record Offices(int[] firstOf, int[] number, BytesRefArray keys, int[] office, List<String> terms) {
    private static final int FIELDS = 3;
    /** What the keys take beside their letters: an offset each. */
    private static final int OFFSET = Integer.BYTES;
    /** A string and its bytes beside its letters. */
    private static final int STRING = 56;

    /**
     * A person of the roster.
     *
     * @param key key of the person
     * @param position the post held, or null
     * @param unit the office
     * @param region region of the office, or null
     */
    record Holder(
            String key,
            @Nullable String position,
            String unit,
            @Nullable String region) {}

    int size() {
        return number.length;
    }

    /** Everybody of that name. */
    List<Holder> named(int name) {
        return java.util.stream.IntStream.range(firstOf[name], firstOf[name + 1])
                .mapToObj(this::holder)
                .toList();
    }

    private Holder holder(int place) {
        int at = number[place];
        String key = keys.get(new BytesRefBuilder(), at).utf8ToString();
        String unit = terms.get(office[at * FIELDS + 1]);
        return new Holder(key, term(at * FIELDS), unit, term(at * FIELDS + 2));
    }

    private @Nullable String term(int cell) {
        return office[cell] == 0 ? null : terms.get(office[cell]);
    }

    long bytes() {
        long letters = 0;
        BytesRefBuilder spare = new BytesRefBuilder();
        for (int i = 0; i < keys.size(); i++) {
            letters += keys.get(spare, i).length + OFFSET;
        }
        for (String term : terms) {
            letters += term.length() + STRING;
        }
        return letters + Integer.BYTES * ((long) firstOf.length + number.length + office.length);
    }
}
