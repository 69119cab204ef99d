package id.wasit.store.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Flag;
import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import id.wasit.model.Strength;
import id.wasit.store.Made;
import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Lane;
import id.wasit.store.cases.MoveKind;
import id.wasit.store.cases.NoSuchCase;
import id.wasit.store.cases.Step;
import id.wasit.store.cases.Verdict;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.leads.LeadState;
import id.wasit.store.queue.Facet;
import id.wasit.store.queue.Order;
import id.wasit.store.queue.QueueFilter;
import id.wasit.store.queue.Search;
import id.wasit.store.roster.RosterImport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Four accounts: two offices in each of two regions. Who sees which, by every way the store offers. */
class ScopeIT {
    private static final List<String> ACCOUNTS = List.of("utara1", "utara2", "selatan1", "selatan2");

    private static final Map<Facet, String> VALUES = Map.ofEntries(
            Map.entry(Facet.STATE, "baru"),
            Map.entry(Facet.CATEGORY, "ajakan_memilih"),
            Map.entry(Facet.STRENGTH, "STRONG"),
            Map.entry(Facet.CONTEST, "pilgub-nusaraya-2025"),
            Map.entry(Facet.TARGET, "pilgub-nusaraya-2025/1"),
            Map.entry(Facet.REGION, "Utara"),
            Map.entry(Facet.UNIT, "Dinas selatan1"),
            Map.entry(Facet.SOURCE, "contohgram"),
            Map.entry(Facet.RELEASE, "lex-1"),
            Map.entry(Facet.DEADLINE, "30"),
            Map.entry(Facet.READER, "sari"));

    private TestStore test;
    private Store store;

    @BeforeEach
    void fill() {
        test = TestStore.fresh().withPeople();
        store = test.store;
        store.roster()
                .replace(new RosterImport(
                        ACCOUNTS.stream().map(ScopeIT::entry).toList(),
                        ACCOUNTS.stream().map(ScopeIT::person).toList(),
                        "wasit",
                        "roster.csv"));
        store.flags().write(ACCOUNTS.stream().map(ScopeIT::flag).toList());
        store.flags().writeLeads(List.of(Made.lead("n1", "Camat hadir di panggung")));
        user("lana", UserRole.REVIEWER, null, Set.of("Utara"), Set.of());
        user("umar", UserRole.REVIEWER, null, Set.of(), Set.of("Dinas selatan1"));
        user("both", UserRole.SUPERVISOR, null, Set.of("Utara"), Set.of("Dinas utara2"));
        user("dewi", UserRole.REVIEWER, "Dinas utara1", Set.of(), Set.of());
        user("anwar", UserRole.AUDITOR, "Dinas utara1", Set.of("Utara"), Set.of());
        user("adi", UserRole.ADMIN, null, Set.of(), Set.of());
        user("oki", UserRole.OPERATOR, null, Set.of(), Set.of());
        user("lina", UserRole.LEXICON_EDITOR, null, Set.of(), Set.of());
    }

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest(name = "{0} sees {1}")
    @CsvSource(textBlock = """
            sari,  utara1 utara2 selatan1 selatan2
            lana,  utara1 utara2
            umar,  selatan1
            both,  utara2
            dewi,  utara2 selatan1 selatan2
            anwar, utara1 utara2 selatan1 selatan2
            adi,   ''
            oki,   ''
            lina,  ''
            """)
    void personSeesTheirCasesAndNoOthersByAnyWay(String user, String seen) {
        Set<String> mine = seen.isEmpty() ? Set.of() : Set.of(seen.split(" "));

        assertEquals(
                mine,
                handles(store.queue().page(user, all(), Order.CLOCK, null, 50).cases()),
                "list");
        assertEquals(
                mine,
                handles(store.queue()
                        .page(user, all(), Order.STRENGTH, null, 50)
                        .cases()),
                "list");
        assertEquals(
                mine,
                handles(store.queue()
                        .page(user, words("ayo"), Order.CLOCK, null, 50)
                        .cases()),
                "search");
        for (Facet facet : Facet.values()) {
            Set<String> narrowed = handles(store.queue()
                    .page(user, all().with(facet, VALUES.get(facet)), Order.TURN, null, 50)
                    .cases());
            assertTrue(mine.containsAll(narrowed), facet + " shows " + narrowed);
        }
        for (Search.Where where : Search.Where.values()) {
            QueueFilter asked = all().with(new Search(where == Search.Where.PEOPLE ? "Rekaan" : "ayo", where));
            assertTrue(
                    mine.containsAll(handles(store.queue()
                            .page(user, asked, Order.TURN, null, 50)
                            .cases())),
                    where.toString());
        }
        assertEquals(mine.size(), store.queue().counts(user).get(Lane.TRIAGE), "count");
        assertEquals(
                mine.stream().map(ScopeIT::unit).collect(Collectors.toSet()),
                store.queue().choices(user, Lane.TRIAGE).of(Facet.UNIT).keySet(),
                "choices");
        for (String account : ACCOUNTS) {
            if (mine.contains(account)) {
                assertEquals(
                        account,
                        store.cases().card(key(account), user).row().account().replace("contohgram:", ""));
            } else {
                everyWayIsClosed(user, account);
            }
        }
    }

