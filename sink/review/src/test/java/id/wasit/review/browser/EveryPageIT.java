package id.wasit.review.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.wasit.model.Rejected;
import id.wasit.model.SourceStatus;
import id.wasit.model.Stage;
import id.wasit.model.TextPart;
import id.wasit.review.News;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Ground;
import id.wasit.store.cases.MoveKind;
import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Sign;
import id.wasit.store.cases.Step;
import id.wasit.store.cases.Verdict;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every page: nothing serious for people who cannot see or cannot use a mouse, and a picture for those who judge its looks. */
class EveryPageIT extends BrowserPages {
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    /** What an office screen has left at 200 %. */
    private static final int ZOOMED_TWICE = WIDTH / 2;

    /** Names what makes a page wider than its window; boxes that scroll by themselves are no harm. */
    private static final String STICKS_OUT = """
            document.documentElement.scrollWidth <= innerWidth ? '' : document.documentElement.scrollWidth + ' wide: '
              + [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.dense, .lanes, nav'))
              .map(e => e.outerHTML.slice(0, 80)).join(' | ')
            """;

    private static final String MOVES = """
            [...document.querySelectorAll('*')].map(e => getComputedStyle(e))
              .filter(look => look.transitionDuration !== '0s' || look.animationName !== 'none').length
            """;

    private String card;

    /** A page that cannot be had, with any status. */
    @TestConfiguration
    static class Broken {
        @Bean
        Breaking breaking() {
            return new Breaking();
        }
    }

    /** Fails as it is told. */
    @Controller
    static class Breaking {
        @GetMapping("/antrean/rusak/{status}")
        void fail(@PathVariable int status, HttpServletResponse response) throws IOException {
            response.sendError(status);
        }
    }

