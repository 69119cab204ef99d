package id.wasit.review.drafts;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import id.wasit.detector.lexicon.TableText;
import java.util.ArrayList;
import java.util.List;

/**
 * What was changed in a table, row by row.
 *
 * @param place of the table
 * @param rows the rows that went and those that came, in the order of the table
 */
public record TableChange(String place, List<Row> rows) {
    /** Takes a copy. */
    public TableChange {
        rows = List.copyOf(rows);
    }

    /**
     * A row that is only in one of the two.
     *
     * @param added whether it came
     * @param cells its cells that are not empty, with the names of their columns: {@code pola: {ajakan} {target}}
     */
    public record Row(boolean added, List<String> cells) {}

    /** How many rows came. */
    public long added() {
        return rows.stream().filter(Row::added).count();
    }

    /** How many rows went. */
    public long removed() {
        return rows.size() - added();
    }

    static TableChange of(String place, String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        List<Row> rows = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(rows, false, old, delta.getSource().getLines());
            add(rows, true, now, delta.getTarget().getLines());
        }
        return new TableChange(place, rows);
    }

    private static List<String> lines(String table) {
        return table.isBlank() ? List.of() : TableText.of(table).lines();
    }

    private static void add(List<Row> rows, boolean added, List<String> table, List<String> lines) {
        for (String line : lines) {
            TableText one = TableText.of(table.get(0) + "\n" + line);
            if (one.size() == 1) {
                rows.add(new Row(added, told(one)));
            }
        }
    }

    private static List<String> told(TableText one) {
        List<String> told = new ArrayList<>();
        for (int column = 0; column < one.columns().size(); column++) {
            String cell = one.row(0).get(column);
            if (!cell.isEmpty()) {
                told.add(one.columns().get(column) + ": " + cell);
            }
        }
        return told;
    }
}
