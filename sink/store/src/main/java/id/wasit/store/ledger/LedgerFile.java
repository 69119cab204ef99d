package id.wasit.store.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Checks an exported ledger offline: no database, no network, only the file. A line is {@code {"entry":{…},"hash":"…","previous":"…"}}; it
 * may have been formatted again on its way, because the hash is taken over the canonical form of {@code entry}. A cut-off end does not show
 * in a file alone: compare {@link LedgerProof#rows()} and {@link LedgerProof#head()} with what the office wrote down.
 */
public final class LedgerFile {
    private LedgerFile() {}

    /**
     * Reads the file line by line and checks the chain.
     *
     * @throws IOException when the file cannot be read
     */
    public static LedgerProof verify(Path file) throws IOException {
        ChainCheck check = new ChainCheck();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null && !check.stopped(); line = lines.readLine()) {
                take(check, line);
            }
        }
        return check.proof();
    }

    static String line(String canonical, String previous, String hash) {
        return "{\"entry\":" + canonical + ",\"hash\":" + Chain.json(hash) + ",\"previous\":" + Chain.json(previous)
                + '}';
    }

    private static void take(ChainCheck check, String line) {
        try {
            Map<String, Object> parts = Chain.parse(line);
            if (parts.get("entry") instanceof Map<?, ?> entry
                    && entry.get("no") instanceof Number no
                    && parts.get("previous") instanceof String previous
                    && parts.get("hash") instanceof String hash) {
                check.take(no.longValue(), previous, Chain.json(entry), hash);
            } else {
                check.wrong(check.next(), "the line lacks entry.no, previous or hash: " + line);
            }
        } catch (JsonProcessingException e) {
            check.wrong(check.next(), "the line is no JSON: " + e.getOriginalMessage());
        }
    }
}
