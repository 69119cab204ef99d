package id.wasit.review.health;

import static org.assertj.core.api.Assertions.assertThat;

import id.wasit.store.Store;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class LookTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StoreAnswers answers = new StoreAnswers(registry);

    @Test
    void figuresOutlastAHiccupAndAreLetGoOfWhenTheStoreStaysAway() throws IOException {
        Store nowhere = nowhere();
        AtomicBoolean away = new AtomicBoolean();
        AtomicReference<String> shown = new AtomicReference<>("none yet");
        Look look = answers.look(
                () -> {
                    if (away.get()) {
                        nowhere.lanes();
                    }
                    shown.set("figures");
                },
                () -> shown.set("nothing"));

        look.again();
        away.set(true);
        look.again();
        look.again();
        assertThat(shown).hasValue("figures");
        assertThat(told()).isZero();

        look.again();
        assertThat(shown).hasValue("nothing");

        away.set(false);
        look.again();
        assertThat(shown).hasValue("figures");
        assertThat(told()).isOne();
    }

    private double told() {
        return registry.get("wasit.store.answers").gauge().value();
    }

    /** A store where nobody listens. */
    private static Store nowhere() throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            source.setUrl("jdbc:postgresql://127.0.0.1:" + taken.getLocalPort() + "/wasit");
        }
        return Store.over(source);
    }
}
