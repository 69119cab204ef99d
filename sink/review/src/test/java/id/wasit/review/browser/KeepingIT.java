package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.wasit.model.Strength;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Verdict;
import id.wasit.store.flags.EvidenceHold;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say of a case besides its verdict: that its evidence is kept, and that it is about the wrong person. */
class KeepingIT extends BrowserPages {
    private static final String BADGE = ".card-head .phase.waits";

    private static int day;
    private String account;
    private String key;

    @BeforeEach
    void aCaseThatSomebodyClosed() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers();
        }
        account = "tahan." + ++day;
        nusaraya().person(account, "Rini Rahmawati");
        key = flagged("t" + day);
        int version = store.cases().open(key, "sari").row().version();
        store.cases().decide(new Decision(key, version, "sari", Verdict.BENIGN, null, "kutipan", null));
    }

    @Test
    void aSupervisorHoldsTheEvidenceOnABasisUntilADay() {
        Page page = windowAgain("wati");
        page.navigate(address("/perkara/" + key));

        page.click("text=Tahan bukti");
        page.fill("[name=dasar]", "UU 7/2017 Ps 454");
        page.fill("[name=sampai]", "2025-12-19");
        page.click("button:has-text('Tahan'):visible");

        assertThat(page.locator("#penahanan + dd")).containsText("ditahan sampai 20 Des 2025 oleh wati");
        assertThat(store.holds().of(key)).extracting(EvidenceHold::basis).containsExactly("UU 7/2017 Ps 454");
        page.click("text=Lepas penahanan");
        assertThat(page.locator("#penahanan + dd")).containsText("tidak ditahan");
        assertThat(store.holds().of(key)).noneMatch(hold -> hold.holdsAt(clock.instant()));
    }

    @Test
    void aReviewerHoldsNothing() {
        Page page = windowAgain("sari");

        page.navigate(address("/perkara/" + key));

        assertThat(page.locator("text=Tahan bukti")).hasCount(0);
    }

    @Test
    void aReportOfTheWrongPersonStopsTheOtherCasesUntilSomebodyDecidesIt() {
        String other = flagged("u" + day);
        Page page = windowAgain("sari");
        page.navigate(address("/perkara/" + key));

        page.click("text=Laporkan bahwa ini bukan akunnya");
        page.fill(".decide [name=alasan]", "pemilik akun ternyata keponakannya");
        page.click(".decide button:has-text('Laporkan')");

        assertThat(page.locator("#h-salah-orang")).hasText("Dilaporkan sebagai orang yang salah");
        Page colleague = windowAgain("budi");
        colleague.navigate(address("/perkara/" + other));
        assertThat(colleague.locator(BADGE)).hasText("menunggu identitas");
        for (String text : List.of("[name=alasan]", "[name=bukti]")) {
            page.fill(".decide " + text, "keterangan tertulis 12/2025");
        }
        page.click(".decide button:has-text('Benar miliknya')");
        assertThat(page.locator("#h-salah-orang")).hasText("Salah orang?");
        colleague.reload();
        assertThat(colleague.locator(BADGE)).hasCount(0);
    }

    private String flagged(String item) {
        return nusaraya()
                .flag(item, account, "ajakan_memilih", Strength.STRONG, "Ayo [ACT:coblos] [TARGET:nomor dua] " + item);
    }
}
