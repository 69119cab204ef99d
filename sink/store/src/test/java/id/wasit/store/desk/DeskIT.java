package id.wasit.store.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Flag;
import id.wasit.model.Strength;
import id.wasit.store.Made;
import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.SecondLook;
import id.wasit.store.cases.Verdict;
import id.wasit.store.flags.FlagTable;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskIT {
    private final TestStore test = TestStore.fresh().withPeople();
    private final Store store = test.store;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void settingsAreOnesOwnAndStayWhenOthersAreSet() {
        store.desk().set("sari", Map.of("key.V", "K", "break", "40"));
        store.desk().set("sari", Map.of("break", "0"));

        assertEquals(Map.of("key.V", "K", "break", "0"), store.desk().settings("sari"));
        assertEquals(Map.of(), store.desk().settings("budi"));
    }

    @Test
    void aRelationIsDeclaredOnceAndEndedByItsOwnerOnly() {
        store.desk().declare("sari", Relation.Kind.UNIT, "Dinas Contoh", "suami bekerja di sana");
        store.desk().declare("sari", Relation.Kind.UNIT, "Dinas Contoh", "sekali lagi");
        long id = store.desk().relations("sari").get(0).id();

        store.desk().end("budi", id);
        assertEquals(1, store.desk().relations("sari").size());
        store.desk().end("sari", id);

        assertEquals(List.of(), store.desk().relations("sari"));
        assertThrows(
                IllegalArgumentException.class, () -> store.desk().declare("sari", Relation.Kind.UNIT, "Dinas", " "));
    }

    @Test
    void oneActOverManyCasesIsOneStepOfThePace() throws SQLException {
        test.sql("ALTER TABLE wasit.cases ALTER drawn SET DEFAULT false");
        List<Flag> flags = IntStream.range(0, 40)
                .mapToObj(i -> Made.flag("p" + i, i < 22 ? "o" : "o" + i, "Ayo " + i, "f" + i, Strength.STRONG, 3))
                .toList();
        store.flags().write(flags);
        Instant start = test.clock.instant().minusSeconds(1);
        store.groups()
                .decide(
                        flags.subList(0, 22).stream().map(this::benign).toList(),
                        SecondLook.NONE,
                        FlagTable.caseKey(flags.get(0)));
        assertEquals(1, store.desk().pace("sari", start).same());

        for (Flag flag : flags.subList(22, 40)) {
            test.clock.add(Duration.ofSeconds(2));
            store.cases().decide(benign(flag));
        }

        assertTrue(store.desk().pace("sari", start).tooFast());
        assertEquals(0, store.desk().pace("budi", start).same());
    }

    private Decision benign(Flag flag) {
        return new Decision(FlagTable.caseKey(flag), 0, "sari", Verdict.BENIGN, null, "kutipan", null);
    }
}
