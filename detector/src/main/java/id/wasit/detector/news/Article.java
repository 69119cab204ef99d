package id.wasit.detector.news;

import id.wasit.model.Evidence;
import id.wasit.model.Post;
import id.wasit.model.Role;
import id.wasit.model.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An article cut into sentences, the headline first.
 *
 * @param sentences in the order they stand
 */
record Article(List<Sentence> sentences) {
    /** A dot behind one of these ends no sentence. */
    private static final Set<String> ABBREVIATED =
            Set.of("drs", "dra", "dr", "drg", "ir", "hj", "prof", "kh", "no", "jl", "st", "tgl", "kab", "sdr", "plt");

    private static final String CLOSING = "\"'”’)»";
    private static final String OPENING = "\"'“‘(«";

    /**
     * One sentence.
     *
     * @param part the text it stands in
     * @param start where it begins there
     * @param text the sentence
     * @param words its words
     */
    record Sentence(TextPart part, int start, String text, Words words) {
        /** Some of its words as captured. */
        Evidence evidence(int first, int end, Role role) {
            return new Evidence(part, start + words.start(first), start + words.end(end - 1), role);
        }

        Evidence whole() {
            return new Evidence(part, start, start + text.length(), Role.ACT);
        }

        boolean headline() {
            return part == TextPart.TITLE;
        }
    }

    static Article of(Post post) {
        List<Sentence> sentences = new ArrayList<>();
        String title = post.title();
        if (title != null) {
            add(sentences, TextPart.TITLE, title, 0, title.length());
        }
        String text = post.text();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            int end = endAt(text, start, at);
            if (end > 0) {
                add(sentences, TextPart.OWN, text, start, end);
                start = end;
                at = end - 1;
            }
        }
        add(sentences, TextPart.OWN, text, start, text.length());
        return new Article(sentences);
    }

    private static void add(List<Sentence> sentences, TextPart part, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            String sentence = text.substring(start, end);
            sentences.add(new Sentence(part, start, sentence, Words.of(sentence)));
        }
    }

    /** Where the sentence ends that has its last sign here, or 0. */
    private static int endAt(String text, int start, int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return at + 1;
        }
        if (".!?…".indexOf(c) < 0 || c == '.' && abbreviated(text, start, at)) {
            return 0;
        }
        int next = at + 1;
        while (next < text.length()
                && (CLOSING.indexOf(text.charAt(next)) >= 0 || ".!?".indexOf(text.charAt(next)) >= 0)) {
            next++;
        }
        int end = next;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        boolean begins = next == text.length()
                || Character.isUpperCase(text.charAt(next))
                || Character.isDigit(text.charAt(next))
                || OPENING.indexOf(text.charAt(next)) >= 0
                || text.charAt(next) == '\n';
        return next > end && begins ? end : 0;
    }

    private static boolean abbreviated(String text, int start, int dot) {
        int from = dot;
        while (from > start && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, dot);
        boolean initial = word.length() == 1;
        boolean degree = from > start && text.charAt(from - 1) == '.' && word.length() <= 4;
        return initial || degree || ABBREVIATED.contains(Words.fold(word));
    }
}
