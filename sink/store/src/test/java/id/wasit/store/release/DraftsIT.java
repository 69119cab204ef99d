package id.wasit.store.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.access.UserRole;
import id.wasit.store.release.TrialRun.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftsIT {
    private static final String PLACE = "pola/ajakan_memilih.csv";
    private static final ReleaseTables TABLES = new ReleaseTables(new byte[] {1, 2}, List.of());

    private final TestStore test = TestStore.fresh();
    private final Store store = test.store;
    private final Drafts drafts = store.drafts();

    @BeforeEach
    void people() {
        for (String login : List.of("rini", "dewa")) {
            store.users().add(login, login, Set.of(UserRole.LEXICON_EDITOR), null, "wasit");
        }
        store.users().add("sari", "Sari", Set.of(UserRole.REVIEWER), null, "wasit");
        store.releases().publish(release("aaa", "wasit"), TABLES);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void draftBecomesTheReleaseInForceThroughTwoPeople() {
        Draft written = written("rini");
        passed(written);

        Draft done = drafts.promote(written.id(), written.version(), release("bbb", "dewa"), TABLES);

        assertEquals(DraftStage.IN_FORCE, done.stage());
        Release now = store.releases().active().orElseThrow();
        assertEquals("bbb", now.version());
        assertEquals("aaa", now.before());
        assertEquals("nomor palsu: salah baca", now.why());
        assertTrue(store.ledger().verify().holds());
    }

    @Test
    void nobodyPutsIntoForceWhatTheyWroteIn() {
        Draft first = written("rini");
        Draft second = drafts.change(first.id(), first.version(), "kata/x.csv", "a,b\n", "dewa");
        passed(second);

        for (String writer : List.of("rini", "dewa")) {
            assertThrows(
                    DraftRefused.class,
                    () -> drafts.promote(second.id(), second.version(), release("bbb", writer), TABLES));
        }
        assertEquals("aaa", store.releases().active().orElseThrow().version());
    }

    @Test
    void databaseRefusesTheSameAgainstPlainSql() throws SQLException {
        Draft written = written("rini");
        store.releases().publish(release("ccc", "wasit"), TABLES);
        String inForce =
                "UPDATE wasit.lexicon_drafts SET stage = 'berlaku', became = 'ccc', promoted_by = '%s' WHERE id = "
                        + written.id();

        assertRefused("cannot put it into force", inForce.formatted("rini"));
        assertRefused("is no lexicon maintainer", inForce.formatted("sari"));
        assertRefused("were not tried", inForce.formatted("dewa"));
        passed(written);
        assertEquals(1, test.sql(inForce.formatted("dewa")));
        assertRefused(
                "begin another",
                "UPDATE wasit.lexicon_drafts SET stage = 'rancangan', became = NULL, promoted_by = NULL");
    }

    @Test
    void examplesMustHavePassedForTheTablesAsTheyAreNow() {
        Draft written = written("rini");
        passed(written);
        Draft later = drafts.change(written.id(), written.version(), PLACE, "id,pola\nx,y\n", "rini");

        DraftRefused refused = assertThrows(
                DraftRefused.class, () -> drafts.promote(later.id(), later.version(), release("bbb", "dewa"), TABLES));

        assertTrue(refused.getMessage().contains("Semua contoh harus diperiksa"), refused.getMessage());
    }

    @Test
    void whoeverChangesAnOlderVersionIsToldWhoWasFaster() {
        Draft written = written("rini");
        drafts.change(written.id(), written.version(), PLACE, "id,pola\n", "dewa");

        DraftRefused refused = assertThrows(
                DraftRefused.class,
                () -> drafts.change(written.id(), written.version(), PLACE, "id,pola\nz,z\n", "rini"));

        assertTrue(refused.getMessage().contains("dewa"), refused.getMessage());
        assertEquals(Map.of(PLACE, "id,pola\n"), drafts.tables(written.id()));
    }

    @Test
    void draftOverARetiredReleaseIsRefused() {
        Draft written = written("rini");
        passed(written);
        store.releases().publish(release("ccc", "wasit"), TABLES);

        assertThrows(
                DraftRefused.class,
                () -> drafts.promote(written.id(), written.version(), release("bbb", "dewa"), TABLES));
    }

    @Test
    void tableThatIsAsInTheBaseIsNoLongerKept() {
        Draft written = written("rini");

        Draft back = drafts.change(written.id(), written.version(), PLACE, null, "rini");

        assertEquals(Map.of(), drafts.tables(back.id()));
        assertEquals(2, back.version());
    }

    @Test
    void shadowCountsEachPostOnceAndIsForgottenWithTheTrial() throws SQLException {
        Draft tried = drafts.tryOut(written("rini").id(), 1, "rini");
        Shadow one =
                new Shadow(tried.id(), "00000000-0000-0000-0000-000000000001", "ajakan_memilih", true, "2025-11-20");
        Shadow other =
                new Shadow(tried.id(), "00000000-0000-0000-0000-000000000002", "ajakan_memilih", false, "2025-11-20");

        drafts.trials().count(List.of(one, other));
        drafts.trials().count(List.of(one));

        assertEquals(
                List.of(new ShadowCount("ajakan_memilih", 1, 1)),
                drafts.trials().shadows(tried.id()));
        assertEquals(tried.id(), drafts.onTrial().orElseThrow().id());
        drafts.withdraw(tried.id(), tried.version(), "rini");
        drafts.trials().count(List.of(one));
        assertEquals(List.of("0"), test.ask("SELECT count(*) FROM wasit.draft_shadows"));
    }

    @Test
    void changedDraftIsNoLongerOnTrialAndWithdrawnOneTakesNoChange() {
        Draft written = written("rini");
        Draft tried = drafts.tryOut(written.id(), written.version(), "rini");
        Draft changed = drafts.change(tried.id(), tried.version(), PLACE, "id,pola\n", "rini");
        Draft gone = drafts.withdraw(changed.id(), changed.version(), "rini");

        assertEquals(
                List.of(DraftStage.ON_TRIAL, DraftStage.WRITTEN, DraftStage.WITHDRAWN),
                List.of(tried.stage(), changed.stage(), gone.stage()));
        assertEquals(List.of(), drafts.open());
        assertThrows(DraftRefused.class, () -> drafts.change(gone.id(), gone.version(), PLACE, "id\n", "rini"));
    }

    private Draft written(String by) {
        Draft draft = drafts.begin("nomor palsu", "salah baca", by);
        return drafts.change(draft.id(), draft.version(), PLACE, "id,pola\nx,z\n", by);
    }

    private void passed(Draft draft) {
        drafts.trials()
                .keep(
                        draft.id(),
                        new TrialRun(Kind.EXAMPLES, draft.version(), true, "{}", "rini", test.clock.instant()));
    }

    private void assertRefused(String why, String sql) {
        SQLException refused = assertThrows(SQLException.class, () -> test.sql(sql));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    private static NewRelease release(String version, String by) {
        return new NewRelease(version, "1 pola", Map.of("p-1", "{x}"), by, Duration.ZERO);
    }
}
