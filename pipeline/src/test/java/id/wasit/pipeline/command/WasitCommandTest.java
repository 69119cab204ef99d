package id.wasit.pipeline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class WasitCommandTest {
    private static final String LEXICON =
            Path.of("../lexicons").toAbsolutePath().normalize().toString();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** What a command said and how it ended. */
    private record Answer(int code, String out, String err) {}

    @ParameterizedTest
    @MethodSource("everyCommand")
    void everyCommandExplainsItself(List<String> command) {
        List<String> asked = new ArrayList<>(command);
        asked.add("--help");

        Answer answer = run(asked.toArray(String[]::new));

        assertEquals(Exit.DONE, answer.code());
        assertTrue(answer.out()
                .startsWith("Usage: "
                        + String.join(" ", "wasit", String.join(" ", command)).strip()));
    }

    @Test
    void jobDoesNotRunInsideTheProgramUnlessAskedTo() throws IOException {
        Path settings = Files.writeString(folder.resolve("wasit.yaml"), """
            sources:
              - {name: a, kind: inbox, locations: [a], legal-basis: uji}
            """);

        Answer answer = run("detect", "--config", settings.toString());

        assertEquals(Exit.IMPOSSIBLE, answer.code());
        assertTrue(answer.err().contains("--here"), answer::err);
    }

    @Test
    void misspeltCommandNamesTheNearestOne() {
        Answer answer = run("lexicon", "chek");

        assertEquals(Exit.USAGE, answer.code());
        assertTrue(answer.err().contains("lexicon check"));
    }

    @Test
    void wrongSettingsAreToldLineByLine() throws IOException {
        Path file = Files.writeString(folder.resolve("w.yaml"), "review: {prot: 1}\nflink: {port: x}\nsources:\n");

        Answer answer = run("users", "list", "--config", file.toString());

        assertEquals(Exit.WRONG, answer.code());
        assertEquals(3, answer.err().lines().count(), answer.err());
    }

    @Test
    void assessmentNamesEachSourceWithItsLegalBasisAndNoBreach() {
        Answer answer = run("dpia", "--config", "../samples/wasit.yaml");

        assertEquals(Exit.DONE, answer.code(), answer.err());
        assertTrue(answer.out().contains("| inbox | imported | "), answer.out());
        assertTrue(answer.out().contains("Ditutup tanpa indikasi: 90 hari"));
        assertFalse(answer.out().contains("pelanggaran"));
    }

    @Test
    void dossierThatIsNoneIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("d.json"), "{\"dosir\": {\"nomor\": 1}}");

        Answer answer = run("dossier", "verify", file.toString());

        assertEquals(Exit.WRONG, answer.code());
        assertTrue(answer.out().contains("bagian yang berubah: nomor"), answer.out());
    }

    @Test
    void trySaysWhatWasFoundAndWhy() {
        Answer answer = run(
                "lexicon",
                "try",
                "27 November jangan lupa coblos no dua ya guys ✌️",
                "--contest",
                "pilgub-nusaraya-2025",
                "--lexicon",
                LEXICON,
                "--packs",
                "pilgub-nusaraya-2025");

        assertEquals(Exit.DONE, answer.code());
        assertTrue(answer.out().startsWith("Dugaan: ajakan_memilih"), answer.out());
        assertTrue(answer.out().contains("\"coblos\""));
        assertFalse(answer.out().contains("pelanggaran"));
    }

    @Test
    void tokensTellTheirPlaceInTheText() throws IOException {
        String text = "Ayo nyoblos #Nomor2 ✌️";

        Answer answer =
                run("lexicon", "tokens", text, "--json", "--lexicon", LEXICON, "--packs", "pilgub-nusaraya-2025");

        JsonNode tokens = JSON.readTree(answer.out());
        assertTrue(tokens.size() >= 3);
        for (JsonNode token : tokens) {
            String span =
                    text.substring(token.get("start").asInt(), token.get("end").asInt());
            assertEquals(span, token.get("text").asText());
        }
        assertEquals("coblos", tokens.get(1).get("base").asText());
    }

    @Test
    void evalCountsRowsAndWritesTheMisses() throws IOException {
        Path rows = Files.writeString(folder.resolve("baris.jsonl"), """
            {"id":"1","text":"27 November jangan lupa coblos nomor 2 ya","label":"flag","category":"ajakan_memilih","contest":"pilgub-nusaraya-2025"}
            {"id":"2","text":"Hujan sejak pagi, jemuran aman","label":"no_flag"}
            {"id":"3","text":"Jemuran aman sekali","label":"flag"}
            """);
        Path misses = folder.resolve("salah.csv");

        Answer answer = run(
                "lexicon",
                "eval",
                rows.toString(),
                "--json",
                "--misses",
                misses.toString(),
                "--lexicon",
                LEXICON,
                "--packs",
                "pilgub-nusaraya-2025");

        List<String> lines = answer.out().lines().toList();
        assertEquals(4, lines.size());
        JsonNode first = JSON.readTree(lines.get(0));
        assertEquals("1", first.get("id").asText());
        assertTrue(first.get("flagged").asBoolean());
        assertTrue(first.get("reasons").size() > 0);
        JsonNode totals = JSON.readTree(lines.get(3)).get("totals");
        assertEquals(1.0, totals.get("precision").get("value").asDouble());
        assertEquals(0.5, totals.get("recall").get("value").asDouble());
        assertEquals(2, Files.readAllLines(misses).size());
        assertTrue(Files.readAllLines(misses).get(1).startsWith("3,flag"));
    }

    @Test
    void rowThatIsNoJsonIsNamedWithItsLine() throws IOException {
        Path rows = Files.writeString(folder.resolve("baris.jsonl"), "{\"id\":\"1\",\"text\":\"a\"}\n{rusak\n");

        Answer answer = run(
                "lexicon",
                "eval",
                rows.toString(),
                "--misses",
                folder.resolve("s.csv").toString(),
                "--lexicon",
                LEXICON,
                "--packs",
                "pilgub-nusaraya-2025");

        assertEquals(Exit.WRONG, answer.code());
        assertTrue(answer.err().contains("line 2"));
    }

    @Test
    void rosterWithMistakesChangesNothingAndNamesAll() throws IOException {
        Path roster = Files.writeString(folder.resolve("r.csv"), "platform,account_id\ncontohgram,1\n");

        Answer answer = run("roster", "import", roster.toString());

        assertEquals(Exit.WRONG, answer.code());
        assertTrue(answer.err().contains("baris 1, kolom person"));
        assertTrue(answer.err().contains("tidak ada yang diubah"));
    }

    @Test
    void pageIsPrintedAsJson() throws IOException {
        Path page = Files.writeString(
                folder.resolve("p.html"), "<html><title>Beranda</title><body><a href=/a>a</a></body></html>");

        Answer answer = run(
                "page",
                "--json",
                page.toString(),
                folder.resolve("tidak-ada.html").toString());

        JsonNode read = JSON.readTree(answer.out());
        assertFalse(read.get("article").asBoolean());
        for (String field : List.of("title", "body", "published", "authors", "canonical", "incomplete")) {
            assertTrue(read.has(field), field);
        }
        assertEquals(Exit.WRONG, answer.code());
        assertTrue(answer.err().contains("tidak-ada.html"));
    }

    @Test
    void partsOfASplitArticleArePutTogether() throws IOException {
        String first = "Warga Desa Kali Putih menanam dua ribu bibit bakau di tepi muara pada Minggu pagi.";
        String second = "Penanaman berikutnya direncanakan pada awal musim hujan di sisi timur muara itu.";
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            boolean more = path.endsWith("?page=2");
            String html = "<html><head><title>Tanam</title><meta property='og:type' content='article'></head><body><div"
                    + " class='entry-content'><p>" + (more ? second : first) + "</p></div>"
                    + (more ? "" : "<a href='?page=2'>Halaman berikutnya</a>") + "</body></html>";
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(path.startsWith("/robots") ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        site.start();

        try {
            Answer answer = run(
                    "page",
                    "--json",
                    "--contact=mailto:uji@wasit.example",
                    "--allow-private=localhost",
                    "http://localhost:" + site.getAddress().getPort() + "/berita/tanam-bakau");

            JsonNode read = JSON.readTree(answer.out());
            assertEquals(first + "\n" + second, read.get("body").asText());
            assertFalse(read.get("incomplete").asBoolean());
        } finally {
            site.stop(0);
        }
    }

    static Stream<List<String>> everyCommand() {
        List<List<String>> commands = new ArrayList<>();
        collect(WasitCommand.commandLine(), List.of(), commands);
        assertTrue(commands.size() > 12);
        return commands.stream();
    }

    private static void collect(CommandLine line, List<String> path, List<List<String>> into) {
        into.add(path);
        line.getSubcommands().forEach((name, sub) -> {
            List<String> deeper = new ArrayList<>(path);
            deeper.add(name);
            collect(sub, deeper, into);
        });
    }

    private static Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = WasitCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(arguments);
        return new Answer(code, out.toString(), err.toString());
    }
}
