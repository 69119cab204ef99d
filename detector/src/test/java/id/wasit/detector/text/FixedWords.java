package id.wasit.detector.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A small vocabulary for tests. */
final class FixedWords implements Vocabulary {
    private final List<String> words = new ArrayList<>();
    private final Set<String> lemmas = new HashSet<>();
    private final Map<String, String> spelling = new HashMap<>();

    /** Words that also count in inflected forms. */
    FixedWords lemmas(String... added) {
        lemmas.addAll(List.of(added));
        return names(added);
    }

    /** Words that count only as written. */
    FixedWords names(String... added) {
        words.addAll(List.of(added));
        return this;
    }

    FixedWords spelled(String written, String standard) {
        spelling.put(written, standard);
        return this;
    }

    @Override
    public int id(char[] buffer, int offset, int length) {
        return words.indexOf(new String(buffer, offset, length));
    }

    @Override
    public boolean mayKnow(int hash) {
        return Stream.of(words, lemmas, spelling.keySet())
                .flatMap(Collection::stream)
                .anyMatch(word -> word.hashCode() == hash);
    }

    @Override
    public boolean listed(int id) {
        return true;
    }

    @Override
    public boolean inflects(String lemma) {
        return lemmas.contains(lemma);
    }

    @Override
    public String standard(String written) {
        return spelling.get(written);
    }

    /** The words of a text as {@code written=base}, or only as written where nothing is known. */
    String read(String text) {
        PostText post = new PostText(this);
        post.read(text);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < post.size(); i++) {
            if (post.kind(i).counts() || post.kind(i) == Kind.EMOJI) {
                String written = text.substring(post.start(i), post.end(i));
                shown.add(post.form(i).known() ? written + "=" + post.form(i).base() : written);
            }
        }
        return String.join(" ", shown);
    }

    /** Kind and extent of every token, signs included. */
    String cut(String text) {
        PostText post = new PostText(this);
        post.read(text);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < post.size(); i++) {
            String written = text.substring(post.start(i), post.end(i)).replace("\n", "⏎");
            shown.add(post.kind(i) + ":" + written);
        }
        return String.join(" ", shown);
    }
}
