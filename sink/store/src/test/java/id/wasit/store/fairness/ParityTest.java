package id.wasit.store.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.store.fairness.Parity.Group;
import id.wasit.store.fairness.Parity.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParityTest {
    /** More than five of a hundred tables at a rate of one in a hundred happens once in two thousand times. */
    private static final int MOST_OF_A_HUNDRED = 5;

    @Test
    void aPlantedSkewIsFoundAndNamed() {
        Random random = new Random(7);
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            groups.add(drawn(random, "daerah-" + i, 300, i == 4 ? 0.30 : 0.12));
        }

        Parity parity = Parity.of(groups);

        assertEquals(
                List.of("daerah-4"),
                parity.standings().stream()
                        .filter(Parity.Standing::alarm)
                        .map(Parity.Standing::name)
                        .toList());
        assertEquals(Place.ABOVE, parity.standings().get(0).place());
    }

    @Test
    void aSideThatIsSparedIsFoundToo() {
        Random random = new Random(11);

        Parity parity = Parity.of(
                List.of(drawn(random, "1", 400, 0.5), drawn(random, "2", 400, 0.5), drawn(random, "3", 400, 0.25)));

        assertTrue(parity.standings().stream()
                .anyMatch(standing -> standing.name().equals("3") && standing.place() == Place.BELOW));
    }

    @ParameterizedTest
    @CsvSource({"3, 200, 0.4", "12, 300, 0.12", "400, 40, 0.2", "5, 20000, 0.3"})
    void aFairStreamRaisesNoMoreThanTheToldRate(int count, int size, double rate) {
        Random random = new Random(20_251_127);
        int alarms = 0;
        for (int run = 0; run < 100; run++) {
            List<Group> groups = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                groups.add(drawn(random, "g" + i, size / 2 + random.nextInt(size), rate));
            }
            alarms += Parity.of(groups).alarm() ? 1 : 0;
        }

        assertTrue(alarms <= MOST_OF_A_HUNDRED, alarms + " of 100 fair tables raised an alarm");
    }

    @Test
    void fewCasesAreShownAndNotJudged() {
        Parity parity = Parity.of(List.of(new Group("besar", 10, 500), new Group("kecil", 9, 9)));

        assertFalse(parity.alarm());
        assertEquals(Place.TOO_FEW, parity.standings().get(1).place());
    }

    /** Wilson's interval for 15 of 148: Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 0.0624 to 0.1605. */
    @Test
    void theIntervalIsThatOfThePublishedExample() {
        Rate rate = Rate.of(15, 148);

        assertEquals(0.0624, rate.low(), 0.00005);
        assertEquals(0.1605, rate.high(), 0.00005);
    }

    @Test
    void theBellCurveMeetsTheExactRange() {
        Expected exact = Expected.of(1_000, 1_001, 9_000, 0.0005);
        Expected bell = Expected.of(1_001, 1_001, 9_000, 0.0005);

        assertEquals(exact.low(), bell.low(), 3);
        assertEquals(exact.high(), bell.high(), 3);
    }

    private static Group drawn(Random random, String name, int whole, double rate) {
        long part = random.doubles(whole).filter(lot -> lot < rate).count();
        return new Group(name, part, whole);
    }
}
