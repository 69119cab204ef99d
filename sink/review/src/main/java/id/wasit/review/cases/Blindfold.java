package id.wasit.review.cases;

import id.wasit.model.Conversation;
import id.wasit.model.Finding;
import id.wasit.model.Flag;
import id.wasit.model.Post;
import id.wasit.model.Reason;
import id.wasit.model.TextPart;
import id.wasit.review.lexicon.NamesOfSides;
import id.wasit.review.lexicon.NamesOfSides.Place;
import id.wasit.store.cases.CaseCard;
import id.wasit.store.cases.StoredFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hides whom a post speaks of until its reader has judged, so that what they say of it cannot follow from whom they like. Every letter of a
 * name becomes a dot: the places of all other words stay, and so do the grounds that a reader marks. What it cannot hide is how long a name
 * is, and whom the lexicon does not know.
 */
@Component
class Blindfold {
    private static final String DOT = "•";
    private static final String SOMEBODY = "•••";

    private final NamesOfSides names;

    Blindfold(NamesOfSides names) {
        this.names = names;
    }

    /** The card without names; addresses that lead to the original are left out. */
    CaseCard over(CaseCard card) {
        return new CaseCard(
                card.row(),
                card.person(),
                card.namesakes(),
                card.entries(),
                card.identity(),
                card.flags().stream().map(this::hidden).toList(),
                card.moves(),
                card.notes(),
                card.draft(),
                card.blind());
    }

    private StoredFlag hidden(StoredFlag stored) {
        Flag flag = stored.flag();
        List<Place> places = names.in(flag.post(), flag.findings());
        List<String> said = said(flag.post(), places);
        Flag hidden = new Flag(
                hidden(flag.post(), places),
                flag.findings().stream().map(finding -> hidden(finding, said)).toList(),
                flag.lexicon(),
                flag.fingerprint(),
                flag.flaggedAt());
        return new StoredFlag(
                hidden, stored.textSha256(), stored.retraction(), stored.retractedAt(), stored.redactedAt());
    }

    private static Post hidden(Post post, List<Place> places) {
        Conversation around = post.conversation();
        return new Post(
                post.id(),
                post.author(),
                post.kind(),
                dotted(post, TextPart.TITLE, places),
                String.valueOf(dotted(post, TextPart.OWN, places)),
                new Conversation(
                        dotted(post, TextPart.SHARED, places),
                        around.sharedAuthor() == null ? null : SOMEBODY,
                        dotted(post, TextPart.PARENT, places),
                        around.parentAuthor() == null ? null : SOMEBODY),
                null,
                post.times(),
                post.region(),
                post.contest(),
                post.provenance(),
                post.truncated());
    }

    private static Finding hidden(Finding finding, List<String> said) {
        String without = finding.withoutWhat();
        return new Finding(
                finding.category(),
                finding.pattern(),
                finding.contest(),
                null,
                finding.strength(),
                finding.evidence(),
                finding.reasons().stream()
                        .map(reason -> new Reason(reason.code(), dotted(reason.text(), said), reason.points()))
                        .toList(),
                without == null ? null : dotted(without, said));
    }

    private static @Nullable String dotted(Post post, TextPart part, List<Place> places) {
        String text = post.text(part);
        if (text == null) {
            return null;
        }
        StringBuilder dotted = new StringBuilder(text);
        places.stream()
                .filter(place -> place.part() == part && place.end() <= text.length())
                .forEach(place -> dotted.replace(place.start(), place.end(), DOT.repeat(place.end() - place.start())));
        return dotted.toString();
    }

    /** The names as they were written, the longest first, because reasons quote them. */
    private static List<String> said(Post post, List<Place> places) {
        List<String> said = new ArrayList<>();
        for (Place place : places) {
            String text = post.text(place.part());
            if (text != null && place.end() <= text.length()) {
                said.add(text.substring(place.start(), place.end()));
            }
        }
        said.sort(Comparator.comparingInt(String::length).reversed());
        return said;
    }

    private static String dotted(String text, List<String> said) {
        String dotted = text;
        for (String name : said) {
            dotted = Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(dotted)
                    .replaceAll(DOT.repeat(name.length()));
        }
        return dotted;
    }
}
