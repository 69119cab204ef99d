package id.wasit.pipeline.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of the server ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked from the class path, and how to call them.
 *
 * @param folder where they are unpacked
 */
record ServerPrograms(Path folder) {

    /** Written last, so that a folder without it was left half unpacked and is unpacked again. */
    private static final String COMPLETE = ".complete";

    /** @throws DatabaseTrouble when there are none for this kind of machine or they cannot be written */
    static ServerPrograms unpackedIn(Path folder) {
        ServerPrograms programs = new ServerPrograms(folder);
        if (!Files.exists(folder.resolve(COMPLETE))) {
            try {
                programs.unpack();
            } catch (IOException e) {
                throw new DatabaseTrouble("cannot unpack PostgreSQL into " + folder + ": " + e.getMessage(), e);
            }
        }
        return programs;
    }

    /**
     * Runs one of the programs and waits for its end.
     *
     * @param limitSeconds when it is given up
     * @return what it said
     * @throws DatabaseTrouble when it fails or does not end in time
     */
    String run(long limitSeconds, String program, String... arguments) {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path said = Files.createTempFile(folder, program, ".out");
            try {
                return run(limitSeconds, program, command, said);
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException e) {
            throw new DatabaseTrouble("cannot run " + program + " of PostgreSQL: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble(program + " of PostgreSQL was interrupted", e);
        }
    }

    private String run(long limitSeconds, String program, List<String> command, Path said)
            throws IOException, InterruptedException {
        // Into a file and not a pipe: the server that pg_ctl starts would hold a pipe open for ever.
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new DatabaseTrouble(program + " of PostgreSQL did not end within " + limitSeconds + " seconds");
        }
        String text = Files.readString(said).strip();
        if (process.exitValue() != 0) {
            throw new DatabaseTrouble(
                    program + " of PostgreSQL failed: " + text.replace('\n', ' ') + hintAboutRoot(text));
        }
        return text;
    }

    /** PostgreSQL refuses to run as root; inside a user namespace of its own it does not see that it is. */
    private static List<String> asOrdinaryUser() {
        return isRoot() ? List.of("unshare", "-U") : List.of();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String hintAboutRoot(String text) {
        return isRoot() && text.contains("unshare")
                ? " (this machine lets root make no user namespace: run wasit as an ordinary user, or name a database in the settings)"
                : "";
    }

    private void unpack() throws IOException {
        String archive = "postgres-" + system() + "-" + processor() + ".txz";
        try (InputStream packed = ServerPrograms.class.getClassLoader().getResourceAsStream(archive)) {
            if (packed == null) {
                throw new DatabaseTrouble("no PostgreSQL for this machine on board (" + archive
                        + "): name a database in the settings, key database.url");
            }
            Files.createDirectories(folder);
            TarArchiveInputStream files =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                write(entry, files);
            }
        }
        Files.createFile(folder.resolve(COMPLETE));
    }

    private void write(TarArchiveEntry entry, InputStream content) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive holds a path outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").contains("aarch64") ? "arm_64" : "x86_64";
    }
}
