package id.wasit.review.ledger;

import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.MoveKind;
import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Verdict;
import id.wasit.store.ledger.LedgerEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The ledger in words: the kinds of its rows and what they hold. A code that has no words yet is shown as it stands in the ledger. */
@Component("events")
public class Events {
    private static final int SHORT_HASH = 12;

    private final MessageSource messages;

    Events(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One thing that a row holds.
     *
     * @param name what it is
     * @param value the value in words, a hash shortened
     * @param whole name and value as the ledger holds them
     */
    public record Part(String name, String value, String whole) {}

    /** What a kind means. */
    public String title(String kind) {
        return word("event." + kind, kind);
    }

    /** What a row holds, in the order of the ledger. */
    public List<Part> parts(LedgerEntry entry) {
        return entry.body().entrySet().stream().map(this::part).toList();
    }

    private Part part(Map.Entry<String, Object> held) {
        String value = String.valueOf(held.getValue());
        return new Part(
                word("fact." + held.getKey(), held.getKey()), told(held.getKey(), value), held.getKey() + "=" + value);
    }

    private String told(String name, String value) {
        return switch (name) {
            case "from", "to" -> coded("state.", CaseState.values(), CaseState::code, value);
            case "move" -> coded("move.", MoveKind.values(), MoveKind::code, value);
            case "verdict" -> coded("verdict.", Verdict.values(), verdict -> String.valueOf(verdict.key()), value);
            case "severity" -> coded("severity.", Severity.values(), Severity::code, value);
            case "category" -> word("category." + value, value);
            case "how" -> word("fact.how." + value, value);
            default -> value.matches("[0-9a-f]{64}") ? value.substring(0, SHORT_HASH) + "…" : value;
        };
    }

    private <E extends Enum<E>> String coded(String prefix, E[] all, Function<E, String> code, String value) {
        Optional<E> known =
                Arrays.stream(all).filter(one -> code.apply(one).equals(value)).findFirst();
        return known.map(one -> word(prefix + one.name(), value)).orElse(value);
    }

    private String word(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
