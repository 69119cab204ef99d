package id.wasit.detector.lexicon;

/**
 * One thing in the tables that has to be put right.
 *
 * @param file the table, relative to the lexicon folder
 * @param row the line in the file, counted from 1; 0 when the whole file is meant
 * @param column name of the column; empty when the whole row is meant
 * @param message what was found and what is allowed, in Indonesian
 */
public record LexiconProblem(String file, int row, String column, String message) {
    @Override
    public String toString() {
        String place = row == 0 ? file : file + " baris " + row;
        return (column.isEmpty() ? place : place + ", kolom " + column) + ": " + message;
    }
}
