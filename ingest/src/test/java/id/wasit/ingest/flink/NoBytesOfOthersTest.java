package id.wasit.ingest.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.wasit.ingest.Networks;
import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.Strangers;
import id.wasit.ingest.bluesky.Events;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.source.OrdersFeed;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Invariant 1: somebody who is not on the roster leaves no byte in outputs, checkpoints, temporary files or logs. */
class NoBytesOfOthersTest {
    private static final String MARK = Strangers.MARK;

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> logs = new ListAppender<>();

    @BeforeEach
    void catchLogs() {
        logs.start();
        Logger root = (Logger) LoggerFactory.getLogger("id.wasit");
        root.setLevel(Level.TRACE);
        root.addAppender(logs);
    }

    @AfterEach
    void letGo() {
        Logger root = (Logger) LoggerFactory.getLogger("id.wasit");
        root.detachAppender(logs);
        root.setLevel(null);
    }

    @Test
    void nothingOfAStrangerIsFoundAnywhere() throws Exception {
        Path given = Files.createDirectory(folder.resolve("given"));
        Path inbox = Files.createDirectory(given.resolve("inbox"));
        Path headless = Files.writeString(given.resolve("d.csv"), Strangers.headless());
        Files.writeString(inbox.resolve("a.csv"), Strangers.csv());
        Files.writeString(inbox.resolve("b.ndjson"), Strangers.ndjson());
        Files.writeString(inbox.resolve("c.csv"), Strangers.noExport());
        Outputs.ALL.clear();

        JobClient job = start(
                new SampleRoster("contohgram:77@sari"),
                SourceSettings.inbox("kotak", "contoh", inbox.toString()),
                ofNamedForm(headless));
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> statuses(4) && checkpointed());
        List<String> files = filesWithTheMark(given);
        job.cancel().get();
        // Until its last checkpoint and record are through.
        job.getJobExecutionResult().handle((result, cancelled) -> "ended").get();

