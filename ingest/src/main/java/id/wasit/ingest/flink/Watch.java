package id.wasit.ingest.flink;

import id.wasit.ingest.source.Feed;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the newest version of something at hand. Who asks before the first one is there waits; a failure keeps the last one. */
final class Watch<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final String name;
    private final Feed<T> feed;
    private final Consumer<T> whenNew;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private volatile @Nullable Version<T> current;

    /** @param whenNew is told each new version, on the thread that looks */
    Watch(String name, Feed<T> feed, Consumer<T> whenNew) {
        this.name = name;
        this.feed = feed;
        this.whenNew = whenNew;
    }

    void start(ScheduledExecutorService thread, Duration every) {
        thread.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The newest; waits for the first. */
    T newest() throws InterruptedException {
        Version<T> version = current;
        while (version == null) {
            loaded.await();
            version = current;
        }
        return version.value();
    }

    /** The newest, or that instead before the first is there. */
    T newestOr(T instead) {
        Version<T> version = current;
        return version == null ? instead : version.value();
    }

    private void look() {
        try {
            String version = feed.version();
            Version<T> before = current;
            if (before == null || !before.name().equals(version)) {
                T newest = feed.load();
                current = new Version<>(version, newest);
                loaded.countDown();
                LOG.info("{}: version {} is in use", name, version);
                whenNew.accept(newest);
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn("{} cannot be read, the last stays in use: {}", name, failure.toString());
        }
    }

    private record Version<T>(String name, T value) {}
}
