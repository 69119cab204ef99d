package id.wasit.pipeline.detect;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.model.Finding;
import id.wasit.model.Flag;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import id.wasit.pipeline.topic.DeadLetter;
import id.wasit.store.quality.Recall;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Examines post after post, each under one whole release of the lexicon. A post that the detector stumbles over is rejected with the reason;
 * it never stops the job, because the same post would stop it again after every restart.
 */
final class DetectFlags extends ProcessFunction<Post, Flag> {
    static final OutputTag<DeadLetter> DEAD = new OutputTag<>("dead-at-detector", TypeInformation.of(DeadLetter.class));
    static final OutputTag<Post> SILENT = new OutputTag<>("silent-posts-drawn", TypeInformation.of(Post.class));

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(DetectFlags.class);

    private static final String TOO_EARLY = "a post came before the task was opened";

    private final LongCounter flagged = new LongCounter();
    private final LexiconFeed feed;
    private final Clock clock;
    private transient @Nullable LexiconWatch<Working> watch;
    private transient @Nullable StageMetrics metrics;

    /** What is built once per release and does not travel. */
    private record Working(Detector detector, String lexicon) {
        static Working with(Lexicon lexicon) {
            return new Working(Detector.with(lexicon), lexicon.version());
        }

        Optional<Flag> flag(Post post, Clock clock) {
            List<Finding> findings = detector.examine(post);
            return findings.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Flag(post, findings, lexicon, detector.fingerprint(post), clock.instant()));
        }
    }

    DetectFlags(LexiconFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public void open(OpenContext context) throws IOException, InterruptedException {
        getRuntimeContext().addAccumulator(FlagStreams.FLAGGED, flagged);
        metrics = StageMetrics.of(getRuntimeContext().getMetricGroup(), "detect");
        watch = new LexiconWatch<>(feed, Working::with)
                .toldTo(getRuntimeContext().getMetricGroup())
                .started();
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }

    @Override
    public void processElement(Post post, Context context, Collector<Flag> flags) throws InterruptedException {
        LexiconWatch<Working> lexicons = Objects.requireNonNull(watch, TOO_EARLY);
        lexicons.refused().ifPresent(refusal -> context.output(DEAD, refused(refusal)));
        if (post.kind() == PostKind.ARTICLE) {
            return;
        }
        Working now = lexicons.current();
        long began = System.nanoTime();
        Stumble.spared(() -> now.flag(post, clock), failure -> stumble(post, failure, context))
                .ifPresent(flag -> handOn(post, flag, context, flags));
        counts().read(System.nanoTime() - began);
    }

    private void handOn(Post post, Optional<Flag> flag, Context context, Collector<Flag> flags) {
        if (flag.isPresent()) {
            flagged.add(1);
            counts().raised(post.times().observed(), flag.get().flaggedAt());
            flags.collect(flag.get());
        } else if (Recall.drawable(post.id())) {
            // Nothing of a sample is evidence, and this leaves the task.
            context.output(SILENT, post.withoutBytes());
        }
    }

    private StageMetrics counts() {
        return Objects.requireNonNull(metrics, TOO_EARLY);
    }

    private void stumble(Post post, Throwable failure, Context context) {
        LOG.warn("trace={} the detector failed: {}", post.id().trace(), Stumble.named(failure));
        counts().stumbled();
        context.output(DEAD, DeadLetter.of(rejected(post, failure), post));
    }

    private Rejected rejected(Post post, Throwable e) {
        return new Rejected(
                Stage.DETECT,
                post.id().key(),
                "Pendeteksi gagal membaca kiriman ini (" + e
                        + "). Kiriman lain tetap diproses; laporkan baris ini kepada pengembang, lalu masukkan lagi.",
                post.text(),
                clock.instant());
    }

    private DeadLetter refused(LexiconWatch.Refusal refusal) {
        return DeadLetter.without(new Rejected(
                Stage.DETECT,
                FlagStreams.originOf(refusal.version()),
                "Rilis leksikon ini tidak dapat dipakai; rilis sebelumnya tetap berlaku. " + refusal.reason(),
                null,
                clock.instant()));
    }
}
