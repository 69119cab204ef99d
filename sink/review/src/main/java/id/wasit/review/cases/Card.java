package id.wasit.review.cases;

import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.Post;
import id.wasit.model.Role;
import id.wasit.model.TextPart;
import id.wasit.store.cases.CaseCard;
import id.wasit.store.cases.StoredFlag;
import id.wasit.store.legal.Zones;
import id.wasit.store.roster.Employment;
import id.wasit.store.roster.EmploymentStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One post of a case as the card shows it.
 *
 * @param stored the case as the store gave it
 * @param shown the post that is shown large
 * @param finding the clearest of its findings
 * @param score the parts of that finding's score
 */
record Card(CaseCard stored, StoredFlag shown, Finding finding, Score score) {

    /** @param position which post of the case to show, from 0; one that does not exist shows the first */
    static Card of(CaseCard stored, int position) {
        List<StoredFlag> flags = stored.flags();
        StoredFlag shown = flags.get(position >= 0 && position < flags.size() ? position : 0);
        Finding strongest = shown.flag().strongest();
        return new Card(stored, shown, strongest, Score.of(strongest));
    }

    /** Which pattern found the words, and why it did: told where somebody points at one of them. */
    public String tip() {
        return finding.reasons().stream()
                .findFirst()
                .map(reason -> finding.pattern() + " · " + reason.text())
                .orElse(finding.pattern());
    }

    /** The captured post. */
    public Post post() {
        return shown.flag().post();
    }

    /** One of its texts with the marks of the finding; absent when there is none. */
    public @Nullable MarkedText text(TextPart part) {
        String text = post().text(part);
        return text == null || text.isEmpty() ? null : MarkedText.of(text, spans(part));
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
        return finding.evidence().stream()
                .filter(span -> span.role() == role && fits(span))
                .map(span -> '“' + span.in(post()) + '”')
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Whether the roster did not name the account at the time of the post: it may be somebody else's words. */
    public boolean outsideRoster() {
        return !stored.entries().isEmpty()
                && stored.entries().stream()
                        .noneMatch(entry -> entry.holdsAt(post().times().stated()));
    }

    /** What the person was in service on the day of the post; null when the roster does not tell of that day. */
    public @Nullable EmploymentStatus employmentThen() {
        Employment employment = stored.person() == null ? null : stored.person().employment();
        LocalDate day = LocalDate.ofInstant(
                post().times().stated(), Zones.of(stored.row().region()).id());
        return employment != null && employment.holdsOn(day) ? employment.status() : null;
    }

    /** What speaks for caution about whose words these are, the ends of message keys: the strongest first. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        String position = stored.person() == null || stored.person().position() == null
                ? ""
                : stored.person().position().toLowerCase(Locale.ROOT);
        add(warnings, "denied", stored.identity() != null && !stored.identity().confirmed());
        add(warnings, "outside", outsideRoster());
        add(warnings, "unconfirmed", stored.identity() == null && !stored.blind());
        EmploymentStatus then = employmentThen();
        if (then != null) {
            add(warnings, "employment." + then.code(), then != EmploymentStatus.ACTIVE);
        } else {
            add(warnings, "left", position.contains("pensiun") || position.contains("purna"));
            add(warnings, "leave", position.contains("cltn") || position.contains("cuti di luar tanggungan"));
        }
        add(warnings, "namesakes", stored.namesakes() > 0);
        return List.copyOf(warnings);
    }

    private static void add(List<String> warnings, String warning, boolean holds) {
        if (holds) {
            warnings.add(warning);
        }
    }

    /** The other findings of the post. */
    public List<Finding> others() {
        List<Finding> all = shown.flag().findings();
        return all.subList(1, all.size());
    }

    /** Categories found in the post, the clearest first. */
    public List<String> categories() {
        return shown.flag().findings().stream()
                .map(Finding::category)
                .distinct()
                .toList();
    }

    private List<Evidence> spans(TextPart part) {
        return finding.evidence().stream().filter(span -> span.part() == part).toList();
    }

    /** Whether the words are still there: a redaction takes them and leaves the span. */
    public boolean fits(Evidence span) {
        String text = post().text(span.part());
        return text != null && span.end() <= text.length();
    }
}
