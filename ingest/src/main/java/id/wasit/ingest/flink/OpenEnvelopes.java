package id.wasit.ingest.flink;

import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import id.wasit.model.SourceStatus;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Puts each part of an envelope on the stream of its kind. */
final class OpenEnvelopes extends ProcessFunction<Envelope, Post> {
    private static final long serialVersionUID = 1L;

    static final OutputTag<Retraction> RETRACTIONS =
            new OutputTag<>("retractions", TypeInformation.of(Retraction.class));
    static final OutputTag<Rejected> REJECTED = new OutputTag<>("rejected", TypeInformation.of(Rejected.class));
    static final OutputTag<SourceStatus> STATUSES = new OutputTag<>("statuses", TypeInformation.of(SourceStatus.class));

    @Override
    public void processElement(Envelope envelope, Context context, Collector<Post> posts) {
        if (envelope.post() != null) {
            posts.collect(envelope.post());
        }
        if (envelope.retraction() != null) {
            context.output(RETRACTIONS, envelope.retraction());
        }
        if (envelope.rejected() != null) {
            context.output(REJECTED, envelope.rejected());
        }
        if (envelope.status() != null) {
            context.output(STATUSES, envelope.status());
        }
    }
}
