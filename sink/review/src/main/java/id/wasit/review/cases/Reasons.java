package id.wasit.review.cases;

import id.wasit.store.cases.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The ready-made reasons of a verdict, picked by digit. They stand in the message files, one line per verdict, parted by {@code |}. */
@Component("reasons")
public class Reasons {
    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    /** At most nine, in the order of their digits. An indication has none: its reason is always in own words. */
    public List<String> of(Verdict verdict) {
        Locale locale = LocaleContextHolder.getLocale();
        String line = String.valueOf(messages.getMessage("reasons." + verdict.name(), null, "", locale));
        return Arrays.stream(line.split("\\|"))
                .map(String::strip)
                .filter(reason -> !reason.isEmpty())
                .limit(9)
                .toList();
    }
}
