package id.wasit.pipeline.topic;

import id.wasit.model.Post;
import id.wasit.model.Retraction;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Puts each part of an arrival on the stream of its kind, and counts the messages that could not be read. */
final class OpenArrivals extends ProcessFunction<Arrival, Post> {
    static final OutputTag<Retraction> RETRACTIONS =
            new OutputTag<>("arrived-retractions", TypeInformation.of(Retraction.class));
    static final OutputTag<DeadLetter> DEAD = new OutputTag<>("arrived-dead", TypeInformation.of(DeadLetter.class));

    private static final long serialVersionUID = 1L;

    private transient @Nullable Counter dead;

    @Override
    public void open(OpenContext context) {
        dead = DeadLetter.counter(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(Arrival arrival, Context context, Collector<Post> posts) {
        if (arrival.post() != null) {
            posts.collect(arrival.post());
        }
        if (arrival.retraction() != null) {
            context.output(RETRACTIONS, arrival.retraction());
        }
        if (arrival.dead() != null) {
            Objects.requireNonNull(dead, "a message came before the task was opened")
                    .inc();
            context.output(DEAD, arrival.dead());
        }
    }
}
