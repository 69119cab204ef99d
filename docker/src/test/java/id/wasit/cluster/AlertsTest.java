package id.wasit.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Prometheus makes of the alerts, with figures invented for it. */
class AlertsTest {
    private static final String FIGURES = "src/test/resources/alerts.yml";

    @Test
    void alertsSpeakWhenTheyMustAndAreSilentOtherwise() throws Exception {
        assumeTrue(isInstalled(), "promtool of Prometheus is not installed; the alerts are not tried");
        Process tool = new ProcessBuilder("promtool", "test", "rules", FIGURES)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, tool.waitFor(), said);
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}