        assertEquals(3, Outputs.count("Post["), "only the rostered rows pass");
        assertTrue(Outputs.count("Rejected[") >= 5, Outputs.ALL.toString());
        assertFalse(Outputs.ALL.stream().anyMatch(NoBytesOfOthersTest::isMarked), Outputs.ALL.toString());
        assertNoLineIsMarked();
        assertEquals(List.of(), files);
    }

    @Test
    void nothingOfAStrangerOnTheNetworksIsFoundAnywhere() throws Exception {
        Path keys = Files.createDirectory(folder.resolve("inbox"));
        String stranger = "did:plc:" + MARK;
        try (Networks networks = new Networks(0)) {
            networks.bluesky.sendsAnyway(stranger);
            networks.speak(MARK + " teks", 5, stranger, MARK, "UC" + MARK);
            networks.bluesky.send(
                    Events.deleted(stranger, MARK, Events.micros(Instant.now())),
                    Events.account(stranger, "deleted", Events.micros(Instant.now())),
                    "{\"did\":\"" + stranger + "\",\"kind\":\"" + MARK,
                    "{\"did\":\"" + stranger + "\",\"kind\":\"" + MARK + "\"}");
            networks.speak("Ayo ke TPS", 5, "did:plc:sari", "sari", "UCsari");
            networks.mastodon.push("event: update\ndata: " + networks.mastodon.add(MARK, 7, MARK) + "\n\n");
            networks.mastodon.push("event: update\ndata: {\"content\":\"" + MARK + "\"}\n\n");
            networks.mastodon.push(
                    "event: status.update\ndata: {" + MARK + "\n\nevent: delete\ndata: " + MARK + "\n\n");
            networks.telegram.post(1, MARK + " kanal yang tidak terdaftar");
            Outputs.ALL.clear();

            JobClient job = start(
                    new SampleRoster(
                            "bluesky:did:plc:sari", "mastodon:" + networks.mastodon.account("sari"), "youtube:UCsari"),
                    networks.settings(SourceKind.BLUESKY, keys),
                    networks.listening(keys),
                    networks.settings(SourceKind.YOUTUBE, keys),
                    networks.settings(SourceKind.TELEGRAM, keys));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> Outputs.count("Post[") >= 15 && Outputs.count("Rejected[") >= 5 && checkpointed());
            List<String> files = filesWithTheMark(keys);
            job.cancel().get();
            // Until its last checkpoint and record are through.
            job.getJobExecutionResult().handle((result, cancelled) -> "ended").get();

            assertTrue(
                    Outputs.ALL.stream().anyMatch(text -> text.contains("gated=") && !text.contains("gated=0")),
                    "strangers did come, and were counted");
            assertFalse(Outputs.ALL.stream().anyMatch(NoBytesOfOthersTest::isMarked), Outputs.ALL.toString());
            assertNoLineIsMarked();
            assertEquals(List.of(), files);
        }
    }

    private void assertNoLineIsMarked() {
        // As whoever logs does.
        synchronized (logs) {
            assertFalse(
                    logs.list.stream().map(ILoggingEvent::getFormattedMessage).anyMatch(NoBytesOfOthersTest::isMarked));
        }
    }

    private static SourceSettings ofNamedForm(Path file) {
        return new SourceSettings(
                "bernama",
                SourceKind.INBOX,
                List.of(file.toString()),
                null,
                Duration.ofSeconds(2),
                "contoh",
                "wasit",
                null);
    }

    private JobClient start(SampleRoster roster, SourceSettings... sources) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(
                CoreOptions.TMP_DIRS,
                Files.createDirectory(folder.resolve("tmp")).toString());
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder.resolve("checkpoints").toUri().toString());
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
        env.enableCheckpointing(100);
        IngestSettings settings = new IngestSettings(
                List.of(sources),
                FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak")
                        .withDelay(Duration.ZERO)
                        .withPrivateHosts(Set.of("localhost")),
                false,
                Duration.ofSeconds(1),
                OrdersFeed.none());
        PostStreams streams = PostStreams.open(env, settings, roster);
        streams.posts().map(new Outputs<>()).uid("posts");
        streams.retractions().map(new Outputs<>()).uid("retractions");
        streams.rejected().map(new Outputs<>()).uid("rejected");
        streams.statuses().map(new Outputs<>()).uid("statuses");
        return env.executeAsync();
    }

    /** Of every file at least one status was seen, and its text is done. */
    private static boolean statuses(int files) {
        return Outputs.ALL.stream()
                        .filter(text -> text.startsWith("SourceStatus[") && text.contains("nextPoll=null"))
                        .count()
                >= files;
    }

    private boolean checkpointed() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("checkpoints"))) {
            return files.anyMatch(file -> file.endsWith("_metadata"));
        } catch (UncheckedIOException goneMeanwhile) {
            return false;
        }
    }

    /** The job goes on meanwhile, so files and folders may go. */
    private List<String> filesWithTheMark(Path inbox) throws IOException {
        List<String> marked = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!file.startsWith(inbox) && holdsTheMark(file)) {
                    marked.add(file.toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return marked;
    }

    private static boolean holdsTheMark(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return isMarked(new String(bytes, StandardCharsets.ISO_8859_1))
                    || isMarked(new String(bytes, StandardCharsets.UTF_16LE))
                    || isMarked(new String(bytes, StandardCharsets.UTF_16BE));
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean isMarked(String text) {
        return text.contains(MARK);
    }

    /** Keeps what comes out; the mini cluster runs in this process. */
    private static final class Outputs<T> implements MapFunction<T, String> {
        static final Queue<String> ALL = new ConcurrentLinkedQueue<>();

        static long count(String start) {
            return ALL.stream().filter(text -> text.startsWith(start)).count();
        }

        @Override
        public String map(T value) {
            ALL.add(value.toString());
            return "";
        }
    }
}
