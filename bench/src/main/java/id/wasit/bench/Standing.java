package id.wasit.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In how many of the posts that are read a word or a term stands. */
final class Standing {
    private final List<Words> posts;
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    /** The words of a post, one after another and by sentence. */
    private record Words(List<String> all, List<List<String>> sentences) {}

    Standing(Corpus corpus) {
        posts = corpus.read().stream()
                .map(post -> new Words(Terms.words(post.text()), Terms.sentences(post.text())))
                .toList();
        for (int post = 0; post < posts.size(); post++) {
            for (String word : posts.get(post).all()) {
                List<Integer> known = byWord.computeIfAbsent(word, w -> new ArrayList<>());
                if (known.isEmpty() || known.get(known.size() - 1) != post) {
                    known.add(post);
                }
            }
        }
    }

    int posts() {
        return posts.size();
    }

    private List<Integer> with(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    /** Posts with the rarest word of a term: those in which it is looked for. */
    int tried(Terms.Term term) {
        return term.words().stream().mapToInt(word -> with(word).size()).min().orElse(0);
    }

    /** Posts in which a term stands. */
    List<Integer> hits(Terms.Term term) {
        return term.words().stream()
                .map(this::with)
                .reduce((one, other) -> one.size() <= other.size() ? one : other)
                .orElse(List.of())
                .stream()
                .filter(post -> stands(term, posts.get(post).all()))
                .toList();
    }

    /** Whether a term stands within one sentence in each of its {@link #hits}: nobody but the peer looks over the end of a sentence. */
    boolean withinSentences(Terms.Term term, List<Integer> hits) {
        return hits.stream()
                .allMatch(post -> posts.get(post).sentences().stream().anyMatch(words -> stands(term, words)));
    }

    private static boolean stands(Terms.Term term, List<String> post) {
        for (int at = 0; at < post.size(); at++) {
            int end = at + term.words().size();
            boolean here = term.near()
                    ? near(term.words(), post, at)
                    : end <= post.size() && post.subList(at, end).equals(term.words());
            if (here) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(List<String> pair, List<String> post, int at) {
        int other = pair.indexOf(post.get(at));
        return other >= 0
                && post.subList(at + 1, Math.min(post.size(), at + 2 + Terms.NEAR))
                        .contains(pair.get(1 - other));
    }
}
