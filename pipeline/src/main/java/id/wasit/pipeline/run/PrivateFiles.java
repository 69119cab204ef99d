package id.wasit.pipeline.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files with words about persons: whoever else has an account on the machine reads none of them, whatever its umask is. */
public final class PrivateFiles {
    private PrivateFiles() {}

    /**
     * Makes a folder and those above it. One that is there already stays as its owner wants it.
     *
     * @throws IOException when it cannot be made
     */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /**
     * Opens a file to write it anew; one that was there is replaced, because its rights may be others. What is no file, as {@code /dev/stdout}, is
     * written to as it is.
     *
     * @throws IOException when it cannot be made
     */
    public static OutputStream stream(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Files.newOutputStream(file);
        }
        Files.deleteIfExists(file);
        return Channels.newOutputStream(Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    }

    /**
     * The same for text, in UTF-8.
     *
     * @throws IOException when it cannot be made
     */
    public static Writer writer(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(stream(file), StandardCharsets.UTF_8));
    }

    /**
     * Writes a whole file.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = stream(file)) {
            out.write(bytes);
        }
    }
}
