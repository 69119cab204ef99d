package id.wasit.pipeline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.pipeline.settings.SettingsReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is closed by robots.txt is not asked for, so these tests wait for one pause at most. */
class SourcesCommandTest {
    private static final String ROBOTS = "User-agent: *\nDisallow: /sitemap.xml\nDisallow: /wp-json\n";

    private final Map<String, String> pages = new ConcurrentHashMap<>(Map.of("/robots.txt", ROBOTS));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer site;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            String page = pages.get(exchange.getRequestURI().toString());
            byte[] bytes = (page == null ? "-" : page).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        site.start();
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    @Test
    void entriesArePastedIntoTheSettingsOnceTheLegalBasisIsFilledIn() throws IOException {
        pages.put("/", "<link rel=alternate type=application/rss+xml href='/rss?a=\"b\"#x'>");
        pages.put("/rss?a=%22b%22", "<rss version='2.0'><channel><title>Contoh</title></channel></rss>");

        int code = discover("--allow-private=localhost");

        assertEquals(Exit.DONE, code, err.toString());
        String filled = out.toString().replace("# legal-basis: isi", "legal-basis: isi");
        Path settings =
                Files.writeString(folder.resolve("w.yaml"), "fetch: {contact: 'mailto:uji@wasit.example'}\n" + filled);
        SourceSettings source =
                SettingsReader.read(settings, Map.of()).sources().get(0);
        assertEquals(SourceKind.FEED, source.kind());
        assertEquals(List.of(home() + "rss?a=%22b%22"), source.locations());
    }

    @Test
    void siteWithoutListsSaysWhatWasLookedForAndEndsWithOne() {
        pages.put("/", "<html><body>Selamat datang</body></html>");

        int code = discover("--allow-private=localhost");

        assertEquals(Exit.WRONG, code);
        assertEquals("", out.toString());
        assertTrue(err.toString().contains("tidak menyebut umpan RSS atau Atom"), err.toString());
        assertTrue(err.toString().contains("robots.txt situs melarang"), err.toString());
    }

    @Test
    void privateAddressIsNotOpenedUnlessNamed() {
        int code = discover();

        assertEquals(Exit.WRONG, code);
        assertTrue(err.toString().contains("jaringan dalam"), err.toString());
    }

    private String home() {
        return "http://localhost:" + site.getAddress().getPort() + "/";
    }

    private int discover(String... more) {
        CommandLine line = WasitCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> arguments =
                new ArrayList<>(List.of("sources", "discover", home(), "--contact=mailto:uji@wasit.example"));
        arguments.addAll(List.of(more));
        return line.execute(arguments.toArray(String[]::new));
    }
}
