package id.wasit.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Looks for words in the bytes of files, whatever their form. */
final class Bytes extends SimpleFileVisitor<Path> {
    private final Cluster cluster;
    private final List<String> words;
    private final List<String> found = new ArrayList<>();

    private Bytes(Cluster cluster, List<String> words) {
        this.cluster = cluster;
        this.words = words;
    }

    /** Where the words stand, as {@code file: word}. What was dropped into the inbox is left out: it is not the cluster's own. */
    static List<String> holding(Cluster cluster, List<String> words) throws IOException {
        Bytes bytes = new Bytes(cluster, words);
        Files.walkFileTree(cluster.folder(), bytes);
        return bytes.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.equals(cluster.inbox()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile()) {
            try {
                // One character for each byte, so that nothing is lost to a wrong encoding.
                look(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            } catch (NoSuchFileException meanwhileGone) {
                return FileVisitResult.CONTINUE;
            }
        }
        return FileVisitResult.CONTINUE;
    }

    /** Files come and go while the cluster runs. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private void look(Path file, String bytes) {
        words.stream()
                .filter(bytes::contains)
                .forEach(word -> found.add(cluster.folder().relativize(file) + ": " + word));
    }
}
