package id.wasit.review.browser;

import com.microsoft.playwright.Page;
import id.wasit.model.Strength;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * How long a reviewer waits, and a day of a hundred flags by keyboard. Its name keeps it out of the build: {@code mvn verify -pl sink/review -am
 * -Dit.test=PageSpeed -Dfailsafe.failIfNoSpecifiedTests=false}; {@code -Dwasit.cases=} sets the number of cases.
 */
class PageSpeed extends BrowserPages {
    private static final int ROUNDS = 60;
    /** Far less than anybody reads; the next cards are fetched meanwhile. */
    private static final int READING_MS = 400;

    @Test
    void queueCardAndDecision() {
        nusaraya().withUsers();
        int cases = Integer.getInteger("wasit.cases", 2_000);
        for (int i = 0; i < cases; i++) {
            nusaraya()
                    .flag(
                            "s" + i,
                            "akun" + i,
                            "ajakan_memilih",
                            Strength.values()[i % 3],
                            "Catatan " + i + ": [WHO:kita] [ACT:coblos] [TARGET:nomor dua] ya, "
                                    + "supaya sekolah di pesisir maju ".repeat(i % 6));
        }
        Page page = windowOf("sari");

        report("queue, server time", times(page, () -> page.navigate(address("/antrean"))));
        report("card, server time", times(page, () -> page.navigate(address("/antrean/berikutnya?jalur=triase"))));
        report("decision to next card, browser", decisions(page, 100));
    }

    private static List<Double> times(Page page, Runnable visit) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            visit.run();
            times.add(((Number)
                            page.evaluate(
                                    "(() => { const t = performance.getEntriesByType('navigation')[0]; return t.responseStart - t.requestStart; })()"))
                    .doubleValue());
        }
        return times;
    }

    private List<Double> decisions(Page page, int count) {
        List<Double> times = new ArrayList<>();
        page.navigate(address("/antrean/berikutnya?jalur=triase"));
        for (int i = 0; i < count; i++) {
            // A reader's time passes, or the pace guard would ask for a pause.
            clock.add(Duration.ofSeconds(20));
            String before = page.getAttribute("main", "data-case");
            page.keyboard().press(i % 2 == 0 ? "b" : "l");
            page.keyboard().press("1");
            long start = System.nanoTime();
            page.keyboard().press("Enter");
            page.waitForSelector("main[data-case]:not([data-case='" + before + "'])");
            times.add((System.nanoTime() - start) / 1e6);
            page.waitForSelector("[data-saved='" + before + "']");
            page.waitForTimeout(READING_MS);
        }
        report("  of these by the page's own clock", own(page));
        return times;
    }

    @SuppressWarnings("unchecked")
    private static List<Double> own(Page page) {
        List<Number> measured =
                (List<Number>) page.evaluate("performance.getEntriesByName('wasit:next').map(entry => entry.duration)");
        return new ArrayList<>(measured.stream().map(Number::doubleValue).toList());
    }

    private static void report(String what, List<Double> times) {
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-34s p50 %6.1f ms  p95 %6.1f ms  max %6.1f ms%n",
                what,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() - 1));
    }
}
