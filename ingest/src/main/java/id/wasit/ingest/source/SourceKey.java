package id.wasit.ingest.source;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the key of an official interface lies. The key itself stands in no setting, message or log.
 *
 * @param file a file with the key and nothing else
 * @param unitsPerDay how much of it may be spent a day, where the owner counts units; shared by the locations of the source
 */
public record SourceKey(String file, int unitsPerDay) implements Serializable {
    /**
     * The key, read anew so that one that was replaced is used at the next connection.
     *
     * @throws SourceFailure when the file cannot be read or is empty
     */
    public String read() throws SourceFailure {
        String name = String.valueOf(Path.of(file).getFileName());
        try {
            String key = Files.readString(Path.of(file)).strip();
            if (!key.isEmpty()) {
                return key;
            }
        } catch (IOException unreadable) {
            throw new SourceFailure(
                    "berkas kunci " + name + " tidak dapat dibaca; periksa sources[].key-file dan hak bacanya");
        }
        throw new SourceFailure("berkas kunci " + name + " kosong; isi dengan kunci dari penyedia");
    }
}
