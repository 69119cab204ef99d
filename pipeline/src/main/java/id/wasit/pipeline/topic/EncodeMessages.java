package id.wasit.pipeline.topic;

import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import id.wasit.model.Trace;
import java.io.Serializable;
import java.time.Clock;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Gives posts and retractions the form of the topic. What is larger than a broker takes is sent without the bytes it was
 * read from; if it still is too large it is rejected, because it would stop the job for ever.
 */
final class EncodeMessages<T> extends ProcessFunction<T, Outgoing> {
    static final OutputTag<DeadLetter> TOO_LARGE = new OutputTag<>("too-large", TypeInformation.of(DeadLetter.class));

    private static final long serialVersionUID = 1L;

    private final Saying<T> saying;
    private final Clock clock;
    private transient @Nullable Counter dead;

    /** Makes the message. */
    @FunctionalInterface
    interface Saying<T> extends Serializable {
        Message of(T item);
    }

    EncodeMessages(Saying<T> saying, Clock clock) {
        this.saying = saying;
        this.clock = clock;
    }

    @Override
    public void open(OpenContext context) {
        dead = DeadLetter.counter(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(T item, Context context, Collector<Outgoing> messages) {
        Message message = saying.of(item);
        byte[] bytes = Wire.encode(message);
        if (bytes.length > Wire.LARGEST) {
            // The words of a large page fit without its bytes; they are what is examined.
            bytes = Wire.encode(message.withoutBytes());
        }
        if (bytes.length > Wire.LARGEST) {
            Objects.requireNonNull(dead, "a message came before the task was opened")
                    .inc();
            context.output(TOO_LARGE, tooLarge(message, bytes.length));
        } else {
            messages.collect(
                    new Outgoing(message.account(), Trace.of(message.name()).id(), bytes));
        }
    }

    private DeadLetter tooLarge(Message message, int bytes) {
        return DeadLetter.without(new Rejected(
                Stage.RECORD,
                message.name(),
                "Kiriman ini " + bytes + " byte; paling besar " + Wire.LARGEST
                        + ". Bukan tulisan biasa: periksa berkas asalnya.",
                null,
                clock.instant()));
    }
}
