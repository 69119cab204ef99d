package id.wasit.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phrases that a line may begin with. Of hundreds only those are tried that can begin with the first letter of the line: nearly every line
 * begins like none of them.
 */
final class Openings {
    private final Map<Character, Pattern> byFirst = new HashMap<>();

    /** Of alternatives of an expression, each beginning with a letter, a sign or a digit that is written in it. */
    Openings(String expression) {
        List<String> phrases = alternatives(expression);
        (expression + "0123456789").chars().distinct().forEach(first -> {
            List<String> able =
                    phrases.stream().filter(phrase -> canBegin(phrase, first)).toList();
            if (!able.isEmpty()) {
                byFirst.put((char) first, Pattern.compile(String.join("|", able)));
            }
        });
    }

    /** Whether a text in lower case begins with one of them. */
    boolean begin(String lower) {
        return beginAt(lower, 0);
    }

    /** The same, whatever quotes, dots, dashes and other letters stand before it. */
    boolean beginBehindSigns(String lower) {
        for (int at = 0; at < lower.length(); at++) {
            if (beginAt(lower, at)) {
                return true;
            }
            if (isPlainLetterOrDigit(lower.charAt(at))) {
                return false;
            }
        }
        return false;
    }

    private boolean beginAt(String lower, int at) {
        Pattern able = at < lower.length() ? byFirst.get(lower.charAt(at)) : null;
        return able != null && able.matcher(lower).region(at, lower.length()).lookingAt();
    }

    private static boolean isPlainLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean canBegin(String phrase, int first) {
        Matcher matcher = Pattern.compile(phrase).matcher(Character.toString(first));
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** Cuts an expression at the bars that stand in no group and no class. */
    private static List<String> alternatives(String expression) {
        List<String> alternatives = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < expression.length(); at++) {
            switch (expression.charAt(at)) {
                case '\\' -> at++;
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case '|' -> {
                    if (depth == 0) {
                        alternatives.add(expression.substring(start, at));
                        start = at + 1;
                    }
                }
                default -> {}
            }
        }
        alternatives.add(expression.substring(start));
        return alternatives;
    }
}
