package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.detector.lexicon.LexiconReader;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.detector.lexicon.TableText;
import id.wasit.model.Strength;
import id.wasit.model.TextPart;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Ground;
import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Sign;
import id.wasit.store.cases.Verdict;
import id.wasit.store.release.Draft;
import id.wasit.store.release.DraftStage;
import id.wasit.store.release.NewRelease;
import id.wasit.store.release.Release;
import id.wasit.store.release.ReleaseTables;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two maintainers change the lexicon in a browser. */
class LexiconDraftIT extends BrowserPages {
    private static final Path FOLDER = Path.of("../../lexicons");
    private static final double A_WHILE = Duration.ofMinutes(2).toMillis();

    @Autowired
    private DataSource database;

    @BeforeEach
    void fill() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers().person("rini", "Rini Rahmawati");
            nusaraya().user("dewa", "Dewa Mahendra", UserRole.LEXICON_EDITOR);
            nusaraya().flag("a1", "rini", "ajakan_memilih", Strength.STRONG, "[ACT:coblos] [TARGET:Bimo-Laras] besok");
            Lexicon lexicon = LexiconReader.read(FOLDER);
            store.releases()
                    .publish(
                            new NewRelease(
                                    lexicon.version(),
                                    "semua tabel",
                                    lexicon.patterns().stream()
                                            .collect(Collectors.toMap(
                                                    rule -> rule.pattern().id(), Rule::text)),
                                    "wasit",
                                    Duration.ZERO),
                            new ReleaseTables(LexiconArchive.packed(FOLDER, Set.of()), List.of()));
        }
    }

    @Test
    void aTermThatIsMarkupIsOnlyText() {
        String hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        Page lina = windowAgain("lina");
        lina.onDialog(dialog -> {
            throw new AssertionError("a script ran: " + dialog.message());
        });
        begin(lina, "judul " + hostile);
        lina.selectOption("#tempat", "pola/ajakan_memilih.csv");
        lina.getByText("Buka tabel").click();
        edit(lina, "ajakan-003");
        lina.locator("textarea").nth(1).fill("{coblos} " + hostile);
        lina.click("button:text-is('Simpan')");

        assertThat(lina.locator(".change.came")).containsText(hostile);
        assertThat(lina.locator("main script, main img")).hasCount(0);
    }

    @Test
    void changeGoesIntoForceThroughExamplesPastAndASecondMaintainer() {
        Page lina = windowAgain("lina");
        begin(lina, "coblos dengan jarak dua");
        lina.selectOption("#tempat", "pola/ajakan_memilih.csv");
        lina.getByText("Buka tabel").click();
        Pictures.take(lina, "draft-table");
        edit(lina, "ajakan-002");
        lina.locator("textarea").nth(1).fill("{coblos} ..2 {target}");
        Pictures.take(lina, "draft-row");
        lina.click("button:text-is('Simpan')");
        assertThat(lina.locator(".change.came")).containsText("pola: {coblos} ..2 {target}");
        assertThat(lina.locator("#isi")).containsText("Semua tabel dapat dibaca.");

        lina.getByText("Periksa semua contoh").click();
        assertThat(lina.locator("#percobaan")).containsText("Semua contoh benar.", within());
        lina.getByText("Uji pada kiriman yang lalu").click();
        assertThat(lina.locator("#percobaan")).containsText("kiriman dalam", within());
        Pictures.take(lina, "draft-tried");
        assertThat(lina.getByText("Berlakukan", new Page.GetByTextOptions().setExact(true))
                        .count())
                .isZero();
        assertThat(Axe.serious(lina)).isEmpty();

        Page dewa = windowAgain("dewa");
        dewa.navigate(lina.url());
        dewa.getByText("Berlakukan", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(dewa.locator("[role=status]")).containsText("berlaku dalam beberapa detik");
        Pictures.take(dewa, "drafts");
        Release now = store.releases().active().orElseThrow();
        assertThat(now.activatedBy()).isEqualTo("dewa");
        assertThat(now.patterns().get("ajakan-002")).isEqualTo("{coblos} ..2 {target}");
        dewa.locator("td a.mono").first().click();
        assertThat(dewa.locator(".change.went")).containsText("{coblos} ..3 {target}");
        Pictures.take(dewa, "draft-release");
        assertThat(Axe.serious(dewa)).isEmpty();
        assertThat(store.ledger().verify().holds()).isTrue();
    }

    @Test
    void harmOfABadChangeIsShownWithTheSignsThatWouldBeLost() {
        aSignWasSeen();
        Page lina = windowAgain("lina");
        change(lina, "coblos dipersempit", "{coblos} zumba {target}");

        lina.getByText("Uji pada kiriman yang lalu").click();

        assertThat(lina.locator("#percobaan"))
                .containsText("dugaan yang sudah dipastikan penelaah akan hilang", within());
        lina.locator("#percobaan summary").click();
        assertThat(lina.locator("#percobaan .change.went").getByText("coblos Bimo-Laras besok"))
                .isVisible();
        Pictures.take(lina, "draft-harm");
    }

    @Test
    void benefitOfAGoodChangeIsShownWithTheMisreadingsThatWouldBeGone() {
        aSignWasSeen();
        String misread = nusaraya()
                .flag("a3", "rini", "ajakan_memilih", Strength.STRONG, "[ACT:coblos] kasur lipat [TARGET:Bimo-Laras]");
        int version = store.cases().open(misread, "budi").row().version();
        store.cases().decide(new Decision(misread, version, "budi", Verdict.LEXICON_ERROR, null, "iklan kasur", null));
        Page lina = windowAgain("lina");
        change(lina, "coblos dengan jarak satu", "{coblos} ..1 {target}");

        lina.getByText("Uji pada kiriman yang lalu").click();

        assertThat(lina.locator("#percobaan")).containsText("kiriman dalam", within());
        lina.locator("#percobaan summary").click();
        Pictures.take(lina, "draft-good");
        assertThat(lina.locator("#percobaan .change.went")).hasCount(1);
        assertThat(lina.locator("#percobaan .change.went")).containsText("coblos kasur lipat Bimo-Laras");
        assertThat(lina.locator("#percobaan")).not().containsText("dugaan yang sudah dipastikan penelaah akan hilang");
    }

    @Test
    void sentenceIsTriedWithADraftBeforeAnybodyElseMeetsIt() {
        Draft draft = store.drafts().begin("zumba", "kata baru", "lina");
        store.drafts()
                .change(
                        draft.id(),
                        draft.version(),
                        "kata/dukungan.csv",
                        TableText.of(LexiconArchive.tables(LexiconArchive.packed(FOLDER, Set.of()))
                                        .get("kata/dukungan.csv"))
                                .added(List.of("ajakan", "zumbalah", "", "tidak", "umum", ""))
                                .csv(),
                        "lina");
        Page lina = windowAgain("lina");
        lina.navigate(address("/coba"));
        lina.fill("#kalimat", "zumbalah pilih Bimo-Laras");
        lina.selectOption("#rancangan", String.valueOf(draft.id()));
        lina.click("form.panel button");

        assertThat(lina.locator("section[aria-labelledby=h-kata]")).containsText("ajakan");
        Pictures.take(lina, "try-draft");
    }

    @Test
    void reviewerProposesAnExceptionInTheirOwnWordsFromTheCard() {
        nusaraya()
                .flag(
                        "a2",
                        "rini",
                        "ajakan_memilih",
                        Strength.STRONG,
                        "kata warga yang sudah antre sejak pagi [ACT:coblos] [TARGET:Bimo-Laras] saja");
        Page sari = windowAgain("sari");
        sari.navigate(
                address("/perkara/" + store.flags().caseOf("contohgram", "a2").orElseThrow()));
        propose(sari, "kata warga yang sudah antre sejak pagi coblos siapa");
        assertThat(sari.locator("[role=alert]").first()).containsText("dengan kata sendiri");

        propose(sari, "menurut tetangga mereka coblos {paslon}");

        assertThat(sari.locator("#kabar")).containsText("diteruskan ke penyusun leksikon");
        Draft proposed = store.drafts().open().get(0);
        assertThat(store.drafts().tables(proposed.id()).get("contoh/ajakan_memilih.csv"))
                .contains(",lolos,menurut tetangga mereka coblos {paslon},");
    }

    @Test
    void trialThatFailsIsToldAndLeavesNoFiguresBehind() throws SQLException {
        Page lina = windowAgain("lina");
        begin(lina, "kiriman rusak");
        readableFor("RUSAK");
        try {
            lina.getByText("Uji pada kiriman yang lalu").click();

            assertThat(lina.locator("#percobaan [role=alert]")).containsText("tidak ada hasil yang disimpan", within());
            assertThat(lina.locator("#percobaan table").count()).isZero();
        } finally {
            readableFor("IMPORTED");
        }
    }

    /** A class of terms that no program knows makes a row that cannot be read. */
    private void readableFor(String policyClass) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE wasit.posts SET policy_class = '" + policyClass + "' WHERE item = 'a1'");
        }
    }

    private static void propose(Page page, String sentence) {
        page.getByText("Usulkan perbaikan leksikon").click();
        page.fill("input[name=kalimat]", sentence);
        page.getByText("Harus lolos").click();
    }

    private void aSignWasSeen() {
        String key = store.flags().caseOf("contohgram", "a1").orElseThrow();
        if (store.cases().card(key, "wati").row().state() != CaseState.NEW) {
            return;
        }
        store.cases().open(key, "budi");
        Sign sign = new Sign("ajakan_memilih", Severity.MEDIUM, "SKB D8", List.of(new Ground("p", TextPart.OWN, 0, 4)));
        int version = store.cases().card(key, "budi").row().version();
        store.cases().decide(new Decision(key, version, "budi", Verdict.INDICATION, sign, "terbaca jelas", null));
    }

    @Test
    void mistakeInATableIsToldAtOnceWithItsRow() {
        Page lina = windowAgain("lina");
        begin(lina, "salah tulis");
        lina.selectOption("#tempat", "pola/ajakan_memilih.csv");
        lina.getByText("Buka tabel").click();
        edit(lina, "ajakan-003");
        lina.locator("textarea").nth(1).fill("{pilh} ..2 {target}");
        lina.click("button:text-is('Simpan')");

        assertThat(lina.locator("#isi [role=alert]")).containsText("pola/ajakan_memilih.csv baris");
        assertThat(lina.locator("#isi [role=alert]")).containsText("pilih");
        Pictures.take(lina, "draft-wrong");
    }

    @Test
    void whoeverComesTooLateIsToldWhoWasFaster() {
        Draft draft = store.drafts().begin("bersamaan", "dua orang", "lina");
        Page lina = windowAgain("lina");
        lina.navigate(address("/leksikon/rancangan/" + draft.id() + "/baris?tempat=kata/dukungan.csv&baris=0"));
        store.drafts().change(draft.id(), draft.version(), "kata/acara.csv", "kelompok,lema\n", "dewa");

        lina.click("button:text-is('Simpan')");

        assertThat(lina.locator("[role=alert]")).containsText("dewa");
        assertThat(store.drafts().find(draft.id()).orElseThrow().stage()).isEqualTo(DraftStage.WRITTEN);
    }

    private void begin(Page page, String title) {
        page.navigate(address("/leksikon"));
        page.getByText("Rancangan baru").click();
        page.fill("#d-judul", title);
        page.fill("#d-alasan", "salah baca pekan ini");
        page.getByText("Buat rancangan").click();
        page.waitForSelector("#tempat");
    }

    /** A draft in which the pattern for "coblos" reads otherwise. */
    private void change(Page page, String title, String pattern) {
        begin(page, title);
        page.selectOption("#tempat", "pola/ajakan_memilih.csv");
        page.getByText("Buka tabel").click();
        edit(page, "ajakan-002");
        page.locator("textarea").nth(1).fill(pattern);
        page.click("button:text-is('Simpan')");
    }

    private static void edit(Page page, String id) {
        page.locator("tr", new Page.LocatorOptions().setHasText(id))
                .first()
                .getByText("ubah", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(A_WHILE);
    }
}
