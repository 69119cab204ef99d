package id.wasit.pipeline.sink;

import id.wasit.model.Flag;
import id.wasit.model.Lead;
import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import id.wasit.model.SourceStatus;
import id.wasit.pipeline.topic.DeadLetter;
import id.wasit.pipeline.topic.DeadLetterBox;
import id.wasit.pipeline.topic.KafkaSettings;
import id.wasit.store.release.Shadow;
import java.io.Serializable;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.jspecify.annotations.Nullable;

/** All ends of the job, in words. */
public final class StoreSinks {
    private final StoreAccess database;
    private final @Nullable DeadLetterBox letters;

    private StoreSinks(StoreAccess database, @Nullable DeadLetterBox letters) {
        this.database = database;
        this.letters = letters;
    }

    /** Ends that write into that database. */
    public static StoreSinks into(StoreAccess database) {
        return new StoreSinks(database, null);
    }

    /** The same, and what the database refuses lies with the dead letters of that Kafka, so that it can be sent again. */
    public StoreSinks refusedTo(KafkaSettings kafka) {
        return new StoreSinks(database, new DeadLetterBox(kafka));
    }

    /** Puts flags into the review queue. */
    public StoreSinks queue(DataStream<Flag> flags) {
        flags.sinkTo(new StoreSink<>(
                        database,
                        (store, batch) -> store.flags().write(batch),
                        flag -> flag.post().id().key(),
                        refusal((why, flag) -> DeadLetter.of(why, flag.post()))))
                .name("queue flags for review")
                .uid("queue-flags");
        return this;
    }

    /** Offers posts without a flag; the store keeps a sample of them when the office has turned that on, and nothing else. */
    public StoreSinks sample(DataStream<Post> silent) {
        few(
                silent,
                "sample posts without a flag",
                "sample-silent",
                new StoreSink<>(
                        database, (store, batch) -> store.quality().recall().sampled(batch), post -> post.id()
                                .key()));
        return this;
    }

    /** Keeps leads from the news as informasi awal. */
    public StoreSinks leads(DataStream<Lead> leads) {
        few(
                leads,
                "keep leads from the news",
                "keep-leads",
                new StoreSink<>(
                        database,
                        (store, batch) -> store.flags().writeLeads(batch),
                        lead -> lead.article().id().key(),
                        refusal((why, lead) -> DeadLetter.of(why, lead.article()))));
        return this;
    }

    /** Counts what drafts on trial would change. */
    public StoreSinks shadows(DataStream<Shadow> shadows) {
        few(
                shadows,
                "keep what drafts would change",
                "keep-shadows",
                new StoreSink<>(
                        database,
                        (store, batch) -> store.drafts().trials().count(batch),
                        shadow -> "draft " + shadow.draft()));
        return this;
    }

    /** Takes back what sources say was edited or deleted. */
    public StoreSinks retract(DataStream<Retraction> retractions) {
        few(
                retractions,
                "take back retracted texts",
                "retract",
                new StoreSink<>(
                        database,
                        (store, batch) -> batch.forEach(store.flags()::retract),
                        retraction -> retraction.source() + "/" + retraction.item(),
                        refusal((why, retraction) -> DeadLetter.of(why, retraction))));
        return this;
    }

    /** Keeps what was rejected, with the reason. */
    public StoreSinks keep(DataStream<Rejected> rejected) {
        few(
                rejected,
                "keep what was rejected",
                "keep-rejected",
                new StoreSink<>(database, (store, batch) -> store.rejected().write(batch), Rejected::origin));
        return this;
    }

    /**
     * Tells how the sources are doing. Statuses come as long as the job lives, so here also ends what was kept of retracted texts when
     * its time is over.
     */
    public StoreSinks report(DataStream<SourceStatus> statuses) {
        few(
                statuses,
                "report on sources",
                "report-sources",
                new StoreSink<>(
                        database,
                        (store, batch) -> {
                            store.sources().write(LatestStatus.of(batch));
                            store.holds().enforce();
                        },
                        status -> status.source() + "/" + status.split()));
        return this;
    }

    private <T> StoreSink.@Nullable Refusal<T> refusal(LetterOf<T> letter) {
        DeadLetterBox box = letters;
        return box == null ? null : (item, why) -> box.lay(List.of(letter.of(why, item)));
    }

    /** The letter as which an item can be sent again. */
    @FunctionalInterface
    private interface LetterOf<T> extends Serializable {
        DeadLetter of(Rejected why, T item);
    }

    /** One writer is enough for what is rare, and saves connections. */
    private static <T> void few(DataStream<T> items, String name, String uid, StoreSink<T> sink) {
        items.sinkTo(sink).name(name).uid(uid).setParallelism(1);
    }
}
