package id.wasit.store.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps small numbers out of what leaves the house. A cell from 1 to {@value #SMALLEST} minus one could point at a person; it is left out,
 * and with it the cheapest three further cells that make a rectangle with it, so that no sum of a row or column gives it back.
 *
 * <p>Columns of the table are outcomes; a column of row totals is added here. The totals of the columns count as known to everybody, because
 * every table of a report has the same ones; they are never left out, so a table must have two rows at least.
 */
public final class SmallCells {
    /** The smallest number that is shown, apart from 0. */
    public static final int SMALLEST = 5;

    private final long[][] cells;
    private final boolean[][] hidden;

    private SmallCells(long[][] rows) {
        cells = Arrays.stream(rows).map(SmallCells::withTotal).toArray(long[][]::new);
        hidden = new boolean[cells.length][cells[0].length];
    }

    /** Three more cells, and what they hold together. */
    private record Corner(int row, int column, long cost) {}

    /**
     * The table with its row totals, small cells left out; empty when it cannot be shown without giving one of them away.
     *
     * @param rows numbers, all rows of the same length
     */
    public static Optional<OptionalLong[][]> of(long[][] rows) {
        if (rows.length == 0 || rows[0].length == 0) {
            return Optional.empty();
        }
        SmallCells table = new SmallCells(rows);
        return table.hide() ? Optional.of(table.shown()) : Optional.empty();
    }

    private static long[] withTotal(long[] row) {
        long[] longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = Arrays.stream(row).sum();
        return longer;
    }

    private static boolean small(long value) {
        return value > 0 && value < SMALLEST;
    }

    private boolean hide() {
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                if (small(cells[row][column])) {
                    Optional<Corner> corner = cheapest(row, column);
                    if (corner.isEmpty()) {
                        return false;
                    }
                    cover(row, column, corner.get());
                }
            }
        }
        return true;
    }

    private void cover(int row, int column, Corner other) {
        hidden[row][column] = true;
        hidden[row][other.column()] = true;
        hidden[other.row()][column] = true;
        hidden[other.row()][other.column()] = true;
    }

    /** The corner across: the fewest cases are lost, and none of the four is 0, or the true numbers could be guessed. */
    private Optional<Corner> cheapest(int row, int column) {
        Corner best = null;
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < cells[r].length; c++) {
                boolean apart = r != row && c != column;
                if (apart && cells[r][c] > 0 && cells[row][c] > 0 && cells[r][column] > 0) {
                    long cost = cost(r, c) + cost(row, c) + cost(r, column);
                    if (best == null || cost < best.cost()) {
                        best = new Corner(r, c, cost);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private long cost(int row, int column) {
        return hidden[row][column] || small(cells[row][column]) ? 0 : cells[row][column];
    }

    private OptionalLong[][] shown() {
        OptionalLong[][] shown = new OptionalLong[cells.length][];
        for (int row = 0; row < cells.length; row++) {
            shown[row] = new OptionalLong[cells[row].length];
            for (int column = 0; column < cells[row].length; column++) {
                shown[row][column] = hidden[row][column] ? OptionalLong.empty() : OptionalLong.of(cells[row][column]);
            }
        }
        return shown;
    }
}
