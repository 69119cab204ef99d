package id.wasit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import id.wasit.store.hearing.Purpose;
import id.wasit.store.privacy.NewRequest;
import id.wasit.store.privacy.Ruling;
import id.wasit.store.roster.PersonFacts;
import id.wasit.store.roster.RosterImport;
import id.wasit.store.roster.RosterUpdate;
import id.wasit.store.roster.RosterUpdate.Handle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a process that has a roster is told of the ones after it. */
class RosterUpdateIT {
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant OVER = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MANY = 1_000;

    private final TestStore test = TestStore.fresh().withPeople();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void ofManyAccountsOnlyThatIsToldWhichChanged() {
        RosterEntry[] accounts = IntStream.range(0, 300)
                .mapToObj(n -> entry("a" + n, "akun" + n, FROM, null, "Satu"))
                .toArray(RosterEntry[]::new);
        String before = roster(accounts);
        accounts[7] = entry("a7", "akun7", FROM, null, "Dua");
        String after = roster(accounts);

        RosterUpdate update = since(before);

        assertEquals(after, update.version());
        assertEquals(Set.of("contohgram:a7"), update.accounts());
        assertEquals(List.of(new Handle("contohgram", "akun7")), update.handles());
        assertEquals(List.of(accounts[7]), update.entries());
        assertEquals(List.of(accounts[7]), update.holders());
    }

    @Test
    void handleThatChangedHandsIsToldWithEverybodyWhoHadIt() {
        roster(entry("a1", "sari", FROM, null, null), entry("a2", "budi", FROM, null, null));
        String before = roster(entry("a1", "sari.baru", FROM, null, null), entry("a2", "budi", FROM, null, null));
        roster(entry("a1", "sari.baru", FROM, null, null), entry("a2", "sari", FROM, null, null));

        RosterUpdate update = since(before);

        assertEquals(Set.of("contohgram:a2"), update.accounts());
        assertEquals(
                Set.of("budi of a2", "sari of a1", "sari of a2"),
                Set.copyOf(update.holders().stream()
                        .map(held -> held.handle() + " of " + held.accountId())
                        .toList()));
    }

    @Test
    void accountThatNeverBeganIsToldWithoutAnEntry() {
        String before = roster(entry("a1", null, FROM, null, null), entry("a2", null, LATER, null, null));
        roster(entry("a1", null, FROM, null, null));

        RosterUpdate update = since(before);

        assertEquals(Set.of("contohgram:a2"), update.accounts());
        assertEquals(List.of(), update.entries());
    }

    /** The entry is long over, so its going changes nothing of it; the handle is the account's no more, which has a later entry too. */
    @Test
    void handleThatEndsOrBeginsAgainWithoutItsEntryIsTold() {
        RosterEntry over = entry("a1", "sari", FROM, OVER, null);
        RosterEntry now = entry("a1", null, OVER, null, null);
        String before = roster(over, now);
        String between = roster(now, entry("a2", null, FROM, null, null));
        RosterUpdate ended = since(before);
        roster(over, now);
        RosterUpdate again = since(between);

        assertEquals(Set.of("contohgram:a1", "contohgram:a2"), ended.accounts());
        assertEquals(
                List.of(OVER, test.clock.instant().minus(Duration.ofDays(2))),
                ends(ended),
                "while the first entry held, and from then until the import");
        assertEquals(Set.of("contohgram:a1", "contohgram:a2"), again.accounts());
        assertEquals(3, again.holders().size(), "and a third time from the last import on");
    }

    @Test
    void whatAGrantedRequestChangedIsTold() {
        List<RosterEntry> entries =
                List.of(entry("a1", "sari", FROM, null, "Satu"), entry("a2", "budi", FROM, null, "Satu"));
        List<Person> persons = List.of(person("p-a1"), person("p-a2"));
        test.store.roster().replace(new RosterImport(entries, persons, "wasit", "uji"));

        String before = test.store.roster().newest();
        granted("p-a1", Ruling.releaseAccount("contohgram:a1", "bukan miliknya"));
        RosterUpdate released = since(before);
        granted("p-a2", Ruling.correct(new PersonFacts(null, null, null, "Dua"), "sesuai SK"));
        RosterUpdate corrected = since(released.version());

        assertEquals(Set.of("contohgram:a1"), released.accounts());
        assertEquals(List.of(new Handle("contohgram", "sari")), released.handles());
        assertEquals(List.of(), released.entries());
        assertEquals(List.of(entry("a2", "budi", FROM, null, "Dua")), corrected.entries());
    }

    @Test
    void moreThanIsAskedForIsNotTold() {
        String before = roster(entry("a1", null, FROM, null, "Satu"), entry("a2", null, FROM, null, "Satu"));
        String after = roster(entry("a1", null, FROM, null, "Dua"), entry("a2", null, FROM, null, "Dua"));

        assertTrue(test.store.roster().since(before, 4).isPresent());
        assertFalse(test.store.roster().since(before, 3).isPresent());
        assertTrue(test.store.roster().since(after, 0).isPresent());
    }

    /** As in a database that was read back from a backup, into which somebody imported again. */
    @Test
    void whatHasAnotherPastIsNotTold() {
        String here = roster(entry("a1", null, FROM, null, "Satu"));
        try (TestStore elsewhere = TestStore.fresh()) {
            elsewhere.clock.add(Duration.ofHours(1));
            elsewhere.store.roster().replace(new RosterImport(List.of(), List.of(person("p-a1")), "wasit", "uji"));

            assertEquals(1, elsewhere.store.roster().version());
            assertFalse(elsewhere.store.roster().since(here, MANY).isPresent());
            assertTrue(test.store.roster().since(here, MANY).isPresent());
        }
    }

    @Test
    void emptyRosterHasANameOfItsOwn() {
        assertEquals("0", test.store.roster().newest());
        assertFalse(test.store.roster().since("0", MANY).isPresent());
    }

    private RosterUpdate since(String version) {
        Optional<RosterUpdate> update = test.store.roster().since(version, MANY);
        return update.orElseThrow();
    }

    /** Each a day after the one before; gives its version. */
    private String roster(RosterEntry... entries) {
        test.store.roster().replace(new RosterImport(List.of(entries), List.of(), "wasit", "uji"));
        test.clock.add(Duration.ofDays(1));
        return test.store.roster().newest();
    }

    private void granted(String person, Ruling ruling) {
        test.store
                .requests()
                .decide(
                        test.store.requests().enter(new NewRequest(Purpose.CORRECTION, person, "surat"), "wati"),
                        ruling,
                        "wati");
    }

    private static List<@Nullable Instant> ends(RosterUpdate update) {
        List<@Nullable Instant> ends = new ArrayList<>();
        update.holders().forEach(held -> ends.add(held.validTo()));
        ends.sort(null);
        return ends;
    }

    private static Person person(String key) {
        return new Person(key, "Rini " + key, null, null, "Dinas", "Satu");
    }

    private static RosterEntry entry(
            String id, @Nullable String handle, Instant from, @Nullable Instant to, @Nullable String region) {
        return new RosterEntry("contohgram", id, handle, "p-" + id, "uji", null, from, to, "Dinas", region);
    }
}
