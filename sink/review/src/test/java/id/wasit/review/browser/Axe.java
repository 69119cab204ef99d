package id.wasit.review.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What is serious or critical for people who cannot see, or cannot use a mouse. A page is asked everything once; after a change of width or of
 * colours only what that can change, because each question to the browser takes long. Captured pages are left out: nothing runs inside of
 * their sandbox, so nothing would ever answer.
 */
final class Axe {
    private static final List<String> OF_WIDTH =
            List.of("target-size", "scrollable-region-focusable", "nested-interactive", "meta-viewport");
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final List<String> HARM = List.of("serious", "critical");

    private Axe() {}

    /** By all rules. */
    static List<String> serious(Page page) {
        return told(asking(page));
    }

    /** By the rules that another width may break. */
    static List<String> seriousInWidth(Page page) {
        return told(asking(page).withRules(OF_WIDTH));
    }

    /** By the rules that other colours may break. */
    static List<String> seriousInColours(Page page) {
        return told(asking(page).withRules(OF_COLOURS));
    }

    /** What is in order need not be listed piece by piece. */
    private static AxeBuilder asking(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true).exclude("iframe");
    }

    private static List<String> told(AxeBuilder axe) {
        return new ArrayList<>(axe.analyze().getViolations().stream()
                .filter(rule -> HARM.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getNodes())
                .toList());
    }
}
