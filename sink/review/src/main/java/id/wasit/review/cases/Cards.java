package id.wasit.review.cases;

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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the card of a case for the person who reads it. */
@Component
class Cards {
    private static final int OTHER_CASES = 5;
    private static final Set<Lane> WAITING = Set.of(Lane.TRIAGE, Lane.IDENTITY, Lane.SECOND, Lane.ADJUDICATION);

    private final Store store;
    private final Categories categories;
    private final Calendar calendar;
    private final Desks desks;
    private final Blindfold blindfold;
    private final Clock clock;

    Cards(Store store, Categories categories, Calendar calendar, Desks desks, Blindfold blindfold, Clock clock) {
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
    Card of(CaseCard whole, SignedIn me, int position, boolean revises) {
        Desks.Desk desk = desks.of(me.login());
        boolean blindfolded = whole.blind() && desk.blindfold();
        CaseCard stored = blindfolded ? blindfold.over(whole) : whole;
        Said said = Said.of(stored, position);
        return new Card(
                stored.row(),
                desk,
                said,
                Owner.of(stored, said),
                proof(stored.row(), said, me),
                timeline(stored, said, me),
                options(stored, said, me, revises),
                Group.of(stored.row().posts(), stored.flags(), kindred(stored.row(), me, blindfolded)),
                history(stored, me),
                reading(stored, me, blindfolded));
    }

    private Proof proof(CaseRow row, Said said, SignedIn me) {
        return new Proof(
                store.evidence().of(said.post().id()).orElse(null),
                store.holds().of(row.key()),
                me.supervises() && row.state() != CaseState.NEW);
    }

    private Timeline timeline(CaseCard stored, Said said, SignedIn me) {
        CaseRow row = stored.row();
        List<Calendar.Moment> moments = calendar.moments(said.shown(), row);
        EventDay event = store.eventDays().of(stored, me.login()).orElse(null);
        return new Timeline(
                moments, event, calendar.strip(moments, row, event == null ? null : event.day()), urgency(stored));
    }

    private @Nullable Urgency urgency(CaseCard stored) {
        return store.priorities()
                .of(stored.row().key())
                .map(priority -> Urgency.of(priority, stored.blind()))
                .filter(Urgency::told)
                .orElse(null);
    }

    private Options options(CaseCard stored, Said said, SignedIn me, boolean revises) {
        return new Options(
                revises ? Panel.JUDGE : Panel.of(stored, me),
                revises,
                Options.verdicts(stored.row(), revises),
                categories.foundFirst(said.categories()).stream()
                        .map(id -> new Options.Choice(id, String.join("|", categories.norms(id))))
                        .toList(),
                Panel.ways(stored.row().state()),
                Panel.doubts(stored, me));
    }

    /** Alike cases quote their texts, so a reader with a blindfold gets them after judging. */
    private Kindred kindred(CaseRow row, SignedIn me, boolean blindfolded) {
        return row.lane() == Lane.TRIAGE && !blindfolded ? store.groups().kin(row.key(), me.login()) : Kindred.NONE;
    }

    private History history(CaseCard stored, SignedIn me) {
        String key = stored.row().key();
        return new History(
                stored.moves(),
                stored.notes(),
                stored.draft(),
                stored.blind() ? List.of() : store.history().others(key, me.login(), OTHER_CASES),
                store.history().ofCase(key, me.login()),
                stored.blind());
    }

    private Reading reading(CaseCard stored, SignedIn me, boolean blindfolded) {
        CaseRow row = stored.row();
        Instant now = clock.instant();
        List<CaseRow> held = WAITING.contains(row.lane()) ? store.queue().held(me.login(), row.lane()) : List.of();
        String next = held.stream()
                .map(CaseRow::key)
                .filter(key -> !key.equals(row.key()))
                .limit(Batch.AHEAD)
                .collect(Collectors.joining(" "));
        return new Reading(
                blindfolded,
                Reading.holder(row, me.login(), now),
                Reading.seconds(row, me.login(), now),
                held.size(),
                next,
                Reading.stamp(stored));
    }
}
