package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.wasit.model.Strength;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many cases in one act, and the pause after many cases one by one. */
class TogetherIT extends BrowserPages {
    private static int day;
    private final List<String> keys = new ArrayList<>();

    @BeforeEach
    void aHandfulOfOneAccount() throws SQLException {
        if (store.users().isEmpty()) {
            nusaraya().withUsers();
        }
        nothingIsDrawnByLot();
        String account = "borongan." + ++day;
        nusaraya().person(account, "Rini Rahmawati");
        for (int i = 0; i < 4; i++) {
            keys.add(nusaraya()
                    .flag(
                            "k" + day + "-" + i,
                            account,
                            "ajakan_memilih",
                            Strength.STRONG,
                            "Ayo [ACT:coblos] [TARGET:nomor dua], kata berita ke-" + i));
        }
    }

    @Test
    void suggestedCasesAreClosedTogetherByKeysAndOpenedAgainByOne() {
        Page page = windowOf("sari");
        page.navigate(address("/perkara/" + keys.get(0)));

        page.keyboard().press("Shift+Digit1");
        page.keyboard().press("Shift+Digit2");
        assertThat(page.locator("[data-marked]")).hasText("+2");
        page.keyboard().press("b");
        page.keyboard().press("1");
        page.keyboard().press("Enter");
        waitFor(page, "#kabar [data-saved]");
        assertThat(page.locator("#kabar [data-saved]")).containsText("3 perkara");

        assertThat(keys.stream().filter(key -> state(key) == CaseState.CLOSED)).hasSize(3);
        page.keyboard().press("z");
        assertThat(page.locator("#kabar [role=status]")).containsText("3 perkara terbuka lagi");
        assertThat(keys).allMatch(key -> state(key) != CaseState.CLOSED);
    }

    @Test
    void thePostThatIsShownIsTakenOutOfTheCaseByItsKeyAndEnter() {
        String item = "pisah-" + day;
        nusaraya().captured(item, "1", "akun.pisah", "Ayo coblos nomor dua", "<p>satu</p>");
        String key = nusaraya().captured(item, "2", "akun.pisah", "Ayo coblos nomor dua besok", "<p>dua</p>");
        Page page = windowOf("sari");
        page.navigate(address("/perkara/" + key + "?unggahan=1"));

        page.keyboard().press("x");
        assertThat(page.locator("form[action$=pisah] button[data-key=X]")).isFocused();
        assertThat(store.cases().card(key, "wati").row().posts()).isEqualTo(2);
        page.keyboard().press("Enter");

        assertThat(page.locator("#kabar")).containsText("Unggahan itu kini perkara tersendiri");
        assertThat(store.cases().card(key, "wati").row().posts()).isEqualTo(1);
    }

    @Test
    void aSignIsNeverGivenToMany() {
        Page page = windowOf("budi");
        page.navigate(address("/perkara/" + keys.get(0)));
        page.click("[data-all]");
        page.keyboard().press("v");
        page.keyboard().press("1");
        page.keyboard().press("w");
        page.keyboard().press("g");
        page.keyboard().press("r");
        page.keyboard().type("semuanya ajakan");
        page.keyboard().press("Enter");

        assertThat(page.locator("[role=alert]")).containsText("Bersama-sama hanya untuk putusan bukan indikasi");
        assertThat(keys).allMatch(key -> state(key) == CaseState.NEW || state(key) == CaseState.TRIAGE);
    }

    @Test
    void whoDecidesFasterThanAnybodyReadsIsAskedToPause() {
        for (int i = 0; i < 16; i++) {
            String quick = nusaraya()
                    .flag(
                            "q" + i,
                            "akun.cepat" + i,
                            "ajakan_memilih",
                            Strength.WEAK,
                            "[ACT:coblos] [TARGET:nomor dua] " + i);
            int version = store.cases().open(quick, "wati").row().version();
            store.cases().decide(new Decision(quick, version, "wati", Verdict.BENIGN, null, "kutipan", null));
        }
        Page page = windowOf("wati");
        page.addInitScript(holding(4_000));
        page.navigate(address("/perkara/" + keys.get(0)));

        page.keyboard().press("b");
        page.keyboard().press("1");
        page.keyboard().press("Enter");

        assertThat(page.locator("#jeda")).isVisible();
        assertThat(page.locator("#jeda [data-why=fast]")).isVisible();
        assertThat(page.locator("#jeda button")).isDisabled();
        page.keyboard().press("Escape");
        assertThat(page.locator("#jeda")).isVisible();
        page.evaluate("held()");
        assertThat(page.locator("#jeda button")).isEnabled();
        page.keyboard().press("Enter");
        assertThat(page.locator("#jeda")).isHidden();
    }

    private CaseState state(String key) {
        return store.cases().card(key, "wati").row().state();
    }
}
