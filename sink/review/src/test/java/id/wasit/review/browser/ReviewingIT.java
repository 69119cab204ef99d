package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.wasit.model.Strength;
import id.wasit.model.TextPart;
import id.wasit.review.Nusaraya;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Ground;
import id.wasit.store.cases.Verdict;
import id.wasit.store.posts.Posts;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day of work, by keyboard, in a real browser over a real database. */
class ReviewingIT extends BrowserPages {
    private static int day;
    private String item;
    private String key;

    @BeforeEach
    void aNewCaseOfANewAccount() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers();
        }
        // What earlier tests left is held by nobody and judged by everybody: each test has its own case.
        item = "r" + ++day;
        nusaraya().person("akun." + item, "Rini Rahmawati");
        key = nusaraya()
                .flag(
                        item,
                        "akun." + item,
                        "ajakan_memilih",
                        Strength.STRONG,
                        "Ayo [ACT:coblos] [TARGET:nomor dua] " + item);
    }

    @Test
    void theFirstUserComesInByALinkThatWorksOnce() {
        store.users().add("putri", "Putri Anjani", Set.of(UserRole.REVIEWER), null, "wasit");
        String link = "/undangan/"
                + store.users().invite("putri", Duration.ofDays(1), "wasit").token();
        Page page = window();

        page.navigate(address(link));
        page.fill("#sandi", Nusaraya.PASSWORD);
        page.fill("#ulang", Nusaraya.PASSWORD);
        page.press("#ulang", "Enter");
        assertThat(page.locator("[role=status]")).containsText("Kata sandi tersimpan");
        logIn(page, "putri");

        assertThat(page.locator("nav a[aria-current]").first()).hasText("Antrean");
        page.navigate(address(link));
        assertThat(page.locator("[role=alert]")).containsText("tidak berlaku");
    }

    @Test
    void aCaseIsDecidedByThreeKeysAndTakenBackByOne() {
        Page page = windowOf("sari");
        page.navigate(address("/perkara/" + key));

        page.keyboard().press("b");
        page.keyboard().press("1");
        page.keyboard().press("Enter");
        waitFor(page, "#urungkan");

        assertThat(state()).isEqualTo(CaseState.CLOSED);
        page.keyboard().press("z");
        assertThat(page.locator("#kabar [role=status]")).containsText("diurungkan");
        assertThat(state()).isEqualTo(CaseState.TRIAGE);
    }

    @Test
    void anIndicationNeedsACategoryAndAReasonInOwnWords() {
        Page page = windowOf("sari");
        page.navigate(address("/perkara/" + key));

        page.keyboard().press("v");
        page.keyboard().press("Enter");
        assertThat(page.locator("input[name=kategori]:invalid").first()).isVisible();
        assertThat(state()).isEqualTo(CaseState.TRIAGE);

        page.keyboard().press("1");
        page.keyboard().press("Enter");
        assertThat(page.locator("input[name=berat]:invalid").first()).isAttached();
        page.keyboard().press("e");
        page.keyboard().press("Enter");
        assertThat(page.locator("input[name=dasar]:invalid").first()).isVisible();
        page.keyboard().press("g");
        assertThat(page.locator(".captured mark.ground")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator("#alasan:invalid")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("r");
        page.keyboard().type("ajakan terbuka");
        page.keyboard().press("Enter");
        waitFor(page, "#urungkan");
        assertThat(state()).isEqualTo(CaseState.IDENTITY);
    }

    @Test
    void wordsThatTheProgramDidNotFindMayBeGroundsToo() {
        Page page = windowOf("budi");
        page.navigate(address("/perkara/" + key));
        page.keyboard().press("v");
        page.keyboard().press("1");
        page.keyboard().press("w");

        // From before the first mark to the middle of it, over words that only a screen reader hears.
        page.evaluate("""
                () => {
                  const text = document.querySelector('.captured.own');
                  const mark = text.querySelector('mark');
                  const range = document.createRange();
                  range.setStart(text.firstChild, 0);
                  range.setEnd(mark.childNodes[1], 'coblos'.length);
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                  document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
                }
                """);
        assertThat(page.locator(".grounds label").last()).hasText("Ayo coblos");
        page.click("#alasan");
        page.keyboard().type("ajakan terbuka");
        page.keyboard().press("Enter");
        waitFor(page, "#urungkan");

        assertThat(store.history().recent("budi", 1).get(0).move().sign().grounds())
                .containsExactly(new Ground(postOf(key), TextPart.OWN, 0, "Ayo coblos".length()));
    }

    @Test
    void keysDoNothingWhileTypingOrWhenHeldDown() {
        Page page = windowOf("sari");
        page.navigate(address("/perkara/" + key));

        page.click("#alasan");
        page.keyboard().type("vbz");
        assertThat(page.locator(".choices input:checked")).hasCount(0);
        assertThat(page.locator("#alasan")).hasValue("vbz");
        page.keyboard().press("Escape");
        page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'b', repeat: true, bubbles: true}))");

        assertThat(page.locator(".choices input:checked")).hasCount(0);
    }

    @Test
    void aReferralNeedsTwoPeopleAndTheSecondDoesNotKnowWhatTheFirstSaid() {
        Page first = windowOf("sari");
        indicate(first);
        Page identity = windowOf("budi");
        identity.navigate(address("/perkara/" + key));
        identity.keyboard().press("y");
        assertThat(identity.locator("#dasar")).isVisible();
        identity.keyboard().press("r");
        identity.keyboard().type("dinyatakan pemiliknya");
        identity.keyboard().press("Enter");
        waitFor(identity, "#urungkan");
        clock.add(Duration.ofSeconds(11));

        first.navigate(address("/perkara/" + key));
        assertThat(first.locator("#keputusan")).hasCount(0);
        Page second = windowOf("wati");
        second.navigate(address("/perkara/" + key));
        assertThat(second.content()).doesNotContain("rahasia penelaah pertama");
        second.keyboard().press("v");
        second.keyboard().press("1");
        second.keyboard().press("w");
        second.keyboard().press("g");
        second.keyboard().press("r");
        second.keyboard().type("saya juga melihat ajakan");
        second.keyboard().press("Enter");
        waitFor(second, "#urungkan");

        assertThat(state()).isEqualTo(CaseState.HEARING);
        second.navigate(address("/perkara/" + key));
        second.keyboard().press("1");
        second.keyboard().press("r");
        second.keyboard().type("menjawab: akun dipinjam keponakan, menyesal");
        second.keyboard().press("Enter");
        assertThat(second.locator(".card-head")).containsText("siap rujuk");
        assertThat(state()).isEqualTo(CaseState.READY);
        assertThat(second.locator("#catatan")).containsText("rahasia penelaah pertama");
    }

    @Test
    void aDisputeIsSettledByKeysAlone() {
        indicate(windowOf("sari"));
        Page second = windowOf("budi");
        second.navigate(address("/perkara/" + key));
        second.keyboard().press("y");
        second.keyboard().press("r");
        second.keyboard().type("dinyatakan pemiliknya");
        second.keyboard().press("Enter");
        waitFor(second, "#urungkan");
        clock.add(Duration.ofSeconds(11));
        second.navigate(address("/perkara/" + key));
        close(second);
        assertThat(store.cases().card(key, "wati").row().disputed()).isTrue();
        clock.add(Duration.ofSeconds(11));

        Page third = windowOf("wati");
        third.navigate(address("/perkara/" + key));
        close(third);

        assertThat(state()).isEqualTo(CaseState.CLOSED);
    }

    /** Permitted, for the first of the ready-made reasons. */
    private static void close(Page page) {
        page.keyboard().press("b");
        page.keyboard().press("1");
        page.keyboard().press("Enter");
        waitFor(page, "#urungkan");
    }

    @Test
    void whoComesLateIsToldAndLosesNothing() {
        Page early = windowOf("sari");
        Page late = windowOf("budi");
        early.navigate(address("/perkara/" + key));
        late.navigate(address("/perkara/" + key));
        early.keyboard().press("l");
        early.keyboard().press("2");
        early.keyboard().press("Enter");
        waitFor(early, "#urungkan");

        late.keyboard().press("b");
        late.click("#alasan");
        late.keyboard().type("kutipan berita lokal");
        late.keyboard().press("Enter");

        assertThat(late.locator("main")).containsText("Belum tersimpan");
        assertThat(late.locator("main")).containsText("sari");
        assertThat(late.locator("main")).containsText("kutipan berita lokal");
        assertThat(verdict()).isEqualTo(Verdict.LEXICON_ERROR);
        Looking.at(late, "conflict");
    }

    @Test
    void theNipIsShownOnceForAReasonThatStandsInTheLedger() {
        Page page = windowOf("sari");
        page.navigate(address("/perkara/" + key));
        assertThat(page.content()).doesNotContain(Nusaraya.NIP);

        page.click("text=buka NIP");
        page.fill("input[name=alasan]", "memastikan orangnya");
        page.press("input[name=alasan]", "Enter");
        assertThat(page.locator("#nip")).hasText(Nusaraya.NIP);
        page.reload();

        assertThat(page.content()).doesNotContain(Nusaraya.NIP);
        assertThat(store.ledger().ofCase(key)).anyMatch(entry -> entry.body().containsValue("memastikan orangnya"));
    }

    @Test
    void theListIsWalkedByKeys() {
        Page page = windowOf("sari");
        page.navigate(address("/antrean"));

        page.keyboard().press("j");
        page.keyboard().press("Enter");

        assertThat(page.locator("main[data-page=card]")).isVisible();
    }

    @Test
    void everythingOfACardFitsTheScreenOfAnOffice() {
        Page page = windowOf("sari");
        page.navigate(address("/perkara/" + key));
        page.keyboard().press("v");

        assertThat(page.locator("#simpan").boundingBox().y).isLessThan(HEIGHT - 30);
        assertThat((Integer) page.evaluate("document.documentElement.scrollHeight"))
                .isLessThanOrEqualTo(HEIGHT);
    }

    @Test
    void anAdminInvitesSomebodyAndShutsThemOutAgain() {
        Page admin = windowOf("adi");
        admin.navigate(address("/pengguna"));
        admin.fill("#masuk", "kirana");
        admin.fill("#nama", "Kirana Dewi");
        admin.locator("form.panel input[value=penelaah]").check();
        admin.click("form.panel button");
        String link = admin.textContent("#tautan");
        Page invited = window();
        invited.navigate(link);
        invited.fill("#sandi", Nusaraya.PASSWORD);
        invited.fill("#ulang", Nusaraya.PASSWORD);
        invited.press("#ulang", "Enter");
        invited.waitForURL("**/masuk?siap");
        logIn(invited, "kirana");

        // An open list would notice by itself and go to the login.
        invited.navigate("about:blank");
        admin.click("form[action='/pengguna/kirana/aktif'] button");
        assertThat(admin.locator("form[action='/pengguna/kirana/aktif'] input[value=true]"))
                .hasCount(1);
        invited.navigate(address("/antrean"));

        assertThat(invited.locator("[role=alert]")).containsText("Sesi Anda berakhir");
        assertThat(admin.locator("tr:has-text('kirana')")).containsText("nonaktif");
    }

    private void indicate(Page page) {
        page.navigate(address("/perkara/" + key));
        page.keyboard().press("v");
        page.keyboard().press("1");
        page.keyboard().press("w");
        page.keyboard().press("g");
        page.keyboard().press("r");
        page.keyboard().type("rahasia penelaah pertama");
        page.keyboard().press("Enter");
        waitFor(page, "#urungkan");
    }

    private String postOf(String of) {
        return Posts.id(store.cases()
                        .card(of, "wati")
                        .flags()
                        .get(0)
                        .flag()
                        .post()
                        .id())
                .toString();
    }

    private CaseState state() {
        return store.cases().card(key, "wati").row().state();
    }

    private Verdict verdict() {
        return store.history().recent("sari", 1).get(0).move().verdict();
    }
}
