package id.wasit.ingest.source;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatchTest {
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMinutes(2);

    private final AtomicReference<String> version = new AtomicReference<>("1");

    /** The ways in which a look can fail. */
    enum Failure {
        NOT_READABLE {
            @Override
            void happen() throws IOException {
                throw new IOException("planned");
            }
        },
        UNEXPECTED {
            @Override
            void happen() {
                throw new IllegalStateException("planned");
            }
        },
        NESTED_WITHOUT_END {
            @Override
            void happen() {
                throw new StackOverflowError("planned");
            }
        },
        NOT_ON_THE_CLASS_PATH {
            @Override
            void happen() {
                throw new NoClassDefFoundError("planned");
            }
        };

        abstract void happen() throws IOException;
    }

    /** The version is the value; that of a failure's name cannot be loaded, and {@code away} not even be asked for. */
    private final Watched<String, String> watched = new Watched<>() {
        @Override
        public String version() throws IOException {
            if (version.get().equals("away")) {
                throw new IOException("planned");
            }
            return version.get();
        }

        @Override
        public String load(String wanted) throws IOException {
            for (Failure failure : Failure.values()) {
                if (wanted.equals(failure.name())) {
                    failure.happen();
                }
            }
            return wanted;
        }
    };

    @ParameterizedTest
    @EnumSource
    void lookThatFailsKeepsTheLastVersionAndIsFollowedByTheNext(Failure failure) throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        CountDownLatch failed = new CountDownLatch(2);
        try (Watch<String, String> watch = new Watch<>("trial", watchedAfter(wanted -> {
                    if (wanted.equals(failure.name())) {
                        failed.countDown();
                    }
                }))
                .telling(told::add)) {
            watch.started(OFTEN);
            assertEquals("1", watch.newest());

            version.set(failure.name());
            failed.await();
            assertEquals("1", watch.newest());
            version.set("3");

            await().atMost(LONG).until(() -> watch.newest().equals("3"));
            await().atMost(LONG).until(() -> told.equals(List.of("1", "3")));
        }
    }

    @Test
    void versionThatIsInUseIsNotLoadedAgain() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        try (Watch<String, String> watch = new Watch<>("trial", watched).telling(told::add)) {
            watch.look();
            watch.look();
            version.set("2");
            watch.look();
            watch.look();

            assertEquals(List.of("1", "2"), told);
        }
    }

    @Test
    void whoAsksBeforeTheFirstVersionGetsTheOtherAnswer() {
        version.set("away");
        try (Watch<String, String> watch = new Watch<>("trial", watched)) {
            watch.look();

            assertEquals("none", watch.newestOr("none"));
        }
    }

    @Test
    void firstVersionThatMustBeThereAndIsNotIsTold() {
        version.set("away");
        try (Watch<String, String> watch = new Watch<>("trial", watched)) {
            assertThrows(IOException.class, watch::loaded);
        }
    }

    @Test
    void oldVersionIsInUseWhileTheNewOneIsStillRead() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch allowed = new CountDownLatch(1);
        try (Watch<String, String> watch = new Watch<>("trial", watchedAfter(wanted -> {
            if (wanted.equals("2")) {
                reading.countDown();
                await().atMost(LONG).until(() -> allowed.getCount() == 0);
            }
        }))) {
            watch.started(OFTEN);
            assertEquals("1", watch.newest());

            version.set("2");
            reading.await();

            assertEquals("1", watch.newest());
            allowed.countDown();
            await().atMost(LONG).until(() -> watch.newest().equals("2"));
        }
    }

    /** The same, with something that happens when a version begins to be loaded. */
    private Watched<String, String> watchedAfter(Beginning beginning) {
        return new Watched<>() {
            @Override
            public String version() throws IOException {
                return watched.version();
            }

            @Override
            public String load(String wanted) throws IOException {
                beginning.of(wanted);
                return watched.load(wanted);
            }
        };
    }

    @FunctionalInterface
    private interface Beginning {
        void of(String wanted) throws IOException;
    }

    @Test
    void feedIsToldWhatIsInUseAlsoAfterOneThatCouldNotBeRead() throws Exception {
        Feed<String> feed = new Feed<>() {
            @Override
            public String version() {
                return version.get();
            }

            @Override
            public String load() {
                return "whole " + version.get();
            }

            @Override
            public String load(String inUse) throws IOException {
                if (version.get().equals("2")) {
                    throw new IOException("planned");
                }
                return inUse + ", then " + version.get();
            }
        };
        try (Watch<String, String> watch = Watch.of("trial", feed)) {
            watch.look();
            version.set("2");
            watch.look();
            version.set("3");
            watch.look();

            assertEquals("whole 1, then 3", watch.newest());
        }
    }

    @Test
    void looksWithTheClassLoaderOfTheProgramBecauseThatOfTheJobIsClosedWhenItEnds() throws Exception {
        AtomicReference<ClassLoader> used = new AtomicReference<>();
        Thread task = new Thread(() -> Watch.of("uji", new Feed<String>() {
                    @Override
                    public String version() {
                        used.set(Thread.currentThread().getContextClassLoader());
                        return "1";
                    }

                    @Override
                    public String load() {
                        return "1";
                    }
                })
                .started(LONG));
        task.setContextClassLoader(new URLClassLoader(new URL[0]));
        task.start();

        await().atMost(LONG).until(() -> used.get() != null);

        assertSame(Watch.class.getClassLoader(), used.get());
    }
}
