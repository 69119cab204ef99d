package id.wasit.pipeline.command;

import picocli.CommandLine.Command;

/** {@code wasit lexicon}. */
@Command(name = "lexicon", description = "Leksikon: memeriksa, mencoba, mengukur.")
final class LexiconCommand extends CommandGroup {}
