package id.wasit.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What is looked for: 40 % single words, 50 % phrases of two to four words, 10 % pairs of words in any order with at most five between.
 *
 * @param all the terms
 * @param frequencies in how many of the texts they were drawn from each word stands
 */
record Terms(List<Term> all, Map<String, Integer> frequencies) {
    /** Of those that bring their own words, or look for nothing. */
    static final Terms NONE = new Terms(List.of(), Map.of());

    /** Words that may stand between the two words of a pair. */
    static final int NEAR = 5;

    private static final long SEED = 7;
    private static final Pattern BETWEEN = Pattern.compile("[\\s.,!?]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.,!?\\n]+");
    private static final Pattern WORD = Pattern.compile("[a-z]{3,20}");
    private static final int TRIES = 40;

    /**
     * One term.
     *
     * @param near whether the words may stand in any order, apart
     * @param words at least one, in lower case
     */
    record Term(boolean near, List<String> words) {}

    /**
     * Draws terms from one half of the posts, so that they have as much to do with the other half as a load says; where none fits, words that
     * nobody wrote take their place. More terms begin with the same as fewer.
     */
    static Terms drawn(int count, Corpus corpus, Load load) {
        return new Drawing(corpus, load).draw(count);
    }

    private static Term pair(String one, String other) {
        return new Term(true, one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one));
    }

    /** The words of a text that are nothing but letters. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String piece : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
            if (WORD.matcher(piece).matches()) {
                words.add(piece);
            }
        }
        return words;
    }

    /** The same, sentence by sentence. */
    static List<List<String>> sentences(String text) {
        return SENTENCE_END.splitAsStream(text).map(Terms::words).toList();
    }

    private static final class Drawing {
        private final RandomGenerator random = new SplittableRandom(SEED);
        private final List<List<String>> texts;
        private final Map<String, Integer> frequencies = new TreeMap<>();
        private final List<String> vocabulary;
        private final Standing standing;
        private final Load load;
        private final Set<Term> terms = new LinkedHashSet<>();
        private long hits;
        private long tried;

        Drawing(Corpus corpus, Load load) {
            this.load = load;
            standing = new Standing(corpus);
            texts = corpus.drawn().stream()
                    .flatMap(text -> Terms.sentences(text).stream())
                    .filter(sentence -> sentence.size() > 4)
                    .toList();
            for (List<String> text : texts) {
                new HashSet<>(text).forEach(word -> frequencies.merge(word, 1, Integer::sum));
            }
            vocabulary = List.copyOf(frequencies.keySet());
        }

        Terms draw(int count) {
            while (terms.size() < count) {
                int kind = terms.size() % 10;
                Term term = invented(kind);
                for (int i = 0; i < TRIES; i++) {
                    Term found = found(kind);
                    if (!terms.contains(found) && fits(found)) {
                        term = found;
                        break;
                    }
                }
                terms.add(term);
            }
            return new Terms(List.copyOf(terms), Map.copyOf(frequencies));
        }

        private boolean fits(Term term) {
            if (new HashSet<>(term.words()).size() < term.words().size()) {
                return false;
            }
            Load.Point most = load.at(terms.size() + 1);
            int triedMore = standing.tried(term);
            if (tried + triedMore > most.tried() * standing.posts()) {
                return false;
            }
            List<Integer> hitsMore = standing.hits(term);
            boolean fits = hits + hitsMore.size() <= most.hits() * standing.posts()
                    && standing.withinSentences(term, hitsMore);
            tried += fits ? triedMore : 0;
            hits += fits ? hitsMore.size() : 0;
            return fits;
        }

        private Term found(int kind) {
            if (kind < 4) {
                return new Term(false, List.of(vocabulary.get(random.nextInt(vocabulary.size()))));
            }
            List<String> text = texts.get(random.nextInt(texts.size()));
            int from = random.nextInt(text.size() - 4);
            return kind == 9
                    ? pair(text.get(from), text.get(from + 1 + random.nextInt(4)))
                    : new Term(false, List.copyOf(text.subList(from, from + 2 + random.nextInt(3))));
        }

        private Term invented(int kind) {
            String one = "x" + Vocabulary.name(random) + Vocabulary.name(random);
            String other = texts.get(random.nextInt(texts.size())).get(0);
            return kind < 4
                    ? new Term(false, List.of(one))
                    : kind == 9 ? pair(one, other) : new Term(false, List.of(other, one));
        }
    }
}
