package id.wasit.pipeline.command;

import id.wasit.model.Rejected;
import id.wasit.pipeline.run.RunTrouble;
import id.wasit.pipeline.run.StoreVisit;
import id.wasit.pipeline.topic.DeadLetterBox;
import id.wasit.pipeline.topic.DeadLetterBox.Replay;
import id.wasit.pipeline.topic.KafkaSettings;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wasit rejected}. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        description = "What could not be read: listed with the reason, and sent again when the fault is mended.")
final class RejectedCommand extends CommandGroup {

    @Command(name = "list", mixinStandardHelpOptions = true, description = "The newest, each with where and why.")
    int list(
            @Mixin SettingsOption settings,
            @Option(names = "--last", defaultValue = "50", description = "How many.") int last) {
        try (StoreVisit visit = StoreVisit.to(settings.read())) {
            List<Rejected> items =
                    visit.store().rejected().page(null, null, last).items();
            items.forEach(
                    item -> out().println(item.at() + " " + item.stage() + " " + item.origin() + ": " + item.reason()));
            out().println(items.size() + " shown");
            return Exit.DONE;
        }
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = {
                "Sends dead letters that this program can read to the detector again, each once; doubles nothing.",
                "Rows of files are not among them: mend the file and drop it into the inbox again."
            })
    int replay(
            @Mixin SettingsOption settings,
            @Option(names = "--dry-run", description = "Only tells how many there are.") boolean dryRun) {
        KafkaSettings kafka = settings.read().kafka();
        if (kafka == null) {
            throw new RunTrouble(
                    "dead letters lie in Kafka, and the settings name none (key kafka.servers); without it,"
                            + " mend the file and drop it into the inbox again");
        }
        DeadLetterBox box = new DeadLetterBox(kafka);
        Replay replay = dryRun ? box.waiting() : box.replay();
        out().println(replay.sent() + " dead letters " + (dryRun ? "would be" : "were") + " sent again; "
                + replay.kept()
                + " cannot be read by this program either and wait for the next replay; " + replay.without()
                + " never were a message (rows of files, pages)");
        return Exit.DONE;
    }
}
