package id.wasit.store.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.wasit.store.keys.OfficeSeal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks an exported ledger offline: no database, no network, only the file and the public key of the office. First come the seals, {@code
 * {"seal":{"day":…,"from":…,"to":…,"head":…,"key":…},"signature":"…"}}, then the rows, {@code {"entry":{…},"hash":"…","previous":"…"}}. A line
 * may have been formatted again on its way, because the hash is taken over the canonical form of {@code entry}. A cut-off end shows up to the
 * last signed day; of later rows compare {@link LedgerProof#rows()} and {@link LedgerProof#head()} with what the office wrote down.
 */
public final class LedgerFile {
    private LedgerFile() {}

    /**
     * Reads the file line by line and checks the chain; signatures are not looked at.
     *
     * @throws IOException when the file cannot be read
     */
    public static LedgerProof verify(Path file) throws IOException {
        return verify(file, null);
    }

    /**
     * Reads the file line by line and checks the seals and the chain.
     *
     * @param office the public key of the office; null leaves the signatures out
     * @throws IOException when the file cannot be read
     */
    public static LedgerProof verify(Path file, @Nullable OfficeSeal office) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            List<Seal> seals = new ArrayList<>();
            String line = lines.readLine();
            for (Seal seal = seal(line); seal != null; seal = seal(line)) {
                seals.add(seal);
                line = lines.readLine();
            }
            ChainCheck check = new ChainCheck(seals, office);
            for (; line != null && !check.stopped(); line = lines.readLine()) {
                take(check, line);
            }
            check.end();
            return check.proof();
        }
    }

    static String line(String canonical, String previous, String hash) {
        return "{\"entry\":" + canonical + ",\"hash\":" + Chain.json(hash) + ",\"previous\":" + Chain.json(previous)
                + '}';
    }

    static String line(Seal seal) {
        Map<String, Object> parts = Map.of(
                "day",
                seal.day().toString(),
                "from",
                seal.from(),
                "to",
                seal.to(),
                "head",
                seal.head(),
                "key",
                seal.keyId());
        return Chain.json(Map.of("seal", parts, "signature", seal.signature()));
    }

    /** The seal of a line; null when it is something else, which is then read as a row and told of. */
    private static @Nullable Seal seal(@Nullable String line) {
        try {
            Map<String, Object> parts = line == null ? Map.of() : Chain.parse(line);
            if (parts.get("seal") instanceof Map<?, ?> seal
                    && seal.get("day") instanceof String day
                    && seal.get("from") instanceof Number from
                    && seal.get("to") instanceof Number to
                    && seal.get("head") instanceof String head
                    && seal.get("key") instanceof String key
                    && parts.get("signature") instanceof String signature) {
                return new Seal(LocalDate.parse(day), from.longValue(), to.longValue(), head, key, signature);
            }
            return null;
        } catch (JsonProcessingException | DateTimeException notASeal) {
            return null;
        }
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
