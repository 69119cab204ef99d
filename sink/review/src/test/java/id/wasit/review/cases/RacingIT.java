package id.wasit.review.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.wasit.model.Strength;
import id.wasit.review.Pages;
import id.wasit.review.access.SignedIn;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.Move;
import id.wasit.store.cases.MoveKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@AutoConfigureMockMvc
class RacingIT extends Pages {
    private static final int REVIEWERS = 50;

    @Autowired
    private MockMvc browser;

    @Test
    void ofFiftyWhoDecideOneCaseAtOnceOneDecidesAndTheOthersAreTold() throws Exception {
        addReviewers();
        nusaraya().person("rini", "Rini Rahmawati");
        String key =
                nusaraya().flag("b1", "rini", "ajakan_memilih", Strength.STRONG, "[ACT:coblos] [TARGET:nomor dua]");
        int version = store.cases().open(key, "reviewer0").row().version();

        List<Integer> answers = together(IntStream.range(0, REVIEWERS)
                .<Callable<Integer>>mapToObj(who -> () -> decide(key, version, "reviewer" + who))
                .toList());

        assertThat(answers).filteredOn(status -> status == 302).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(REVIEWERS - 1);
        assertThat(judgements(key)).hasSize(1);
    }

    @Test
    void fiftyWhoWorkSideBySideLoseNothingAndDoubleNothing() throws Exception {
        addReviewers();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < REVIEWERS * 4; i++) {
            keys.add(nusaraya()
                    .flag(
                            "c" + i,
                            "akun" + i,
                            "ajakan_memilih",
                            Strength.MEDIUM,
                            "[ACT:coblos] [TARGET:nomor dua] " + i));
        }

        List<Integer> answers = together(IntStream.range(0, keys.size())
                .<Callable<Integer>>mapToObj(at -> () -> {
                    String login = "reviewer" + at % REVIEWERS;
                    int version = store.cases().open(keys.get(at), login).row().version();
                    return decide(keys.get(at), version, login);
                })
                .toList());

        assertThat(answers).containsOnly(302);
        assertThat(keys).allSatisfy(key -> assertThat(judgements(key)).hasSize(1));
        assertThat(store.ledger().verify().holds()).isTrue();
    }

    private void addReviewers() {
        for (int who = 0; who < REVIEWERS; who++) {
            if (store.users().find("reviewer" + who).isEmpty()) {
                store.users().add("reviewer" + who, "Penelaah " + who, Set.of(UserRole.REVIEWER), null, "wasit");
            }
        }
        if (store.users().find("wati").isEmpty()) {
            store.users().add("wati", "Wati Puspita", Set.of(UserRole.SUPERVISOR), null, "wasit");
        }
    }

    private int decide(String key, int version, String login) throws Exception {
        SignedIn reviewer = new SignedIn(login, login, Set.of(UserRole.REVIEWER), "x", true);
        return browser.perform(post("/perkara/" + key + "/keputusan")
                        .param("versi", Integer.toString(version))
                        .param("putusan", "B")
                        .param("alasan", "kutipan berita, menurut " + login)
                        .with(user(reviewer))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void fiftyWhoWorkOffTheirBatchesShareAllCasesAndEachIsDecidedOnce() throws Exception {
        addReviewers();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < REVIEWERS * 6; i++) {
            keys.add(nusaraya()
                    .flag(
                            "d" + i,
                            "batch" + i,
                            "ajakan_memilih",
                            Strength.MEDIUM,
                            "[ACT:coblos] [TARGET:nomor dua] " + i));
        }

        List<Integer> decided = together(IntStream.range(0, REVIEWERS)
                .<Callable<Integer>>mapToObj(who -> () -> workOff("reviewer" + who))
                .toList());

        // Nobody ran into a case that a colleague held, and when all are done nothing is left over.
        assertThat(decided.stream().mapToInt(Integer::intValue).sum()).isEqualTo(keys.size());
        assertThat(decided).filteredOn(own -> own > 0).hasSizeGreaterThan(REVIEWERS / 4);
        for (String key : keys) {
            assertThat(judgements(key)).hasSize(1);
        }
        assertThat(store.ledger().verify().holds()).isTrue();
    }

    @Test
    void aDecisionThatIsSentAgainBecauseTheAnswerGotLostIsOneDecision() throws Exception {
        addReviewers();
        String key =
                nusaraya().flag("e1", "lagi", "ajakan_memilih", Strength.STRONG, "[ACT:coblos] [TARGET:nomor dua]");

        // A card that was fetched ahead shows version 0: the decision opens the case too.
        assertThat(decide(key, 0, "reviewer1")).isEqualTo(302);
        assertThat(decide(key, 0, "reviewer1")).isEqualTo(302);

        assertThat(decide(key, 0, "reviewer2")).isEqualTo(409);
        assertThat(judgements(key)).hasSize(1);
    }

    /** Takes the next card until there is none, as a person does; tells how many it decided. */
    private int workOff(String login) throws Exception {
        SignedIn reviewer = new SignedIn(login, login, Set.of(UserRole.REVIEWER), "x", true);
        int decided = 0;
        while (true) {
            String next = browser.perform(get("/antrean/berikutnya").with(user(reviewer)))
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            if (next == null || !next.startsWith("/perkara/")) {
                return decided;
            }
            String key = next.substring("/perkara/".length());
            int version = store.cases().open(key, login).row().version();
            assertThat(decide(key, version, login)).isEqualTo(302);
            decided++;
        }
    }

    private List<Move> judgements(String key) {
        return store.cases().card(key, "wati").moves().stream()
                .filter(move -> move.kind() == MoveKind.JUDGE)
                .toList();
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(REVIEWERS);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : people.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }
}
