package id.wasit.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.Drain;
import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code src/test/resources/export} gives what stands in its twin {@code .expected}. */
class ExportGoldenTest {
    private static final Roster ROSTER = new SampleRoster(
                    "contohgram:77@sari",
                    "instagram:77",
                    "tiktok:68@saritik",
                    "x:770",
                    "telegram:990",
                    "facebook:7700",
                    "facebook:100077",
                    "threads:77",
                    "threads:sari.th",
                    "bluesky:did:plc:sari",
                    "youtube:UCasn")
            .load();
    private static final Instant EXPORTED = Instant.parse("2025-11-01T00:00:00Z");

    @TempDir
    Path inbox;

    static Stream<Path> exports() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/export"))) {
            return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("exports")
    void exportGivesItsTwin(Path export) throws Exception {
        Path expected = export.resolveSibling(export.getFileName() + ".expected");
        Path file = Files.copy(export, inbox.resolve(export.getFileName()));

        String found = read(file);

        if (System.getProperty("golden.write") != null) {
            Files.writeString(expected, found);
        }
        assertEquals(Files.readString(expected), found);
    }

    @Test
    void anyCharsetAndSeparatorGivesTheSame() throws Exception {
        String csv = "source,item_id,author_id,text,created_at\ncontohgram,1,77,\"café, ya\",2025-10-01T03:00:00Z\n";
        String expected = read(write("a.csv", csv, StandardCharsets.UTF_8));
        String tabs =
                "source\titem_id\tauthor_id\ttext\tcreated_at\ncontohgram\t1\t77\tcafé, ya\t2025-10-01T03:00:00Z\n";

        for (Charset charset :
                List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("windows-1252"))) {
            assertEquals(expected, read(write("a.csv", csv, charset)), charset.name());
            assertEquals(
                    expected,
                    read(write("a.csv", "\uFEFF".repeat(charset.name().startsWith("UTF") ? 1 : 0) + tabs, charset)));
        }
    }

    /** One export of each CSV form as tools and spreadsheets of all kinds save it. */
    @ParameterizedTest
    @MethodSource("tables")
    void formGivesTheSameHoweverItWasSaved(Path export) throws Exception {
        String name = String.valueOf(export.getFileName());
        String expected = Files.readString(export.resolveSibling(name + ".expected"));
        String unix = Files.readString(export).replace("\uFEFF", "").replace("\r\n", "\n");

        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals(expected, read(write(name, '\uFEFF' + unix, charset)), charset.name());
            assertEquals(expected, read(write(name, unix.replace("\n", "\r\n"), charset)), charset.name());
        }
    }

    static Stream<Path> tables() throws Exception {
        return exports()
                .filter(file -> file.toString().endsWith(".csv")
                        && !file.endsWith("meltwater.csv")
                        && !file.endsWith("wasit.csv"));
    }

    @Test
    void damagedFileDoesNotStopTheNext() throws Exception {
        Files.write(inbox.resolve("a.csv"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3});
        write("b.csv", "ini bukan ekspor\n", StandardCharsets.UTF_8);
        write("c.csv", "item_id,author_id,text\n\"1,77,putus\n", StandardCharsets.UTF_8);
        write("d.csv", "source,item_id,author_id,text\ncontohgram,1,77,utuh\n", StandardCharsets.UTF_8);
        SourceSettings settings = SourceSettings.inbox("kotak", "contoh", inbox.toString());

        Drain drain = Drain.of(new InboxConnector(settings, Drain.context()), ROSTER);

        assertEquals(List.of("1"), drain.ids());
        assertEquals(3, drain.rejected.size(), () -> String.join("\n", drain.reasons()));
    }

    @Test
    void linkToAFileThatIsGoneHidesNoOtherFile() throws Exception {
        Files.createSymbolicLink(inbox.resolve("a.csv"), inbox.resolve("sudah-hilang"));
        write("b.csv", "source,item_id,author_id,text\ncontohgram,1,77,utuh\n", StandardCharsets.UTF_8);
        SourceSettings settings = SourceSettings.inbox("kotak", "contoh", inbox.toString());

        Drain drain = Drain.of(new InboxConnector(settings, Drain.context()), ROSTER);

        assertEquals(List.of("1"), drain.ids());
    }

    @Test
    void formatThatSomebodyNamesIsReadAlsoWithoutAColumnThatItShouldHave() throws Exception {
        String csv =
                "id,timestamp,body,author,url\n1,2025-10-01 03:00:00,utuh,sari,https://www.threads.net/@sari.th/post/1\n";
        Path file = write("a.csv", csv.replace(",sari,", ",sari.th,"), StandardCharsets.UTF_8);
        SourceSettings unnamed = SourceSettings.inbox("kotak", "contoh", file.toString());
        SourceSettings named = new SourceSettings(
                "kotak",
                SourceKind.INBOX,
                List.of(file.toString()),
                null,
                Duration.ofSeconds(2),
                "contoh",
                "4cat",
                null);

        Drain unknown = Drain.of(new InboxConnector(unnamed, Drain.context()), ROSTER);
        Drain known = Drain.of(new InboxConnector(named, Drain.context()), ROSTER);

        assertTrue(
                unknown.reasons().get(0).contains("sebut formatnya"),
                unknown.reasons().toString());
        assertEquals(List.of("1"), known.ids());
    }

    @Test
    void fileThatWasHandedInIsReadOnTheTermsItWasHandedInOn() throws Exception {
        Path folder = Files.createDirectories(HandedIn.folder(inbox, "contohgram", "wasit"));
        Files.writeString(folder.resolve("unggahan-1-a.csv"), "item_id,author_id,text\n1,77,utuh\n");
        SourceSettings settings = SourceSettings.handedIn("unggahan", "contoh", inbox.toString());

        Drain drain = Drain.of(new InboxConnector(settings, Drain.context()), ROSTER);

        assertEquals(List.of("1"), drain.ids());
        assertThrows(IllegalArgumentException.class, () -> HandedIn.folder(inbox, "../x", null));
        assertThrows(IllegalArgumentException.class, () -> HandedIn.folder(inbox, null, "excel"));
    }

    @Test
    void inboxThatIsNotThereIsTold() {
        SourceSettings settings =
                SourceSettings.inbox("kotak", "contoh", inbox.resolve("masuk").toString());

        SourceFailure failure =
                assertThrows(SourceFailure.class, () -> new InboxConnector(settings, Drain.context()).splits());

        assertTrue(failure.getMessage().contains("tidak ada; buat folder itu"), failure.getMessage());
    }

    private Path write(String name, String text, Charset charset) throws Exception {
        return Files.write(inbox.resolve(name), text.getBytes(charset));
    }

    private String read(Path file) throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(EXPORTED));
        SourceSettings settings = SourceSettings.inbox("kotak", "contoh", file.toString());
        Drain drain = Drain.restarting(new InboxConnector(settings, Drain.context()), ROSTER);
        List<String> lines = new ArrayList<>();
        drain.posts.forEach(post -> lines.add(line(post)));
        drain.retractions.forEach(retraction -> lines.add(line(retraction)));
        drain.rejected.forEach(rejected -> lines.add(line(rejected)));
        lines.add("dropped " + drain.dropped);
        return String.join("\n", lines) + "\n";
    }

    private static String line(Post post) {
        return Stream.of(
                        post.kind(),
                        post.id().key(),
                        post.author().account(),
                        post.author().handle(),
                        post.author().name(),
                        post.times().created(),
                        post.title(),
                        post.text().replace("\n", "\\n"),
                        "shared: " + post.conversation().sharedText(),
                        "parent: " + post.conversation().parentText(),
                        post.url(),
                        post.truncated() ? "truncated" : "whole",
                        post.provenance().collector())
                .map(part -> Objects.toString(part, "-"))
                .collect(Collectors.joining(" | "));
    }

    private static String line(Retraction retraction) {
        return "taken back: " + retraction.kind() + ' ' + retraction.account() + ' ' + retraction.item() + ' '
                + retraction.at();
    }

    private static String line(Rejected rejected) {
        return "rejected: " + rejected.reason() + " | excerpt: " + rejected.excerpt();
    }
}
