package id.wasit.pipeline.settings;

import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.settings.Settings.FlinkSettings;
import id.wasit.pipeline.settings.Settings.LexiconSettings;
import id.wasit.pipeline.settings.Settings.SiteSettings;
import id.wasit.pipeline.topic.KafkaSettings;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a settings file. */
public final class SettingsReader {
    /** The environment variable with the password of the database. */
    public static final String PASSWORD_VARIABLE = DatabaseAddress.PASSWORD_VARIABLE;

    private static final String REVIEW_PORT_VARIABLE = "WASIT_REVIEW_PORT";
    private static final int LARGEST_PORT = 65_535;
    private static final int MOST_TASKS = 64;
    private static final int MOST_PARTITIONS = 1_000;
    private static final Pattern CLUSTER = Pattern.compile("[^:/\\s]+:[0-9]{1,5}");

    private final Path base;
    private final Map<String, String> environment;

    private SettingsReader(Path base, Map<String, String> environment) {
        this.base = base;
        this.environment = environment;
    }

    /**
     * Reads and checks a file.
     *
     * @param environment where secrets are looked up
     * @throws SettingsException with every mistake in it
     */
    public static Settings read(Path file, Map<String, String> environment) {
        Problems problems = new Problems(file.toString());
        @Nullable Node root = compose(file, problems);
        problems.throwIfAny();
        Path base = file.toAbsolutePath().resolve("..").normalize();
        Settings settings = new SettingsReader(base, environment).settings(Section.of(root, "", problems));
        problems.throwIfAny();
        return settings;
    }

