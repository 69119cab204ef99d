package id.wasit.model;

import java.time.Instant;
import java.util.List;

/**
 * A news article that speaks of rostered persons near partisan conduct: <em>informasi awal</em> for a person to read, never a flag on an
 * account.
 *
 * @param article the article
 * @param mentions who is named, and where
 * @param lexicon version of the lexicon release that read it
 * @param fingerprint 16 hexadecimal digits of which copies of one story differ in few bits; as kept, all of a story share that of its first
 * @param foundAt when it was read
 */
public record Lead(Post article, List<Mention> mentions, String lexicon, String fingerprint, Instant foundAt) {

    /** @throws IllegalArgumentException when a part is missing or it is not about an article */
    public Lead {
        Check.present(article, "lead: article");
        mentions = List.copyOf(mentions);
        Check.present(lexicon, "lead: lexicon version");
        Check.present(fingerprint, "lead: fingerprint");
        Check.present(foundAt, "lead: time");
        if (mentions.isEmpty() || article.kind() != PostKind.ARTICLE) {
            throw new IllegalArgumentException(
                    "lead on " + article.id().key() + ": it needs an article and somebody it speaks of");
        }
    }
}
