package id.wasit.detector.news;

import id.wasit.detector.lexicon.NewsTables;
import id.wasit.detector.news.Article.Sentence;
import id.wasit.detector.news.NameAutomaton.Found;
import id.wasit.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Asks whether what is told of conduct is told of one person. */
final class Links {
    /** Sentences between one that asks after the person and one that tells of the conduct. */
    private static final int REACH = 2;
    /** Shorter parts of a name are too common to follow somebody by. */
    private static final int SHORTEST_PART = 4;

    private static final Set<String> GOES_ON = Set.of("ia", "dia", "beliau");

    private final NewsTables tables;
    private final Article article;
    private final Told told;

    Links(NewsTables tables, Article article, Told told) {
        this.tables = tables;
        this.article = article;
        this.told = told;
    }

    /** The sentences that tell it, in order; none when nothing is told of the person. */
    List<Evidence> of(int first, Found name) {
        Set<String> parts = parts(article.sentences().get(first), name);
        Set<Integer> sentences = new TreeSet<>();
        for (int at = 0; at < article.sentences().size(); at++) {
            if (about(at, parts)) {
                link(at, sentences);
            }
        }
        return sentences.stream().map(at -> article.sentences().get(at).whole()).toList();
    }

    private void link(int about, Set<Integer> sentences) {
        if (told.conduct(about)) {
            sentences.add(about);
        }
        if (next(about) && told.conduct(about + 1)) {
            sentences.add(about);
            sentences.add(about + 1);
        }
        if (told.inquiry(about)) {
            int last = Math.min(article.sentences().size() - 1, about + REACH);
            for (int at = Math.max(0, about - REACH); at <= last; at++) {
                if (told.conduct(at)) {
                    sentences.add(about);
                    sentences.add(at);
                }
            }
        }
    }

    /** Whether the next sentence goes on with <em>dia</em>. */
    private boolean next(int about) {
        if (about + 1 >= article.sentences().size()) {
            return false;
        }
        Words words = article.sentences().get(about + 1).words();
        return words.size() > 0 && GOES_ON.contains(words.word(0));
    }

    /** Whether the person is named there without being the one who speaks. */
    private boolean about(int at, Set<String> parts) {
        Sentence sentence = article.sentences().get(at);
        Words words = sentence.words();
        boolean about = false;
        for (int i = 0; i < words.size(); i++) {
            if (parts.contains(words.word(i)) && words.capital(i)) {
                int end = i + 1;
                while (end < words.size() && parts.contains(words.word(end)) && words.adjoins(end)) {
                    end++;
                }
                if (new Surroundings(sentence, new Found(0, i, end), tables).speaks()) {
                    return false;
                }
                about = true;
                i = end;
            }
        }
        return about;
    }

    private static Set<String> parts(Sentence sentence, Found name) {
        List<String> parts = new ArrayList<>();
        for (int i = name.first(); i < name.end(); i++) {
            String part = sentence.words().word(i);
            if (part.length() >= SHORTEST_PART || name.length() == 1) {
                parts.add(part);
            }
        }
        return Set.copyOf(parts);
    }
}