    private static @Nullable Node compose(Path file, Problems problems) {
        try (Reader text = new StringReader(Files.readString(file))) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(
                    line,
                    "no YAML: " + e.getProblem() + "; a line has the form \"key: value\", lists below a key"
                            + " are indented by two spaces, tabs are not allowed");
        } catch (IOException e) {
            problems.add(0, "cannot be read (" + e + "); give an existing file with --config");
        }
        return null;
    }

    private Settings settings(Section root) {
        Path data = data(root);
        Settings settings = new Settings(
                data,
                folder("WASIT_KEYS", data.resolve("keys")),
                database(root.section("database")),
                lexicon(root.section("lexicon")),
                root.has("roster") ? existing(root, "roster", base.resolve("roster.csv")) : unset(root, "roster"),
                reviewPort(root.section("review")),
                flink(root.section("flink")),
                kafka(root.section("kafka")),
                site(root),
                fetch(root.section("fetch")),
                new SourcesReader(base).read(root));
        root.close();
        return settings;
    }

    /** What differs between the machines of a cluster may come from their environment, which then wins. */
    private @Nullable String there(String variable, @Nullable String inTheFile) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? inTheFile : value.strip();
    }

    private int reviewPort(Section section) {
        int inTheFile = port(section, 8080);
        String there = there(REVIEW_PORT_VARIABLE, null);
        if (there == null) {
            return inTheFile;
        }
        int port = there.matches("[0-9]{1,5}") ? Integer.parseInt(there) : 0;
        if (port < 1 || port > LARGEST_PORT) {
            section.problems()
                    .add(
                            0,
                            "the environment variable " + REVIEW_PORT_VARIABLE + " holds \"" + there
                                    + "\"; allowed is a whole number from 1 to " + LARGEST_PORT);
        }
        return port;
    }

    private Path data(Section root) {
        return folder("WASIT_DATA", root.path("data", base.resolve("data"), base));
    }

    private Path folder(String variable, Path otherwise) {
        String there = there(variable, null);
        return there == null ? otherwise : Path.of(there).toAbsolutePath().normalize();
    }

    private @Nullable DatabaseAddress database(Section section) {
        String url = there("WASIT_DB_URL", section.optionalText("url"));
        String user = there("WASIT_DB_USER", section.optionalText("user"));
        String password = password(section, url != null);
        section.close();
        if (url == null) {
            return null;
        }
        if (!url.startsWith("jdbc:postgresql://")) {
            section.wrong("url", "an address that begins with jdbc:postgresql://");
        }
        return new DatabaseAddress(url, user == null ? "wasit" : user, password);
    }

    private String password(Section section, boolean needed) {
        Path file = section.path("password-file", base, base);
        if (section.has("password")) {
            section.optionalText("password");
            section.wrong(
                    "password",
                    "no secret in this file: set the environment variable " + PASSWORD_VARIABLE
                            + " or name a file with database.password-file");
        }
        try {
            if (section.has("password-file")) {
                return Files.readString(file).strip();
            }
        } catch (IOException e) {
            section.wrong("password-file", "a file that can be read (" + e + ")");
            return "";
        }
        String password = environment.get(PASSWORD_VARIABLE);
        if (password == null && needed) {
            section.problems()
                    .add(
                            section.line(),
                            "the password of the database is missing: set the environment variable " + PASSWORD_VARIABLE
                                    + " or name a file with database.password-file");
        }
        return password == null ? "" : password;
    }

    private LexiconSettings lexicon(Section section) {
        LexiconSettings lexicon = new LexiconSettings(
                existing(section, "folder", base.resolve("lexicons")),
                section.texts("contests"),
                section.texts("without"));
        section.close();
        return lexicon;
    }

    private FlinkSettings flink(Section section) {
        int tasks = Math.min(4, Runtime.getRuntime().availableProcessors());
        FlinkSettings flink = new FlinkSettings(
                section.number("port", 8081, 1, LARGEST_PORT),
                section.number("parallelism", tasks, 1, MOST_TASKS),
                section.duration(
                        "checkpoint-every", Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofHours(1)),
                clusters(there("WASIT_FLINK", section.optionalText("cluster"))));
        if (!flink.clusters().stream().allMatch(CLUSTER.asMatchPredicate())) {
            section.wrong(
                    "cluster",
                    "host:port of the REST interface of a Flink cluster; with commas where each job has its own");
        }
        section.close();
        return flink;
    }

    private static List<String> clusters(@Nullable String named) {
        return named == null ? List.of() : List.of(named.split("\\s*,\\s*"));
    }

    private @Nullable KafkaSettings kafka(Section section) {
        String servers = there("WASIT_KAFKA", section.optionalText("servers"));
        KafkaSettings kafka = new KafkaSettings(
                servers == null ? "?" : servers,
                section.text("posts", KafkaSettings.POSTS),
                section.text("rejected", KafkaSettings.REJECTED),
                section.number("partitions", KafkaSettings.PARTITIONS, 1, MOST_PARTITIONS),
                client(section));
        section.close();
        return servers == null ? null : kafka;
    }

    /** More properties of the clients, such as those of TLS: a Java properties file. */
    private Map<String, String> client(Section section) {
        Path file = section.path("client-file", base, base);
        Map<String, String> client = new TreeMap<>();
        if (section.has("client-file")) {
            try (Reader text = Files.newBufferedReader(file)) {
                Properties properties = new Properties();
                properties.load(text);
                properties.stringPropertyNames().forEach(name -> client.put(name, properties.getProperty(name)));
            } catch (IOException | IllegalArgumentException e) {
                section.wrong("client-file", "a properties file that can be read (" + e + ")");
            }
        }
        return client;
    }

    private @Nullable SiteSettings site(Section root) {
        Section section = root.section("site");
        boolean wanted = root.has("site");
        SiteSettings site = new SiteSettings(
                wanted ? existing(section, "folder", base) : base, section.number("port", 8082, 1, LARGEST_PORT));
        section.close();
        return wanted ? site : null;
    }

    private FetchSettings fetch(Section section) {
        FetchSettings polite = FetchSettings.polite("Wasit/0.1", "unset");
        FetchSettings fetch = new FetchSettings(
                section.text("agent", polite.agent()),
                section.text("contact", SourcesReader.NO_CONTACT),
                section.duration("delay", polite.delay(), Duration.ZERO, Duration.ofHours(1)),
                section.duration("timeout", polite.timeout(), Duration.ofMillis(100), Duration.ofMinutes(10)),
                section.number("max-bytes", polite.maxBytes(), 1024, Integer.MAX_VALUE),
                section.number("max-redirects", polite.maxRedirects(), 0, 20),
                new LinkedHashSet<>(section.texts("private-hosts")));
        section.close();
        return fetch;
    }

    private static int port(Section section, int otherwise) {
        int port = section.number("port", otherwise, 1, LARGEST_PORT);
        section.close();
        return port;
    }

    private Path existing(Section section, String key, Path otherwise) {
        Path path = section.path(key, otherwise, base);
        if (section.has(key) && !Files.exists(path)) {
            section.wrong(key, "a file or folder that exists; looked for " + path);
        }
        return path;
    }

    private static @Nullable Path unset(Section section, String key) {
        section.optionalText(key);
        return null;
    }
}
