package id.wasit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.model.Lead;
import id.wasit.store.leads.LeadState;
import id.wasit.store.leads.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Copies and versions of one article are one story. */
class StoriesIT {
    private static final String PRINT = "00000000000000ff";
    private static final String NEARLY = "0000000000000fff";
    private static final String FAR = "ffffffff000000ff";

    private final TestStore test = TestStore.fresh().withPeople();
    private final Store store = test.store;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void copyWithNearlyTheSameWordsJoinsItsStoryAndAnotherArticleDoesNot() {
        Lead first = told("n1", "1", PRINT, 0);
        Lead copy = told("salinan", "1", NEARLY, 1);
        Lead other = told("n3", "1", FAR, 2);

        store.flags().writeLeads(List.of(first, copy, other));

        assertEquals(List.of("n3: ", "salinan: n1"), stories());
        assertEquals(List.of(FAR, PRINT), prints());
    }

    @Test
    void laterVersionJoinsItsStoryHoweverMuchWasWrittenAnew() {
        store.flags().writeLeads(List.of(told("n1", "1", PRINT, 0)));
        store.flags().writeLeads(List.of(told("n1", "2", FAR, 1)));

        assertEquals(List.of("n1: n1"), stories());
        assertEquals(List.of(PRINT), prints());
    }

    @Test
    void storyOfLastMonthTakesNoCopiesAnyMore() {
        store.flags().writeLeads(List.of(told("n1", "1", PRINT, 0)));
        store.flags().writeLeads(List.of(told("n2", "1", PRINT.replace('f', 'e'), 31)));

        assertEquals(List.of("n2: ", "n1: "), stories());
    }

    private List<String> stories() {
        return store.leads().stories("wati", LeadState.NEW, 0, 10).stream()
                .map(story -> story.lead().article().id().id() + ": "
                        + String.join(
                                " ",
                                story.others().stream().map(Story.Telling::item).toList()))
                .toList();
    }

    private List<String> prints() {
        return store.leads().stories("wati", LeadState.NEW, 0, 10).stream()
                .map(story -> story.lead().fingerprint())
                .toList();
    }

    private static Lead told(String item, String version, String print, int days) {
        Lead made = Made.lead(item, "Camat hadir di panggung");
        return new Lead(
                Made.version(made.article(), version),
                made.mentions(),
                made.lexicon(),
                print,
                made.foundAt().plus(Duration.ofDays(days)));
    }
}
