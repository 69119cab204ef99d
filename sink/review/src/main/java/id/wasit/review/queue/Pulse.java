package id.wasit.review.queue;

import id.wasit.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something happened: no texts and no names, only that it did, and the keys of the cases that moved. However many pages
 * are open, one thread asks the database one short question, and an idle page holds neither a thread nor a connection to the database.
 */
@Component
class Pulse implements SmartLifecycle {
    /** Open pages over all people; who comes later polls. */
    static final int MOST = 500;

    private static final int MOST_OF_ONE = 6;
    private static final int MOST_KEYS = 100;
    private static final int BEATS_PER_SIGN_OF_LIFE = 10;
    private static final Logger log = LoggerFactory.getLogger(Pulse.class);

    private record Listener(String login, SseEmitter emitter) {}

    private final Store store;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pulse");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;
    private volatile long known;
    private int beats;

    Pulse(Store store) {
        this.store = store;
    }

    /**
     * A stream for one page, which hears of all that happens from now on; empty when there are too many. Who has too many pages loses the oldest,
     * which most likely was left: that shows only when something is sent to it. A page that was still there connects anew.
     */
    Optional<SseEmitter> listen(String login) {
        if (!running || listeners.size() >= MOST) {
            return Optional.empty();
        }
        List<Listener> own = listeners.stream()
                .filter(listener -> listener.login().equals(login))
                .toList();
        own.stream().limit(Math.max(0, own.size() + 1 - MOST_OF_ONE)).forEach(this::end);
        // While nobody listens nobody asks, so what is known is old.
        if (listeners.isEmpty()) {
            known = store.queue().pulse();
        }
        Listener listener = new Listener(login, new SseEmitter(0L));
        listener.emitter().onCompletion(() -> listeners.remove(listener));
        listener.emitter().onError(lost -> listeners.remove(listener));
        listeners.add(listener);
        send(listener, SseEmitter.event().comment("halo").reconnectTime(3_000));
        return Optional.of(listener.emitter());
    }

    int open() {
        return listeners.size();
    }

    @Override
    public void start() {
        running = true;
        beat.scheduleWithFixedDelay(this::once, 2, 2, TimeUnit.SECONDS);
    }

    /** Before the server waits for requests to end: these would never end by themselves. */
    @Override
    public void stop() {
        running = false;
        beat.shutdownNow();
        listeners.forEach(listener -> listener.emitter().complete());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void once() {
        try {
            if (!listeners.isEmpty()) {
                tell();
            }
        } catch (RuntimeException e) {
            // The pages poll meanwhile; the next beat tries again.
            log.warn("The pulse of the pages failed: {}", e.getMessage());
        }
    }

    private void tell() {
        long now = store.queue().pulse();
        if (now > known) {
            String moved = String.join(" ", store.queue().movedSince(known, MOST_KEYS));
            new ArrayList<>(listeners)
                    .forEach(listener ->
                            send(listener, SseEmitter.event().name("detak").data(moved)));
        } else if (++beats % BEATS_PER_SIGN_OF_LIFE == 0) {
            new ArrayList<>(listeners)
                    .forEach(listener -> send(listener, SseEmitter.event().comment("ada")));
        }
        known = now;
    }

    private void end(Listener oldest) {
        listeners.remove(oldest);
        oldest.emitter().complete();
    }

    private void send(Listener listener, SseEmitter.SseEventBuilder event) {
        try {
            listener.emitter().send(event);
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
        }
    }
}
