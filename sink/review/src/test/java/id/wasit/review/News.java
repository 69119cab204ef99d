package id.wasit.review;

import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.Evidence;
import id.wasit.model.Lead;
import id.wasit.model.Mention;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Role;
import id.wasit.model.TextPart;
import id.wasit.model.Times;
import java.time.Instant;
import java.util.List;

/** News of the invented country, as the pipeline would find it. */
public final class News {
    private static final String TEXT =
            "Seorang analis di Dinas Pendidikan Nusaraya, Rini Rahmawati, terlihat di panggung kampanye Bimo-Laras. "
                    + "Ia mengatakan hadir karena diundang panitia.";

    private News() {}

    /**
     * An article about somebody of the roster.
     *
     * @param item id of the article; each is a story of its own
     * @param person key of the person
     * @param version of the article
     */
    public static Lead about(String item, String person, String version) {
        return about(item, person, version, TEXT);
    }

    /** The same in other words, which have to name Rini Rahmawati in a first sentence. */
    public static Lead about(String item, String person, String version, String text) {
        Post article = new Post(
                new PostId("kabarnusa.example", "http://kabarnusa.example/" + item, version),
                new Author("kabarnusa.example", "redaksi", null, null),
                PostKind.ARTICLE,
                "Analis Dinas Hadir di Panggung Kampanye",
                text,
                Conversation.NONE,
                "http://kabarnusa.example/" + item,
                Times.at(Instant.parse("2025-11-18T04:00:00Z")),
                null,
                null,
                new Provenance("rss/1", "http://kabarnusa.example/feed", PolicyClass.OPEN, "cd".repeat(32)),
                false);
        int name = text.indexOf("Rini");
        Mention mention = new Mention(
                person,
                List.of(new Evidence(TextPart.OWN, name, name + "Rini Rahmawati".length(), Role.WHO)),
                List.of(new Evidence(TextPart.OWN, 0, text.indexOf(". ") + 1, Role.ACT)));
        return new Lead(article, List.of(mention), "lex-7f3a", item, Instant.parse("2025-11-18T05:00:00Z"));
    }
}