    @BeforeEach
    void fill() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers();
            new Country(nusaraya()).fill();
            store.flags()
                    .writeLeads(List.of(
                            News.about("analis-hadir", "p-rini.rahma", "1"),
                            News.about("analis-hadir", "p-rini.rahma", "2")));
            store.sourceOrders().list(SourcesIT.listings());
            store.sources()
                    .write(List.of(
                            new SourceStatus(
                                    "kotak-masuk", "2025-11-19.ndjson", 12_480, 12_102, 3, clock.instant(), null, null),
                            new SourceStatus(
                                    "kabarnusa",
                                    "http://kabarnusa.example/feed",
                                    315,
                                    0,
                                    1,
                                    clock.instant(),
                                    clock.instant().plusSeconds(900),
                                    null),
                            new SourceStatus(
                                    "warta",
                                    "http://warta.example/feed",
                                    0,
                                    0,
                                    0,
                                    null,
                                    clock.instant().plusSeconds(60),
                                    "feed bukan RSS atau Atom, melainkan HTML")));
            store.rejected()
                    .write(List.of(
                            new Rejected(
                                    Stage.RECORD,
                                    "kotak-masuk/2025-11-19.ndjson:88",
                                    "kolom id: \"1.9E+18\" sudah dibulatkan; simpan kolom sebagai teks",
                                    null,
                                    clock.instant()),
                            new Rejected(
                                    Stage.SOURCE,
                                    "http://warta.example/feed",
                                    "bukan RSS atau Atom, melainkan HTML; periksa alamatnya",
                                    null,
                                    clock.instant())));
        }
        card = "/perkara/" + store.flags().caseOf("contohgram", "g1").orElseThrow();
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "login,      -,     /masuk",
        "invitation, -,     /undangan/tidak-ada",
        "answer,     -,     /jawab",
        "queue,      sari,  /antrean",
        "card,       sari,  KARTU",
        "recent,     sari,  /keputusan",
        "desk,       sari,  /meja",
        "weights,    wati,  /bobot",
        "try,        lina,  /coba",
        "leads,      sari,  /berita",
        "lead,       sari,  /berita/1",
        "ledger,     anwar, /buku",
        "statistics, wati,  /statistik",
        "fairness,   wati,  /kesetaraan?menurut=region",
        "quality,    wati,  /mutu",
        "sources,    oki,   /sumber",
        "source,     oki,   /sumber/rinci?nama=warta",
        "intake,     sari,  /unggah",
        "rejected,   oki,   /ditolak",
        "users,      adi,   /pengguna",
        "rights,     adi,   /hak-akses",
        "account,    sari,  /akun",
        "code,       budi,  /akun/kode",
        "refused,    -,     /ditolak-masuk?sebab=tanpa_peran",
        "watching,   anwar, KARTU",
        "forbidden,  adi,   /antrean",
        "missing,    sari,  /perkara/tidak-ada",
        "bad,        sari,  /berita?status=salah",
        "busy,       sari,  /antrean/rusak/429",
        "broken,     sari,  /antrean/rusak/500"
    })
    void isUsableByEverybody(String name, String login, String path) {
        Page page = login.equals("-") ? window() : windowAgain(login);
        page.navigate(address(path.equals("KARTU") ? card : path));

        Pictures.take(page, name + "-desk");
        List<String> serious = Axe.serious(page);
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        Pictures.take(page, name + "-phone");
        serious.addAll(Axe.seriousInWidth(page));
        fitsNarrowWindows(page);
        atNight(page);
        Pictures.take(page, name + "-dark");
        serious.addAll(Axe.seriousInColours(page));

        assertThat(serious).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "identity,  g4, sari",
        "second,    g2, wati",
        "dispute,   g5, wati",
        "ready,     g1, wati",
        "decided,   g2, budi"
    })
    void theCardOfEachLaneIsUsableByEverybody(String lane, String item, String login) {
        onItsWay();
        Page page = windowAgain(login);
        page.navigate(address("/perkara/" + key(item)));

        Pictures.take(page, "card-" + lane);
        List<String> serious = Axe.serious(page);
        assertThat(page.content()).doesNotContain("??");
        fitsNarrowWindows(page);
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        serious.addAll(Axe.seriousInWidth(page));
        atNight(page);
        Pictures.take(page, "card-" + lane + "-phone-dark");
        serious.addAll(Axe.seriousInColours(page));

        assertThat(serious).isEmpty();
    }

    @Test
    void aTriedSentenceIsExplained() {
        Page page = windowAgain("lina");
        page.navigate(address("/coba"));
        page.fill(
                "#kalimat",
                "Bismillah, saya mantap pilih nomor 2, Bimo-Laras pemimpin kita! Bukan cuma dukung, tapi kawal.");
        page.selectOption("#kontestasi", "pilgub-nusaraya-2025");
        page.fill("#tanggal", "2025-11-10");
        page.click("form.panel button");
        waitFor(page, "section[aria-labelledby=h-indikasi]");

        Pictures.take(page, "tried");

        assertThat(page.locator("section[aria-labelledby=h-indikasi]").textContent())
                .contains("“");
        assertThat(page.content()).doesNotContain("??");
        assertThat(Axe.serious(page)).isEmpty();
    }

    @Test
    void marksAreToldToWhoDoesNotSeeThemAndNothingMovesForWhoAsksForStillness() {
        Page page = windowAgain("sari");
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(address(card));

        assertThat(page.locator(".captured.own").textContent())
                .contains("[tindakan: Coblos]", "[sasaran: nomor dua]", "[pengubah: tidak]");
        assertThat(page.locator(".captured.own").getAttribute("aria-label")).contains("Teks");
        assertThat(page.evaluate(MOVES)).isEqualTo(0);
        page.focus(".captured.own mark");
        assertThat(page.textContent("#asal-kata"))
                .contains("ajakan_memilih-007", "tindakan dan sasaran berdekatan dalam satu klausa");
    }

    @Test
    void theCardSpeaksEnglishToo() {
        Page page = windowOf("sari");
        page.click("text=English");
        waitFor(page, "html[lang=en]");
        page.navigate(address(card));
        page.keyboard().press("b");

        Pictures.take(page, "card-english");

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.content()).contains("Why it was marked").doesNotContain("??", "Mengapa ditandai");
    }

    @Test
    void aViewThatIsBeingNamedStaysOpenWhileTheListIsNarrowed() {
        Page page = windowAgain("sari");
        page.navigate(address("/antrean?kekuatan=STRONG"));
        page.click("#tampilan summary");
        page.fill("#tampilan [name=nama]", "Kuat saja");

        page.waitForResponse(
                answer -> answer.url().contains("kategori=ajakan_memilih"),
                () -> page.selectOption("#kategori", "ajakan_memilih"));
        page.waitForSelector(
                "#tampilan details[open] input[type=hidden][name=kategori]",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));

        assertThat(page.inputValue("#tampilan [name=nama]")).isEqualTo("Kuat saja");
    }

    /** Cases g1 to g5 in the lanes after triage, once. */
    private void onItsWay() {
        if (store.cases().card(key("g1"), "wati").row().state() != CaseState.NEW
                && store.cases().card(key("g1"), "wati").row().state() != CaseState.TRIAGE) {
            return;
        }
        for (String item : List.of("g1", "g2", "g4", "g5")) {
            judge(item, "budi", Verdict.INDICATION);
        }
        for (String item : List.of("g1", "g2", "g5")) {
            store.cases().decideIdentity(new Step(key(item), version(item), "budi", "halaman resmi unit", null), true);
        }
        clock.add(Duration.ofMinutes(1));
        judge("g1", "sari", Verdict.INDICATION);
        judge("g5", "sari", Verdict.BENIGN);
        store.cases()
                .advance(
                        new Step(key("g1"), version("g1"), "wati", "menjawab tertulis: akun dipinjam", null),
                        MoveKind.HEAR);
    }

    private void judge(String item, String login, Verdict verdict) {
        store.cases().open(key(item), login);
        Sign sign = verdict == Verdict.INDICATION
                ? new Sign("ajakan_memilih", Severity.MEDIUM, "SKB D8", List.of(new Ground("p", TextPart.OWN, 0, 4)))
                : null;
        store.cases().decide(new Decision(key(item), version(item), login, verdict, sign, "terbaca jelas", null));
    }

    private int version(String item) {
        return store.cases().card(key(item), "wati").row().version();
    }

    private String key(String item) {
        return store.flags().caseOf("contohgram", item).orElseThrow();
    }

    private static void fitsNarrowWindows(Page page) {
        for (int width : new int[] {ZOOMED_TWICE, PHONE_WIDTH, 320}) {
            page.setViewportSize(width, HEIGHT);
            assertThat(page.evaluate(STICKS_OUT))
                    .as("no sideways scrolling at " + width)
                    .isEqualTo("");
        }
        page.setViewportSize(WIDTH, HEIGHT);
    }

    /** The page follows the system by itself, but the one for strangers; without motion, so that no colour is caught on its way. */
    private static void atNight(Page page) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
        page.waitForSelector("html[data-bs-theme=dark], html:not([data-theme])");
    }
}
