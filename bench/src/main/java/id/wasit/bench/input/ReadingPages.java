package id.wasit.bench.input;

import id.wasit.ingest.page.PageReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/** Reads all pages of a folder once: parses them only, or finds their articles. */
final class ReadingPages {
    private final List<byte[]> pages = new ArrayList<>();
    private final PageReader reader = new PageReader();

    ReadingPages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(name -> name.toString().matches(".*\\.html?(\\.gz)?"))
                    .sorted()
                    .toList()) {
                pages.add(bytes(file));
            }
        }
    }

    int count() {
        return pages.size();
    }

    /** Nodes that the parser finds. */
    long parsed() throws IOException {
        long nodes = 0;
        for (byte[] page : pages) {
            nodes += Jsoup.parse(new ByteArrayInputStream(page), null, "").childNodeSize();
        }
        return nodes;
    }

    /** Characters of the articles. */
    long read() {
        long characters = 0;
        for (byte[] page : pages) {
            characters += reader.read(page, null, null).body().length();
        }
        return characters;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        }
    }
}
