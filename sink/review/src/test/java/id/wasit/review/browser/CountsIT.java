package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import id.wasit.model.Strength;
import id.wasit.model.TextPart;
import id.wasit.review.fairness.SkewAlarm;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Ground;
import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Sign;
import id.wasit.store.cases.Step;
import id.wasit.store.cases.Verdict;
import id.wasit.store.legal.LegalClock;
import id.wasit.store.posts.Posts;
import java.nio.file.Files;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people read off the pages of counts, when one office is misread six times as often as the others. */
class CountsIT extends BrowserPages {
    private static final int PERSONS = 8;
    private static final int CASES = 160;
    private static final List<String> CATEGORIES = List.of(
            "ajakan_memilih", "dukungan_medsos", "dukungan_medsos", "tim_pemenangan", "serangan_merugikan_calon");

    @Autowired
    private SkewAlarm skew;

    @BeforeEach
    void fill() {
        if (!store.users().isEmpty()) {
            return;
        }
        nusaraya().withUsers();
        // Somebody who has read nothing: a golden item wants two of those.
        store.users().add("rani", "Rani Anggraini", Set.of(UserRole.REVIEWER), null, "wasit");
        store.releases().activate("lex-7f3a", "17 kategori, 330 pola", Map.of(), "lina");
        store.fairness().keep("lex-7f3a", 25, 2_916, List.of());
        var country = nusaraya();
        for (int i = 0; i < PERSONS; i++) {
            country.person("pegawai" + i, "Pegawai Contoh " + i);
        }
        for (int i = 0; i < CASES; i++) {
            String key = country.flag(
                    "k" + i,
                    "pegawai" + i % PERSONS,
                    CATEGORIES.get(i % CATEGORIES.size()),
                    Strength.values()[i % 3],
                    "Catatan " + i + ": [WHO:saya] [ACT:dukung] [TARGET:Damar-Intan]");
            clock.add(Duration.ofHours(3));
            read(key, i);
        }
        everythingIsCounted();
    }

    /** Persons 0 and 4 are of the office that the lexicon misreads. */
    private void read(String key, int i) {
        boolean skewed = i % 4 == 0;
        int lot = i * 7919 % 100;
        if (lot < (skewed ? 60 : 10)) {
            judge(key, "sari", Verdict.LEXICON_ERROR);
        } else if (lot < 75) {
            judge(key, "sari", Verdict.INDICATION);
            if (store.cases().card(key, "wati").row().lane().code().equals("identitas")) {
                store.cases().decideIdentity(new Step(key, version(key), "budi", "halaman resmi", null), true);
            }
            judge(key, "budi", lot % 5 == 0 ? Verdict.BENIGN : Verdict.INDICATION);
        } else if (lot < 85) {
            judge(key, "budi", Verdict.BENIGN);
        }
    }

    private void judge(String key, String login, Verdict verdict) {
        var card = store.cases().open(key, login);
        String post = Posts.id(card.flags().get(0).flag().post().id()).toString();
        Sign sign = verdict == Verdict.INDICATION
                ? new Sign(
                        card.row().category(),
                        Severity.values()[1],
                        "SKB D8",
                        List.of(new Ground(post, TextPart.OWN, 0, 7)))
                : null;
        store.cases().decide(new Decision(key, card.row().version(), login, verdict, sign, "alasan", null));
    }

    private int version(String key) {
        return store.cases().card(key, "wati").row().version();
    }

    @Test
    void theSkewedOfficeStandsFirstWithAMark() {
        skew.renew();
        Page page = windowOf("anwar");
        page.navigate(address("/kesetaraan?menurut=unit&hari=30"));

        picture(page, "parity-skewed");
        assertThat(page.textContent(".skew")).contains("▲2", "2 kelompok di luar rentang");

        assertThat(page.locator("[aria-labelledby=h-2] tbody tr").first().textContent())
                .contains("Dinas Pendidikan Nusaraya", "▲ di atas harapan");
        assertThat(page.locator("tr.alarm").count()).isBetween(1, 2);
        assertThat(page.textContent("section[aria-labelledby=h-tukar]")).contains("sama untuk semua pihak");
        page.click("button.to-dark");
        waitFor(page, "html[data-theme=dark]");
        page.click("button[name=bahasa]");
        waitFor(page, "html[lang=en]");
        page.navigate(address("/kesetaraan?menurut=unit&hari=30"));
        picture(page, "parity-skewed-dark-english");
        assertThat(page.textContent(".skew")).contains("2 groups outside");
    }

