package id.wasit.pipeline.command;

import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.fetch.Fetcher;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that look at sites without settings: who asks, and which hosts may be private. */
final class FetcherOptions {
    @Option(
            names = "--contact",
            paramLabel = "URL",
            description = "Where the owner of a site reaches you; needed for addresses.")
    private @Nullable String contact;

    @Option(names = "--allow-private", paramLabel = "HOST", description = "A host that may be on a private network.")
    private Set<String> privateHosts = Set.of();

    /**
     * A polite fetcher. A command needs one for all its addresses, because it remembers what each host asks for.
     *
     * @throws IOException when nobody could be reached
     */
    Fetcher fetcher() throws IOException {
        if (contact == null) {
            throw new IOException("give --contact, a page or mailto: address where the owner of the site reaches you");
        }
        FetchSettings manners = FetchSettings.polite("Wasit/0.1", contact).withPrivateHosts(privateHosts);
        return new Fetcher(manners, Clock.systemUTC());
    }
}
