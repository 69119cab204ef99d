package id.wasit.pipeline.command;

import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Times;
import id.wasit.store.legal.LegalClock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A sentence that somebody tries, with what is known around it. */
final class TriedPost {

    @Parameters(paramLabel = "KALIMAT", description = "Kalimat yang dicoba, di antara tanda kutip.")
    private String text = "";

    @Option(names = "--parent", paramLabel = "TEKS", description = "Kiriman yang dijawab (maka ini komentar).")
    private @Nullable String parent;

    @Option(names = "--shared", paramLabel = "TEKS", description = "Teks yang dibagikan (maka ini pembagian).")
    private @Nullable String shared;

    @Option(names = "--contest", paramLabel = "NAMA", description = "Kontestasi tempat penulis berada.")
    private @Nullable String contest;

    @Option(names = "--region", paramLabel = "WILAYAH", description = "Wilayah kantor penulis.")
    private @Nullable String region;

    @Option(names = "--at", paramLabel = "TANGGAL", description = "Tanggal kiriman, misalnya 2025-11-20.")
    private @Nullable LocalDate at;

    /** The sentence as a post. */
    Post post() {
        LocalDate day = at;
        Times times = day == null
                ? new Times(null, null, Instant.EPOCH)
                : Times.at(day.atTime(12, 0).atZone(LegalClock.OFFICE).toInstant());
        PostKind kind = parent != null ? PostKind.COMMENT : shared != null ? PostKind.SHARE : PostKind.POST;
        return new Post(
                new PostId("percobaan", "1", "1"),
                new Author("percobaan", "1", null, null),
                kind,
                null,
                text,
                new Conversation(shared, null, parent, null),
                null,
                times,
                region,
                contest,
                new Provenance("wasit-lexicon", "baris perintah", PolicyClass.OPEN, "0".repeat(64)),
                false);
    }
}
