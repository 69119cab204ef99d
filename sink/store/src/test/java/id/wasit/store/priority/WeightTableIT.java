package id.wasit.store.priority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Flag;
import id.wasit.model.Strength;
import id.wasit.store.Made;
import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.flags.FlagTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightTableIT {
    private static final Set<String> CATEGORIES = Set.of("ajakan_memilih", "fasilitas_negara");

    private final TestStore test = TestStore.fresh().withPeople();
    private final Store store = test.store;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aChangeMovesTheCasesAndStandsWithItsReasonInHistoryAndLedger() {
        Flag flag = Made.flag("1", "o1", "Ayo", "f1", Strength.STRONG, 3);
        store.flags().write(List.of(flag));
        store.priorities().refresh();
        Duration before = headStart(FlagTable.caseKey(flag));

        int changed = store.weights()
                .change(
                        Map.of("strength.STRONG", 8.0, "strength.WEAK", 1.0),
                        CATEGORIES,
                        "wati",
                        "banyak indikasi kuat");
        store.priorities().refresh();

        assertEquals(1, changed, "what stays as it is is no change");
        assertEquals(before.plusHours(12), headStart(FlagTable.caseKey(flag)));
        WeightChange told = store.weights().changes().get(0);
        assertEquals(
                List.of("strength.STRONG", 4.0, 8.0, "wati", "banyak indikasi kuat"),
                List.of(told.name(), told.before(), told.after(), told.by(), told.reason()));
        assertEquals("weight", store.ledger().before(Long.MAX_VALUE, 1).get(0).kind());
    }

    @Test
    void twoChangesAtOnceEachTellWhatWasThereBefore() {
        List<CompletableFuture<Integer>> both = Stream.of(8.0, 9.0)
                .map(value -> CompletableFuture.supplyAsync(
                        () -> store.weights().change(Map.of("strength.STRONG", value), CATEGORIES, "wati", "uji")))
                .toList();
        both.forEach(CompletableFuture::join);

        List<WeightChange> told = store.weights().changes();

        assertEquals(2, told.size());
        assertEquals(told.get(1).after(), told.get(0).before());
        assertEquals(4.0, told.get(1).before());
    }

    @Test
    void aCategoryWithoutAWeightCountsOnceAndMayGetOne() {
        assertEquals(1.0, value("severity.ajakan_memilih"));

        store.weights().change(Map.of("severity.ajakan_memilih", 2.0), CATEGORIES, "wati", "uji");

        assertEquals(2.0, value("severity.ajakan_memilih"));
    }

    @ParameterizedTest
    @CsvSource({
        "strength.STRONG,          11,   wati, di luar batas",
        "strength.STRONG,          0.1,  wati, di luar batas",
        "strength.STRONG,          NaN,  wati, di luar batas",
        "waiting.doubling_hours,   100,  wati, di luar batas",
        "severity.bukan_kategori,  2,    wati, tidak dikenal",
        "candidate.bimo-laras,     2,    wati, tidak dikenal",
        "strength.STRONG,          2,    sari, Hanya penyelia"
    })
    void whatIsOutOfBoundsOrNotTheirsChangesNothing(String name, double value, String login, String told) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> store.weights()
                .change(Map.of(name, value, "strength.WEAK", 2.0), CATEGORIES, login, "uji"));

        assertTrue(refused.getMessage().contains(told), refused.getMessage());
        assertEquals(1.0, value("strength.WEAK"));
        assertEquals(List.of(), store.weights().changes());
    }

    private double value(String name) {
        return store.weights().all(CATEGORIES).stream()
                .filter(weight -> weight.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private Duration headStart(String key) {
        return store.priorities().of(key).orElseThrow().headStart();
    }
}
