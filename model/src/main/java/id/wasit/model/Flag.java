package id.wasit.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A post with signs in it, for people to decide. It says <em>dugaan</em>, never more.
 *
 * @param post the post as captured
 * @param findings what was found, the strongest first
 * @param lexicon version of the lexicon release that found it
 * @param fingerprint near-duplicates share it; lower-case hexadecimal digits
 * @param flaggedAt when it was found
 */
public record Flag(Post post, List<Finding> findings, String lexicon, String fingerprint, Instant flaggedAt) {

    /** @throws IllegalArgumentException when a part is missing, nothing was found, or the post is an article */
    public Flag {
        Check.present(post, "flag: post");
        findings = findings.stream()
                .sorted(Comparator.comparing(Finding::score).reversed().thenComparing(Finding::pattern))
                .toList();
        Check.present(lexicon, "flag: lexicon version");
        Check.present(fingerprint, "flag: fingerprint");
        Check.present(flaggedAt, "flag: time");
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("flag on " + post.id().key() + ": a flag needs at least one finding");
        }
        if (post.kind() == PostKind.ARTICLE) {
            throw new IllegalArgumentException(
                    "flag on " + post.id().key() + ": an article makes a lead, never a flag");
        }
    }

    /** The clearest of its findings. */
    public Finding strongest() {
        return findings.get(0);
    }
}
