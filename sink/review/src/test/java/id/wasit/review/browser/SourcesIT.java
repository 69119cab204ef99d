package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.wasit.model.PolicyClass;
import id.wasit.model.SourceStatus;
import id.wasit.store.intake.SourceListing;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators look after the sources in a browser. */
class SourcesIT extends BrowserPages {
    private static final String FEED = "http://kabarnusa.example/feed";

    @BeforeEach
    void fill() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers();
            store.sourceOrders().list(listings());
            tell(315);
        }
    }

    static List<SourceListing> listings() {
        return List.of(
                listing("kabarnusa", "feed", PolicyClass.OPEN),
                listing("kotak-masuk", "inbox", PolicyClass.IMPORTED),
                listing("warta", "feed", PolicyClass.OPEN));
    }

    @Test
    void operatorPausesASourceAndLetsItGoOn() {
        Page page = windowAgain("oki");
        page.navigate(address("/sumber"));

        row(page, "kabarnusa").getByText("Jeda").click();

        assertThat(row(page, "kabarnusa")).containsText("dijeda");
        assertThat(row(page, "kabarnusa")).containsText("oleh oki");
        assertThat(store.sourceOrders().paused()).isEqualTo(Set.of("kabarnusa"));
        row(page, "kabarnusa").getByText("Lanjutkan").click();
        assertThat(row(page, "kabarnusa")).containsText("baik");
        assertThat(store.sourceOrders().paused()).isEmpty();
        assertThat(store.ledger().verify().holds()).isTrue();
    }

    @Test
    void listRenewsItselfAndKeepsTheButtonInFocus() {
        Page page = windowAgain("oki");
        page.navigate(address("/sumber"));
        Locator button = row(page, "kabarnusa").getByText("Ambil sekarang");
        button.focus();
        String focused = (String) page.evaluate("document.activeElement.id");

        tell(9_871);

        assertThat(row(page, "kabarnusa")).containsText("9.871");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo(focused);
    }

    @Test
    void aListThatRenewsItselfLeavesAButtonInPlaceWhileItIsPressed() {
        Page page = windowAgain("oki");
        page.navigate(address("/sumber"));
        row(page, "warta").getByText("Jeda").hover();
        page.mouse().down();

        page.evaluate("htmx.ajax('GET', '/sumber', {source: '#keadaan', target: '#keadaan', swap: 'outerHTML'})");
        page.mouse().up();

        assertThat(row(page, "warta")).containsText("oleh oki");
    }

    @Test
    void whoOnlyLooksSeesNoButtons() {
        Page page = windowAgain("wati");
        page.navigate(address("/sumber"));

        assertThat(row(page, "kabarnusa")).isVisible();
        assertThat(page.getByText("Jeda")).hasCount(0);
    }

    private void tell(long in) {
        store.sources()
                .write(List.of(new SourceStatus(
                        "kabarnusa",
                        FEED,
                        in,
                        0,
                        1,
                        clock.instant(),
                        clock.instant().plusSeconds(900),
                        null)));
    }

    private static Locator row(Page page, String source) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(source));
    }

    private static SourceListing listing(String name, String kind, PolicyClass policy) {
        return new SourceListing(name, kind, policy, "PKB Netralitas 2025, pasal 4", Duration.ofMinutes(15));
    }
}
