package id.wasit.review.cases;

import id.wasit.review.lexicon.Calendar;
import id.wasit.review.lexicon.Categories;
import id.wasit.review.lexicon.Samples;
import id.wasit.store.cases.CaseCard;
import id.wasit.store.cases.Policy;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The rule that stands beside a case, in the words of the moment, so that it can be kept with the decision. */
@Component
class Policies {
    private final Categories categories;
    private final Samples samples;
    private final Calendar calendar;
    private final MessageSource messages;

    Policies(Categories categories, Samples samples, Calendar calendar, MessageSource messages) {
        this.categories = categories;
        this.samples = samples;
        this.calendar = calendar;
        this.messages = messages;
    }

    Policy of(CaseCard card) {
        String category = Said.of(card, 0).finding().category();
        Samples.Sample sample = samples.of(category, card.row().contest());
        return new Policy(
                categories.release(),
                categories.title(category),
                String.valueOf(messages.getMessage("policy." + category, null, "", LocaleContextHolder.getLocale())),
                categories.basis(category),
                sample.yes(),
                sample.no(),
                calendar.days(card.row()));
    }
}
