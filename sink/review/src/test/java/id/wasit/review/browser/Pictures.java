package id.wasit.review.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;

/**
 * Pictures of pages, for people to look at after a build. Chromium without a screen now and then answers "Unable to capture screenshot"; that says
 * nothing of the page, so a picture is tried again, and one that cannot be had is told and fails no test.
 */
final class Pictures {
    private static final Path FOLDER = Path.of("target", "pictures");
    private static final int TRIES = 3;

    private Pictures() {}

    /** What the window shows. */
    static void take(Page page, String name) {
        take(page, new Page.ScreenshotOptions(), name);
    }

    /** The page down to its end. */
    static void takeWhole(Page page, String name) {
        take(page, new Page.ScreenshotOptions().setFullPage(true), name);
    }

    private static void take(Page page, Page.ScreenshotOptions options, String name) {
        options.setPath(FOLDER.resolve(name + ".png"));
        for (int left = TRIES; left > 0; left--) {
            try {
                page.screenshot(options);
                return;
            } catch (PlaywrightException notDrawn) {
                System.out.println("No picture of " + name + ": " + notDrawn.getMessage());
            }
        }
    }
}
