package id.wasit.pipeline.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases that follow each other, each from its own moment. */
class HoldingTest {
    /** The second holds from 10 on; at 4 a third is announced that holds from 20 on. */
    private static final Holding<String> THREE =
            Holding.always("first").followedBy("second", 10, 3).followedBy("third", 20, 4);

    @ParameterizedTest(name = "at {0} the {1} holds")
    @CsvSource({"0, first", "9, first", "10, second", "19, second", "20, third", "99, third"})
    void eachReleaseHoldsFromItsMomentAlsoWhenTheNextIsKnownAlready(long now, String expected) {
        assertEquals(expected, THREE.at(() -> now));
    }

    @Test
    void releaseThatIsOverIsLetGoOf() {
        Holding<String> later = THREE.followedBy("fourth", 40, 30);

        assertEquals("third", later.at(() -> 30));
        assertNull(later.before().before());
    }

    @Test
    void momentsMayLieOnBothSidesOfWhereTheCounterTurnsNegative() {
        long from = Long.MAX_VALUE;
        Holding<String> two = Holding.always("first").followedBy("second", from, from - 5);

        assertEquals("first", two.at(() -> from - 1));
        assertEquals("second", two.at(() -> from + 1));
    }
}
