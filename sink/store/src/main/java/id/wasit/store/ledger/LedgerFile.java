package id.wasit.store.ledger;

import java.io.IOException;
import java.nio.file.Path;

/** Checks an exported ledger offline: no database, no network, only the file. */
public final class LedgerFile {
    private LedgerFile() {}

    /**
     * Reads the file line by line and checks the chain.
     *
     * @throws IOException when the file cannot be read
     */
    public static LedgerProof verify(Path file) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }
}
