package id.wasit.review.legal;

import id.wasit.review.layout.Moments;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.CaseState;
import id.wasit.store.legal.LegalClock;
import id.wasit.store.legal.LegalTerm;
import id.wasit.store.legal.Zones;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Which term of the law runs for a case, and how it is told. Before the referral the seven days from when the case was known run; while the
 * body that got it studies it, its three working days; then none.
 */
@Component("terms")
public class Terms {
    private static final Set<CaseState> OURS = EnumSet.of(
            CaseState.NEW,
            CaseState.TRIAGE,
            CaseState.IDENTITY,
            CaseState.SECOND_READING,
            CaseState.HEARING,
            CaseState.READY);
    private static final int SOON_DAYS = 2;

    private final LegalClock law = LegalClock.ofIndonesia();
    private final Clock clock;
    private final Moments moments;
    private final MessageSource messages;

    Terms(Clock clock, Moments moments, MessageSource messages) {
        this.clock = clock;
        this.moments = moments;
        this.messages = messages;
    }

    /** The term that runs for a case; absent when none does. */
    public @Nullable Term of(CaseRow row) {
        if (OURS.contains(row.state())) {
            return told(new LegalTerm(row.knownAt(), row.dueAt(), true), row, false);
        }
        Instant referred = row.state() == CaseState.REFERRED ? row.referredAt() : null;
        return referred == null ? null : told(law.study(referred), row, true);
    }

    /** Until when somebody put the case aside; absent when nobody did. A decision that may still be taken back is no rest. */
    public @Nullable Instant restsUntil(CaseRow row) {
        Instant settles = row.settlesAt();
        return settles != null && settles.isAfter(clock.instant().plus(Duration.ofMinutes(1))) ? settles : null;
    }

    private Term told(LegalTerm term, CaseRow row, boolean study) {
        Instant now = clock.instant();
        // A study ends with an office day in Jakarta, the seven days with a minute where the case is.
        String region = study ? null : row.region();
        String until = study ? moments.fullDay(term.ends().minusNanos(1)) : moments.full(term.ends(), region);
        if (term.isOver(now)) {
            long days = Duration.between(term.ends(), now).toDays();
            String brief = days == 0 ? say("term.brief.justLate") : say("term.brief.late", days);
            return new Term(brief, say("term.late", brief, until), Term.LATE, study);
        }
        int left = law.workingDaysLeft(term, now, Zones.of(region).id());
        String brief = left == 0 ? say("term.brief.closed") : say("term.brief", left);
        String words = say("term.left", brief, until) + (term.holidaysKnown() ? "" : say("term.holidays"));
        return new Term(brief, words, left <= SOON_DAYS ? Term.SOON : "", study);
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
