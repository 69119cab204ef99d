package id.wasit.review.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import id.wasit.model.Rejected;
import id.wasit.model.SourceStatus;
import id.wasit.model.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page: nothing serious for people who cannot see or cannot use a mouse, and a picture for those who judge its looks. */
class EveryPageIT extends BrowserPages {
    private static final Path PICTURES = Path.of("target", "pictures");
    private String card;

    @BeforeEach
    void fill() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers();
            new Country(nusaraya()).fill();
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
        "queue,      sari,  /antrean",
        "card,       sari,  KARTU",
        "recent,     sari,  /keputusan",
        "try,        lina,  /coba",
        "ledger,     anwar, /buku",
        "sources,    oki,   /sumber",
        "rejected,   oki,   /ditolak",
        "users,      adi,   /pengguna",
        "rights,     adi,   /hak-akses",
        "forbidden,  adi,   /antrean",
        "missing,    sari,  /perkara/tidak-ada"
    })
    void isUsableByEverybody(String name, String login, String path) {
        Page page = window();
        if (!login.equals("-")) {
            logIn(page, login);
        }
        page.navigate(address(path.equals("KARTU") ? card : path));

        picture(page, name + "-desk");
        List<Rule> serious = serious(page);
        page.setViewportSize(390, 844);
        picture(page, name + "-phone");
        serious.addAll(serious(page));
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        page.setViewportSize(WIDTH, HEIGHT);
        page.reload();
        picture(page, name + "-dark");
        serious.addAll(serious(page));

        assertThat(serious)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }

    private static List<Rule> serious(Page page) {
        return new java.util.ArrayList<>(new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .toList());
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
