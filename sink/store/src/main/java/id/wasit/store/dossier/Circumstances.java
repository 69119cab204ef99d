package id.wasit.store.dossier;

import id.wasit.model.Phase;
import id.wasit.store.legal.Zones;
import id.wasit.store.roster.Employment;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When it happened, where that day lies in the calendar of the contest, and what the person was in service then. */
final class Circumstances {
    private static final String TOLD =
            "SELECT day, basis, told_by, at FROM wasit.case_event_days WHERE case_key = ? AND at <= ? ORDER BY id DESC LIMIT 1";

    private final CaseFacts facts;
    private final Map<String, LocalDate> calendar;
    private final ZoneId zone;
    private final @Nullable Employment employment;

    Circumstances(CaseFacts facts, Map<String, LocalDate> calendar, @Nullable Subject subject) {
        this.facts = facts;
        this.calendar = calendar;
        this.zone =
                Zones.of(subject == null ? facts.region() : subject.region()).id();
        this.employment = subject == null ? null : subject.employment();
    }

    String phase(LocalDate day) {
        return Words.phase(Phase.of(calendar, day));
    }

    String phase(Instant at) {
        return phase(LocalDate.ofInstant(at, zone));
    }

    /** What the roster tells of the day; a dash when it does not. */
    String service(Instant at) {
        return employment != null && employment.holdsOn(LocalDate.ofInstant(at, zone))
                ? Words.service(employment.status())
                : "–";
    }

    /** @param first when the first post was made, for the day where nobody told another */
    Map<String, Object> times(Connection connection, Discretion discretion, Instant first) throws SQLException {
        Map<String, Object> times = new LinkedHashMap<>();
        Optional<Map<String, Object>> told =
                Rows.one(connection, TOLD, row -> event(row, discretion), facts.key(), facts.asOf());
        times.put(
                "kejadian", told.isPresent() ? told.get() : event(LocalDate.ofInstant(first, zone), Words.DAY_OF_POST));
        times.put("diketahui", Discretion.text(facts.knownAt()));
        times.put("batas_lapor", Discretion.text(facts.dueAt()));
        return times;
    }

    private Map<String, Object> event(Row row, Discretion discretion) throws SQLException {
        Map<String, Object> event = event(row.date("day"), discretion.shown(row.text("basis")));
        event.put("dicatat_oleh", discretion.reader(row.text("told_by")));
        event.put("dicatat_pada", Discretion.text(row.instant("at")));
        return event;
    }

    private Map<String, Object> event(LocalDate day, String basis) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("hari", day.toString());
        event.put("masa", phase(day));
        event.put("menurut", basis);
        return event;
    }
}
