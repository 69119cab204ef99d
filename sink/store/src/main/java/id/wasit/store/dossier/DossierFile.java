package id.wasit.store.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.wasit.store.keys.OfficeKey;
import id.wasit.store.keys.OfficeSeal;
import id.wasit.store.sql.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Dossiers as files: written, and checked offline with nothing but the file and the public key of the office. */
public final class DossierFile {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private DossierFile() {}

    /** The dossier as JSON, signed. */
    public static byte[] json(Dossier dossier, OfficeKey key) {
        return Sealed.json(dossier, key);
    }

    /** The dossier as PDF/A-3 with the JSON in it, signed. */
    public static byte[] pdf(Dossier dossier, OfficeKey key) {
        return SealedPdf.write(dossier, key);
    }

    /**
     * Checks a PDF or a JSON file and names what was changed.
     *
     * @param office whose signature it must be; null trusts the key that the file itself names
     * @throws IOException when the file cannot be read
     */
    public static DossierProof verify(Path file, @Nullable OfficeSeal office) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean pdf = bytes.length > PDF.length && Arrays.equals(bytes, 0, PDF.length, PDF, 0, PDF.length);
        return pdf ? SealedPdf.verify(bytes, office) : verifyJson(bytes, office);
    }

    static DossierProof verifyJson(byte[] bytes, @Nullable OfficeSeal office) {
        try {
            Map<String, Object> file = Sealed.parse(bytes);
            Map<String, Object> parts = map(file.get(Sealed.DOSSIER));
            Map<String, Object> proof = map(file.get(Sealed.PROOF));
            String keyId = String.valueOf(proof.get(Sealed.KEY_ID));
            String fault = changed(parts, map(proof.get(Sealed.PARTS)));
            if (fault == null) {
                String whole = Hash.sha256(Sealed.canonical(parts));
                fault = whole.equals(proof.get(Sealed.WHOLE))
                        ? signature(Sealed.statement(whole), proof, office)
                        : "hash keseluruhan (keutuhan.isi) berubah";
            }
            if (fault == null && !Arrays.equals(bytes, Sealed.file(file))) {
                fault = "penulisan berkas berubah pada bita ke-" + Arrays.mismatch(bytes, Sealed.file(file));
            }
            return new DossierProof(keyId, fault);
        } catch (JsonProcessingException e) {
            return new DossierProof(
                    "?",
                    "bukan JSON lagi: baris " + e.getLocation().getLineNr() + ", kolom "
                            + e.getLocation().getColumnNr());
        }
    }

    /** Null when the signature is right. */
    static @Nullable String signature(String statement, Map<String, Object> proof, @Nullable OfficeSeal office) {
        try {
            OfficeSeal inside = OfficeSeal.ofPem(String.valueOf(proof.get(Sealed.PUBLIC_KEY)));
            if (!inside.id().equals(proof.get(Sealed.KEY_ID))) {
                return "sidik kunci (keutuhan.kunci) tidak cocok dengan kunci di dalam berkas";
            }
            if (office != null && !office.id().equals(inside.id())) {
                return "ditandatangani kunci " + inside.id() + ", bukan kunci lembaga " + office.id();
            }
            return inside.fits(statement, String.valueOf(proof.get(Sealed.SIGNATURE)))
                    ? null
                    : "tanda tangan (keutuhan.tanda_tangan) tidak cocok";
        } catch (IllegalArgumentException e) {
            return "kunci publik di dalam berkas (keutuhan.kunci_publik) rusak";
        }
    }

    private static @Nullable String changed(Map<String, Object> parts, Map<String, Object> told) {
        Map<String, String> found = Sealed.hashes(parts);
        TreeSet<String> names = new TreeSet<>(found.keySet());
        names.addAll(told.keySet());
        names.removeIf(name -> Objects.equals(found.get(name), told.get(name)));
        return names.isEmpty() ? null : "bagian yang berubah: " + String.join(", ", names);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
