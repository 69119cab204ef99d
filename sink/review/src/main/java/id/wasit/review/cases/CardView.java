package id.wasit.review.cases;

import id.wasit.model.TextPart;
import id.wasit.review.access.SignedIn;
import id.wasit.review.desk.Desks;
import id.wasit.review.lexicon.Calendar;
import id.wasit.review.lexicon.Categories;
import id.wasit.review.queue.Batch;
import id.wasit.store.Store;
import id.wasit.store.cases.CaseCard;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.EventDay;
import id.wasit.store.cases.Kindred;
import id.wasit.store.cases.Lane;
import id.wasit.store.cases.MoveKind;
import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Verdict;
import id.wasit.store.identity.IdentityBasis;
import id.wasit.store.posts.Posts;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on a card what the templates show. */
@Component
class CardView {
    private static final int OTHER_CASES = 5;
    private static final Set<Lane> WAITING = Set.of(Lane.TRIAGE, Lane.IDENTITY, Lane.SECOND, Lane.ADJUDICATION);

    private final Store store;
    private final Categories categories;
    private final Calendar calendar;
    private final Desks desks;
    private final Blindfold blindfold;
    private final Clock clock;

    CardView(Store store, Categories categories, Calendar calendar, Desks desks, Blindfold blindfold, Clock clock) {
        this.store = store;
        this.categories = categories;
        this.calendar = calendar;
        this.desks = desks;
        this.blindfold = blindfold;
        this.clock = clock;
    }

    /**
     * @param position which post of the case is shown large
     * @param revises whether the reader wants to take up their own verdict again
     */
    void fill(Model model, CaseCard whole, SignedIn me, int position, boolean revises) {
        boolean blindfold = whole.blind() && desks.of(me.login()).blindfold();
        CaseCard stored = blindfold ? this.blindfold.over(whole) : whole;
        model.addAttribute("blindfold", blindfold);
        Card card = Card.of(stored, position);
        CaseRow row = stored.row();
        model.addAttribute("card", card);
        model.addAttribute("row", row);
        model.addAttribute("post", card.post());
        model.addAttribute("capture", store.evidence().of(card.post().id()).orElse(null));
        model.addAttribute("postId", Posts.id(card.post().id()));
        for (TextPart part : TextPart.values()) {
            model.addAttribute("text" + part.name(), card.text(part));
        }
        model.addAttribute("heldBy", holder(row, me));
        model.addAttribute("lease", lease(row, me));
        model.addAttribute("revises", revises);
        model.addAttribute("panel", revises ? Panel.JUDGE : Panel.of(stored, me));
        model.addAttribute("bases", IdentityBasis.values());
        model.addAttribute("ways", Panel.ways(row.state()));
        model.addAttribute("verdicts", verdicts(stored, revises));
        model.addAttribute("holds", store.holds().of(row.key()));
        model.addAttribute("keepsEvidence", me.supervises() && row.state() != CaseState.NEW);
        model.addAttribute("doubts", Panel.doubts(stored, me));
        model.addAttribute("severities", Severity.values());
        List<String> choices = categories.foundFirst(card.categories());
        model.addAttribute("choices", choices);
        model.addAttribute(
                "norms",
                choices.stream().collect(Collectors.toMap(id -> id, id -> String.join("|", categories.norms(id)))));
        model.addAttribute("desk", desks.of(me.login()));
        model.addAttribute("stamp", stamp(stored));
        surroundings(model, card, me);
    }

    private void surroundings(Model model, Card card, SignedIn me) {
        CaseCard stored = card.stored();
        CaseRow row = stored.row();
        List<Calendar.Moment> moments = calendar.moments(card.shown(), row);
        model.addAttribute("moments", moments);
        model.addAttribute(
                "urgency",
                store.priorities()
                        .of(row.key())
                        .map(priority -> Urgency.of(priority, stored.blind()))
                        .filter(Urgency::told)
                        .orElse(null));
        EventDay event = store.eventDays().of(stored, me.login()).orElse(null);
        model.addAttribute("event", event);
        model.addAttribute("strip", calendar.strip(moments, row, event == null ? null : event.day()));
        Kindred kin =
                row.lane() == Lane.TRIAGE && !hidden(model) ? store.groups().kin(row.key(), me.login()) : Kindred.NONE;
        model.addAttribute("kin", kin.suggested());
        model.addAttribute("kinAlone", kin.alone());
        model.addAttribute(
                "others", stored.blind() ? List.of() : store.history().others(row.key(), me.login(), OTHER_CASES));
        model.addAttribute("ledger", store.history().ofCase(row.key(), me.login()));
        List<CaseRow> held = WAITING.contains(row.lane()) ? store.queue().held(me.login(), row.lane()) : List.of();
        model.addAttribute("heldCount", held.size());
        model.addAttribute(
                "next",
                held.stream()
                        .map(CaseRow::key)
                        .filter(key -> !key.equals(row.key()))
                        .limit(Batch.AHEAD)
                        .collect(Collectors.joining(" ")));
    }

    /** Alike cases quote their texts, so a reader with a blindfold gets them after judging. */
    private static boolean hidden(Model model) {
        return Boolean.TRUE.equals(model.getAttribute("blindfold"));
    }

    /** What tells whether a card that was fetched ahead is still what it was: everything but one's own opening it. */
    static String stamp(CaseCard stored) {
        CaseRow row = stored.row();
        long openings = stored.moves().stream()
                .filter(move -> move.kind() == MoveKind.OPEN)
                .count();
        long redacted = stored.flags().stream()
                .filter(flag -> flag.redactedAt() != null || flag.retraction() != null)
                .count();
        return (row.version() - openings) + "-" + row.posts() + "-" + redacted;
    }

    /** Who else holds it now, so that two people do not work on the same. */
    private @Nullable String holder(CaseRow row, SignedIn me) {
        boolean held = row.claimedUntil() != null && row.claimedUntil().isAfter(clock.instant());
        return held && !me.login().equals(row.claimedBy()) ? row.claimedBy() : null;
    }

    /** Seconds that this reader still holds it; 0 when they do not. */
    private long lease(CaseRow row, SignedIn me) {
        if (row.claimedUntil() == null || !me.login().equals(row.claimedBy())) {
            return 0;
        }
        return Math.max(0, row.claimedUntil().getEpochSecond() - clock.instant().getEpochSecond());
    }

    /** A dispute ends with an answer, and so does a verdict taken up again: neither unsure nor skipped. */
    private static List<Verdict> verdicts(CaseCard stored, boolean revises) {
        return List.of(Verdict.values()).stream()
                .filter(verdict -> !stored.row().disputed() || (verdict != Verdict.UNSURE && verdict != Verdict.SKIP))
                .filter(verdict -> !revises || verdict != Verdict.SKIP)
                .toList();
    }
}
