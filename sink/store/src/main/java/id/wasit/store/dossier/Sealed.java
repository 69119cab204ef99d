package id.wasit.store.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.wasit.store.keys.OfficeKey;
import id.wasit.store.sql.Hash;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The JSON form of a dossier: {@code {"dosir":{…},"keutuhan":{…}}}, with a hash for each part and the office's signature over all. */
final class Sealed {
    static final String DOSSIER = "dosir";
    static final String PROOF = "keutuhan";
    static final String PARTS = "bagian";
    static final String WHOLE = "isi";
    static final String KEY_ID = "kunci";
    static final String PUBLIC_KEY = "kunci_publik";
    static final String SIGNATURE = "tanda_tangan";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Sealed() {}

    static byte[] json(Dossier dossier, OfficeKey key) {
        String whole = Hash.sha256(canonical(dossier.parts()));
        Map<String, Object> proof = new TreeMap<>();
        proof.put(PARTS, hashes(dossier.parts()));
        proof.put(WHOLE, whole);
        proof.put(KEY_ID, key.seal().id());
        proof.put(PUBLIC_KEY, key.seal().pem());
        proof.put(SIGNATURE, key.sign(statement(whole)));
        return file(Map.of(DOSSIER, dossier.parts(), PROOF, proof));
    }

    /** What is signed: two lines, the last one without a line feed. */
    static String statement(String whole) {
        return "wasit-dossier/1\n" + whole;
    }

    static Map<String, String> hashes(Map<String, Object> parts) {
        Map<String, String> hashes = new TreeMap<>();
        parts.forEach((name, part) -> hashes.put(name, Hash.sha256(canonical(part))));
        return hashes;
    }

    static String canonical(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dossier holds strings, numbers, lists and maps", e);
        }
    }

    /** The bytes of a file: indented, so that a person can read it. */
    static byte[] file(Map<String, Object> content) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return (JSON.writer(printer).writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dossier holds strings, numbers, lists and maps", e);
        }
    }

    static Map<String, Object> parse(byte[] file) throws JsonProcessingException {
        return JSON.readValue(
                new String(file, StandardCharsets.UTF_8), new TypeReference<LinkedHashMap<String, Object>>() {});
    }
}
