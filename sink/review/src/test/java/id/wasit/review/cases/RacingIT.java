package id.wasit.review.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
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
