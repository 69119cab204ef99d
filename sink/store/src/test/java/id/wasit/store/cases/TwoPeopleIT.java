package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.store.access.UserRole;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gets a case ready alone: not by any sequence of moves, not at the same moment, not with plain SQL. */
class TwoPeopleIT extends Desk {
    /** What a sign needs besides its category, so that it is refused for nothing but what the attempt is about. */
    private static final String GROUNDS = "NULL, NULL, 'berat', 'SKB D8', '[{\"part\": \"OWN\"}]'";

    @Test
    void manyAttemptsAtOneCaseAreOneDecision() throws Exception {
        String key = flagged("race");
        int version = store.cases().open(key, "sari").row().version();
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String login = i % 2 == 0 ? "sari" : "budi";
            attempts.add(() -> {
                try {
                    store.cases().decide(new Decision(key, version, login, Verdict.BENIGN, null, "kutipan", null));
                    return true;
                } catch (StaleCase lost) {
                    return false;
                }
            });
        }

        int won = 0;
        for (Future<Boolean> attempt : people.invokeAll(attempts)) {
            won += attempt.get() ? 1 : 0;
        }
        people.shutdown();

        assertEquals(1, won);
        assertEquals(2, store.cases().card(key, "sari").moves().size());
    }

    /** The program and the database name the same moves: neither can drift away from the other. */
    @Test
    void databaseAllowsExactlyTheMovesOfTheProgram() throws SQLException {
        TreeSet<String> reached = new TreeSet<>();
        for (long seed = 0; seed < 400; seed++) {
            CaseFileWalk.walk(new Random(seed * 0x9E3779B97F4A7C15L), 300, next -> {
                Move move = next.move();
                if (move.kind() != MoveKind.UNDO) {
                    reached.add(move.kind().code() + " " + move.from().code() + " "
                            + move.to().code());
                }
            });
        }

        assertEquals(
                new TreeSet<>(test.ask("SELECT kind || ' ' || from_state || ' ' || to_state FROM wasit.allowed_moves")),
                reached);
    }

    @Test
    void noSequenceOfMovesGetsReadyWithOnePerson() throws SQLException {
        Random random = new Random(20251127);
        List<String> people = List.of("sari", "budi", "wati");

        for (int i = 0; i < 50; i++) {
            String key = flagged("s" + i);
            String[] only = {people.get(random.nextInt(3)), people.get(random.nextInt(3))};
            for (int step = 0; step < 18; step++) {
                tryMove(key, only[random.nextInt(2)], random);
            }
        }

        assertEquals(List.of(), test.ask(onePersonReferrals()));
        assertTrue(
                test.ask("SELECT DISTINCT case_key FROM wasit.case_moves WHERE to_state = 'siap_rujuk'")
                                .size()
                        > 0,
                "the walk gets there");
        assertNull(store.ledger().verify().fault());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE wasit.cases SET state = 'siap_rujuk' WHERE key = '%s'",
                "UPDATE wasit.cases SET state = 'hak_jawab', version = version + 1 WHERE key = '%s'",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'telaah_kedua', 'telaah_kedua', 'hak_jawab', false, 'sari', 'x', now(), 'V', 'a', SIGN)",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'telaah_kedua', 'telaah_kedua', 'hak_jawab', false, 'budi', 'x', now(), 'B')",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'penentuan', 'telaah_kedua', 'hak_jawab', false, 'budi', 'x', now(), 'V', 'a', SIGN)",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'rujuk', 'hak_jawab', 'dirujuk', false, 'budi', 'x', now())",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'telaah_kedua', 'telaah_kedua', 'siap_rujuk', false, 'budi', 'x', now(), 'V', 'ajakan_memilih', SIGN)",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'jawaban', 'telaah_kedua', 'siap_rujuk', false, 'wati', 'x', now())",
                "INSERT INTO wasit.allowed_moves VALUES ('telaah_kedua', 'telaah_kedua', 'siap_rujuk'); INSERT INTO wasit.case_moves VALUES ('%s', 4, 'telaah_kedua', 'telaah_kedua', 'siap_rujuk', false, 'sari', 'x', now(), 'V', 'ajakan_memilih', SIGN)",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'telaah_kedua', 'telaah_kedua', 'hak_jawab', false, 'budi', 'x', now(), 'V', 'tim_pemenangan', SIGN)",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'telaah_kedua', 'telaah_kedua', 'hak_jawab', false, 'anwar', 'x', now(), 'V', 'ajakan_memilih', SIGN)",
                "INSERT INTO wasit.case_moves VALUES ('%s', 9, 'telaah_kedua', 'telaah_kedua', 'hak_jawab', false, 'budi', 'x', now(), 'V', 'a', SIGN)",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'telaah_kedua', 'telaah_kedua', 'hak_jawab', false, 'hantu', 'x', now(), 'V', 'a', SIGN)",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'telaah_kedua', 'telaah_kedua', 'hak_jawab', false, 'budi', ' ', now(), 'V', 'a', SIGN)",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'batal', 'telaah_kedua', 'hak_jawab', false, 'sari', 'x', now(), NULL, NULL, NULL, 3)",
                "UPDATE wasit.case_moves SET actor = 'budi' WHERE case_key = '%s'",
                "DELETE FROM wasit.case_moves WHERE case_key = '%s'",
                "UPDATE wasit.cases SET account = 'contohgram:lain' WHERE key = '%s'",
                "UPDATE wasit.posts SET own_text = 'lain' WHERE id = (SELECT lead_post FROM wasit.cases WHERE key = '%s')",
                "TRUNCATE wasit.case_moves --%s",
            })
    void plainSqlGoesNoOtherWay(String attempt) {
        String key = known("p" + attempt.hashCode());
        if (store.users().find("anwar").isEmpty()) {
            store.users().add("anwar", "Anwar Idris", Set.of(UserRole.AUDITOR), null, "wasit");
        }

        assertThrows(
                SQLException.class,
                () -> test.sql(attempt.replace("SIGN", GROUNDS).formatted(key)));

        assertEquals(
                CaseState.SECOND_READING, store.cases().card(key, "sari").row().state());
    }

    @Test
    void caseCannotBeginAsReady() {
        String key = flagged("q1");

        assertThrows(
                SQLException.class,
                () -> test.sql(
                        "INSERT INTO wasit.cases (key, account, platform, fingerprint, source, lead_post, category,"
                                + " strength, score, urgency, posts, known_at, due_at, due_on, state) SELECT 'ff' || substr(key, 3),"
                                + " account, platform, fingerprint, source, lead_post, category, strength, score, urgency, posts,"
                                + " known_at, due_at, due_on, 'siap_rujuk' FROM wasit.cases WHERE key = '" + key
                                + "'"));
    }

    private void tryMove(String key, String user, Random random) {
        Verdict[] verdicts = {
            Verdict.INDICATION,
            Verdict.INDICATION,
            Verdict.INDICATION,
            Verdict.INDICATION,
            Verdict.BENIGN,
            Verdict.UNSURE,
            Verdict.SKIP
        };
        MoveKind[] later = {MoveKind.HEAR, MoveKind.HEAR, MoveKind.NO_ANSWER, MoveKind.HEAR, MoveKind.REFER};
        try {
            switch (random.nextInt(10)) {
                case 0 -> store.cases().undo(key, user);
                case 6 -> revise(key, user, verdicts[random.nextInt(verdicts.length)]);
                case 1, 5 -> store.cases().decideIdentity(step(key, user, null), random.nextInt(4) > 0);
                case 2, 3, 4 -> store.cases().advance(step(key, "wati", "SBT-1"), later[random.nextInt(later.length)]);
                default -> decide(key, user, verdicts[random.nextInt(verdicts.length)]);
            }
        } catch (IllegalMove refused) {
            assertTrue(refused.getMessage().contains("status perkara"), refused.getMessage());
        }
    }

    /** Cases that got to siap_rujuk while fewer than two people had a verdict of V standing. */
    private static String onePersonReferrals() {
        return """
            SELECT m.case_key FROM wasit.case_moves m WHERE m.to_state = 'siap_rujuk' AND m.kind <> 'batal' AND (
                SELECT count(DISTINCT v.actor) FROM wasit.case_moves v
                WHERE v.case_key = m.case_key AND v.seq <= m.seq AND v.verdict = 'V' AND NOT EXISTS (
                    SELECT 1 FROM wasit.case_moves u WHERE u.case_key = v.case_key AND u.undoes = v.seq AND u.seq < m.seq)) < 2
            """;
    }

    /** Two sessions of one person, both with plain SQL, at the same moment. */
    @Test
    void raceWithOneselfIsNoSecondPerson() throws Exception {
        String key = flagged("race2");
        decide(key, "sari", Verdict.INDICATION);
        store.cases().decideIdentity(step(key, "sari", null), true);
        String vote = "INSERT INTO wasit.case_moves VALUES ('" + key
                + "', 4, 'telaah_kedua', 'telaah_kedua', 'hak_jawab', false, '%s', 'x', now(), 'V', 'ajakan_memilih', SIGN)";
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String login = i % 2 == 0 ? "sari" : "budi";
            attempts.add(() -> test.sql(vote.replace("SIGN", GROUNDS).formatted(login)));
        }

        int kept = 0;
        for (Future<Integer> attempt : people.invokeAll(attempts)) {
            try {
                kept += attempt.get();
            } catch (ExecutionException refused) {
                assertTrue(refused.getCause() instanceof SQLException);
            }
        }
        people.shutdown();

        assertEquals(1, kept);
        assertEquals(
                List.of("budi"),
                test.ask("SELECT actor FROM wasit.case_moves WHERE case_key = '" + key
                        + "' AND to_state = 'hak_jawab'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO wasit.case_moves VALUES ('%s', 5, 'jawaban', 'hak_jawab', 'siap_rujuk', false, 'wati', ' ', now())",
                "INSERT INTO wasit.case_moves VALUES ('%s', 5, 'jawaban', 'hak_jawab', 'siap_rujuk', false, 'budi', 'jawaban', now())",
                "INSERT INTO wasit.case_moves (case_key, seq, kind, from_state, to_state, disputed, actor, reason, at, detail)"
                        + " VALUES ('%s', 5, 'rujuk', 'hak_jawab', 'dirujuk', false, 'wati', 'x', now(), 'SBT-1')",
                "UPDATE wasit.cases SET state = 'siap_rujuk', version = 5 WHERE key = '%s'",
            })
    void nobodyIsReadyWhoWasNotHeard(String attempt) {
        String key = heard("h" + attempt.hashCode());

        assertThrows(
                SQLException.class,
                () -> test.sql(attempt.replace("SIGN", GROUNDS).formatted(key)));

        assertEquals(CaseState.HEARING, store.cases().card(key, "wati").row().state());
    }

    @Test
    void whyThereIsNoAnswerIsEnoughAndIsKept() {
        String key = heard("h2");

        Step step = new Step(key, 4, "wati", "surat tidak dijawab sampai batas waktu", null);
        CaseRow row = store.cases().advance(step, MoveKind.NO_ANSWER);

        assertEquals(CaseState.READY, row.state());
        assertTrue(store.cases().card(key, "wati").moves().stream()
                .anyMatch(move -> move.reason().contains("tidak dijawab")));
    }
}
