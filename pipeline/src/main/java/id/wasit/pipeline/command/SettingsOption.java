package id.wasit.pipeline.command;

import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.settings.SettingsReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the settings; without it the sample country is used. */
final class SettingsOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The settings (YAML). Without it: the sample country, samples/wasit.yaml.")
    private @Nullable Path file;

    /** Folder of the project, told by the launcher. */
    static Path home() {
        return Path.of(System.getProperty("wasit.home", ".")).toAbsolutePath().normalize();
    }

    /** @throws id.wasit.pipeline.settings.SettingsException with every mistake in the file */
    Settings read() {
        Path chosen = file == null ? home().resolve("samples").resolve("wasit.yaml") : file;
        return SettingsReader.read(chosen, System.getenv());
    }
}
