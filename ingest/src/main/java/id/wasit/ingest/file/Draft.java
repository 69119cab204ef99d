package id.wasit.ingest.file;

import id.wasit.ingest.source.Captures;
import id.wasit.ingest.source.Unreadable;
import id.wasit.model.Author;
import id.wasit.model.Captured;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Times;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A post being put together from a row; says which column is wrong when it cannot be. */
final class Draft {
    private static final String FIRST_VERSION = "1";

    private final Row row;
    private final String collector;
    private final FileTerms terms;
    private final @Nullable ZoneId zone;
    private @Nullable String title;
    private String text = "";
    private Conversation conversation = Conversation.NONE;
    private @Nullable String url;
    private @Nullable Instant created;
    private @Nullable Instant edited;
    private @Nullable Instant observed;
    private boolean truncated;

    /** A draft from that row; {@code zone} is the one its format fixes for times that name none. */
    Draft(Row row, String collector, FileTerms terms, @Nullable ZoneId zone) {
        this.row = row;
        this.collector = collector;
        this.terms = terms;
        this.zone = zone;
    }

    Draft title(@Nullable String headline) {
        title = headline;
        return this;
    }

    Draft text(@Nullable String own) {
        text = own == null ? "" : own;
        return this;
    }

    Draft conversation(Conversation around) {
        conversation = around;
        return this;
    }

    Draft url(@Nullable String address) {
        url = address;
        return this;
    }

    Draft created(String column) {
        created = time(column);
        return this;
    }

    Draft created(@Nullable Instant moment) {
        created = moment;
        return this;
    }

    Draft edited(String column) {
        edited = time(column);
        return this;
    }

    Draft observed(String column) {
        observed = time(column);
        return this;
    }

    Draft truncated(boolean onlyAPart) {
        truncated = onlyAPart;
        return this;
    }

    /** The post of that author with the id in that column. */
    Post post(Author author, String source, PostKind kind, String idColumn) {
        String id = row.field(idColumn);
        if (id == null) {
            throw damaged(idColumn, "kosong; setiap baris perlu nomor unggahan");
        }
        if (Accounts.destroyed(id)) {
            throw damaged(idColumn, Problems.DESTROYED_ID);
        }
        return postWithId(author, source, kind, id.strip());
    }

    /** The post of that author with that id. */
    Post postWithId(Author author, String source, PostKind kind, String id) {
        if (text.isEmpty() && conversation.equals(Conversation.NONE) && title == null) {
            throw new Unreadable(row.origin(), row.origin() + ": tidak ada teks; baris dilewati", null);
        }
        Instant seen = observed == null ? terms.exportedAt() : observed;
        String version = edited == null ? FIRST_VERSION : edited.toString();
        return new Post(
                new PostId(source, id, version),
                author,
                kind,
                title,
                text,
                conversation,
                url,
                new Times(created, edited, seen),
                null,
                null,
                Captures.of(collector, row.origin(), PolicyClass.IMPORTED, new Captured(row.mediaType(), row.raw())),
                truncated);
    }

    /** The refusal of the row because of one column. */
    Unreadable damaged(String column, String problem) {
        return new Unreadable(row.origin(), Problems.inColumn(row, column, problem), row.field(column));
    }

    private @Nullable Instant time(String column) {
        String value = row.field(column);
        if (value == null) {
            return null;
        }
        Instant moment = ExportTime.read(value, zone);
        if (moment == null) {
            throw damaged(column, Problems.TIME);
        }
        return moment;
    }
}
