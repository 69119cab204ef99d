package id.wasit.review.lexicon;

import id.wasit.detector.lexicon.Category;
import id.wasit.detector.lexicon.Lexicon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The categories of indications as people read them. Their titles and legal bases are data of the lexicon; English titles are ours. */
@Component("categories")
public class Categories {
    private final ActiveLexicon active;
    private final MessageSource messages;

    Categories(ActiveLexicon active, MessageSource messages) {
        this.active = active;
        this.messages = messages;
    }

    /** The title in the language of the page; of an id that the lexicon does not know the id. */
    public String title(String id) {
        Locale locale = LocaleContextHolder.getLocale();
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return String.valueOf(messages.getMessage("category." + id, null, id, locale));
        }
        return active.lexicon()
                .flatMap(lexicon -> lexicon.category(id))
                .map(Category::title)
                .orElse(id);
    }

    /** The norms a category may fall under, as the lexicon names them; a person still decides which it is. */
    public String basis(String id) {
        return active.lexicon()
                .flatMap(lexicon -> lexicon.category(id))
                .map(Categories::norms)
                .orElse("");
    }

    /** The same norms one by one, the joint decree first. */
    public List<String> norms(String id) {
        return active.lexicon().flatMap(lexicon -> lexicon.category(id)).stream()
                .flatMap(category -> Stream.concat(
                        category.joint().isBlank() ? Stream.of() : Stream.of("SKB " + category.joint()),
                        Stream.of(category.law().split(";"))))
                .map(String::strip)
                .filter(norm -> !norm.isEmpty())
                .toList();
    }

    /** Version of the word lists that these words come from; empty when there are none. */
    public String release() {
        return active.lexicon().map(Lexicon::version).orElse("");
    }

    /** All ids, those that were found in front. */
    public List<String> foundFirst(List<String> found) {
        Set<String> ordered = new LinkedHashSet<>(found);
        active.lexicon().map(Lexicon::categories).orElse(List.of()).forEach(category -> ordered.add(category.id()));
        return List.copyOf(ordered);
    }

    private static String norms(Category category) {
        String decree = category.joint().isBlank() ? "" : "SKB " + category.joint();
        return Stream.of(decree, category.law()).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
