package id.wasit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.wasit.model.Flag;
import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import id.wasit.model.Trace;
import id.wasit.store.posts.Traces;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How an operator finds one post again by its trace. */
class TracesIT {
    private static final Instant NOON = Instant.parse("2025-11-20T05:00:00Z");

    private final TestStore test = TestStore.fresh();
    private final Traces traces = test.store.traces();
    private final Flag flag = Made.flag("1", "Ayo coblos nomor 2");
    private final String trace = flag.post().id().trace();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void flaggedPostIsFoundInItsCase() {
        test.store.flags().write(List.of(flag, Made.flag("2", "Ayo coblos nomor 1")));

        List<Traces.Stored> found = traces.stored(trace);

        assertEquals(List.of("triase"), found.stream().map(Traces.Stored::lane).toList());
        assertFalse(found.get(0).lead());
        assertFalse(found.get(0).redacted());
        assertEquals(List.of(), traces.stored(Trace.of("lain/1@1").id()));
    }

    @Test
    void postThatStumbledIsFoundWithItsStage() {
        test.store
                .rejected()
                .write(List.of(rejected(Stage.DETECT, flag.post().id().key()), rejected(Stage.RECORD, "berkas.csv:7")));

        assertEquals(List.of(new Traces.Stumbled(NOON, "DETECT")), traces.stumbled(trace));
        assertEquals(List.of(), traces.stored(trace));
    }

    private static Rejected rejected(Stage stage, String origin) {
        return new Rejected(stage, origin, "uji", null, NOON);
    }
}
