package id.wasit.review.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.wasit.model.Strength;
import id.wasit.store.cases.Lane;
import id.wasit.store.cases.OwnMove;
import id.wasit.store.cases.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A day at the desk, played card after card: by keys alone, and by the mouse alone (words are typed either way). In the build it is a short
 * day; {@code -Dwasit.day=100} makes it a whole one and prints what the machine took of each flag.
 */
class DayOfWorkIT extends BrowserPages {
    private static final int FLAGS = Integer.getInteger("wasit.day", 8);
    /** What review.md 1 gives a person for each flag. */
    private static final Duration BUDGET = Duration.ofSeconds(47);

    private static final List<Verdict> TURNS =
            List.of(Verdict.BENIGN, Verdict.INDICATION, Verdict.LEXICON_ERROR, Verdict.UNSURE, Verdict.OUTSIDE_PERIOD);

    private static final List<String> TEXTS = List.of(
            "Bismillah, hati [WHO:saya] sudah [ACT:mantap] ke [TARGET:Arga-Sekar]",
            "Tanggal 27 jangan lupa ya bapak ibu, [ACT:coblos] [TARGET:nomor dua]",
            "Alhamdulillah dipercaya jadi [ACT:korcam relawan] [TARGET:Damar-Intan]",
            "Stiker dan kaos [TARGET:Bimo-Laras] [ACT:siap dibagikan], ambil di rumah",
            "[OPERATOR:Jangan] sampai [ACT:pilih] [TARGET:nomor tiga], program posyandu bisa hilang");

    @BeforeEach
    void aDay() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers();
        }
    }

    @Test
    void theMouseDoesWhatTheKeysDo() {
        Map<Verdict, Long> byKeys = play("sari", "tombol");
        Map<Verdict, Long> byMouse = play("budi", "tetikus");

        assertThat(byKeys.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(FLAGS);
        assertThat(byMouse).isEqualTo(byKeys);
    }

    /** Every flag of a morning's heap; gives how often each verdict was given. */
    private Map<Verdict, Long> play(String login, String way) {
        for (int i = 0; i < FLAGS; i++) {
            String account = way + "." + i;
            nusaraya()
                    .flag(
                            way + i,
                            account,
                            "dukungan_medsos",
                            Strength.values()[i % 3],
                            TEXTS.get(i % TEXTS.size()) + " " + i);
        }
        Page page = windowOf(login);
        page.navigate(address("/antrean/berikutnya?jalur=triase"));
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < FLAGS; i++) {
            page.waitForLoadState();
            String shown = page.getAttribute("main", "data-case");
            long began = System.nanoTime();
            if (way.equals("tombol")) {
                byKeys(page, TURNS.get(i % TURNS.size()));
            } else {
                byMouse(page, TURNS.get(i % TURNS.size()));
            }
            page.waitForSelector("main:not([data-case='" + shown + "'])");
            took.add((System.nanoTime() - began) / 1_000_000);
            page.waitForSelector("[data-saved='" + shown + "']");
            clock.add(BUDGET);
        }
        report(way, took);
        assertThat(store.queue().counts(login).getOrDefault(Lane.TRIAGE, 0)).isZero();
        return store.history().recent(login, FLAGS * 3).stream()
                .map(OwnMove::move)
                .filter(move -> move.verdict() != null)
                .collect(Collectors.groupingBy(move -> move.verdict(), Collectors.counting()));
    }

    private static void byKeys(Page page, Verdict verdict) {
        page.keyboard().press(String.valueOf(verdict.key()).toLowerCase(Locale.ROOT));
        page.keyboard().press("1");
        if (verdict == Verdict.INDICATION) {
            page.keyboard().press("w");
            page.keyboard().press("g");
            page.keyboard().press("r");
            page.keyboard().type("ajakan terbuka");
        }
        page.keyboard().press("Enter");
    }

    private static void byMouse(Page page, Verdict verdict) {
        page.click("label[for=v-" + verdict.key() + "]");
        page.click(".options-of[data-for=" + verdict.key() + "] .options label >> nth=0");
        if (verdict == Verdict.INDICATION) {
            page.click("label[for=berat-sedang]");
            page.click(".grounds label >> nth=0");
            page.fill("#alasan", "ajakan terbuka");
        }
        page.click("#simpan");
    }

    private static void report(String way, List<Long> took) {
        List<Long> sorted = took.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: %d flags, from the first key to the next card %.2f s at the median, %.2f s at p95%n",
                way,
                took.size(),
                sorted.get(sorted.size() / 2) / 1000.0,
                sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1) / 1000.0);
    }
}
