package id.wasit.pipeline.command;

import picocli.CommandLine.Command;

/** {@code wasit lexicon}. */
@Command(
        name = "lexicon",
        mixinStandardHelpOptions = true,
        description = "Leksikon: memeriksa, mencoba satu kalimat, mengukur dengan banyak kalimat.",
        subcommands = {
            LexiconCheckCommand.class,
            LexiconTryCommand.class,
            LexiconTokensCommand.class,
            LexiconEvalCommand.class,
            LexiconReleaseCommand.class,
            LexiconExportCommand.class
        })
final class LexiconCommand extends CommandGroup {}
