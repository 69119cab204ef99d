package id.wasit.pipeline.command;

import id.wasit.ingest.news.SiteDoors;
import id.wasit.ingest.news.SiteSurvey;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wasit sources}. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description = "Sumber: mencari umpan dan peta situs sebuah situs berita.")
final class SourcesCommand extends CommandGroup {

    @Command(
            name = "discover",
            mixinStandardHelpOptions = true,
            description = {
                "Finds the feeds, sitemaps and the WordPress interface of a site and prints them as entries of the settings.",
                "Asks as politely as the sources do: robots.txt, pauses, no private hosts. Nothing is kept."
            })
    int discover(
            @Parameters(paramLabel = "URL", description = "The home page: https://situs.example/") String home,
            @Mixin FetcherOptions manners)
            throws InterruptedException {
        try {
            SiteSurvey survey = new SiteDoors(manners.fetcher()).of(home);
            return survey.doors().isEmpty() ? nothing(home, survey) : found(survey);
        } catch (IOException problem) {
            err().println(home + ": " + problem.getMessage());
            return Exit.WRONG;
        }
    }

    private int found(SiteSurvey survey) {
        SourceEntries.of(survey.doors()).forEach(out()::println);
        return Exit.DONE;
    }

    private int nothing(String home, SiteSurvey survey) {
        err().println(home + ": tidak ada umpan, peta situs, atau antarmuka WordPress yang dapat dibaca. Yang dicari:");
        survey.closed().forEach(reason -> err().println("  " + reason));
        err().println(
                        "Tanyakan alamat umpannya kepada pengelola situs, atau pakai sumber jenis pages untuk artikel tertentu.");
        return Exit.WRONG;
    }
}
