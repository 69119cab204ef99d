package id.wasit.store.ledger;

import id.wasit.store.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The office's signature under one day of the ledger.
 *
 * @param day the day in Asia/Jakarta
 * @param from first row of the day; of a day without rows the number that comes next
 * @param to last row of the day; of a day without rows one less than {@code from}
 * @param head hash of row {@code to}
 * @param keyId which key signed
 * @param signature Ed25519 over {@link #statement}, in Base64
 */
public record Seal(LocalDate day, long from, long to, String head, String keyId, String signature) {

    /** What is signed: five lines, the last one without a line feed. */
    public static String statement(LocalDate day, long from, long to, String head) {
        return String.join("\n", "wasit-ledger-seal/1", day.toString(), Long.toString(from), Long.toString(to), head);
    }

    String statement() {
        return statement(day, from, to, head);
    }

    static Seal read(Row row) throws SQLException {
        return new Seal(
                LocalDate.parse(row.text("day")),
                row.number("from_no"),
                row.number("to_no"),
                row.text("head"),
                row.text("key_id"),
                row.text("signature"));
    }
}
