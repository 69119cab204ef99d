package id.wasit.model;

import java.util.List;

/**
 * A rostered person who is named in an article near partisan conduct.
 *
 * @param person key of the person on the roster; a name is only a hint until somebody confirms it
 * @param matched the words that made the match (name, office, region), in the article's text
 * @param sentences the sentences that speak of it
 */
public record Mention(String person, List<Evidence> matched, List<Evidence> sentences) {

    /** @throws IllegalArgumentException when a part is missing */
    public Mention {
        Check.present(person, "mention: person");
        matched = List.copyOf(matched);
        sentences = List.copyOf(sentences);
        if (matched.isEmpty() || sentences.isEmpty()) {
            throw new IllegalArgumentException("mention of " + person + ": it needs the words and a sentence");
        }
    }
}
