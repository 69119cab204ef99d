package id.wasit.pipeline.command;

import id.wasit.pipeline.cluster.IntakePart;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.run.LocalSite;
import id.wasit.pipeline.run.RunTrouble;
import id.wasit.pipeline.settings.Settings.SiteSettings;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Parts that {@code docker/local-cluster} starts one by one and {@code wasit run} all together. */
final class ClusterPartCommands {
    private ClusterPartCommands() {}

    /** {@code wasit site}. */
    @Command(
            name = "site",
            hidden = true,
            mixinStandardHelpOptions = true,
            description = "Serves the sample site of the settings until it is stopped.")
    static final class Site extends CommandGroup {
        @Mixin
        private SettingsOption settings = new SettingsOption();

        @Override
        public void run() {
            SiteSettings site = settings.read().site();
            if (site == null) {
                throw new RunTrouble("the settings name no site");
            }
            try (LocalSite unused = LocalSite.started(site)) {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** {@code wasit intake}. */
    @Command(
            name = "intake",
            hidden = true,
            mixinStandardHelpOptions = true,
            description = "Takes in what people hand in through the pages of a cluster, until it is stopped.")
    static final class Intake extends CommandGroup {
        private static final String SECRET = "WASIT_INTAKE_SECRET";

        @Mixin
        private SettingsOption settings = new SettingsOption();

        @Option(names = "--host", required = true, description = "Address to listen on.")
        private String host = "";

        @Option(names = "--port", required = true, description = "Port to listen on.")
        private int port;

        @Override
        public void run() {
            String secret = System.getenv(SECRET);
            if (secret == null) {
                throw new RunTrouble(
                        "the environment variable " + SECRET + " is missing; give it the secret of the pages");
            }
            try {
                new IntakePart(settings.read()).serve(new InetSocketAddress(host, port), secret);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** {@code wasit database}. */
    @Command(
            name = "database",
            hidden = true,
            mixinStandardHelpOptions = true,
            description = "A PostgreSQL of Wasit's own, beside this program.")
    static final class Database extends CommandGroup {

        @Command(name = "start", mixinStandardHelpOptions = true, description = "Starts it and leaves it running.")
        int start(@Parameters(paramLabel = "FOLDER") Path folder, @Option(names = "--port", required = true) int port) {
            LocalDatabase database = LocalDatabase.startedIn(folder.toAbsolutePath(), port);
            out().println(database.address().url());
            return Exit.DONE;
        }
    }
}
