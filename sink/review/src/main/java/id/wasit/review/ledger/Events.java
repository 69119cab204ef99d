package id.wasit.review.ledger;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The kinds of ledger rows in words. */
@Component("events")
public class Events {
    private final MessageSource messages;

    Events(MessageSource messages) {
        this.messages = messages;
    }

    /** What a kind means; one that has no words yet is shown as it stands in the ledger. */
    public String title(String kind) {
        return String.valueOf(messages.getMessage("event." + kind, null, kind, LocaleContextHolder.getLocale()));
    }
}
