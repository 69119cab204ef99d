package id.wasit.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What is looked for: 40 % single words, 50 % phrases of two to four words, 10 % pairs of words in any order with at most five between.
 *
 * @param all the terms
 * @param frequencies in how many of the texts they were drawn from each word stands
 */
record Terms(List<Term> all, Map<String, Integer> frequencies) {
    /** Words that may stand between the two words of a pair. */
    static final int NEAR = 5;

    private static final long SEED = 7;
    private static final Pattern BETWEEN = Pattern.compile("[\\s.,!?]+");
    private static final Pattern WORD = Pattern.compile("[a-z]{3,20}");
    /** A word is worth a term of its own when it is this rare. */
    private static final int RARE = 3;
    /** Phrases and pairs of frequent words only would flag every post. */
    private static final double COMMON = 0.004;

    private static final int TRIES = 40;

    /**
     * One term.
     *
     * @param near whether the words may stand in any order, apart
     * @param words at least one, in lower case
     */
    record Term(boolean near, List<String> words) {}

    /** Draws terms from texts; where the texts run out, words that nobody wrote take their place. */
    static Terms drawn(int count, List<String> texts) {
        return new Drawing(texts, null).draw(count);
    }

    /** The same, but of all terms only some tenths of a per cent of the posts know any, however many terms there are. */
    static Terms pinned(int count, int standing, Corpus corpus) {
        List<String> read = corpus.read().stream().map(post -> post.text()).toList();
        return new Drawing(corpus.drawn(), new Standing(read, standing)).draw(count);
    }

    /** Lets only so many terms pass that stand in the posts that are read. */
    private static final class Standing {
        private final Set<Term> known = new HashSet<>();
        private int left;

        Standing(List<String> texts, int most) {
            left = most;
            for (String text : texts) {
                List<String> words = words(text);
                for (int from = 0; from < words.size(); from++) {
                    for (int to = from + 1; to <= Math.min(from + 4, words.size()); to++) {
                        known.add(new Term(false, List.copyOf(words.subList(from, to))));
                    }
                    for (int other = from + 1; other <= Math.min(from + 1 + NEAR, words.size() - 1); other++) {
                        known.add(pair(words.get(from), words.get(other)));
                    }
                }
            }
        }

        boolean passes(Term term) {
            return !known.contains(term) || left-- > 0;
        }
    }

    private static Term pair(String one, String other) {
        return new Term(true, one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one));
    }

    /** The words of a text that are nothing but letters. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String piece : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
            if (WORD.matcher(piece).matches()) {
                words.add(piece);
            }
        }
        return words;
    }

    private static final class Drawing {
        private final RandomGenerator random = new SplittableRandom(SEED);
        private final List<List<String>> texts;
        private final Map<String, Integer> frequencies = new HashMap<>();
        private final @org.jspecify.annotations.Nullable Standing standing;
        private final Set<Term> terms = new LinkedHashSet<>();

        Drawing(List<String> written, @org.jspecify.annotations.Nullable Standing standing) {
            this.standing = standing;
            texts = written.stream().map(Terms::words).filter(t -> t.size() > 4).toList();
            for (List<String> text : texts) {
                new HashSet<>(text).forEach(word -> frequencies.merge(word, 1, Integer::sum));
            }
        }

        Terms draw(int count) {
            while (terms.size() < count) {
                int kind = terms.size() % 10;
                Term term = invented(kind);
                for (int i = 0; i < TRIES; i++) {
                    Term found = found(kind);
                    if (found != null && !terms.contains(found) && (standing == null || standing.passes(found))) {
                        term = found;
                        break;
                    }
                }
                terms.add(term);
            }
            return new Terms(List.copyOf(terms), Map.copyOf(frequencies));
        }

        private @org.jspecify.annotations.Nullable Term found(int kind) {
            List<String> text = texts.get(random.nextInt(texts.size()));
            int from = random.nextInt(text.size() - 4);
            if (kind < 4) {
                String word = text.get(from);
                return frequency(word) <= RARE ? new Term(false, List.of(word)) : null;
            }
            if (kind == 9) {
                String one = text.get(from);
                String other = text.get(from + 1 + random.nextInt(4));
                return !one.equals(other) && (telling(one) && telling(other)) ? pair(one, other) : null;
            }
            List<String> phrase = text.subList(from, from + 2 + random.nextInt(3));
            return phrase.stream().anyMatch(this::telling) ? new Term(false, List.copyOf(phrase)) : null;
        }

        private int frequency(String word) {
            return frequencies.getOrDefault(word, 0);
        }

        private boolean telling(String word) {
            return frequency(word) < texts.size() * COMMON;
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
