package id.wasit.pipeline.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.pipeline.database.LocalDatabase;
import java.net.URL;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connections that tasks of one process share. */
class StoreAccessIT {

    /** As Flink's of a job that has ended; a thread keeps the one that it was begun with. */
    private static final class Closed extends ClassLoader {
        @Override
        public Class<?> loadClass(String name) {
            throw new IllegalStateException("Trying to access closed classloader");
        }

        @Override
        public Enumeration<URL> getResources(String name) {
            throw new IllegalStateException("Trying to access closed classloader");
        }
    }

    @Test
    void connectWithNoThreadOfTheJobThatAskedFirst(@TempDir Path folder) throws Exception {
        Thread taskOfAnEndedJob;
        try (LocalDatabase database = LocalDatabase.startedIn(folder.resolve("database"))) {
            StoreAccess access = StoreAccess.to(database.address());
            // The driver is known, as in every process that has connected before.
            access.occasional().server();

            FutureTask<Integer> asks =
                    new FutureTask<>(() -> access.looking().server().version());
            taskOfAnEndedJob = new Thread(asks);
            taskOfAnEndedJob.setContextClassLoader(new Closed());
            taskOfAnEndedJob.start();

            assertEquals(15, asks.get(3, TimeUnit.MINUTES));
        }
        taskOfAnEndedJob.join();
        assertEquals(
                List.of(),
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getContextClassLoader() instanceof Closed)
                        .map(Thread::getName)
                        .toList());
    }
}
