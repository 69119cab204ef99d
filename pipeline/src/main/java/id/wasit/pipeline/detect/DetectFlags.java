package id.wasit.pipeline.detect;

import id.wasit.detector.Detector;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.model.Finding;
import id.wasit.model.Flag;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import java.time.Clock;
import java.util.List;
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
 * Examines post after post. A post that the detector stumbles over is rejected with the reason; it never stops the job, because the same
 * post would stop it again after every restart.
 */
final class DetectFlags extends ProcessFunction<Post, Flag> {
    static final OutputTag<Rejected> REJECTED =
            new OutputTag<>("rejected-by-detector", TypeInformation.of(Rejected.class));

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(DetectFlags.class);

    private final LongCounter flagged = new LongCounter();
    private final DetectorFeed feed;
    private final Clock clock;
    private transient @Nullable Working working;

    /** What is built once per task and does not travel. */
    private record Working(Detector detector, String lexicon) {
        static Working with(Lexicon lexicon) {
            return new Working(Detector.with(lexicon), lexicon.version());
        }
    }

    DetectFlags(DetectorFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public void open(OpenContext context) {
        getRuntimeContext().addAccumulator(FlagStreams.FLAGGED, flagged);
        working = Working.with(feed.open());
    }

    @Override
    public void processElement(Post post, Context context, Collector<Flag> flags) {
        Working now = working;
        if (now == null) {
            throw new IllegalStateException("a post came before the task was opened");
        }
        if (post.kind() == PostKind.ARTICLE) {
            return;
        }
        try {
            List<Finding> findings = now.detector().examine(post);
            if (!findings.isEmpty()) {
                flagged.add(1);
                flags.collect(
                        new Flag(post, findings, now.lexicon(), now.detector().fingerprint(post), clock.instant()));
            }
        } catch (RuntimeException e) {
            LOG.warn("the detector failed on {}", post.id().key(), e);
            context.output(REJECTED, rejected(post, e));
        }
    }

    private Rejected rejected(Post post, RuntimeException e) {
        return new Rejected(
                Stage.DETECT,
                post.id().key(),
                "Pendeteksi gagal membaca kiriman ini (" + e
                        + "). Kiriman lain tetap diproses; laporkan baris ini kepada pengembang, lalu masukkan lagi.",
                post.text(),
                clock.instant());
    }
}
