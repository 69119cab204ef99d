package id.wasit.pipeline.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.news.WholePages;
import id.wasit.ingest.page.Page;
import id.wasit.ingest.page.PageReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wasit page}. Parts of a split article are fetched and put together for addresses; a file is read by itself. */
@Command(
        name = "page",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what is extracted from pages: files (also .gz) or addresses. One page per line with --json.",
            "Addresses are fetched as politely as by the sources: robots.txt, limits, no private hosts. Split articles are followed."
        })
final class PageCommand implements Callable<Integer> {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    @Parameters(arity = "1..*", paramLabel = "FILE|URL", description = "Files or addresses (http, https).")
    private List<String> places = new ArrayList<>();

    @Option(names = "--json", description = "One JSON object per page.")
    private boolean json;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the files came from, to complete relative addresses.")
    private @Nullable String url;

    @Mixin
    private FetcherOptions manners;

    @Spec
    private CommandSpec spec;

    /** One for all addresses, because it remembers what each host asks for. */
    private @Nullable Fetcher fetcher;

    private final PageReader reader = new PageReader();
    private final ObjectMapper mapper = new ObjectMapper();

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before the command is used
    PageCommand() {}

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        int code = Exit.DONE;
        for (String place : places) {
            try {
                print(place, isAddress(place) ? fetched(place) : read(place));
            } catch (IOException e) {
                String problem = isAddress(place) ? e.getMessage() : "cannot be read (" + e + ")";
                spec.commandLine().getErr().println(place + ": " + problem);
                code = Exit.WRONG;
            }
        }
        return code;
    }

    private static boolean isAddress(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    private Page read(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(file));
        if (bytes.length > 2 && (bytes[0] & 0xff) == GZIP_FIRST && (bytes[1] & 0xff) == GZIP_SECOND) {
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = unpacked.readAllBytes();
            }
        }
        return reader.read(bytes, url, null);
    }

    private Page fetched(String address) throws IOException, InterruptedException {
        if (fetcher == null) {
            fetcher = manners.fetcher();
        }
        Fetched answer = fetcher.fetch(address);
        if (!answer.found()) {
            throw new IOException("the site answered with status " + answer.status());
        }
        return new WholePages(fetcher).read(answer);
    }

    private void print(String place, Page page) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(mapper.writeValueAsString(object(place, page)));
            return;
        }
        out.println(
                "# " + place + (page.article() ? "" : "  (no article)") + (page.incomplete() ? "  (incomplete)" : ""));
        out.println(
                String.join(" | ", title(page), String.valueOf(page.published()), String.join(", ", page.authors())));
        out.println(page.body());
        out.println();
    }

    private static String title(Page page) {
        String title = page.title();
        return title == null ? "(no title)" : title;
    }

    private ObjectNode object(String place, Page page) {
        ObjectNode object = mapper.createObjectNode()
                .put("page", place)
                .put("article", page.article())
                .put("title", page.title())
                .put("body", page.body())
                .put(
                        "published",
                        page.published() == null ? null : page.published().toString());
        page.authors().forEach(object.putArray("authors")::add);
        return object.put("canonical", page.canonical()).put("incomplete", page.incomplete());
    }
}
