package id.wasit.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.pipeline.settings.Settings.SiteSettings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalSiteTest {
    @TempDir
    Path folder;

    private LocalSite site;
    private String base;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("site")).resolve("index.html"), "depan");
        Files.writeString(folder.resolve("site/rss.xml"), "{{base}}/a.html");
        Files.writeString(folder.resolve("site/a.html"), "bagian 1");
        Files.writeString(folder.resolve("site/a.page-2.html"), "bagian 2");
        Files.writeString(folder.resolve("rahasia.txt"), "di luar situs");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        site = LocalSite.started(new SiteSettings(folder.resolve("site"), port));
        base = "http://localhost:" + port;
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /,                   200 depan
            /a.html,             200 bagian 1
            /a.html?page=2,      200 bagian 2
            /a.html?utm_source=rss, 200 bagian 1
            /rss.xml,            200 BASE/a.html
            /tidak-ada.html,     404
            /../rahasia.txt,     404
            /%2e%2e/rahasia.txt, 404
            """)
    void addressesAreServedAsTheSamplesSay(String address, String expected) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(base + address).toURL().openConnection();

        String answer = Integer.toString(connection.getResponseCode());
        if (connection.getResponseCode() == 200) {
            answer += " " + new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        assertEquals(expected.replace("BASE", base), answer);
    }
}
