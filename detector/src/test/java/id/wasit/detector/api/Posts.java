package id.wasit.detector.api;

import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Posts for tests. */
final class Posts {
    private static final Provenance WRITTEN = new Provenance("test", "test", PolicyClass.OPEN, "0".repeat(64));

    private Posts() {}

    static Post saidOn(String day, String text) {
        Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.ofHours(7));
        return post(PostKind.POST, text, Conversation.NONE, Times.at(noon), null, null);
    }

    static Post said(String text) {
        return post(PostKind.POST, text, Conversation.NONE, new Times(null, null, Instant.EPOCH), null, null);
    }

    static Post post(
            PostKind kind, String text, Conversation conversation, Times times, String region, String contest) {
        return new Post(
                new PostId("test", "1", "1"),
                new Author("contohgram", "42", null, null),
                kind,
                null,
                text,
                conversation,
                null,
                times,
                region,
                contest,
                WRITTEN,
                false);
    }
}
