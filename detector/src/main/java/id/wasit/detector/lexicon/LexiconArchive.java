package id.wasit.detector.lexicon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A lexicon folder as one piece of bytes, so that a release can be kept and sent whole. */
public final class LexiconArchive {
    private LexiconArchive() {}

    /**
     * Packs the tables of a folder; the same tables give the same bytes.
     *
     * @param contests names of the contests to take along; none for all
     * @throws LexiconProblems when the folder or a contest is not there
     */
    public static byte[] packed(Path folder, Set<String> contests) {
        Problems problems = new Problems();
        Map<String, String> tables = new Folder(folder, contests, problems).texts();
        problems.throwAny();
        return packed(tables);
    }

    /** Packs tables that are at hand: their places in the folder with their contents. */
    public static byte[] packed(Map<String, String> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> table : new TreeMap<>(tables).entrySet()) {
                ZipEntry entry = new ZipEntry(table.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a lexicon that was packed; it has the version of the folder it was packed from.
     *
     * @throws LexiconProblems when this program cannot read its tables
     * @throws UncheckedIOException when the bytes are no such archive
     */
    public static Lexicon read(byte[] packed) {
        return read(tables(packed));
    }

    /**
     * Reads tables that are at hand.
     *
     * @param tables their places in the folder with their contents
     * @throws LexiconProblems when anything is wrong; it holds every problem
     */
    public static Lexicon read(Map<String, String> tables) {
        return LexiconReader.read(new Folder(tables, new Problems()));
    }

    /**
     * What was packed: the places of the tables with their contents, in order.
     *
     * @throws UncheckedIOException when the bytes are no such archive
     */
    public static SortedMap<String, String> tables(byte[] packed) {
        TreeMap<String, String> tables = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                tables.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a packed lexicon cannot be unpacked", e);
        }
        return tables;
    }
}
