package id.wasit.store.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementTest {
    /** Four observers, twelve units, with gaps: Krippendorff (2011), section C; the same table is cac.raw4raters of Gwet's irrCAC. */
    private static final List<String> FOUR_OBSERVERS = List.of(
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    /** Two observers, ten articles: Krippendorff (2011), section A. */
    private static final List<String> TWO_OBSERVERS = List.of("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");

    @Test
    void alphaIsThatOfThePublishedExamples() {
        assertEquals(0.743, Sample.of(items(FOUR_OBSERVERS)).alpha(), 0.0005);
        assertEquals(0.095, Sample.of(items(TWO_OBSERVERS)).alpha(), 0.0005);
    }

    /** Gwet, irrCAC: gwet.ac1.raw(cac.raw4raters) gives 0.77544, of an agreement of 0.81818 and a chance of 0.19032. */
    @Test
    void ac1IsThatOfThePublishedExample() {
        assertEquals(0.77544, Sample.of(items(FOUR_OBSERVERS)).ac1(), 0.000005);
    }

    @Test
    void intervalsHoldTheEstimateAndNarrowWithMoreItems() {
        List<List<String>> few = items(FOUR_OBSERVERS);
        List<List<String>> many =
                Collections.nCopies(20, few).stream().flatMap(List::stream).toList();

        Agreement.Estimate wide = Agreement.of(few).ac1();
        Agreement.Estimate narrow = Agreement.of(many).ac1();

        assertTrue(wide.low() < wide.value() && wide.value() < wide.high(), wide::toString);
        assertTrue(narrow.high() - narrow.low() < (wide.high() - wide.low()) / 2, narrow::toString);
    }

    @Test
    void whereNothingWasReadTwiceNothingIsTold() {
        Agreement agreement = Agreement.of(List.of(List.of("V"), List.of("L")));

        assertEquals(0, agreement.items());
        assertFalse(agreement.alpha().known());
        assertFalse(agreement.ac1().known());
    }

    /** Jeffreys' and Laplace's textbook case: nothing seen, everything possible; three of three right is no proof. */
    @Test
    void theCredibleIntervalIsThatOfTheBetaPosterior() {
        Credible nothing = Credible.of(0, 0);
        Credible three = Credible.of(3, 3);

        assertEquals(0.5, nothing.value(), 1e-12);
        assertEquals(0.025, nothing.low(), 1e-9);
        assertEquals(0.975, nothing.high(), 1e-9);
        assertEquals(Math.pow(0.025, 0.25), three.low(), 1e-9);
    }

    private static List<List<String>> items(List<String> observers) {
        List<String[]> rows = observers.stream().map(row -> row.split(" ")).toList();
        return IntStream.range(0, rows.get(0).length)
                .<List<String>>mapToObj(item -> new ArrayList<>(rows.stream()
                        .map(row -> row[item])
                        .filter(answer -> !answer.equals("."))
                        .toList()))
                .toList();
    }
}
