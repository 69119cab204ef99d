package id.wasit.store.flags;

import id.wasit.model.Finding;
import id.wasit.model.Flag;
import id.wasit.model.RosterEntry;
import id.wasit.store.legal.LegalClock;
import id.wasit.store.sql.Hash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The flags of one batch that belong to one case, and what the case looks like with them. */
record CaseDraft(String key, List<KeyedFlag> flags) {
    private static final int KEY_DIGITS = 32;

    /** Account, fingerprint and contest make a case; the same three give the same key in every process. */
    static String keyOf(Flag flag) {
        String contest = contestOf(flag);
        String parts =
                flag.post().author().account() + '\n' + flag.fingerprint() + '\n' + (contest == null ? "" : contest);
        return Hash.sha256(parts).substring(0, KEY_DIGITS);
    }

    @Nullable
    Object[] line(List<RosterEntry> roster, HeadStarts headStarts) {
        KeyedFlag clearest = flags.stream()
                .min(Comparator.comparing(
                                (KeyedFlag keyed) -> -keyed.flag().strongest().score())
                        .thenComparing(KeyedFlag::post))
                .orElseThrow();
        Flag lead = clearest.flag();
        Finding finding = lead.strongest();
        Instant known = flags.stream()
                .map(keyed -> keyed.flag().flaggedAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant due = LegalClock.verification(known).ends();
        RosterEntry entry = entry(roster, lead);
        HeadStarts.Start start =
                headStarts.of(finding, flags.size(), lead.post().author().account());
        return new @Nullable Object[] {
            key,
            lead.post().author().account(),
            lead.post().author().platform(),
            lead.post().author().handle(),
            entry == null ? null : entry.person(),
            entry == null ? null : entry.unit(),
            entry == null || entry.region() == null ? lead.post().region() : entry.region(),
            contestOf(lead),
            lead.fingerprint(),
            lead.post().id().source(),
            clearest.post(),
            finding.category(),
            finding.strength().ordinal(),
            finding.score(),
            finding.strength().ordinal(),
            finding.score(),
            flags.size(),
            known,
            due,
            due.atZone(LegalClock.OFFICE).toLocalDate(),
            due.minus(start.length()),
            start.length().toSeconds(),
            start.parts(),
            lead.lexicon(),
            finding.target()
        };
    }

    private static @Nullable String contestOf(Flag flag) {
        String contest = flag.strongest().contest();
        return contest != null ? contest : flag.post().contest();
    }

    /**
     * The entry that held when the post was written; of an account whose entries all ended before, the first. A handle may have had another
     * owner before, so there nothing but an entry that held will do.
     */
    private static @Nullable RosterEntry entry(List<RosterEntry> roster, Flag flag) {
        Instant stated = flag.post().times().stated();
        return roster.stream()
                .filter(entry -> entry.holdsAt(stated))
                .findFirst()
                .orElse(roster.isEmpty() || !isSameAccount(roster.get(0), flag) ? null : roster.get(0));
    }

    private static boolean isSameAccount(RosterEntry entry, Flag flag) {
        return entry.account().equals(flag.post().author().account());
    }
}
