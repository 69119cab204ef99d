package id.wasit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Person;
import id.wasit.model.Rejected;
import id.wasit.model.RosterEntry;
import id.wasit.model.SourceStatus;
import id.wasit.model.Stage;
import id.wasit.store.access.Invitation;
import id.wasit.store.access.UserRole;
import id.wasit.store.intake.RejectedPage;
import id.wasit.store.intake.SourceTotals;
import id.wasit.store.roster.Employment;
import id.wasit.store.roster.EmploymentStatus;
import id.wasit.store.roster.RosterChange;
import id.wasit.store.roster.RosterFault;
import id.wasit.store.roster.RosterFaults;
import id.wasit.store.roster.RosterImport;
import id.wasit.store.roster.RosterLine;
import id.wasit.store.roster.RosterShrinks;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleAndIntakeIT {
    private final TestStore test = TestStore.fresh();
    private final Store store = test.store;

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO wasit.roster_entries (platform, account_id, person, basis, valid_from, unit,"
                        + " since_version) SELECT platform, 'lain', person, basis, valid_from, unit, 99 FROM"
                        + " wasit.roster_entries",
                "UPDATE wasit.roster_entries SET until_version = 99",
                "UPDATE wasit.roster_versions SET version = 99",
                "DELETE FROM wasit.roster_versions",
                "TRUNCATE wasit.roster_versions"
            })
    void plainSqlLeavesNoEntryWithoutItsVersion(String attempt) {
        store.roster().replace(roster(Made.entry("a1", "p-1", "Dinas Satu")));

        assertThrows(SQLException.class, () -> test.sql(attempt));
    }

    @Test
    void rosterImportTellsWhatChangesAndChangesItOnce() {
        RosterEntry stays = Made.entry("a1", "p-1", "Dinas Satu");
        RosterEntry leaves = Made.entry("a2", "p-2", "Dinas Dua");
        store.roster().replace(roster(stays, leaves));
        RosterEntry moved = Made.entry("a1", "p-1", "Dinas Tiga");
        RosterEntry joins = Made.entry("a3", "p-3", "Dinas Satu");

        RosterChange preview = store.roster().preview(roster(moved, joins));
        long before = store.roster().version();
        RosterChange done = store.roster().replace(roster(moved, joins));
        RosterChange again = store.roster().replace(roster(moved, joins));

        assertEquals(List.of(1L, 1L, 1L), List.of(preview.added(), preview.changed(), preview.ended()));
        assertEquals(1, before, "a preview changes nothing");
        assertEquals(2, done.version());
        assertTrue(again.isEmpty());
        assertEquals(2, again.version());
        assertTrue(
                done.examples().contains("berakhir: contohgram:a2 (Dinas Dua)"),
                done.examples().toString());
    }

    @Test
    void rosterThatWouldEndManyAccountsIsImportedOnlyWhenSomebodyAsksForIt() {
        RosterImport whole = roster(accounts(100));
        RosterImport cut = roster(accounts(50));
        store.roster().replaceUnasked(whole);

        RosterShrinks refused =
                assertThrows(RosterShrinks.class, () -> store.roster().replaceUnasked(cut));

        assertEquals(List.of(50L, 100L), List.of(refused.ended(), refused.open()));
        assertEquals(1, store.roster().version());
        assertTrue(store.roster().replaceUnasked(whole).isEmpty(), "nothing has ended");
        assertEquals(50, store.roster().replace(cut).ended());
        assertEquals(5, store.roster().replaceUnasked(roster(accounts(45))).ended());
    }

    private static RosterEntry[] accounts(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> Made.entry("a" + n, "p-" + n, "Dinas"))
                .toArray(RosterEntry[]::new);
    }

    @Test
    void handleThatChangesHandsIsNeverTwoPersonsAtOnce() {
        Instant first = test.clock.instant();
        store.roster().replace(roster(handled("a1", "sari"), handled("a2", "budi")));
        test.clock.add(Duration.ofDays(30));
        Instant second = test.clock.instant();
        store.roster().replace(roster(handled("a1", "sari.baru"), handled("a2", "sari")));

        List<String> stretches = new ArrayList<>();
        store.roster()
                .forEachHandle(entry -> stretches.add(
                        entry.handle() + " " + entry.accountId() + " " + entry.validFrom() + " " + entry.validTo()));

        stretches.sort(null);
        Instant begin = Made.entry("a1", "p", "x").validFrom();
        assertTrue(begin.isBefore(first));
        assertEquals(
                List.of(
                        "budi a2 " + begin + " " + second,
                        "sari a1 " + begin + " " + second,
                        "sari a2 " + second + " null",
                        "sari.baru a1 " + second + " null"),
                stretches);
    }

    @Test
    void caseOfAPostThatCameWithAHandleOnlyIsOfThePersonWhoHadItThen() throws SQLException {
        store.roster().replace(roster(handled("a1", "sari"), handled("a2", "budi")));
        test.clock.add(Duration.ofDays(30));
        store.roster().replace(roster(handled("a1", "sari.baru"), handled("a2", "sari")));

        store.flags().write(List.of(Made.byHandle("p1", "sari", Made.MORNING)));
        store.flags()
                .write(List.of(Made.byHandle("p2", "sari", test.clock.instant().plusSeconds(60))));

        assertEquals(
                List.of("p-a1", "p-a2"),
                test.ask(
                        "SELECT c.person FROM wasit.cases c JOIN wasit.posts p ON p.id = c.lead_post ORDER BY p.item"));
    }

    @Test
    void whetherSomebodyIsInServiceFollowsTheLastRoster() throws SQLException {
        Person person = new Person("p-a1", "Rahmat", null, null, "Dinas", null);
        Employment leave = new Employment(EmploymentStatus.UNPAID_LEAVE, LocalDate.of(2025, 9, 1), null);
        String asked = "SELECT concat_ws(' ', employment, employed_since, employed_until) FROM wasit.persons";

        importOne(new RosterLine(2, handled("a1", "sari"), person, leave));
        List<String> onLeave = test.ask(asked);
        importOne(new RosterLine(2, handled("a1", "sari"), person));

        assertEquals(List.of("cltn 2025-09-01"), onLeave);
        assertEquals(List.of(""), test.ask(asked));
    }

    private void importOne(RosterLine line) {
        store.roster().replace(new RosterImport(List.of(line), List::of, "wasit", "r.csv"));
    }

    @Test
    void mistakesBetweenLinesAreToldAtOnceAndNothingChanges() {
        RosterEntry one = handled("a1", "sari");
        Person rahmat = new Person("p-a1", "Rahmat", null, null, "Dinas", null);
        Person other = new Person("p-a1", "Rahmad", null, null, "Dinas", null);
        List<RosterLine> lines = List.of(
                new RosterLine(2, one, rahmat),
                new RosterLine(3, one, other),
                new RosterLine(5, handled("a9", "SARI"), null));
        RosterFault ofTheReader = new RosterFault(4, "nip", "berisi 3 karakter");

        RosterFaults faults = assertThrows(RosterFaults.class, () -> store.roster()
                .replace(new RosterImport(lines, () -> List.of(ofTheReader), "wasit", "r.csv")));

        assertEquals(
                List.of(
                        "r.csv baris 3, kolom account_id: akun contohgram:a1 sudah ada di baris 2 untuk kontestasi dan"
                                + " awal berlaku yang sama",
                        "r.csv baris 3, kolom name: \"Rahmad\" berbeda dari \"Rahmat\" pada baris 2 untuk person yang"
                                + " sama (p-a1)",
                        "r.csv baris 4, kolom nip: berisi 3 karakter",
                        "r.csv baris 5, kolom handle: @SARI dipakai akun contohgram:a1 (baris 2) pada waktu yang sama;"
                                + " satu nama hanya milik satu akun",
                        "r.csv baris 5, kolom handle: @SARI dipakai akun contohgram:a1 (baris 3) pada waktu yang sama;"
                                + " satu nama hanya milik satu akun"),
                faults.faults().stream().map(fault -> fault.told("r.csv")).toList());
        assertEquals(0, store.roster().version());
        assertEquals(0, store.roster().size());
    }

    @Test
    void previewTellsWhatAboutAnEntryChanges() {
        store.roster().replace(roster(handled("a1", "sari")));

        RosterChange change = store.roster().preview(roster(handled("a1", "sari.baru")));

        assertEquals(List.of("berubah: contohgram:a1 (Dinas): handle sari → sari.baru"), change.examples());
    }

    private static RosterEntry handled(String account, String handle) {
        RosterEntry made = Made.entry(account, "p-" + account, "Dinas");
        return new RosterEntry(
                made.platform(),
                account,
                handle,
                made.person(),
                made.basis(),
                null,
                made.validFrom(),
                null,
                "Dinas",
                null);
    }

    @Test
    void endedEntryKeepsItsTimeAndHistoryIsKept() throws SQLException {
        store.roster().replace(roster(Made.entry("a1", "p-1", "Dinas Satu"), Made.entry("a2", "p-2", "Dinas Dua")));
        store.roster().replace(roster(Made.entry("a1", "p-1", "Dinas Satu")));

        List<RosterEntry> all = new ArrayList<>();
        store.roster().forEach(all::add);
        RosterEntry ended = store.roster().entriesOf("contohgram:a2").get(0);

        assertEquals(2, all.size());
        assertEquals(test.clock.instant(), ended.validTo());
        assertEquals(List.of("3"), test.ask("SELECT count(*) FROM wasit.roster_entries"), "the row before is kept");
        assertEquals(2, store.roster().imports(10).size());
    }

    @Test
    void personsAreStoredWithTheNipApart() throws SQLException {
        Person person = new Person("p-1", "Rahmat Contoh", "198501012010011007", "Camat", "Kecamatan", "Nusaraya");

        test.withPeople();

        store.roster().replace(new RosterImport(List.of(), List.of(person), "wasit", "roster.csv"));

        assertEquals(
                "1985••••••••••••07",
                store.roster().person("p-1", "sari", "uji").orElseThrow().maskedNip());
        assertEquals(List.of(), test.ask("SELECT key FROM wasit.persons p WHERE p::text LIKE '%198501012010011007%'"));
        assertEquals(List.of(), test.ask("SELECT no FROM wasit.ledger l WHERE l::text LIKE '%198501012010011007%'"));
    }

    @Test
    void invitationSetsThePasswordOnce() throws SQLException {
        assertTrue(store.users().isEmpty());
        store.users().add("admin", "Admin Kantor", Set.of(UserRole.ADMIN), null, "wasit");
        Invitation first = store.users().invite("admin", Duration.ofHours(24), "wasit");
        Invitation second = store.users().invite("admin", Duration.ofHours(24), "wasit");

        assertTrue(store.users().redeem(first.token(), "hash-0").isEmpty(), "an earlier link stops to work");
        assertEquals(
                "admin", store.users().invited(second.token()).orElseThrow().login());
        assertEquals(
                "hash-1",
                store.users().redeem(second.token(), "hash-1").orElseThrow().passwordHash());
        assertTrue(store.users().redeem(second.token(), "hash-2").isEmpty());
        assertEquals(
                List.of(),
                test.ask("SELECT login FROM wasit.invitations i WHERE i::text LIKE '%" + second.token() + "%'"));
        assertFalse(second.toString().contains(second.token()));
    }

    @Test
    void oldInvitationAndInvitationOfSomebodyWhoLeftDoNotWork() {
        store.users().add("sari", "Sari", Set.of(UserRole.REVIEWER), null, "wasit");
        Invitation old = store.users().invite("sari", Duration.ofHours(1), "wasit");
        test.clock.add(Duration.ofHours(2));
        assertTrue(store.users().redeem(old.token(), "hash").isEmpty());
        Invitation fresh = store.users().invite("sari", Duration.ofHours(1), "wasit");

        store.users().activate("sari", false, "admin");

        assertTrue(store.users().redeem(fresh.token(), "hash").isEmpty());
    }

    @Test
    void loginsAreUniqueAndHaveAForm() {
        store.users().add("sari", "Sari", Set.of(UserRole.REVIEWER), null, "wasit");

        for (String login : List.of("sari", "Sari", "x", "wasit", "sari lestari", "a'; DROP TABLE users")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> store.users().add(login, "Nama", Set.of(), null, "wasit"),
                    login);
        }
        store.users().grant("sari", Set.of(UserRole.SUPERVISOR, UserRole.AUDITOR), "admin");
        assertEquals(
                Set.of(UserRole.SUPERVISOR, UserRole.AUDITOR),
                store.users().find("sari").orElseThrow().roles());
    }

    @Test
    void releaseIsActivatedOnceAndKeepsItsPatterns() throws SQLException {
        store.releases().activate("v1", "12 pola", Map.of("ajakan-001", "{coblos} ..3 {paslon}"), "wasit");
        store.releases().activate("v1", "12 pola", Map.of("ajakan-001", "{coblos} ..3 {paslon}"), "wasit");
        test.clock.add(Duration.ofMinutes(1));
        store.releases().activate("v2", "13 pola", Map.of("ajakan-001", "{coblos} ..4 {paslon}"), "sari");

        assertEquals("v2", store.releases().active().orElseThrow().version());
        assertEquals(
                "{coblos} ..3 {paslon}",
                store.releases().pattern("v1", "ajakan-001").orElseThrow());
        assertEquals(
                List.of("v2", "v1"),
                store.releases().list().stream().map(r -> r.version()).toList());
        assertEquals(List.of("2"), test.ask("SELECT count(*) FROM wasit.ledger WHERE kind = 'release_activated'"));
    }

    @Test
    void rejectedItemIsOneRowHoweverOftenItComes() {
        Rejected bad = new Rejected(Stage.RECORD, "posts.csv:3", "tanggal salah", "31/31/2025", Made.MORNING);
        Rejected later =
                new Rejected(Stage.RECORD, "posts.csv:3", "tanggal salah", "31/31/2025", Made.MORNING.plusSeconds(60));

        store.rejected().write(List.of(bad, later, bad));
        store.rejected().write(List.of(bad));
        RejectedPage page = store.rejected().page(null, null, 10);

        assertEquals(List.of(later), page.items());
        assertEquals(Map.of(Stage.RECORD, 1L), store.rejected().counts());
    }

    @Test
    void rejectedItemsComePageByPage() {
        store.rejected()
                .write(IntStream.range(0, 25)
                        .mapToObj(i -> new Rejected(
                                Stage.SOURCE, "feed " + i, "tidak terbaca", null, Made.MORNING.plusSeconds(i / 5)))
                        .toList());

        List<Rejected> seen = new ArrayList<>();
        String mark = null;
        do {
            RejectedPage page = store.rejected().page(Stage.SOURCE, mark, 7);
            seen.addAll(page.items());
            mark = page.next();
        } while (mark != null);

        assertEquals(25, Set.copyOf(seen).size());
        assertEquals(List.of(), store.rejected().page(Stage.STORE, null, 7).items());
        assertThrows(IllegalArgumentException.class, () -> store.rejected().page(null, "' OR 1=1", 7));
    }

    @Test
    void sourceCountsAreAbsolute() {
        SourceStatus first = new SourceStatus("kotak", "posts.csv", 10, 2, 1, Made.MORNING, null, null);
        SourceStatus later = new SourceStatus("kotak", "posts.csv", 25, 4, 1, Made.MORNING, null, "putus");

        store.sources().write(List.of(first, later));
        store.sources().write(List.of(later));
        store.flags().write(List.of(Made.flag("1", "Ayo")));

        assertEquals(List.of(later), store.sources().list());
        assertEquals(new SourceTotals(25, 4, 1), store.sources().totals());
        assertEquals(new SourceTotals(25, 4, 1), store.sources().totals("kotak"));
        assertEquals(new SourceTotals(0, 0, 0), store.sources().totals("lain"));
        assertEquals(Map.of("contohgram", 1L), store.sources().flagged());
    }

    @Test
    void twoProcessesMayMigrateAtOnce() throws Exception {
        try (TestStore bare = TestStore.bare()) {
            ExecutorService processes = Executors.newFixedThreadPool(2);

            List<Future<?>> done =
                    List.of(processes.submit(bare.store::migrate), processes.submit(bare.store::migrate));
            for (Future<?> future : done) {
                future.get();
            }
            processes.shutdown();

            assertTrue(bare.store.users().isEmpty());
        }
    }

    private static RosterImport roster(RosterEntry... entries) {
        return new RosterImport(List.of(entries), List.of(), "wasit", "roster.csv");
    }
}
