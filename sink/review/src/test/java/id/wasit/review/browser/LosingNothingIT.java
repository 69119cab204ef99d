package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.wasit.model.Strength;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Move;
import id.wasit.store.cases.MoveKind;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line that breaks and a login that ends in the middle of a decision: no word is lost, and one decision stays one. */
class LosingNothingIT extends BrowserPages {
    private static int day;
    private String key;

    @BeforeEach
    void aBatchOfCases() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers();
        }
        day++;
        for (int i = 0; i < 4; i++) {
            String account = "putus." + day + "." + i;
            nusaraya().person(account, "Rini Rahmawati");
            key = nusaraya()
                    .flag(
                            "p" + day + "-" + i,
                            account,
                            "ajakan_memilih",
                            Strength.STRONG,
                            "Ayo [ACT:coblos] [TARGET:nomor dua] " + i);
        }
    }

    @Test
    void aDecisionWhoseAnswerGotLostIsSentAgainAndStaysOne() {
        Page page = reading("sari");
        String first = page.getAttribute("main", "data-case");
        page.evaluate(holding(4_000));
        // Nor do the seconds run in which it can be taken back.
        page.evaluate("window.setInterval = () => undefined");
        AtomicInteger sent = new AtomicInteger();
        page.route("**/keputusan", route -> {
            if (sent.incrementAndGet() == 1) {
                // It arrives, and the way back is cut.
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });

        close(page);
        assertThat(page.locator("#kabar [role=alert]")).containsText("belum sampai");
        page.click("text=Kirim sekarang");
        page.waitForSelector("[data-saved='" + first + "']");

        assertThat(sent).hasValue(2);
        assertThat(judgements(first)).isOne();
        assertThat(page.locator("#urungkan button")).isEnabled();
    }

    @Test
    void decisionsMadeWithoutALineWaitForItAndArriveInTheirOrder() {
        Page page = reading("budi");
        String first = page.getAttribute("main", "data-case");
        page.waitForCondition(() -> (Boolean) page.evaluate("navigator.onLine"));
        page.context().setOffline(true);

        close(page);
        assertThat(page.locator("#kabar [data-lost]")).containsText("dikirim ulang sendiri");
        assertThat(judgements(first)).isZero();
        page.context().setOffline(false);
        page.waitForSelector("[data-saved='" + first + "']");

        assertThat(judgements(first)).isOne();
    }

    @Test
    void aPageWithoutANextCardWaitsForTheLineToo() {
        store.queue().release("wati");
        Page page = windowOf("wati");
        page.navigate(address("/perkara/" + key));
        assertThat(page.locator("main:not([data-next])")).isVisible();
        page.keyboard().press("b");
        page.click("#alasan");
        page.keyboard().type("kutipan siaran resmi");
        page.context().setOffline(true);
        page.waitForCondition(() -> !(Boolean) page.evaluate("navigator.onLine"));
        page.keyboard().press("Enter");
        assertThat(page.locator("#kabar [data-lost]")).containsText("Sambungan terputus");
        assertThat(page.locator("#alasan")).hasValue("kutipan siaran resmi");

        page.context().setOffline(false);
        waitFor(page, "#urungkan");

        assertThat(judgements(key)).isOne();
    }

    @Test
    void aLoginThatEndedLeadsBackWithWhatWasTyped() {
        Page page = windowOf("sari");
        page.navigate(address("/perkara/" + key));
        page.keyboard().press("b");
        page.click("#alasan");
        page.keyboard().type("kutipan dari koran");
        page.context().clearCookies();

        page.keyboard().press("Enter");
        assertThat(page.locator("[role=alert]")).containsText("Sesi Anda berakhir");
        logIn(page, "sari");
        page.navigate(address("/perkara/" + key));

        assertThat(page.locator("#alasan")).hasValue("kutipan dari koran");
        assertThat(state(key)).isEqualTo(CaseState.TRIAGE);
    }

    @Test
    void aNoteThatDidNotArriveIsThereAfterTheLoginAndGoneOnceItStandsInTheHistory() {
        Page page = windowOf("sari");
        page.navigate(address("/perkara/" + key));
        page.keyboard().press("n");
        page.keyboard().type("tanya dinas tentang akun ini");
        page.context().clearCookies();
        page.press("#kolom-catatan", "Enter");
        assertThat(page.locator("[role=alert]")).containsText("Sesi Anda berakhir");

        logIn(page, "sari");
        page.navigate(address("/perkara/" + key));
        assertThat(page.locator("#kolom-catatan")).hasValue("tanya dinas tentang akun ini");
        page.press("#kolom-catatan", "Enter");
        page.waitForSelector(
                "[data-note]",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));

        assertThat(page.locator("#kolom-catatan")).hasValue("");
        assertThat(store.cases().card(key, "sari").notes()).hasSize(1);
    }

    @Test
    void whatAPageAsksByItselfAfterTheLoginEndedLeadsNobodyAwayAndIsNotWhereTheNextLoginLeads() {
        Page page = windowOf("sari");
        page.navigate(address("/perkara/" + key));
        page.waitForLoadState();
        page.context().clearCookies();

        assertThat((Boolean) page.evaluate("key => wasit.outdated(key)", key)).isFalse();
        assertThat(page.evaluate("key => wasit.ask(`/perkara/${key}?awal`, 'text/html').then(it => it.status)", key))
                .isEqualTo(401);
        assertThat(page.evaluate("wasit.send('/perkara/pegang').then(it => it.status)"))
                .isEqualTo(401);
        assertThat(page.context().cookies()).as("no session begins").isEmpty();
        page.keyboard().press("n");
        page.keyboard().type("tanya dinas");
        assertThat(page.locator("[data-ended]")).containsText("Sesi Anda berakhir");
        assertThat(page.locator("#kolom-catatan")).hasValue("tanya dinas");
        logIn(page, "sari");

        assertThat(page.locator("main")).hasAttribute("data-page", "queue");
    }

    @Test
    void aDecisionAfterTheLoginEndedLeadsToItWithoutAskingWhetherToLeave() {
        Page page = reading("wati");
        AtomicInteger asked = new AtomicInteger();
        page.onDialog(dialog -> {
            asked.incrementAndGet();
            dialog.accept();
        });
        page.context().clearCookies();

        close(page);
        assertThat(page.locator("[role=alert]")).containsText("Sesi Anda berakhir");

        assertThat(asked).hasValue(0);
    }

    @Test
    void takingBackWaitsForTheNextDecisionEvenWhenThatOneTakesItsLine() {
        Page page = reading("budi");
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/keputusan", held::add);
        String first = page.getAttribute("main", "data-case");
        close(page);
        String second = page.getAttribute("main:not([data-case='" + first + "'])", "data-case");
        close(page);
        page.waitForSelector("main:not([data-case='" + first + "']):not([data-case='" + second + "'])");
        page.waitForCondition(() -> held.size() == 1);
        held.get(0).resume();
        page.waitForSelector("[data-saved='" + first + "']");
        page.waitForCondition(() -> held.size() == 2);

        page.keyboard().press("z");
        held.get(1).resume();

        assertThat(page.locator("#kabar [role=status]")).containsText("terbuka lagi");
        assertThat(state(first)).isNotEqualTo(CaseState.CLOSED);
        assertThat(state(second)).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void aFormOfBeforeTheLastLoginIsNotTakenAndSaysWhy() {
        Page page = windowOf("sari");
        page.navigate(address("/meja"));
        Page other = page.context().newPage();
        other.navigate(address("/meja"));
        other.click("form[action$=keluar] button");
        waitFor(other, "#sandi");
        logIn(other, "sari");

        page.click(".panel:has(.keyboard) button");

        assertThat(page.locator("main")).containsText("ada yang masuk lagi di peramban ini");
    }

    private static void close(Page page) {
        page.keyboard().press("b");
        page.keyboard().press("1");
        page.keyboard().press("Enter");
    }

    private long judgements(String of) {
        return store.cases().card(of, "wati").moves().stream()
                .map(Move::kind)
                .filter(MoveKind.JUDGE::equals)
                .count();
    }

    private CaseState state(String of) {
        return store.cases().card(of, "wati").row().state();
    }
}
