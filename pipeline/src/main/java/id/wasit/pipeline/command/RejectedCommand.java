package id.wasit.pipeline.command;

import id.wasit.model.Rejected;
import id.wasit.pipeline.run.RunTrouble;
import id.wasit.pipeline.run.StoreVisit;
import id.wasit.pipeline.topic.DeadLetter;
import id.wasit.pipeline.topic.DeadLetterBox;
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
                "Sends dead letters that this program can read to the detector again; doubles nothing.",
                "Rows of files are not among them: mend the file and drop it into the inbox again."
            })
    int replay(
            @Mixin SettingsOption settings,
            @Option(names = "--dry-run", description = "Only tells how many there are.") boolean dryRun)
            throws InterruptedException {
        KafkaSettings kafka = settings.read().kafka();
        if (kafka == null) {
            throw new RunTrouble(
                    "dead letters lie in Kafka, and the settings name none (key kafka.servers); without it,"
                            + " mend the file and drop it into the inbox again");
        }
        DeadLetterBox box = new DeadLetterBox(kafka);
        List<DeadLetter> letters = box.replayable();
        if (!dryRun) {
            box.replay(letters);
        }
        out().println(letters.size() + " of " + box.all().size() + " dead letters can be read"
                + (dryRun ? "; nothing was sent" : " and were sent again"));
        return Exit.DONE;
    }
}
