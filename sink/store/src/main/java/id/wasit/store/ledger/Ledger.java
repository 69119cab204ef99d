package id.wasit.store.ledger;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in a chain of hashes: rows are only ever added. It proves that nothing was changed later; it does not keep texts of posts,
 * so it needs no redaction.
 */
public final class Ledger {
    /** The actor of what the program did by itself. */
    public static final String PROGRAM = "wasit";

    /** Adds rows inside the caller's transaction; other writers of the ledger wait until that ends. */
    public void append(Connection transaction, List<LedgerDraft> drafts) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Adds one row in a transaction of its own: a login, a search, an export. */
    public void record(LedgerDraft draft) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Writes down a look at personal data: who, which person, why. */
    public void readPersonal(String user, String person, @Nullable String caseKey, String reason) {
        record(new LedgerDraft("read_personal", user, caseKey, Map.of("person", person, "reason", reason)));
    }

    /** The rows of one case, oldest first. Judgements are in them: not for a blind second reader. */
    public List<LedgerEntry> ofCase(String caseKey) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The newest rows before a number, newest first; {@link Long#MAX_VALUE} for the first page. */
    public List<LedgerEntry> before(long no, int limit) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Reads the whole chain and names the first wrong row. */
    public LedgerProof verify() {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Writes the whole chain, one JSON object per line; {@link LedgerFile#verify} reads it.
     *
     * @return number of rows
     */
    public long export(Writer out) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }
}
