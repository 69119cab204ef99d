package id.wasit.store.roster;

/**
 * One mistake in a roster to import.
 *
 * @param line line of the file, from 1; the heading is line 1
 * @param column name of the column; empty when the whole line is meant
 * @param message what was found and what is allowed, Indonesian
 */
public record RosterFault(long line, String column, String message) {

    /** The mistake as one line for the person who repairs the file. */
    public String told(String file) {
        return file + " baris " + line + (column.isEmpty() ? "" : ", kolom " + column) + ": " + message;
    }
}
