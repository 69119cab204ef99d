package id.wasit.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier is read by nobody on the machine but who made it. */
class PrivateFilesTest {
    @TempDir
    Path given;

    @Test
    void newFoldersAreTheOwnersAndThoseThatWereThereStay() throws IOException {
        Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("rwxr-xr-x"));

        PrivateFiles.folder(given.resolve("a/b"));
        PrivateFiles.folder(given);

        assertEquals("rwx------", rights(given.resolve("a/b")));
        assertEquals("rwx------", rights(given.resolve("a")));
        assertEquals("rwxr-xr-x", rights(given));
    }

    @Test
    void fileIsTheOwnersAlsoWhenOneThatOthersMayReadWasThere() throws IOException {
        Path file = Files.writeString(given.resolve("dosir.pdf"), "an older and longer one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        PrivateFiles.write(file, "baru".getBytes(StandardCharsets.UTF_8));
        try (Writer out = PrivateFiles.writer(given.resolve("rantai.ndjson"))) {
            out.write("é");
        }

        assertEquals("rw-------", rights(file));
        assertEquals("baru", Files.readString(file));
        assertEquals("rw-------", rights(given.resolve("rantai.ndjson")));
        assertEquals("é", Files.readString(given.resolve("rantai.ndjson")));
    }

    @Test
    void whatALinkLeadsToIsWrittenAndTheLinkStays() throws IOException {
        Path file = Files.createFile(given.resolve("there"));
        Path link = Files.createSymbolicLink(given.resolve("stdout"), file);

        PrivateFiles.write(link, "baru".getBytes(StandardCharsets.UTF_8));

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("baru", Files.readString(file));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
