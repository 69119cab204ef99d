package id.wasit.review.drafts;

import id.wasit.detector.lexicon.TableText;
import id.wasit.model.Finding;
import id.wasit.model.Post;
import id.wasit.model.TextPart;
import id.wasit.store.cases.CaseCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader proposes from a card: an example in their own words. What it writes into the lexicon is Indonesian, like all of it.
 *
 * @param kind what the pattern shall do with the sentence
 * @param sentence the example
 * @param category of the finding on the card
 * @param pattern that made it
 * @param number of the case
 */
record Proposal(Kind kind, String sentence, String category, String pattern, long number) {
    private static final String NO_EXAMPLES_YET = "pola_id,harap,kalimat,induk,dibagikan,tanggal,catatan\n";

    /** What a pattern shall do with an example. */
    enum Kind {
        /** Let it pass. */
        EXCEPTION("pengecualian", "lolos", "Pengecualian untuk "),
        /** Find it as well. */
        VARIANT("varian", "kena", "Varian untuk ");

        private final String code;
        private final String expected;
        private final String title;

        Kind(String code, String expected, String title) {
            this.code = code;
            this.expected = expected;
            this.title = title;
        }

        private static Kind of(String code) {
            return code.equals(EXCEPTION.code) ? EXCEPTION : VARIANT;
        }
    }

    /**
     * A proposal about what was found first on a card.
     *
     * @param kind as the form names it
     */
    static Proposal of(CaseCard card, String kind, String typed) {
        Finding found = card.flags().get(0).flag().findings().get(0);
        String sentence = typed.replaceAll("\\s+", " ").strip();
        return new Proposal(
                Kind.of(kind),
                sentence,
                found.category(),
                found.pattern(),
                card.row().number());
    }

    /** Whether the sentence is the reader's own, and there is one. */
    boolean isOwn(Post post) {
        return !sentence.isEmpty() && !Copying.copies(sentence, post.text(TextPart.OWN));
    }

    /** The table of examples that it belongs to. */
    String place() {
        return "contoh/" + category + ".csv";
    }

    /** @param table as it is; null when there is none yet */
    String addedTo(@Nullable String table) {
        return TableText.of(table == null ? NO_EXAMPLES_YET : table)
                .added(List.of(pattern, kind.expected, sentence, "", "", "", "usul dari perkara " + number))
                .csv();
    }

    /** What the draft is called. */
    String title() {
        return kind.title + pattern;
    }

    /** Where it comes from. */
    String about() {
        return "Usul dari perkara " + number + ": “" + sentence + "”";
    }
}
