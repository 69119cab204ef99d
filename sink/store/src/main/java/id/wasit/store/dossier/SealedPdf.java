package id.wasit.store.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.wasit.store.keys.OfficeKey;
import id.wasit.store.keys.OfficeSeal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The PDF form of a dossier. Two files lie in it, not compressed: {@code dosir.json}, which is the JSON form, and {@code keutuhan.json} with a
 * hash for each page and, over the whole PDF, one hash and the signature. Those two are taken while zeros stand in their places.
 */
final class SealedPdf {
    static final String DATA = "dosir.json";
    static final String PROOF = "keutuhan.json";

    private static final String FILE_HASH = "hash_berkas";
    private static final String PAGES = "halaman";
    private static final int HASH_LENGTH = 64;
    private static final int SIGNATURE_LENGTH = 88;

    private SealedPdf() {}

    static byte[] write(Dossier dossier, OfficeKey key) {
        byte[] json = Sealed.json(dossier, key);
        try (PDDocument document = Typesetting.document(dossier)) {
            Map<String, Object> proof = new TreeMap<>();
            proof.put(FILE_HASH, "0".repeat(HASH_LENGTH));
            proof.put(PAGES, pages(document));
            proof.put(Sealed.KEY_ID, key.seal().id());
            proof.put(Sealed.PUBLIC_KEY, key.seal().pem());
            proof.put(Sealed.SIGNATURE, "0".repeat(SIGNATURE_LENGTH));
            Attachments.add(document, dossier.at(), Map.of(DATA, json, PROOF, Sealed.file(proof)));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return signed(bytes.toByteArray(), key);
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF is made in memory", e);
        }
    }

    static DossierProof verify(byte[] bytes, @Nullable OfficeSeal office) {
        byte[] bare = bytes.clone();
        String told = cut(bare, FILE_HASH, HASH_LENGTH);
        String signature = cut(bare, Sealed.SIGNATURE, SIGNATURE_LENGTH);
        boolean same = told != null && signature != null && sha256(bare).equals(told);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            Map<String, Object> proof = Sealed.parse(Attachments.read(document, PROOF));
            String keyId = String.valueOf(proof.get(Sealed.KEY_ID));
            String fault = same
                    ? DossierFile.signature(statement(String.valueOf(told)), proof, office)
                    : whatChanged(document, proof, office);
            return new DossierProof(keyId, fault);
        } catch (JsonProcessingException e) {
            return new DossierProof("?", "lampiran " + PROOF + " berubah");
        } catch (IOException e) {
            return new DossierProof("?", "berkas PDF rusak atau bukan dosir Wasit: " + e.getMessage());
        }
    }

    private static String whatChanged(PDDocument document, Map<String, Object> proof, @Nullable OfficeSeal office)
            throws IOException {
        DossierProof data = DossierFile.verifyJson(Attachments.read(document, DATA), office);
        if (data.fault() != null) {
            return "lampiran " + DATA + " berubah, " + data.fault();
        }
        List<String> pages = pages(document);
        if (proof.get(PAGES) instanceof List<?> told && !pages.equals(told)) {
            for (int i = 0; i < Math.max(pages.size(), told.size()); i++) {
                if (i >= pages.size() || i >= told.size() || !pages.get(i).equals(told.get(i))) {
                    return "halaman " + (i + 1) + " berubah";
                }
            }
        }
        return "isi halaman dan data utuh, tetapi huruf, susunan, atau lampiran " + PROOF + " di dalam PDF berubah";
    }

    /** What is signed: two lines, the last one without a line feed. */
    private static String statement(String hash) {
        return "wasit-dossier-pdf/1\n" + hash;
    }

    private static byte[] signed(byte[] bytes, OfficeKey key) {
        String hash = sha256(bytes);
        put(bytes, FILE_HASH, hash);
        put(bytes, Sealed.SIGNATURE, key.sign(statement(hash)));
        return bytes;
    }

    private static List<String> pages(PDDocument document) throws IOException {
        List<String> hashes = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            hashes.add(sha256(page.getContents().readAllBytes()));
        }
        return hashes;
    }

    private static void put(byte[] bytes, String name, String value) {
        byte[] text = value.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, bytes, placeOf(bytes, name), text.length);
    }

    /** Takes the value out and leaves zeros; null when there is none. */
    private static @Nullable String cut(byte[] bytes, String name, int length) {
        int at = placeOf(bytes, name);
        if (at < 0 || at + length > bytes.length) {
            return null;
        }
        String value = new String(bytes, at, length, StandardCharsets.US_ASCII);
        Arrays.fill(bytes, at, at + length, (byte) '0');
        return value;
    }

    /** Where the value begins; the signature of {@code dosir.json} stands there too, so it is looked for behind the hash of the file. */
    private static int placeOf(byte[] bytes, String name) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int from = text.indexOf('"' + FILE_HASH + "\" : \"");
        int at = from < 0 ? -1 : text.indexOf('"' + name + "\" : \"", from);
        return at < 0 ? -1 : at + name.length() + "\"\" : \"".length();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
