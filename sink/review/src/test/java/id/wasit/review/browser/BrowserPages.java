package id.wasit.review.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.wasit.review.Nusaraya;
import id.wasit.review.Pages;
import id.wasit.store.cases.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The application in a browser, each person with a window of their own. */
abstract class BrowserPages extends Pages {
    /** The smallest screen of an office. */
    static final int WIDTH = 1366;

    static final int HEIGHT = 768;

    private static final int WAIT_MS = 60_000;

    /** One browser for all classes; each test has windows of its own, which share nothing. */
    @RegisterExtension
    static final BeforeAllCallback BROWSER = context -> {
        chrome = context.getRoot()
                .getStore(Namespace.create(BrowserPages.class))
                .computeIfAbsent(Chrome.class, key -> Chrome.start(), Chrome.class);
        // What is eventually true is waited for however busy the machine is.
        PlaywrightAssertions.setDefaultAssertionTimeout(WAIT_MS);
    };

    private static Chrome chrome;
    private static final Map<String, String> LOGINS = new HashMap<>();

    @LocalServerPort
    private int port;

    private final List<BrowserContext> windows = new ArrayList<>();

    @AfterAll
    static void forgetLogins() {
        LOGINS.clear();
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
        windows.clear();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** A new window without anybody logged in. */
    Page window() {
        return window(WIDTH, HEIGHT);
    }

    Page window(int width, int height) {
        return window(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    private Page window(Browser.NewContextOptions options) {
        BrowserContext window = chrome.browser().newContext(options.setLocale("id-ID"));
        window.setDefaultTimeout(WAIT_MS);
        windows.add(window);
        return window.newPage();
    }

    /** A new window in which this person is logged in. */
    Page windowOf(String login) {
        Page page = window();
        logIn(page, login);
        return page;
    }

    /** The same where no hours pass: with the login of an earlier test of this class, because logging in takes long. */
    Page windowAgain(String login) {
        String known = LOGINS.get(login);
        if (known != null) {
            return window(new Browser.NewContextOptions()
                    .setViewportSize(WIDTH, HEIGHT)
                    .setStorageState(known));
        }
        Page page = windowOf(login);
        LOGINS.put(login, page.context().storageState());
        return page;
    }

    /** The first card of a fresh batch of four, with the next one fetched already. */
    Page reading(String login) {
        store.queue().release(login);
        clock.add(Duration.ofMinutes(11));
        store.queue().batch(login, Lane.TRIAGE, 4, 4);
        Page page = windowOf(login);
        // The page fetches one after the other: once the second comes, it has the first.
        AtomicInteger fetched = new AtomicInteger();
        page.waitForResponse(
                answer -> answer.url().endsWith("?awal") && answer.ok() && fetched.incrementAndGet() == 2,
                () -> page.navigate(address("/antrean/berikutnya?jalur=triase")));
        page.waitForLoadState();
        return page;
    }

    /** A script: what a page would do by itself after so long is kept, until the test does it by {@code held()}. Nobody has to be faster. */
    static String holding(int milliseconds) {
        return """
            (() => {
              const later = setTimeout;
              window.setTimeout = (what, ms, ...more) => ms === %d ? void (window.held = what) : later(what, ms, ...more);
            })()
            """.formatted(milliseconds);
    }

    /** Waits for something that comes with another page, until that page answers to keys. */
    static void waitFor(Page page, String selector) {
        page.waitForSelector(selector);
        page.waitForLoadState();
    }

    void logIn(Page page, String login) {
        page.navigate(address("/masuk"));
        page.fill("#nama", login);
        page.fill("#sandi", Nusaraya.PASSWORD);
        page.press("#sandi", "Enter");
        page.waitForSelector(".topbar nav a");
    }
}
