package id.wasit.pipeline.command;

import picocli.CommandLine.Command;

/** {@code wasit page}. */
@Command(name = "page", description = "Prints what is extracted from pages.")
final class PageCommand extends CommandGroup {}
