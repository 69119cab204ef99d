package id.wasit.review.cases;

import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.Post;
import id.wasit.model.Role;
import id.wasit.model.TextPart;
import id.wasit.store.cases.CaseCard;
import id.wasit.store.cases.StoredFlag;
import id.wasit.store.posts.Posts;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was written, and why it was marked.
 *
 * @param shown the post of the case that is shown large
 * @param finding the clearest of its findings
 * @param score the parts of that finding's score
 */
record Said(StoredFlag shown, Finding finding, Score score) {

    /** @param position which post of the case to show, from 0; one that does not exist shows the first */
    static Said of(CaseCard stored, int position) {
        List<StoredFlag> flags = stored.flags();
        StoredFlag shown = flags.get(position >= 0 && position < flags.size() ? position : 0);
        Finding strongest = shown.flag().strongest();
        return new Said(shown, strongest, Score.of(strongest));
    }

    /** The captured post. */
    public Post post() {
        return shown.flag().post();
    }

    /** The id of the post in the store. */
    public UUID id() {
        return Posts.id(post().id());
    }

    /** Its title with the marks of the finding; absent when there is none. */
    public @Nullable MarkedText title() {
        return text(TextPart.TITLE);
    }

    /** Its own words, in the same way. */
    public @Nullable MarkedText own() {
        return text(TextPart.OWN);
    }

    /** The words of the post that it shares. */
    public @Nullable MarkedText shared() {
        return text(TextPart.SHARED);
    }

    /** The words of the post that it answers. */
    public @Nullable MarkedText parent() {
        return text(TextPart.PARENT);
    }

    private @Nullable MarkedText text(TextPart part) {
        String text = post().text(part);
        List<Evidence> marks =
                finding.evidence().stream().filter(span -> span.part() == part).toList();
        return text == null || text.isEmpty() ? null : MarkedText.of(text, marks);
    }

    /** Which pattern found the words, and why it did: told where somebody points at one of them. */
    public String tip() {
        return finding.reasons().stream()
                .findFirst()
                .map(reason -> finding.pattern() + " · " + reason.text())
                .orElse(finding.pattern());
    }

    /**
     * What was found in one role.
     *
     * @param role the role
     * @param quoted the words as written, each in quotation marks
     */
    record Found(Role role, String quoted) {}

    /** The words that were found, role by role, for the sentence that says why. */
    public List<Found> found() {
        return Arrays.stream(Role.values())
                .map(role -> new Found(role, quoted(role)))
                .filter(found -> !found.quoted().isEmpty())
                .toList();
    }

    private String quoted(Role role) {
        return grounds().stream()
                .filter(span -> span.role() == role)
                .map(span -> '“' + span.in(post()) + '”')
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The places of the words that are still there: a redaction takes the words and leaves the places. */
    public List<Evidence> grounds() {
        return finding.evidence().stream().filter(this::fits).toList();
    }

    private boolean fits(Evidence span) {
        String text = post().text(span.part());
        return text != null && span.end() <= text.length();
    }

    /** The other findings of the post. */
    public List<Finding> others() {
        List<Finding> all = shown.flag().findings();
        return all.subList(1, all.size());
    }

    /** Categories found in the post, the clearest first. */
    List<String> categories() {
        return shown.flag().findings().stream()
                .map(Finding::category)
                .distinct()
                .toList();
    }
}
