package id.wasit.review.statistics;

import id.wasit.model.Strength;
import id.wasit.review.lexicon.Calendar;
import id.wasit.review.lexicon.Categories;
import id.wasit.review.lexicon.Sides;
import id.wasit.store.cases.Lane;
import id.wasit.store.statistics.Dimension;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is counted by, in the words of the pages. */
@Component("labels")
public class Labels {
    private final Categories categories;
    private final Calendar calendar;
    private final Sides sides;
    private final MessageSource messages;

    Labels(Categories categories, Calendar calendar, Sides sides, MessageSource messages) {
        this.categories = categories;
        this.calendar = calendar;
        this.sides = sides;
        this.messages = messages;
    }

    /** A value of a dimension as people read it. */
    public String of(Dimension dimension, String value) {
        if (value.equals(Dimension.UNKNOWN)) {
            return message("statistics.unknown");
        }
        return switch (dimension) {
            case CATEGORY, CATEGORY_DRAWN -> categories.title(value);
            case CONTEST -> Optional.ofNullable(calendar.contestName(value)).orElse(value);
            case TARGET -> sides.name(value);
            case LANE -> message("lane." + Lane.of(value).name());
            case STRENGTH -> message("strength." + Strength.values()[Integer.parseInt(value)].name());
            case RANK, TOOK -> message("statistics." + dimension.code() + "." + value);
            case REGION, UNIT, SOURCE, RELEASE, PATTERN -> value;
        };
    }

    /** The word for a party. */
    public String party() {
        return message("statistics.party");
    }

    /** A message in the language of the reader. */
    String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
