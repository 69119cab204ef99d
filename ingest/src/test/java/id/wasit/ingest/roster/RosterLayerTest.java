package id.wasit.ingest.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Author;
import id.wasit.model.RosterEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A roster of which only what changed was read. */
class RosterLayerTest {
    private static final Instant SPRING = Instant.parse("2025-03-01T00:00:00Z");
    private static final Instant SUMMER = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2025-09-01T00:00:00Z");

    private final Roster whole = Roster.of(
            "1",
            List.of(
                    entry("contohgram", "1", "sari", "Satu"),
                    entry("contohgram", "2", "budi", "Dua"),
                    entry("bluesky", "did:plc:a", null, "Tiga"),
                    entry("bluesky", "did:plc:b", null, "Empat")));

    @Test
    void changedAccountHasItsNewTermsAndEverybodyElseTheOld() {
        Roster changed = whole.changedTo("2")
                .forgetAccount("contohgram:1")
                .addAccount(entry("contohgram", "1", "sari", "Baru"))
                .build();

        assertEquals("2", changed.version());
        assertEquals("Baru", region(changed, "1"));
        assertEquals("Dua", region(changed, "2"));
        assertEquals("Satu", region(changed, "sari"), "its handle was not spoken of");
        assertEquals(1, changed.changed());
        assertEquals(whole.keys(), changed.keys());
        assertEquals(List.of("did:plc:a", "did:plc:b"), changed.followed("bluesky"));
        assertEquals("Satu", region(whole, "1"), "whoever still uses the old one sees nothing of it");
    }

    @Test
    void whatIsAddedCountsAloneAlsoWhereNothingWasForgotten() {
        Roster changed = whole.changedTo("2")
                .add(entry("contohgram", "1", "sari", "Baru"))
                .build();

        assertEquals("Baru", region(changed, "1"));
        assertEquals("Baru", region(changed, "sari"));
        assertEquals(whole.keys(), changed.keys());
    }

    @Test
    void accountThatLeftIsAStrangerAndIsFollowedNoMore() {
        Roster changed = whole.changedTo("2")
                .forgetAccount("contohgram:1")
                .forgetHandle("contohgram", "sari")
                .forgetAccount("bluesky:did:plc:a")
                .build();

        assertFalse(changed.knows(author("1")));
        assertFalse(changed.knows(author("sari")));
        assertFalse(changed.knowsAccount("contohgram:1"));
        assertNull(changed.at(author("1"), SUMMER));
        assertEquals(List.of("did:plc:b"), changed.followed("bluesky"));
        assertEquals(2, changed.changed());
        assertEquals(whole.keys() - 3, changed.keys());
        assertTrue(changed.knows(author("2")));
    }

    @Test
    void accountThatJoinsIsKnownByIdAndHandle() {
        Roster changed = whole.changedTo("2")
                .forgetAccount("bluesky:did:plc:c")
                .forgetAccount("contohgram:3")
                .forgetHandle("contohgram", "wati")
                .add(entry("bluesky", "did:plc:c", null, "Lima"))
                .add(entry("contohgram", "3", "Wati", "Enam"))
                .build();

        assertEquals("Enam", region(changed, "3"));
        assertEquals("Enam", region(changed, "wati"));
        assertTrue(changed.knowsAccount("contohgram:3"));
        assertEquals(List.of("did:plc:a", "did:plc:b", "did:plc:c"), changed.followed("bluesky"));
        assertEquals(whole.keys() + 3, changed.keys());
    }

    @Test
    void handleThatWasTakenOverIsEachAccountsInItsTime() {
        RosterEntry had = held("1", SPRING, SUMMER, "Satu");
        RosterEntry has = held("2", AUTUMN, null, "Dua");

        Roster changed = whole.changedTo("2")
                .forgetHandle("contohgram", "sari")
                .addHandle(had)
                .addHandle(has)
                .build();

        assertEquals("Satu", changed.at(author("sari"), SPRING).region());
        assertNull(changed.at(author("sari"), SUMMER));
        assertEquals("Dua", changed.at(author("sari"), AUTUMN).region());
        assertEquals(0, changed.changed());
    }

    @Test
    void layerLiesOverWhatWasReadWholeAndNotOverTheLayerBeforeIt() {
        Roster first = whole.changedTo("2").forgetAccount("contohgram:1").build();

        Roster second = first.changedTo("3").forgetAccount("contohgram:2").build();

        assertSame(whole, second.whole());
        assertSame(whole, whole.whole());
        assertTrue(second.knows(author("1")), "what is told is told since the whole");
        assertFalse(second.knows(author("2")));
        assertEquals(List.of(0, 1, 1), List.of(whole.changed(), first.changed(), second.changed()));
    }

    @Test
    void versionInWhichNoAccountChangedAnswersAsTheOneBefore() {
        Roster same = whole.changedTo("2").build();

        assertEquals("2", same.version());
        assertEquals("Satu", region(same, "1"));
        assertFalse(same.knows(author("9")));
        assertEquals(whole.keys(), same.keys());
    }

    @Test
    void whatIsForgottenTwiceIsForgottenOnce() {
        Roster changed = whole.changedTo("2")
                .forgetAccount("contohgram:1")
                .forgetAccount("contohgram:1")
                .build();

        assertEquals(1, changed.changed());
        assertEquals(whole.keys() - 1, changed.keys());
    }

    private static @Nullable String region(Roster roster, String name) {
        Terms terms = roster.at(author(name), SUMMER);
        return terms == null ? null : terms.region();
    }

    /** As of a file that carries one name only. */
    private static Author author(String name) {
        return new Author("contohgram", name, name, null);
    }

    private static RosterEntry entry(String platform, String id, @Nullable String handle, String region) {
        return new RosterEntry(platform, id, handle, "p-" + id, "uji", null, SPRING, null, "Dinas", region);
    }

    private static RosterEntry held(String id, Instant from, @Nullable Instant to, String region) {
        return new RosterEntry("contohgram", id, "sari", "p-" + id, "uji", null, from, to, "Dinas", region);
    }
}
