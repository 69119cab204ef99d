package id.wasit.store.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.store.TestStore;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedViewsIT {
    private static final String ADDRESS = "/antrean?jalur=triase&wilayah=Utara";

    private final TestStore test = TestStore.fresh().withPeople();
    private final SavedViews views = test.store.views();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void othersSeeWhatIsSharedAndOneselfAll() {
        views.keep("sari", "Utara", ADDRESS, true);
        views.keep("sari", "Milikku", ADDRESS, false);

        assertEquals(List.of("Milikku", "Utara"), names("sari"));
        assertEquals(List.of("Utara"), names("budi"));
    }

    @Test
    void theSameNameReplacesOnesOwnViewOnly() {
        views.keep("budi", "utara", "/antrean?jalur=identitas", true);
        views.keep("sari", "Utara", ADDRESS, true);
        views.keep("sari", "UTARA", "/antrean?jalur=selesai", true);

        assertEquals(List.of("UTARA", "utara"), names("sari"));
        assertEquals("/antrean?jalur=identitas", views.of("budi").get(0).address());
    }

    @Test
    void aViewIsRemovedByItsOwnerOrIfSharedByASupervisor() {
        SavedView own = views.keep("sari", "Milikku", ADDRESS, false);
        SavedView shared = views.keep("sari", "Utara", ADDRESS, true);

        views.remove("budi", shared.id());
        views.remove("wati", own.id());
        assertEquals(2, views.of("sari").size());
        views.remove("wati", shared.id());
        views.remove("sari", own.id());

        assertEquals(List.of(), views.of("sari"));
    }

    @Test
    void peopleBeginWithAViewThatTheySeeAndWithTheQueueWhenItIsGone() {
        SavedView shared = views.keep("sari", "Utara", ADDRESS, true);
        SavedView own = views.keep("sari", "Milikku", ADDRESS, false);

        views.startWith("budi", own.id());
        assertTrue(views.startOf("budi").isEmpty(), "it is not his to see");
        views.startWith("budi", shared.id());
        assertEquals(shared, views.startOf("budi").orElseThrow());
        views.keep("sari", "Utara", ADDRESS, false);
        assertTrue(views.startOf("budi").isEmpty(), "no longer shared");
        views.remove("sari", shared.id());
        assertTrue(views.startOf("budi").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "nama yang jauh lebih panjang daripada yang muat pada satu baris layar"})
    void aNameIsShortAndNotBlank(String name) {
        assertThrows(IllegalArgumentException.class, () -> views.keep("sari", name, ADDRESS, true));
    }

    @Test
    void thereIsAnEndToHowManyOnePersonKeeps() {
        for (int i = 0; i < SavedViews.MOST; i++) {
            views.keep("sari", "no " + i, ADDRESS, false);
        }

        assertThrows(IllegalArgumentException.class, () -> views.keep("sari", "satu lagi", ADDRESS, false));
        views.keep("sari", "no 3", "/antrean?jalur=selesai", false);
    }

    private List<String> names(String login) {
        return views.of(login).stream().map(SavedView::name).toList();
    }
}
