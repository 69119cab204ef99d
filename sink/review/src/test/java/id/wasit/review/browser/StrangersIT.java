package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import id.wasit.model.Rejected;
import id.wasit.model.SourceStatus;
import id.wasit.model.Stage;
import id.wasit.model.Strength;
import id.wasit.review.News;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Verdict;
import id.wasit.store.hearing.Attachment;
import id.wasit.store.hearing.Purpose;
import id.wasit.store.hearing.Speaker;
import id.wasit.store.hearing.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever somebody else wrote, wherever it is shown, is text and never part of a page. */
class StrangersIT extends BrowserPages {
    private static final String HOSTILE =
            "<img src=x onerror=alert(1)><script>alert(2)</script>\"'><svg/onload=alert(3)>";

    @Test
    void whatAStrangerWroteIsOnlyText() {
        nusaraya().withUsers();
        nusaraya().user("tamu", "Tamu " + HOSTILE, UserRole.REVIEWER);
        String account = "akun" + HOSTILE;
        nusaraya().person(account, "Rini " + HOSTILE);
        String key = nusaraya()
                .comment(
                        "x1" + HOSTILE,
                        account,
                        "kategori" + HOSTILE,
                        Strength.STRONG,
                        HOSTILE + " [ACT:<b onclick=alert(4)>coblos</b>] ${7*7} [[${7*7}]] [(${7*7})]",
                        "</p>" + HOSTILE);
        String other = nusaraya().flag("x2", account, "ajakan_memilih", Strength.WEAK, "[ACT:coblos] nomor dua");
        store.notes().add(key, "sari", "catatan " + HOSTILE);
        int version = store.cases().open(other, "sari").row().version();
        store.cases().decide(new Decision(other, version, "sari", Verdict.BENIGN, null, "alasan " + HOSTILE, null));
        store.sources()
                .write(List.of(new SourceStatus(
                        "sumber" + HOSTILE, "berkas" + HOSTILE, 1, 0, 1, clock.instant(), null, "gagal " + HOSTILE)));
        store.rejected()
                .write(List.of(new Rejected(
                        Stage.RECORD, "asal" + HOSTILE, "sebab " + HOSTILE, "isi " + HOSTILE, clock.instant())));

        store.flags()
                .writeLeads(List.of(News.about(
                        "x" + HOSTILE, "p-" + account, "1", "Kata " + HOSTILE + " Rini Rahmawati hadir. " + HOSTILE)));
        String answered = answeredWithAFileCalled(HOSTILE + ".pdf", account);
        Page reviewer = watched("sari");
        for (String path : List.of("/antrean", "/antrean?cari=" + "%3Cscript%3E", "/keputusan", "/berita", "/unggah")) {
            opens(reviewer, path);
        }
        opens(reviewer, "/berita/1");
        assertThat(reviewer.locator(".captured.article")).containsText("<script>alert(2)</script>");
        opens(reviewer, "/perkara/" + key);
        assertThat(reviewer.locator(".captured.own")).containsText("<script>alert(2)</script>");
        assertThat(reviewer.locator(".captured.own mark")).containsText("<b onclick=alert(4)>coblos</b>");
        assertThat(reviewer.locator(".captured.own")).containsText("${7*7} [[${7*7}]] [(${7*7})]");
        assertThat(reviewer.locator("#catatan")).containsText("catatan " + HOSTILE);
        reviewer.navigate(address("/coba"));
        reviewer.fill("#kalimat", "Pilih nomor 2 " + HOSTILE);
        reviewer.click("form.panel button");
        waitFor(reviewer, "section[aria-labelledby=h-kata]");
        clean(reviewer);
        Page admin = watched("adi");
        opens(admin, "/pengguna");
        Page operator = watched("oki");
        opens(operator, "/sumber");
        opens(operator, "/ditolak");
        Page supervisor = watched("wati");
        opens(supervisor, "/buku");
        opens(supervisor, "/perkara/" + answered + "/hak-jawab");
        assertThat(supervisor.locator("main")).containsText("<script>alert(2)</script>");
    }

    /** The key of a case whose person, called and writing like that too, sent such a file. */
    private String answeredWithAFileCalled(String name, String account) {
        String heard = nusaraya().heard("x3", account);
        String code = store.hearing().issue(heard, "wati", Duration.ofDays(30)).code();
        byte[] file = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        store.hearing()
                .submit(new Submission(
                        code,
                        Purpose.ANSWER,
                        Speaker.CONCERNED,
                        "Rini " + HOSTILE,
                        HOSTILE,
                        "jawaban " + HOSTILE,
                        List.of(new Attachment(name, file))));
        return heard;
    }

    private void opens(Page page, String path) {
        page.navigate(address(path));
        clean(page);
    }

    private static void clean(Page page) {
        assertThat(page.locator("main script, main img, main svg[onload], main b[onclick]"))
                .hasCount(0);
    }

    private Page watched(String login) {
        Page page = windowOf(login);
        page.onDialog(dialog -> {
            throw new AssertionError("a script ran: " + dialog.message());
        });
        return page;
    }
}
