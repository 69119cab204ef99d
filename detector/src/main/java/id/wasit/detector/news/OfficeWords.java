package id.wasit.detector.news;

import id.wasit.detector.lexicon.NewsTables;
import id.wasit.detector.lexicon.NewsTables.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a sentence as offices are compared: abbreviations spelled out, each with the word of the sentence it comes from.
 *
 * @param words the words
 * @param from of each the number of the word in the sentence
 */
record OfficeWords(List<String> words, List<Integer> from) {

    static OfficeWords of(Words written, NewsTables tables) {
        List<String> words = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            for (String word : tables.spelledOut().getOrDefault(written.word(i), List.of(written.word(i)))) {
                words.add(word);
                from.add(i);
            }
        }
        return new OfficeWords(words, from);
    }

    /** The words of a position or unit that count, without the words of its region. */
    static List<String> counting(String written, List<String> region, NewsTables tables) {
        return of(Words.of(written), tables).words().stream()
                .filter(word -> !tables.is(Kind.ABAIKAN, word) && !region.contains(word))
                .toList();
    }

    /**
     * A place in the sentence.
     *
     * @param first first word of the sentence
     * @param end first word after it
     */
    record Stretch(int first, int end) {}

    /** Where these words stand, one after another; what carries no weight may stand between. Empty for nothing to look for. */
    List<Stretch> find(List<String> wanted, NewsTables tables) {
        List<Stretch> found = new ArrayList<>();
        for (int at = 0; at < words.size() && !wanted.isEmpty(); at++) {
            int end = matched(wanted, at, tables);
            if (end > at) {
                found.add(new Stretch(from.get(at), from.get(end - 1) + 1));
            }
        }
        return found;
    }

    private int matched(List<String> wanted, int start, NewsTables tables) {
        int at = start;
        for (int i = 0; i < wanted.size(); i++) {
            while (i > 0
                    && at < words.size()
                    && !words.get(at).equals(wanted.get(i))
                    && tables.is(Kind.ABAIKAN, words.get(at))) {
                at++;
            }
            if (at >= words.size() || !words.get(at).equals(wanted.get(i))) {
                return -1;
            }
            at++;
        }
        return at;
    }
}
