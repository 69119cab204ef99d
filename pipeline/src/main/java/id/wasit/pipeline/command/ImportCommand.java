package id.wasit.pipeline.command;

import picocli.CommandLine.Command;

/** {@code wasit import}. */
@Command(name = "import", description = "Reads exports once.")
final class ImportCommand extends CommandGroup {}
