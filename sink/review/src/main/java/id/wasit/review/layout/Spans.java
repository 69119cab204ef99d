package id.wasit.review.layout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How long ago something was, or how soon it will be, as people say it. */
@Component("spans")
public class Spans {
    private final Clock clock;
    private final MessageSource messages;

    Spans(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** {@code 5 menit lalu}, {@code dalam 5 menit}; a dash for what never was. */
    public String from(@Nullable Instant moment) {
        if (moment == null) {
            return "–";
        }
        Duration span = Duration.between(moment, clock.instant());
        return span.isNegative() ? say("span.in", span.negated()) : say("span.ago", span);
    }

    private String say(String direction, Duration span) {
        if (span.compareTo(Duration.ofSeconds(10)) < 0) {
            return text(direction + ".now", 0);
        }
        if (span.compareTo(Duration.ofMinutes(2)) < 0) {
            return text(direction + ".seconds", span.toSeconds());
        }
        if (span.compareTo(Duration.ofHours(2)) < 0) {
            return text(direction + ".minutes", span.toMinutes());
        }
        return span.compareTo(Duration.ofDays(2)) < 0
                ? text(direction + ".hours", span.toHours())
                : text(direction + ".days", span.toDays());
    }

    private String text(String key, long number) {
        return messages.getMessage(key, new Object[] {number}, LocaleContextHolder.getLocale());
    }
}
