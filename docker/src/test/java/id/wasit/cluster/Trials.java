package id.wasit.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What some faults need of the machine: networks that can be cut, a disk that can be filled, a clock that can be set; and of backups its programs. */
final class Trials {
    private static final String DISK_SIZE = "512m";
    private static final String BALLAST = "ballast";
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final boolean NETWORKS = ROOT && succeeds("unshare", "-n", "ip", "link", "set", "lo", "up");
    private static final boolean DISKS = ROOT && succeeds("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt");

    private Trials() {}

    static boolean canCutNetworks() {
        return NETWORKS;
    }

    static boolean canMountDisks() {
        return DISKS;
    }

    /** The library that gives a process a clock of its own. */
    static Optional<Path> faketime() {
        return Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
                .map(machine -> Path.of("/usr/lib", machine, "faketime/libfaketimeMT.so.1"))
                .filter(Files::exists)
                .findFirst();
    }

    /** PostgreSQL's own programs, which backup and restore call. */
    static void assumeBackupPrograms() {
        assumeTrue(
                Stream.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
                        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "pg_dump"))),
                "pg_dump is not installed; install postgresql-client");
    }

    /** Puts a small disk of its own under a folder, if this machine allows it. */
    static void smallDisk(Path folder) throws IOException {
        if (DISKS) {
            Files.createDirectories(folder);
            demand("mount", "-t", "tmpfs", "-o", "mode=700,size=" + DISK_SIZE, "wasit-trial", folder.toString());
        }
    }

    /** Takes it away again. */
    static void noSmallDisk(Path folder) {
        if (DISKS) {
            succeeds("umount", "--lazy", folder.toString());
        }
    }

    /** Fills the disk of a folder to the last byte. */
    static void fill(Path folder) throws IOException {
        for (int piece = 1 << 20; piece >= 1 << 10; piece >>= 5) {
            try (OutputStream ballast = Files.newOutputStream(folder.resolve(BALLAST + piece))) {
                while (true) {
                    ballast.write(new byte[piece]);
                }
            } catch (IOException full) {
                // Smaller pieces may still fit.
            }
        }
    }

    static void makeRoom(Path folder) throws IOException {
        for (int piece = 1 << 20; piece >= 1 << 10; piece >>= 5) {
            Files.deleteIfExists(folder.resolve(BALLAST + piece));
        }
    }

    private static void demand(String... command) {
        if (!succeeds(command)) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
