package id.wasit.review.cases;

import id.wasit.model.Evidence;
import id.wasit.model.Post;
import id.wasit.model.TextPart;
import id.wasit.store.cases.CaseCard;
import id.wasit.store.cases.Ground;
import id.wasit.store.cases.StoredFlag;
import id.wasit.store.posts.Posts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The words of a card that a sign may rest on, and back from the form: places in captured texts, never texts. */
@Component("grounds")
public class Grounds {
    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36}):([A-Z]{3,8}):(\\d{1,7})-(\\d{1,7})");

    /** How the form names a place. */
    public String of(Post post, Evidence span) {
        return Posts.id(post.id()) + ":" + span.part() + ":" + span.start() + "-" + span.end();
    }

    /** The id of a post in the store. */
    public String post(Post post) {
        return Posts.id(post.id()).toString();
    }

    /** The places that lie inside a text of this case; what was made up is left out. */
    static List<Ground> read(List<String> typed, CaseCard card) {
        return typed.stream()
                .map(place -> read(place, card))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Ground> read(String typed, CaseCard card) {
        Matcher parts = FORM.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(parts.group(3));
        int end = Integer.parseInt(parts.group(4));
        return card.flags().stream()
                .map(StoredFlag::flag)
                .map(flag -> flag.post())
                .filter(post -> Posts.id(post.id()).toString().equals(parts.group(1)))
                .flatMap(post -> part(parts.group(2)).stream().filter(part -> holds(post, part, start, end)))
                .findFirst()
                .map(part -> new Ground(parts.group(1), part, start, end));
    }

    private static Optional<TextPart> part(String name) {
        return List.of(TextPart.values()).stream()
                .filter(part -> part.name().equals(name))
                .findFirst();
    }

    private static boolean holds(Post post, TextPart part, int start, int end) {
        String text = post.text(part);
        return text != null && start < end && end <= text.length();
    }
}