    @Test
    void countsAreDrawnAndCanBeTakenAlong() throws Exception {
        Page page = windowOf("anwar");
        page.navigate(address("/statistik?hari=30"));

        picture(page, "statistics-filled");
        Download csv = page.waitForDownload(() -> page.click("text=CSV"));
        Download report = page.waitForDownload(() -> page.click("text=PDF"));

        assertThat(page.textContent(".tiles")).contains(Integer.toString(CASES));
        assertThat(Files.readString(csv.path())).contains("Menurut", "Ajakan memilih");
        assertThat(Files.size(report.path())).isGreaterThan(5_000);
        assertThat(store.ledger().verify().holds()).isTrue();
    }

    @Test
    void theReportTellsErrorsAgreementSwapTestAndSkewTheSameForAllWhoMayTakeIt() throws Exception {
        String auditor = report("anwar");

        for (String part : List.of(
                "Badan Kepegawaian Negara",
                "Perkara masuk per minggu",
                "Waktu sampai putusan",
                "ternyata salah baca leksikon. Perkara dibaca menurut prioritas",
                "Alfa Krippendorff",
                "Rilis leksikon lex-7f3a, diuji",
                "hasilnya sama untuk semua pihak",
                "Menurut unit kerja: 8 perbandingan, 2 di luar kisaran yang diharapkan: satu unit kerja",
                "satu unit kerja (Salah leksikon, dari yang sudah dinilai: di atas harapan)")) {
            assertThat(auditor).contains(part);
        }
        assertThat(auditor).doesNotContain("Dinas Pendidikan", "Pegawai Contoh");
        assertThat(report("wati")).isEqualTo(auditor);
    }

    /** Else they could take what they see away from it, and know the rest. */
    @Test
    void whoSeesAPartOfTheCasesTakesNoCountsOfAllAlong() {
        store.users().limit("wati", Set.of("Nusaraya"), Set.of("Puskesmas Muara Jernih"), "wasit");
        try {
            Page page = windowOf("wati");
            page.navigate(address("/statistik?hari=30"));

            assertThat(page.textContent("[aria-labelledby=h-berkas]")).contains("penyelia tanpa batasan");
            assertThat(page.locator("[aria-labelledby=h-berkas] a").count()).isZero();
            for (String file : List.of("/statistik/berkas?hari=30", "/statistik/laporan?bulan=2025-10")) {
                assertThat(page.request().get(address(file)).status()).as(file).isEqualTo(403);
            }
        } finally {
            store.users().limit("wati", Set.of(), Set.of(), "wasit");
        }
    }

    private String report(String login) throws Exception {
        Page page = windowOf(login);
        String month = YearMonth.from(clock.instant().atZone(LegalClock.OFFICE)).toString();
        byte[] pdf =
                page.request().get(address("/statistik/laporan?bulan=" + month)).body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void theOfficeSeesItselfAndEachReaderThemselves() {
        Page page = windowOf("wati");
        page.navigate(address("/mutu"));
        page.click("section[aria-labelledby=h-soal] button");
        assertThat(page.locator("[role=status]")).containsText("6 soal disisipkan");

        page.fill("#porsi", "4");
        page.click("form[action$=porsi] button");
        assertThat(page.locator("#porsi-kini")).containsText("4 soal dari tiap 100");
        picture(page, "quality-filled");

        assertThat(page.textContent("main")).doesNotContain("sari", "budi");
        Page reader = windowOf("sari");
        reader.navigate(address("/mutu"));
        picture(reader, "quality-reader");
        assertThat(reader.textContent("main")).contains("Bacaan Anda").doesNotContain("Alfa Krippendorff");
    }

    private static void picture(Page page, String name) {
        page.setViewportSize(WIDTH, HEIGHT);
        Pictures.takeWhole(page, name);
        page.setViewportSize(390, 844);
        Pictures.takeWhole(page, name + "-phone");
        assertThat(Axe.seriousInWidth(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.setViewportSize(WIDTH, HEIGHT);
        assertThat(Axe.serious(page)).isEmpty();
    }
}
