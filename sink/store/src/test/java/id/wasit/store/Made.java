package id.wasit.store;

import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.Flag;
import id.wasit.model.Lead;
import id.wasit.model.Mention;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Reason;
import id.wasit.model.Role;
import id.wasit.model.RosterEntry;
import id.wasit.model.Strength;
import id.wasit.model.TextPart;
import id.wasit.model.Times;
import java.time.Instant;
import java.util.List;

/** Flags of an invented country, one word of each may be chosen. */
public final class Made {
    public static final Instant MORNING = Instant.parse("2025-10-01T01:00:00Z");
    public static final String ACCOUNT = "contohgram:a1";

    private Made() {}

    public static Flag flag(String item, String text) {
        return flag(item, "a1", text, "f-" + item, Strength.STRONG, 3.5);
    }

    public static Flag flag(
            String item, String author, String text, String fingerprint, Strength strength, double score) {
        Post post = post(item, author, "1", text);
        return new Flag(post, List.of(finding("ajakan_memilih", strength, score, text)), "lex-1", fingerprint, MORNING);
    }

    public static Flag inCategory(String item, String category) {
        Flag flag = flag(item, "Ayo coblos Arga-Sekar");
        return new Flag(
                flag.post(),
                List.of(finding(category, Strength.STRONG, 3.5, flag.post().text())),
                flag.lexicon(),
                flag.fingerprint(),
                flag.flaggedAt());
    }

    public static Finding finding(String category, Strength strength, double score, String text) {
        return new Finding(
                category,
                "ajakan-001",
                "pilgub-nusaraya-2025",
                "pilgub-nusaraya-2025/1",
                strength,
                List.of(new Evidence(TextPart.OWN, 0, Math.max(1, text.length()), Role.ACT)),
                List.of(new Reason("pola:ajakan-001", "ajakan terbaca pada kata \"" + text + "\"", score)),
                "tanpa kata \"" + text + "\"");
    }

    public static Post post(String item, String author, String version, String text) {
        return new Post(
                new PostId("contohgram", item, version),
                new Author("contohgram", author, "akun." + author, "Pemilik " + author),
                PostKind.POST,
                null,
                text,
                new Conversation("kata orang " + text, "Orang Lain", "induk " + text, "Penulis Induk"),
                "https://contohgram.example/" + item + "?teks=" + text.length(),
                Times.at(MORNING),
                "Nusaraya",
                "pilgub-nusaraya-2025",
                new Provenance("contoh/1", "posts.csv:7", PolicyClass.IMPORTED, "ab".repeat(32)),
                false);
    }

    /** A flag on a post whose platform gave only the handle. */
    public static Flag byHandle(String item, String handle, Instant at) {
        Flag flag = flag(item, "Ayo coblos " + item);
        Post post = flag.post();
        Post bare = new Post(
                post.id(),
                new Author("contohgram", handle, handle, null),
                post.kind(),
                null,
                post.text(),
                Conversation.NONE,
                null,
                Times.at(at),
                null,
                null,
                post.provenance(),
                false);
        return new Flag(bare, flag.findings(), flag.lexicon(), flag.fingerprint(), at);
    }

    /** The same post in another version. */
    public static Post version(Post post, String version) {
        return new Post(
                new PostId(post.id().source(), post.id().id(), version),
                post.author(),
                post.kind(),
                post.title(),
                post.text(),
                post.conversation(),
                post.url(),
                post.times(),
                post.region(),
                post.contest(),
                post.provenance(),
                post.truncated());
    }

    public static Lead lead(String item, String text) {
        Post post = new Post(
                new PostId("kabarnusa.example", item, "1"),
                new Author("kabarnusa.example", "redaksi", null, null),
                PostKind.ARTICLE,
                "Judul " + text,
                text,
                Conversation.NONE,
                "http://kabarnusa.example/" + item,
                Times.at(MORNING),
                null,
                null,
                new Provenance("rss/1", "http://kabarnusa.example/feed", PolicyClass.OPEN, "cd".repeat(32)),
                false);
        Evidence words = new Evidence(TextPart.OWN, 0, 4, Role.WHO);
        return new Lead(
                post, List.of(new Mention("p-1", List.of(words), List.of(words))), "lex-1", "n-" + item, MORNING);
    }

    public static RosterEntry entry(String accountId, String person, String unit) {
        return new RosterEntry(
                "contohgram",
                accountId,
                "akun." + accountId,
                person,
                "pernyataan pemilik",
                null,
                Instant.parse("2025-01-01T00:00:00Z"),
                null,
                unit,
                "Nusaraya");
    }
}
