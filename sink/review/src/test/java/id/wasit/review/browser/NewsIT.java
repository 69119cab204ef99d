package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.wasit.review.News;
import id.wasit.store.leads.LeadMove;
import id.wasit.store.leads.LeadMoveKind;
import id.wasit.store.leads.LeadState;
import id.wasit.store.leads.LeadStep;
import id.wasit.store.leads.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lane of news by keyboard alone: from the list to what leaves the house. */
class NewsIT extends BrowserPages {
    private static int day;
    private String item;

    @BeforeEach
    void twoStoriesOfSomebodyOfTheRoster() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers().person("rini", "Rini Rahmawati");
        }
        item = "berita-" + ++day;
        store.flags()
                .writeLeads(List.of(
                        News.about(item + "-lama", "p-rini", "1", story("balai desa")),
                        News.about(item, "p-rini", "1", story("panggung kampanye"))));
    }

    @Test
    void newsIsOpenedFromTheListAndSetAsideByKeys() {
        Page page = windowAgain("sari");
        page.navigate(address("/berita"));

        page.keyboard().press("j");
        page.keyboard().press("Enter");
        waitFor(page, "#keputusan");
        page.keyboard().press("2");
        page.keyboard().press("1");
        page.keyboard().press("Enter");
        waitFor(page, "#urungkan");

        LeadMove step = lastStep(LeadState.IGNORED);
        assertThat(step.actor() + ": " + step.reason()).isEqualTo("sari: Orang lain yang senama");
        assertThat(page.locator("#kabar [role=status]")).containsText("diabaikan");
    }

    @Test
    void whatWasPressedByMistakeIsTakenBackByOneKey() {
        Page page = windowAgain("sari");
        page.navigate(address("/berita/" + newest(LeadState.NEW)));
        page.keyboard().press("1");
        page.keyboard().press("Enter");
        waitFor(page, "#urungkan");

        page.keyboard().press("z");

        assertThat(page.locator("#kabar [role=status]")).containsText("dibuka lagi");
    }

    @Test
    void whatIsSetAsideNeedsAReasonAndTheBrowserAsksForIt() {
        Page page = windowAgain("sari");
        long number = newest(LeadState.NEW);
        page.navigate(address("/berita/" + number));

        page.keyboard().press("2");
        page.keyboard().press("Enter");

        assertThat(page.locator("#alasan:invalid")).isVisible();
        assertThat(stateOf(number)).isEqualTo(LeadState.NEW);
    }

    @Test
    void oneProposesAndAnotherHandsOverAndPrints() {
        long number = newest(LeadState.NEW);
        Page reviewer = windowAgain("sari");
        reviewer.navigate(address("/berita/" + number));
        reviewer.keyboard().press("3");
        reviewer.keyboard().press("1");
        reviewer.keyboard().press("Enter");
        waitFor(reviewer, "#urungkan");

        Page supervisor = windowAgain("wati");
        supervisor.navigate(address("/berita/" + number));
        supervisor.keyboard().press("5");
        supervisor.keyboard().press("1");
        supervisor.keyboard().press("Enter");
        assertThat(supervisor.locator("#kepada:invalid")).isVisible();
        supervisor.fill("#kepada", "Tim penelusuran");
        supervisor.keyboard().press("Escape");
        supervisor.keyboard().press("Enter");
        waitFor(supervisor, "a[href$='/lembar']");

        assertThat(stateOf(number)).isEqualTo(LeadState.HANDED_OVER);
        Looking.at(supervisor, "news-handed-over");
        supervisor.click("a[href$='/lembar']");
        Looking.at(supervisor, "news-sheet");
        assertThat(supervisor.locator(".paper")).containsText("bukan dugaan terhadap siapa pun");
    }

    @Test
    void whoDecidesOnWhatSomebodyElseDecidedIsToldWhoAndKeepsWhatTheyTyped() {
        long number = newest(LeadState.NEW);
        Page page = windowAgain("sari");
        page.navigate(address("/berita/" + number));
        Page other = windowAgain("budi");
        other.navigate(address("/berita/" + number));
        other.keyboard().press("1");
        other.keyboard().press("Enter");
        waitFor(other, "#urungkan");

        page.keyboard().press("2");
        page.keyboard().press("r");
        page.keyboard().type("sudah lama sekali");
        page.keyboard().press("Enter");

        assertThat(page.locator("#kabar [role=alert]")).containsText("budi");
        assertThat(page.locator("#alasan")).hasValue("sudah lama sekali");
        Looking.at(page, "news-conflict");
    }

    @Test
    void aCopyThatComesAfterTheProposalIsToldAndStopsTheHandOver() {
        Story story = stories(LeadState.NEW).stream()
                .filter(one -> one.lead().article().id().id().endsWith('/' + item))
                .findFirst()
                .orElseThrow();
        int version = store.leads().open(story.number(), "sari").orElseThrow().version();
        store.leads().move(new LeadStep(story.number(), version, "sari", LeadMoveKind.PROPOSE, "jelas", null));
        store.flags().writeLeads(List.of(News.about(item, "p-rini", "2", story("panggung kampanye"))));

        Page page = windowAgain("wati");
        page.navigate(address("/berita/" + story.number()));

        assertThat(page.locator("main")).containsText("bergabung setelah berita ini diusulkan");
        assertThat(page.locator("#v-HAND_OVER")).hasCount(0);
        Looking.at(page, "news-outgrown");
    }

    private static String story(String place) {
        return "Seorang analis bernama Rini Rahmawati terlihat di " + place + " " + day
                + ". Ia mengatakan hadir karena diundang panitia. " + place.repeat(day);
    }

    private long newest(LeadState state) {
        return stories(state).get(0).number();
    }

    private LeadState stateOf(long number) {
        return store.leads().open(number, "wati").orElseThrow().story().state();
    }

    private LeadMove lastStep(LeadState state) {
        List<LeadMove> moves =
                store.leads().open(newest(state), "wati").orElseThrow().moves();
        return moves.get(moves.size() - 1);
    }

    private List<Story> stories(LeadState state) {
        return store.leads().stories("wati", state, 0, 10);
    }
}
