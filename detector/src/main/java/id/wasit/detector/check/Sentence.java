package id.wasit.detector.check;

import id.wasit.detector.lexicon.Contest;
import id.wasit.detector.lexicon.Contest.Side;
import id.wasit.detector.lexicon.Example;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An example with its slots filled and its marks taken out.
 *
 * @param side whom the slots were filled with; empty when there were none
 * @param text the sentence
 * @param start where the marked evidence begins, or -1
 * @param end where it ends
 * @param parent what it answers to, or null
 * @param shared what it passes on, or null
 * @param contest the contest it is said in, or null for any
 * @param date the day, or null when it does not matter
 */
record Sentence(
        String side,
        String text,
        int start,
        int end,
        @Nullable String parent,
        @Nullable String shared,
        @Nullable String contest,
        @Nullable LocalDate date) {
    private static final Provenance TRIED = new Provenance("check", "example", PolicyClass.OPEN, "0".repeat(64));

    /** One sentence for each pair of the contest, or for each party when only a party is meant. */
    static List<Sentence> of(Example example, Contest contest, List<Side> parties) {
        String all = example.sentence() + example.parent() + example.shared();
        boolean party = all.contains("{parpol}");
        boolean pair = all.matches("(?s).*\\{(paslon|calon|wakil|nomor|akun)\\}.*");
        List<Sentence> sentences = new ArrayList<>();
        List<Side> pairs =
                contest.sides().stream().filter(side -> !side.party()).toList();
        if (party && !parties.isEmpty()) {
            for (int i = 0; i < parties.size(); i++) {
                sentences.add(filled(example, contest, pairs.get(i % pairs.size()), parties.get(i)));
            }
        } else if (pair) {
            pairs.forEach(side -> sentences.add(filled(example, contest, side, null)));
        } else {
            sentences.add(filled(example, contest, null, null));
        }
        return sentences;
    }

    private static Sentence filled(Example example, Contest contest, @Nullable Side pair, @Nullable Side party) {
        String marked = fill(example.sentence(), pair, party);
        int open = marked.indexOf("[[");
        int close = marked.lastIndexOf("]]");
        String text = marked.replace("[[", "").replace("]]", "");
        int marksBefore = count(marked, close, "[[") + count(marked, close, "]]");
        LocalDate date = example.date() != null ? example.date() : contest.date("kampanye_mulai");
        boolean anywhere = party != null;
        return new Sentence(
                (pair == null ? "" : pair.name()) + (party == null ? "" : " " + party.name()),
                text,
                open,
                close < 0 ? -1 : close - 2 * marksBefore,
                example.parent().isEmpty() ? null : fill(example.parent(), pair, party),
                example.shared().isEmpty() ? null : fill(example.shared(), pair, party),
                anywhere ? null : contest.key(),
                anywhere ? null : date);
    }

    private static int count(String text, int before, String mark) {
        int count = 0;
        for (int at = text.indexOf(mark); at >= 0 && at < before; at = text.indexOf(mark, at + 1)) {
            count++;
        }
        return count;
    }

    private static String fill(String text, @Nullable Side pair, @Nullable Side party) {
        String filled = text;
        if (pair != null) {
            filled = filled.replace("{paslon}", pair.name())
                    .replace("{calon}", pair.candidate())
                    .replace("{wakil}", pair.mate())
                    .replace(
                            "{akun}",
                            "@" + pair.candidate().toLowerCase(Locale.ROOT).replace(" ", ""))
                    .replace("{nomor}", String.valueOf(pair.number()));
        }
        return party == null ? filled : filled.replace("{parpol}", party.name());
    }

    /** The same with other words before and after. */
    Sentence within(String before, String after) {
        int shift = start < 0 ? 0 : before.length();
        return new Sentence(side, before + text + after, start + shift, end + shift, parent, shared, contest, date);
    }

    /** The same with another text, whose evidence is not marked. */
    Sentence saying(String other) {
        return new Sentence(side, other, -1, -1, parent, shared, contest, date);
    }

    /** As a post. */
    Post post() {
        PostKind kind = parent != null ? PostKind.COMMENT : shared != null ? PostKind.SHARE : PostKind.POST;
        LocalDate day = date;
        Times times = day == null
                ? new Times(null, null, Instant.EPOCH)
                : Times.at(day.atTime(12, 0).toInstant(ZoneOffset.ofHours(7)));
        return new Post(
                new PostId("check", "example", "1"),
                new Author("check", "author", null, null),
                kind,
                null,
                text,
                new Conversation(shared, null, parent, null),
                null,
                times,
                null,
                contest,
                TRIED,
                false);
    }
}
