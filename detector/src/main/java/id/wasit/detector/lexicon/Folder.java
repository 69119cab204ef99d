package id.wasit.detector.lexicon;

import id.wasit.detector.lexicon.Table.Columns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tables of a lexicon folder, by their place. */
final class Folder {
    static final String NEWS = "berita/";

    private static final String PACKS = "kontestasi/";
    /** What news and posts have in common: contests, spelling, and the words by which numbers and politics are known. */
    private static final List<String> SHARED = List.of(PACKS, "ejaan/", "kata/konteks.csv");

    /** Place to content, sorted, so that the version does not depend on the file system. */
    private final TreeMap<String, String> texts = new TreeMap<>();

    private final Problems problems;
    private final String version;

    /** Reads every CSV file; of the contests only those named, or all when none is. */
    Folder(Path root, Set<String> packs, Problems problems) {
        this.problems = problems;
        read(root, packs);
        version = hash();
    }

    /** Tables that were read already. */
    Folder(Map<String, String> tables, Problems problems) {
        this.problems = problems;
        texts.putAll(tables);
        version = hash();
    }

    /** The tables for news: those of their folder, and those they share with posts. */
    private Folder(Folder whole, Problems problems) {
        this.problems = problems;
        version = whole.version;
        whole.texts.forEach((place, text) -> {
            if (place.startsWith(NEWS)) {
                texts.put(place.substring(NEWS.length()), text);
            } else if (SHARED.stream().anyMatch(place::startsWith)) {
                texts.putIfAbsent(place, text);
            }
        });
    }

    private void read(Path root, Set<String> packs) {
        if (!Files.isDirectory(root)) {
            problems.add(root.toString(), 0, "", "folder leksikon tidak ada");
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                String place = root.relativize(file).toString().replace('\\', '/');
                if (wanted(place, packs)) {
                    texts.put(place, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("lexicon folder " + root + " cannot be read", unreadable);
        }
        for (String pack : packs) {
            if (texts.keySet().stream().noneMatch(p -> p.startsWith(PACKS + pack + "/"))) {
                problems.add(PACKS + pack, 0, "", "kontestasi ini tidak ada di folder leksikon");
            }
        }
    }

    private static boolean wanted(String place, Set<String> packs) {
        return packs.isEmpty() || !place.startsWith(PACKS) || packs.contains(place.split("/")[1]);
    }

    /** A table that must be there. */
    Table one(String place, Columns columns) {
        String text = texts.get(place);
        if (text == null) {
            problems.add(place, 0, "", "tabel ini tidak ada; kolomnya: " + columns.listed());
            text = columns.listed();
        }
        return Table.read(place, text, columns, problems);
    }

    /** A table that may be absent. */
    List<Table> optional(String place, Columns columns) {
        return texts.containsKey(place) ? List.of(one(place, columns)) : List.of();
    }

    /** All tables of a folder. */
    List<Table> all(String folder, Columns columns) {
        return texts.keySet().stream()
                .filter(place -> place.startsWith(folder + "/"))
                .map(place -> one(place, columns))
                .toList();
    }

    /** Names of the contests. */
    List<String> packs() {
        return texts.keySet().stream()
                .filter(place -> place.startsWith(PACKS))
                .map(place -> place.split("/")[1])
                .distinct()
                .toList();
    }

    boolean hasNews() {
        return texts.keySet().stream().anyMatch(place -> place.startsWith(NEWS));
    }

    /** The tables for news, of the same version. */
    Folder news() {
        return new Folder(this, new Problems(NEWS));
    }

    /** Place to content of all tables. */
    Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    Problems problems() {
        return problems;
    }

    /** The same tables give the same version. */
    String version() {
        return version;
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((place, text) -> {
                digest.update(place.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
