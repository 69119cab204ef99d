package id.wasit.review.queue;

import id.wasit.review.lexicon.Calendar;
import id.wasit.review.lexicon.Categories;
import id.wasit.store.cases.CaseState;
import id.wasit.store.queue.Facet;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The values of the filter as people read them. */
@Component("facets")
public class Facets {
    private static final int RELEASE_SHOWN = 12;

    private final Categories categories;
    private final Calendar calendar;
    private final MessageSource messages;

    Facets(Categories categories, Calendar calendar, MessageSource messages) {
        this.categories = categories;
        this.calendar = calendar;
        this.messages = messages;
    }

    /** The words for a value; of one that nobody knows the value itself. */
    public String shown(Facet facet, String value) {
        return switch (facet) {
            case CATEGORY -> categories.title(value);
            case CONTEST -> Objects.requireNonNullElse(calendar.contestName(value), value);
            case TARGET -> calendar.sideName(value);
            case STATE ->
                Arrays.stream(CaseState.values())
                        .filter(state -> state.code().equals(value))
                        .findFirst()
                        .map(state -> message("state." + state.name(), value))
                        .orElse(value);
            case STRENGTH -> message("strength." + value, value);
            case DEADLINE -> message("queue.within." + value, value);
            case RELEASE -> value.substring(0, Math.min(RELEASE_SHOWN, value.length()));
            default -> value;
        };
    }

    private String message(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
