package id.wasit.store.cases;

import id.wasit.model.RosterEntry;
import id.wasit.store.posts.Json;
import id.wasit.store.posts.Posts;
import id.wasit.store.roster.Employment;
import id.wasit.store.roster.EmploymentStatus;
import id.wasit.store.roster.PersonCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a card that may change later, in the form in which they are kept. Times are text, so that the JSON needs no library of its own.
 *
 * @param reader login of who saw it
 * @param version version of the case
 * @param state where it stood
 * @param disputed whether two readers disagreed
 * @param unit office that the case named
 * @param region region that the case named
 * @param person the person behind the account
 * @param namesakes others of that name
 * @param roster what the roster said of the account
 * @param identity number of the decision on the identity; 0 for none
 * @param suspended whether the case waited
 * @param blind whether the reader was blind
 * @param posts its posts, the representative one first
 * @param policy the rule that was shown
 */
record Shown(
        String reader,
        int version,
        String state,
        boolean disputed,
        @Nullable String unit,
        @Nullable String region,
        @Nullable Who person,
        int namesakes,
        List<Entry> roster,
        long identity,
        boolean suspended,
        boolean blind,
        List<Seen> posts,
        Policy policy) {

    /** A person, and what they were in service. */
    record Who(
            String key,
            String name,
            @Nullable String maskedNip,
            @Nullable String position,
            String unit,
            @Nullable String region,
            @Nullable Service employment) {
        static @Nullable Who of(@Nullable PersonCard card) {
            return card == null
                    ? null
                    : new Who(
                            card.key(),
                            card.name(),
                            card.maskedNip(),
                            card.position(),
                            card.unit(),
                            card.region(),
                            Service.of(card.employment()));
        }

        PersonCard card() {
            return new PersonCard(
                    key, name, maskedNip, position, unit, region, employment == null ? null : employment.employment());
        }
    }

    /** Whether a person was in service, its days as text. */
    record Service(
            String status, @Nullable String since, @Nullable String until) {
        static @Nullable Service of(@Nullable Employment told) {
            return told == null
                    ? null
                    : new Service(
                            told.status().code(),
                            told.since() == null ? null : told.since().toString(),
                            told.until() == null ? null : told.until().toString());
        }

        Employment employment() {
            return new Employment(
                    EmploymentStatus.of(status).orElseThrow(),
                    since == null ? null : LocalDate.parse(since),
                    until == null ? null : LocalDate.parse(until));
        }
    }

    /** An entry of the roster. */
    record Entry(
            String platform,
            String account,
            @Nullable String handle,
            String person,
            String basis,
            @Nullable String contest,
            String from,
            @Nullable String to,
            String unit,
            @Nullable String region) {
        static Entry of(RosterEntry entry) {
            return new Entry(
                    entry.platform(),
                    entry.accountId(),
                    entry.handle(),
                    entry.person(),
                    entry.basis(),
                    entry.contest(),
                    entry.validFrom().toString(),
                    entry.validTo() == null ? null : entry.validTo().toString(),
                    entry.unit(),
                    entry.region());
        }

        RosterEntry entry() {
            return new RosterEntry(
                    platform,
                    account,
                    handle,
                    person,
                    basis,
                    contest,
                    Instant.parse(from),
                    to == null ? null : Instant.parse(to),
                    unit,
                    region);
        }
    }

    /** A post that stood on the card. */
    record Seen(String post, String textSha256, String lexicon) {}

    static Shown of(CaseCard card, String reader, Policy policy) {
        return new Shown(
                reader,
                card.row().version(),
                card.row().state().code(),
                card.row().disputed(),
                card.row().unit(),
                card.row().region(),
                Who.of(card.person()),
                card.namesakes(),
                card.entries().stream().map(Entry::of).toList(),
                card.identity() == null ? 0 : card.identity().id(),
                card.row().suspended(),
                card.blind(),
                card.flags().stream()
                        .map(flag -> new Seen(
                                Posts.id(flag.flag().post().id()).toString(),
                                flag.textSha256(),
                                flag.flag().lexicon()))
                        .toList(),
                policy);
    }

    String json() {
        return Json.write(List.of(this));
    }

    static Shown read(String json) {
        return Json.read(json, Shown[].class).get(0);
    }
}
