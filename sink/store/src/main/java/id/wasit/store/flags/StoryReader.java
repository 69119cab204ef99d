package id.wasit.store.flags;

import id.wasit.model.Lead;
import id.wasit.model.Mention;
import id.wasit.store.access.Scope;
import id.wasit.store.posts.Json;
import id.wasit.store.posts.Posts;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads stories for one person: what they may not see is not there. */
final class StoryReader {
    private final Connection connection;
    private final Scope scope;
    private final String seen;

    StoryReader(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
        // A person who left the roster's table of persons limits nobody who may see everything.
        this.seen = "p.redacted_at IS NULL"
                + (scope.isUnlimited()
                        ? ""
                        : " AND EXISTS (SELECT 1 FROM wasit.lead_mentions m JOIN wasit.persons n ON n.key = m.person"
                                + " WHERE m.post_id = l.post_id" + scope.and("n") + ")");
    }

    List<Story> newest(int offset, int limit) throws SQLException {
        List<Lead> last = Rows.query(
                connection,
                "SELECT p.*, s.lexicon, s.fingerprint, s.found_at FROM (SELECT l.*, row_number() OVER"
                        + " (PARTITION BY l.fingerprint ORDER BY l.found_at DESC, l.post_id) AS place"
                        + " FROM wasit.leads l JOIN wasit.posts p ON p.id = l.post_id WHERE " + seen + ") s"
                        + " JOIN wasit.posts p ON p.id = s.post_id WHERE s.place = 1"
                        + " ORDER BY s.found_at DESC, s.post_id OFFSET " + offset + " LIMIT " + limit,
                this::lead,
                scope.after());
        List<Story> stories = new ArrayList<>();
        for (Lead lead : last) {
            stories.add(new Story(lead, others(lead)));
        }
        return stories;
    }

    private List<Story.Telling> others(Lead lead) throws SQLException {
        return Rows.query(
                connection,
                "SELECT p.source, p.item, p.url, coalesce(p.edited_at, p.created_at, p.observed_at) AS stated_at"
                        + " FROM wasit.leads l JOIN wasit.posts p ON p.id = l.post_id"
                        + " WHERE l.fingerprint = ? AND l.post_id <> ?::uuid AND " + seen
                        + " ORDER BY l.found_at DESC, l.post_id LIMIT " + Story.MOST,
                row -> new Story.Telling(
                        row.text("source"), row.text("item"), row.maybeText("url"), row.instant("stated_at")),
                scope.after(lead.fingerprint(), Posts.id(lead.article().id()).toString()));
    }

    /** Of the persons it mentions only those that the reader may see. */
    private Lead lead(Row row) throws SQLException {
        List<Mention> mentions = Rows.query(
                connection,
                "SELECT m.person, m.matched, m.sentences FROM wasit.lead_mentions m LEFT JOIN wasit.persons n ON n.key = m.person"
                        + " WHERE m.post_id = ?::uuid" + scope.and("n") + " ORDER BY m.no",
                mention -> new Mention(
                        mention.text("person"),
                        Json.evidence(mention.text("matched")),
                        Json.evidence(mention.text("sentences"))),
                scope.after(row.text("id")));
        return new Lead(
                Posts.read(row), mentions, row.text("lexicon"), row.text("fingerprint"), row.instant("found_at"));
    }
}
