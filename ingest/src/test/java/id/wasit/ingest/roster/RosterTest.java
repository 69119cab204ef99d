package id.wasit.ingest.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Author;
import id.wasit.model.RosterEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final Instant SPRING = Instant.parse("2025-03-01T00:00:00Z");
    private static final Instant SUMMER = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2025-09-01T00:00:00Z");

    @Test
    void entryHoldsForItsAccountAndTimeOnly() {
        Roster roster = Roster.of("1", List.of(entry("contohgram", "77", null, SPRING, AUTUMN, "Nusaraya")));

        Terms terms = roster.at(author("contohgram", "77", "sari"), SUMMER);

        assertNotNull(terms);
        assertEquals("Nusaraya", terms.region());
        assertNull(roster.at(author("contohgram", "77", "sari"), AUTUMN));
        assertNull(roster.at(author("contohgram", "77", "sari"), SPRING.minusSeconds(1)));
        assertNull(roster.at(author("contohgram", "78", "sari"), SUMMER));
        assertNull(roster.at(author("lain", "77", "sari"), SUMMER));
    }

    @Test
    void laterEntryOfTheSameAccountHasItsOwnTerms() {
        Roster roster = Roster.of(
                "1",
                List.of(
                        entry("contohgram", "77", null, SPRING, SUMMER, "Lama"),
                        entry("contohgram", "77", null, SUMMER, null, "Baru")));

        assertEquals("Lama", roster.at(author("contohgram", "77", null), SPRING).region());
        assertEquals("Baru", roster.at(author("contohgram", "77", null), AUTUMN).region());
    }

    @Test
    void ofTwoEntriesThatHoldAtOnceThatWhichBeganFirstDecidesInWhateverOrderTheyCame() {
        RosterEntry earlier = entry("contohgram", "77", null, SPRING, null, "Lama");
        RosterEntry later = entry("contohgram", "77", null, SUMMER, null, "Baru");

        for (List<RosterEntry> order : List.of(List.of(earlier, later), List.of(later, earlier))) {
            Roster roster = Roster.of("1", order);
            assertEquals(
                    "Lama", roster.at(author("contohgram", "77", null), AUTUMN).region());
        }
    }

    @Test
    void handleCountsOnlyWhereThePlatformGaveNothingElse() {
        Roster roster = Roster.of("1", List.of(entry("contohgram", "77", "Sari", SPRING, null, null)));

        assertNotNull(roster.at(author("contohgram", "sari", "SARI"), SUMMER), "a file with handles only");
        assertNull(roster.at(author("contohgram", "99", "sari"), SUMMER), "the handle now belongs to somebody else");
    }

    @Test
    void handleThatChangedHandsMatchesEachPersonInTheirTimeOnly() {
        Roster roster = Roster.builder("1")
                .addAccount(entry("contohgram", "77", "sari", SPRING, null, "Lama"))
                .addHandle(entry("contohgram", "77", "sari", SPRING, SUMMER, "Lama"))
                .addAccount(entry("contohgram", "88", "sari", SPRING, null, "Baru"))
                .addHandle(entry("contohgram", "88", "sari", AUTUMN, null, "Baru"))
                .build();
        Author onlyHandle = author("contohgram", "sari", "sari");

        assertEquals("Lama", roster.at(onlyHandle, SPRING).region());
        assertNull(roster.at(onlyHandle, SUMMER), "nobody is known to have had it then");
        assertEquals("Baru", roster.at(onlyHandle, AUTUMN).region());
        assertEquals(
                "Lama",
                roster.at(author("contohgram", "77", "sari.baru"), AUTUMN).region());
    }

    @Test
    void followedAccountsAreThoseOfTheirNetwork() {
        Roster roster = Roster.of(
                "1",
                List.of(
                        entry("bluesky", "did:plc:b", null, SPRING, null, null),
                        entry("bluesky", "did:plc:a", null, SPRING, null, null),
                        entry("instagram", "77", null, SPRING, null, null)));

        assertEquals(List.of("did:plc:a", "did:plc:b"), roster.followed("bluesky"));
        assertEquals(List.of(), roster.followed("instagram"));
    }

    @Test
    void everyOneOfManyAccountsIsFoundAndNobodyElse() {
        int accounts = 200_000;
        RosterBuilder builder = Roster.builder("1");
        IntStream.range(0, accounts)
                .forEach(n -> builder.add(entry("contohgram", "id" + n, null, SPRING, null, "Wilayah " + n % 500)));

        Roster roster = builder.build();

        assertEquals(accounts, roster.keys());
        List<String> wrong = new ArrayList<>();
        for (int n = 0; n < accounts; n++) {
            Terms terms = roster.at(author("contohgram", "id" + n, null), SUMMER);
            if (terms == null || !("Wilayah " + n % 500).equals(terms.region())) {
                wrong.add("id" + n);
            }
            if (roster.knowsAccount("contohgram:lain" + n)) {
                wrong.add("lain" + n);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void emptyRosterLetsNobodyPass() {
        assertFalse(Roster.empty().knows(author("contohgram", "77", "sari")));
        assertTrue(Roster.empty().followed("bluesky").isEmpty());
    }

    private static Author author(String platform, String id, @Nullable String handle) {
        return new Author(platform, id, handle, null);
    }

    private static RosterEntry entry(
            String platform,
            String id,
            @Nullable String handle,
            Instant from,
            @Nullable Instant to,
            @Nullable String region) {
        return new RosterEntry(
                platform, id, handle, "p-" + id, "dinyatakan sendiri", null, from, to, "Dinas Contoh", region);
    }
}
