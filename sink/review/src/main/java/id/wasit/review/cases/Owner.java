package id.wasit.review.cases;

import id.wasit.model.RosterEntry;
import id.wasit.store.cases.CaseCard;
import id.wasit.store.identity.Identity;
import id.wasit.store.legal.Zones;
import id.wasit.store.roster.Employment;
import id.wasit.store.roster.EmploymentStatus;
import id.wasit.store.roster.PersonCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whose account it is, as far as the office knows.
 *
 * @param person the person behind the account; absent when the roster names nobody
 * @param namesakes how many others on the roster have that person's name
 * @param entries what the roster says of the account
 * @param identity the last decision on whose account it is; absent when nobody decided, and for a blind reader
 * @param written when the post was written
 * @param employmentThen what the person was in service on that day; absent when the roster does not tell of it
 * @param blind whether judgements are hidden from the reader
 */
record Owner(
        @Nullable PersonCard person,
        int namesakes,
        List<RosterEntry> entries,
        @Nullable Identity identity,
        Instant written,
        @Nullable EmploymentStatus employmentThen,
        boolean blind) {

    static Owner of(CaseCard stored, Said said) {
        Instant written = said.post().times().stated();
        LocalDate day =
                LocalDate.ofInstant(written, Zones.of(stored.row().region()).id());
        return new Owner(
                stored.person(),
                stored.namesakes(),
                stored.entries(),
                stored.identity(),
                written,
                employment(stored.person(), day),
                stored.blind());
    }

    private static @Nullable EmploymentStatus employment(@Nullable PersonCard person, LocalDate day) {
        Employment employment = person == null ? null : person.employment();
        return employment != null && employment.holdsOn(day) ? employment.status() : null;
    }

    /** What speaks for caution about whose words these are, the ends of message keys: the strongest first. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        add(warnings, "denied", identity != null && !identity.confirmed());
        add(warnings, "outside", outsideRoster());
        add(warnings, "unconfirmed", identity == null && !blind);
        if (employmentThen != null) {
            add(warnings, "employment." + employmentThen.code(), employmentThen != EmploymentStatus.ACTIVE);
        } else {
            String position = position();
            add(warnings, "left", position.contains("pensiun") || position.contains("purna"));
            add(warnings, "leave", position.contains("cltn") || position.contains("cuti di luar tanggungan"));
        }
        add(warnings, "namesakes", namesakes > 0);
        return List.copyOf(warnings);
    }

    /** Whether the roster did not name the account when the post was written: it may be somebody else's words. */
    private boolean outsideRoster() {
        return !entries.isEmpty() && entries.stream().noneMatch(entry -> entry.holdsAt(written));
    }

    private String position() {
        return person == null || person.position() == null
                ? ""
                : person.position().toLowerCase(Locale.ROOT);
    }

    private static void add(List<String> warnings, String warning, boolean holds) {
        if (holds) {
            warnings.add(warning);
        }
    }
}
