package id.wasit.review.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Takes pictures of a page on the screen of an office and on a telephone, and has it looked at for those who cannot see. */
final class Looking {
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private Looking() {}

    static void at(Page page, String name) {
        Pictures.take(page, name + "-desk");
        List<String> serious = Axe.serious(page);
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        Pictures.take(page, name + "-phone");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(name + " scrolls sideways")
                .isLessThanOrEqualTo(0);
        serious.addAll(Axe.seriousInWidth(page));
        page.setViewportSize(BrowserPages.WIDTH, BrowserPages.HEIGHT);
        assertThat(serious).as(name).isEmpty();
        assertThat(page.content()).doesNotContain("??");
    }
}
