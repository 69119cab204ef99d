package id.wasit.review.browser;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser of this machine, headless. Nothing is downloaded. Starting it takes seconds, so it is started once. */
final class Chrome implements AutoCloseable {
    private static final String HOW_TO_GET_IT =
            "Skipped: no Chromium on the PATH, the pages were not tried in a browser. To get it: apt-get install chromium";

    private final Playwright playwright;
    private final Browser browser;

    private Chrome(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Starts it; where there is none the test is skipped, or fails when WASIT_REQUIRE_BROWSER is true. */
    static Chrome start() {
        Optional<Path> executable = find();
        if (executable.isEmpty()) {
            if (required()) {
                fail(HOW_TO_GET_IT);
            }
            System.out.println(HOW_TO_GET_IT);
            Assumptions.abort(HOW_TO_GET_IT);
        }
        return new Chrome(executable.orElseThrow());
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static boolean required() {
        return Boolean.getBoolean("WASIT_REQUIRE_BROWSER")
                || Boolean.parseBoolean(System.getenv("WASIT_REQUIRE_BROWSER"));
    }

    private static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
