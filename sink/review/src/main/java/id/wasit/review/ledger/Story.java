package id.wasit.review.ledger;

import id.wasit.store.cases.Move;
import id.wasit.store.ledger.LedgerEntry;
import id.wasit.store.sql.Hash;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The ledger of one case in sentences. The ledger holds only the hash of a reason: beside it stands whether the reason kept still fits it. */
@Component("story")
public class Story {
    private final MessageSource messages;

    Story(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One row of the ledger as people read it.
     *
     * @param entry the row
     * @param sentence what happened, in the language of the page
     * @param reason what the person wrote; absent when this reader may not see it, or nothing was written
     * @param fits whether the reason is the one whose hash the row holds
     */
    public record Line(
            LedgerEntry entry, String sentence, @Nullable String reason, boolean fits) {}

    /**
     * The rows of a case, in their order.
     *
     * @param entries rows that this reader may see
     * @param moves moves that this reader may see
     */
    public List<Line> of(List<LedgerEntry> entries, List<Move> moves) {
        return entries.stream().map(entry -> line(entry, moves)).toList();
    }

    private Line line(LedgerEntry entry, List<Move> moves) {
        Move move = moves.stream()
                .filter(one -> entry.kind().equals("move")
                        && Objects.equals(entry.body().get("seq"), one.seq()))
                .findFirst()
                .orElse(null);
        String reason = move != null ? move.reason() : text(entry.body(), "reason");
        Object hash = entry.body().get("reason_sha256");
        boolean fits = reason == null || hash == null || hash.equals(Hash.sha256(reason));
        return new Line(entry, sentence(entry, move), reason, fits);
    }

    private String sentence(LedgerEntry entry, @Nullable Move move) {
        String who = entry.actor().equals("wasit") ? word("story.program", entry.actor()) : entry.actor();
        if (move == null) {
            return who + ": " + word("event." + entry.kind(), entry.kind());
        }
        String what = move.verdict() == null
                ? word("move." + move.kind().name(), move.kind().code())
                : word("verdict." + move.verdict().name(), move.kind().code());
        return String.valueOf(messages.getMessage(
                "story.move",
                new Object[] {
                    who, what, word("state." + move.to().name(), move.to().code())
                },
                LocaleContextHolder.getLocale()));
    }

    private String word(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }

    private static @Nullable String text(Map<String, Object> body, String part) {
        return body.get(part) instanceof String text ? text : null;
    }
}
