package id.wasit.store.cases;

import id.wasit.model.RosterEntry;
import id.wasit.store.posts.Json;
import id.wasit.store.posts.Posts;
import id.wasit.store.roster.PersonCard;
import java.time.Instant;
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
        @Nullable PersonCard person,
        int namesakes,
        List<Entry> roster,
        long identity,
        boolean suspended,
        boolean blind,
        List<Seen> posts,
        Policy policy) {

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
                card.person(),
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
