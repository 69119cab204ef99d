package id.wasit.detector.news;

import id.wasit.detector.lexicon.NewsTables;
import id.wasit.detector.lexicon.NewsTables.Kind;
import id.wasit.detector.news.Article.Sentence;
import id.wasit.detector.news.NameAutomaton.Found;
import java.util.List;
import java.util.Set;

/** The words just before and after a name. */
final class Surroundings {
    private static final int TITLE = 9;

    private final NewsTables tables;
    private final Words words;
    private final String text;
    private final Found name;

    Surroundings(Sentence sentence, Found name, NewsTables tables) {
        this.tables = tables;
        this.name = name;
        words = sentence.words();
        text = sentence.text();
    }

    /** Whether an office like one's own, but another one, stands before the name: <em>Camat Tirtapura</em> for the camat of Wanakarsa. */
    boolean otherOfficeBefore(Set<String> own, Set<String> known) {
        int first = name.first();
        while (first > 0 && name.first() - first < TITLE && titleGoesOn(first)) {
            first--;
        }
        return other(first, name.first(), own, known);
    }

    private boolean titleGoesOn(int word) {
        boolean comma = word == name.first() && words.gap(word).equals(", ");
        return (comma || words.adjoins(word)) && part(word - 1);
    }

    /** The same behind a comma or bracket after the name. */
    boolean otherOfficeAfter(Set<String> own, Set<String> known) {
        int first = name.end();
        if (first >= words.size() || !words.gap(first).matches(" ?[,(–-] ?| ") || !apposed(first)) {
            return false;
        }
        int end = first + 1;
        while (end < words.size() && end - first < TITLE && words.adjoins(end)) {
            end++;
        }
        for (int i = first; i < end; i++) {
            if (own.contains(words.word(i)) || spelled(i).stream().anyMatch(own::contains)) {
                int last = i + 1;
                while (last < end && part(last)) {
                    last++;
                }
                return other(i, last, own, known);
            }
        }
        return false;
    }

    private boolean apposed(int first) {
        return !words.gap(first).isBlank()
                || Set.of("selaku", "sebagai", "yang").contains(words.word(first));
    }

    private boolean part(int word) {
        return words.capital(word) || tables.is(Kind.ABAIKAN, words.word(word));
    }

    private boolean other(int from, int to, Set<String> own, Set<String> known) {
        boolean office = false;
        for (int i = from; i < to; i++) {
            List<String> spelled = spelled(i);
            office |= spelled.stream().anyMatch(own::contains);
            boolean foreign = spelled.stream().noneMatch(known::contains)
                    && !tables.is(Kind.ABAIKAN, words.word(i))
                    && words.capital(i);
            if (office && foreign) {
                return true;
            }
        }
        return false;
    }

    private List<String> spelled(int word) {
        return tables.spelledOut().getOrDefault(words.word(word), List.of(words.word(word)));
    }

    /** Whether the name is told to be somebody who is no civil servant: <em>pengusaha mebel</em>. */
    boolean somethingElse(int close) {
        int from = Math.max(0, name.first() - close);
        int to = Math.min(words.size(), name.end() + close);
        for (int i = from; i < to; i++) {
            if (tables.is(Kind.BUKAN_PEGAWAI, words.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the named person is the one who speaks: <em>kata Camat Wanakarsa X</em>, <em>X, camat Wanakarsa, mengatakan</em>. */
    boolean speaks() {
        for (int i = name.first() - 1; i >= Math.max(0, name.first() - TITLE); i--) {
            if (!words.adjoins(i + 1) && !words.gap(i + 1).equals(", ")) {
                break;
            }
            if (tables.is(Kind.UCAP_SEBELUM, words.word(i))) {
                return true;
            }
        }
        int next = afterApposition();
        for (int i = next; i < Math.min(words.size(), next + 2); i++) {
            if (tables.is(Kind.UCAP_SESUDAH, words.word(i))) {
                return true;
            }
        }
        return false;
    }

    private int afterApposition() {
        int next = name.end();
        if (next < words.size() && text.startsWith(",", words.end(next - 1))) {
            for (int i = next + 1; i < words.size(); i++) {
                if (words.gap(i).startsWith(",")) {
                    return i;
                }
            }
        }
        return next;
    }
}
