package id.wasit.store.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void aSmallCellTakesThreeOthersAlong() {
        OptionalLong[][] shown = SmallCells.of(new long[][] {{3, 20, 30}, {9, 40, 50}, {60, 70, 80}})
                .orElseThrow();

        assertEquals(
                "[-, -, 30, 53] [-, -, 50, 99] [60, 70, 80, 210]",
                Arrays.stream(shown)
                        .map(SmallCellsTest::text)
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow());
    }

    @Test
    void aTableOfLargeNumbersIsShownWhole() {
        OptionalLong[][] shown = SmallCells.of(new long[][] {{5, 0}, {7, 12}}).orElseThrow();

        assertEquals("[5, 0, 5]", text(shown[0]));
    }

    @Test
    void aRowAloneWithASmallCellIsNotShown() {
        assertTrue(SmallCells.of(new long[][] {{2, 30}}).isEmpty());
    }

    /** Somebody who knows all that is shown, and the totals of the columns, narrows every hidden cell as far as sums allow. */
    @Test
    void nobodyCanWorkOutASmallCellFromTheSums() {
        Random random = new Random(5);
        int withHidden = 0;
        for (int run = 0; run < 2_000; run++) {
            long[][] rows = table(random);
            OptionalLong[][] shown = SmallCells.of(rows).orElse(null);
            if (shown == null) {
                continue;
            }
            long[][] low = new long[rows.length][];
            long[][] high = new long[rows.length][];
            attack(rows, shown, low, high);
            for (int r = 0; r < shown.length; r++) {
                for (int c = 0; c < shown[r].length; c++) {
                    long value = c < rows[r].length
                            ? rows[r][c]
                            : Arrays.stream(rows[r]).sum();
                    if (value > 0 && value < SmallCells.SMALLEST) {
                        withHidden++;
                        assertTrue(low[r][c] < high[r][c], Arrays.deepToString(rows) + " gives away " + r + "," + c);
                    }
                }
            }
        }
        assertTrue(withHidden > 1_000, "the attack had something to find");
    }

    private static long[][] table(Random random) {
        long[][] rows = new long[2 + random.nextInt(6)][4];
        for (long[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                row[c] = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(60);
            }
        }
        return rows;
    }

    private static void attack(long[][] rows, OptionalLong[][] shown, long[][] low, long[][] high) {
        int columns = rows[0].length;
        long all = Arrays.stream(rows).flatMapToLong(Arrays::stream).sum();
        for (int r = 0; r < rows.length; r++) {
            low[r] = new long[columns + 1];
            high[r] = new long[columns + 1];
            for (int c = 0; c <= columns; c++) {
                low[r][c] = shown[r][c].orElse(0);
                high[r][c] = shown[r][c].orElse(all);
            }
        }
        for (int round = 0; round < 50; round++) {
            for (int r = 0; r < rows.length; r++) {
                narrowRow(low[r], high[r]);
            }
            for (int c = 0; c <= columns; c++) {
                int column = c;
                long total = Arrays.stream(rows)
                        .mapToLong(row -> column < columns
                                ? row[column]
                                : Arrays.stream(row).sum())
                        .sum();
                narrowColumn(low, high, c, total);
            }
        }
    }

    private static void narrowRow(long[] low, long[] high) {
        int last = low.length - 1;
        long lows = Arrays.stream(low, 0, last).sum();
        long highs = Arrays.stream(high, 0, last).sum();
        low[last] = Math.max(low[last], lows);
        high[last] = Math.min(high[last], highs);
        for (int c = 0; c < last; c++) {
            high[c] = Math.min(high[c], high[last] - (lows - low[c]));
            low[c] = Math.max(low[c], low[last] - (highs - high[c]));
            lows = Arrays.stream(low, 0, last).sum();
            highs = Arrays.stream(high, 0, last).sum();
        }
    }

    private static void narrowColumn(long[][] low, long[][] high, int column, long total) {
        for (int r = 0; r < low.length; r++) {
            long lows = Arrays.stream(low).mapToLong(row -> row[column]).sum() - low[r][column];
            long highs = Arrays.stream(high).mapToLong(row -> row[column]).sum() - high[r][column];
            high[r][column] = Math.min(high[r][column], total - lows);
            low[r][column] = Math.max(low[r][column], total - highs);
        }
    }

    private static String text(OptionalLong[] row) {
        return Arrays.stream(row)
                .map(cell -> cell.isPresent() ? Long.toString(cell.getAsLong()) : "-")
                .toList()
                .toString();
    }
}
