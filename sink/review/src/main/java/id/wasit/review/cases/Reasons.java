package id.wasit.review.cases;

import id.wasit.store.cases.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The ready-made reasons of a verdict, picked by digit. They stand in the message files, one line per verdict, parted by {@code |}. */
@Component("reasons")
public class Reasons {
    private static final int LONGEST = 2_000;

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    /** At most nine, in the order of their digits. An indication has none: its reason is always in own words. */
    public List<String> of(Verdict verdict) {
        return of(verdict.name());
    }

    /**
     * The same for whatever else needs a reason.
     *
     * @param name end of the message key
     */
    public List<String> of(String name) {
        Locale locale = LocaleContextHolder.getLocale();
        String line = String.valueOf(messages.getMessage("reasons." + name, null, "", locale));
        return Arrays.stream(line.split("\\|"))
                .map(String::strip)
                .filter(reason -> !reason.isEmpty())
                .limit(9)
                .toList();
    }

    /** The ready-made reason and the own words, as one of at most {@value #LONGEST} characters; empty when there is neither. */
    public static String joined(@Nullable String ready, @Nullable String own) {
        String picked = ready == null ? "" : ready.strip();
        String typed = own == null ? "" : own.strip();
        String both = picked.isEmpty() || typed.isEmpty() ? picked + typed : picked + ": " + typed;
        return both.length() > LONGEST ? both.substring(0, LONGEST) : both;
    }
}
