package id.wasit.pipeline.detect;

import id.wasit.model.Lead;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import id.wasit.model.Rejected;
import id.wasit.pipeline.topic.DeadLetter;
import java.time.Clock;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * What the news say of persons on the roster.
 *
 * @param leads articles that speak of somebody near partisan conduct
 * @param dead articles that could not be read, with the reason
 */
public record LeadStreams(DataStream<Lead> leads, DataStream<DeadLetter> dead) {

    /** Adds the reading of news to the job. One task is enough for all news of a country, and holds the names once. */
    public static LeadStreams foundIn(DataStream<Post> posts, LexiconFeed lexicon, NamesFeed names) {
        SingleOutputStreamOperator<Lead> leads = posts.filter(post -> post.kind() == PostKind.ARTICLE)
                .name("keep articles")
                .uid("keep-articles")
                .process(new FindLeads(lexicon, names, Clock.systemUTC()))
                .name("find leads in articles")
                .uid("find-leads")
                .setParallelism(1);
        return new LeadStreams(leads, leads.getSideOutput(FindLeads.DEAD));
    }

    /** Why it stumbled, without the posts. */
    public DataStream<Rejected> rejected() {
        return DeadLetter.reasons(dead, "name-lead-rejects");
    }
}