    private void everyWayIsClosed(String user, String account) {
        String key = key(account);
        long number = store.cases().card(key, "sari").row().number();
        List<Executable> ways = List.of(
                () -> store.cases().card(key, user),
                () -> store.cases().open(key, user),
                () -> store.notes().add(key, user, "catatan"),
                () -> store.cases().undo(key, user),
                () -> store.history().others(key, user, 5),
                () -> store.history().ofCase(key, user),
                () -> store.cases().decide(new Decision(key, 0, user, Verdict.BENIGN, null, "x", null)),
                () -> store.cases().decideIdentity(new Step(key, 0, user, "x", null), true),
                () -> store.cases().advance(new Step(key, 0, user, "x", "1"), MoveKind.REFER));

        ways.forEach(way -> assertThrows(NoSuchCase.class, way, user + " " + account));
        assertTrue(store.cases().keyOf(number, user).isEmpty());
        assertTrue(store.roster()
                .unlockNip(person(account).key(), user, key, "ingin tahu")
                .isEmpty());
        assertTrue(
                store.roster().person(person(account).key(), user, "ingin tahu").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"lana, utara1 utara2", "umar, selatan1", "both, utara2", "anwar, ''", "adi, ''"})
    void nobodyIsHandedWhatTheyMayNotSeeAndAnAuditorNothing(String user, String handed) {
        Set<String> mine = handed.isEmpty() ? Set.of() : Set.of(handed.split(" "));

        List<CaseRow> held = store.queue().claim(user, Lane.TRIAGE, 20, Duration.ofMinutes(1));
        store.queue().release(user);

        assertEquals(mine, handles(held));
    }

    @ParameterizedTest
    @CsvSource({"sari, 1", "anwar, 1", "lana, 1", "umar, 0", "dewi, 0", "adi, 0"})
    void newsAboutSomebodyElseIsNotListed(String user, int leads) {
        assertEquals(leads, store.leads().stories(user, LeadState.NEW, 0, 10).size());
    }

    @Test
    void auditorOpensACaseWithoutMovingIt() {
        CaseState state = store.cases().card(key("selatan2"), "sari").row().state();

        assertEquals(state, store.cases().open(key("selatan2"), "anwar").row().state());
        assertTrue(store.ledger().ofCase(key("selatan2")).stream()
                .anyMatch(entry ->
                        entry.kind().equals("read_personal") && entry.actor().equals("anwar")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wati", "both"})
    void ledgerHidesWhatIsStillReadFromWhoMayJudgeIt(String supervisor) {
        String key = key("utara2");
        CaseRow row = store.cases().open(key, "sari").row();
        if (row.state() == CaseState.TRIAGE) {
            store.cases().decide(new Decision(key, row.version(), "sari", Verdict.UNSURE, null, "ragu", null));
        }

        assertTrue(store.history().newest(supervisor, Long.MAX_VALUE, 500).stream()
                .noneMatch(entry -> key.equals(entry.caseKey())));
        assertTrue(store.history().newest("anwar", Long.MAX_VALUE, 500).stream()
                .anyMatch(entry -> key.equals(entry.caseKey())));
    }

    @Test
    void limitsTakeEffectAtOnceAndStandInTheLedger() {
        user("nina", UserRole.REVIEWER, null, Set.of(), Set.of());
        assertTrue(store.cases().keyOf(1, "nina").isPresent());

        store.users().limit("nina", Set.of("Timur"), Set.of(), "adi");

        assertTrue(store.cases().keyOf(1, "nina").isEmpty());
        assertEquals(
                "user_limits", store.ledger().before(Long.MAX_VALUE, 1).get(0).kind());
    }

    private void user(String login, UserRole role, String unit, Set<String> regions, Set<String> units) {
        store.users().add(login, login, Set.of(role), unit, "wasit");
        store.users().limit(login, regions, units, "wasit");
    }

    private static QueueFilter all() {
        return QueueFilter.of(Lane.TRIAGE);
    }

    private static QueueFilter words(String text) {
        return all().with(new Search(text, Search.Where.POSTS));
    }

    private static Set<String> handles(List<CaseRow> rows) {
        return rows.stream().map(row -> row.handle().replace("akun.", "")).collect(Collectors.toSet());
    }

    private static String key(String account) {
        return FlagTable.caseKey(flag(account));
    }

    private static Flag flag(String account) {
        return Made.flag("i-" + account, account, "Ayo coblos " + account, "f-" + account, Strength.STRONG, 3);
    }

    private static String unit(String account) {
        return "Dinas " + account;
    }

    private static String region(String account) {
        return account.startsWith("utara") ? "Utara" : "Selatan";
    }

    private static Person person(String account) {
        String key = account.equals("utara1") ? "p-1" : "p-" + account;
        return new Person(key, "Rekaan " + account, null, null, unit(account), region(account));
    }

    private static RosterEntry entry(String account) {
        RosterEntry made = Made.entry(account, person(account).key(), unit(account));
        return new RosterEntry(
                made.platform(),
                account,
                account,
                made.person(),
                made.basis(),
                null,
                made.validFrom(),
                null,
                unit(account),
                region(account));
    }
}
