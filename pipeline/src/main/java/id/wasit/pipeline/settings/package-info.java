/**
 * The settings of one installation, read once from one YAML file into typed values.
 *
 * <pre>{@code
 * Settings settings = SettingsReader.read(Path.of("wasit.yaml"), System.getenv());
 * }</pre>
 *
 * <p>Every mistake is told at once, each with file, line, key, what was found and what is allowed; a key that nobody knows is a mistake
 * too, because a misspelt key that is passed over in silence is the worst of them. A key is read in one place only, so a default cannot
 * differ from one use to the next. Relative paths start from the folder of the file. Secrets never stand in the file: they come from the
 * environment or from a file of their own.
 *
 * <p>{@code docs/wasit.example.yaml} lists all keys with their reasons; a test reads it.
 */
@NullMarked
package id.wasit.pipeline.settings;

import org.jspecify.annotations.NullMarked;
