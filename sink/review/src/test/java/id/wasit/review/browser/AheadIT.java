package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import id.wasit.model.Strength;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Verdict;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** The desk of somebody who reads one card after the other: what comes next, what they did, and what others did meanwhile. */
class AheadIT extends BrowserPages {
    private static final String STREAM = "**/antrean/siaran";
    private static int day;

    @BeforeEach
    void aBatchOfCases() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers();
        }
        day++;
        for (int i = 0; i < 4; i++) {
            flagged("a" + day + "-" + i, "depan." + day + "." + i);
        }
    }

    @Test
    void theNextCardStandsThereWithoutLoadingThePageAnew() {
        Page page = reading("sari");
        page.evaluate("window.stays = true");
        String first = page.getAttribute("main", "data-case");

        close(page);

        page.waitForSelector("main[data-case]:not([data-case='" + first + "'])");
        page.waitForSelector("[data-saved='" + first + "']");
        assertThat(page.evaluate("window.stays")).isEqualTo(true);
        assertThat(page.url()).endsWith(page.getAttribute("main", "data-case"));
        assertThat(state(first)).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void onesOwnDecisionsLieInADrawer() {
        Page page = reading("budi");
        String first = page.getAttribute("main", "data-case");
        long number = store.cases().card(first, "budi").row().number();
        close(page);
        waitFor(page, "[data-saved='" + first + "']");

        page.keyboard().press("k");

        assertThat(page.locator("#laci")).isVisible();
        assertThat(page.locator("#laci [data-rows]")).containsText(String.valueOf(number));
        page.keyboard().press("Escape");
        assertThat(page.locator("#laci")).isHidden();
    }

    @Test
    void aKeyOfOnesOwnDecides() {
        Page page = windowOf("sari");
        page.navigate(address("/meja"));
        page.fill("[name=BENIGN]", "a");
        page.click(".panel:has(.keyboard) button");
        assertThat(page.locator("[role=status]")).isVisible();
        String key = flagged("x" + day, "tombol." + day);

        page.navigate(address("/perkara/" + key));
        page.keyboard().press("b");
        assertThat(page.locator(".choices input:checked")).hasCount(0);
        page.keyboard().press("a");

        assertThat(page.locator("#v-B")).isChecked();
        page.navigate(address("/meja"));
        page.fill("[name=BENIGN]", "b");
        page.click(".panel:has(.keyboard) button");
    }

    @Test
    void whatAColleagueDecidesIsToldOnTheCardThatIsOpen() {
        Page page = reading("sari");

        close(page.getAttribute("main", "data-case"), "budi");

        assertThat(page.locator("[data-changed]")).isVisible();
    }

    @Test
    void whatWasDecidedWhileTheCardWasOnItsWayToTheScreenIsToldToo() {
        String key = flagged("y" + day, "jalan." + day);
        Page early = windowOf("wati");
        listening(early, key);
        Page late = windowOf("sari");
        AtomicReference<Route> stream = new AtomicReference<>();
        late.route(STREAM, stream::set);
        late.navigate(address("/perkara/" + key));
        late.waitForCondition(() -> stream.get() != null);

        close(key, "budi");
        assertThat(early.locator("[data-changed]")).isVisible();
        stream.get().resume();

        assertThat(late.locator("[data-changed]")).isVisible();
        assertThat(looks(key, "sari"))
                .as("asking whether a card still holds is no look")
                .isEqualTo(1);
    }

    @Test
    void whoLeafsThroughManyCardsIsStillToldOnTheOneThatIsOpen() {
        String key = flagged("z" + day, "banyak." + day);
        Page page = windowOf("sari");
        for (int i = 0; i < 8; i++) {
            listening(page, key);
        }

        close(key, "budi");

        assertThat(page.locator("[data-changed]")).isVisible();
    }

    @Test
    void aStreamThatWasRefusedIsTriedAgain() {
        String key = flagged("p" + day, "terputus." + day);
        Page page = windowAgain("wati");
        page.addInitScript(holding(30_000));
        AtomicInteger asked = new AtomicInteger();
        page.route(STREAM, route -> {
            if (asked.incrementAndGet() == 1) {
                route.fulfill(new Route.FulfillOptions().setStatus(HttpStatus.BAD_GATEWAY.value()));
            } else {
                route.resume();
            }
        });
        page.navigate(address("/perkara/" + key));
        page.waitForFunction("!!window.held");

        close(key, "budi");
        page.evaluate("held()");

        assertThat(page.locator("[data-changed]")).isVisible();
    }

    @Test
    void theLinkToTheContentLeavesTheCardAsItIs() {
        Page page = reading("budi");
        String first = page.getAttribute("main", "data-case");
        page.keyboard().press("b");
        page.evaluate("addEventListener('hashchange', () => { window.jumped = true; })");

        page.press("a.skip", "Enter");
        page.waitForFunction("window.jumped");
        page.evaluate("fetch('/css/wasit.css').then(it => it.text())");

        assertThat(page.locator("#v-B")).isChecked();
        assertThat(looks(first, "budi")).isEqualTo(1);
    }

    private long looks(String key, String login) {
        return store.ledger().ofCase(key).stream()
                .filter(row -> row.kind().equals("read_personal") && row.actor().equals(login))
                .count();
    }

    /** Opens a card that is told what happens to it from now on. */
    private void listening(Page page, String key) {
        Response stream = page.waitForResponse(STREAM, () -> page.navigate(address("/perkara/" + key)));
        assertThat(stream.status()).isEqualTo(HttpStatus.OK.value());
    }

    private void close(String key, String login) {
        CaseRow row = store.cases().card(key, login).row();
        store.cases().decide(new Decision(key, row.version(), login, Verdict.BENIGN, null, "kutipan", null));
    }

    /** A window with the first card of a batch, the cards after it being fetched already. */
    private static void close(Page page) {
        page.keyboard().press("b");
        page.keyboard().press("1");
        page.keyboard().press("Enter");
    }

    private CaseState state(String key) {
        return store.cases().card(key, "wati").row().state();
    }

    private String flagged(String item, String account) {
        nusaraya().person(account, "Rini Rahmawati");
        return nusaraya()
                .flag(item, account, "ajakan_memilih", Strength.STRONG, "Ayo [ACT:coblos] [TARGET:nomor dua] " + item);
    }
}
