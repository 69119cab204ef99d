package id.wasit.cluster;

import id.wasit.pipeline.command.WasitCommand;
import id.wasit.pipeline.run.StoreVisit;
import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.settings.SettingsReader;
import id.wasit.pipeline.sink.OpenStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the same files make on one machine on which nothing breaks, to be laid beside what a cluster made of them. */
final class Undisturbed {
    /**
     * Posts, flags, findings and cases of the calls; without what differs from run to run: moments, numbers, lots, the release (an order may
     * come in the middle), and what depends on which of two equal posts came first.
     */
    private static final String ROWS = """
            SELECT concat_ws(' | ', 'post', p.item, p.version, p.account, p.kind, p.own_text, p.text_sha256, p.raw_sha256, p.created_at,
                    p.observed_at, p.region, p.contest, p.retraction, p.redacted_at IS NULL)
                FROM wasit.posts p WHERE p.item ~ '^k[pqt]-'
            UNION ALL SELECT concat_ws(' | ', 'flag', p.item, p.version, f.case_key, f.fingerprint, n.no, n.category, n.pattern, n.contest,
                    n.target, n.strength, n.score, n.evidence, n.reasons, n.without_what)
                FROM wasit.flags f JOIN wasit.posts p ON p.id = f.post_id JOIN wasit.findings n ON n.post_id = f.post_id
                WHERE p.item ~ '^k[pqt]-'
            UNION ALL SELECT concat_ws(' | ', 'case', c.key, c.account, c.person, c.unit, c.region, c.contest, c.fingerprint, c.category,
                    c.strength, c.score, c.posts, c.state, c.lane, c.withdrawn_at IS NULL)
                FROM wasit.cases c WHERE c.account ~ '^contohgram:k-'
            """;

    private final Path folder;

    private Undisturbed(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads everything that was dropped into a cluster or handed in, once, into a store of its own below a folder.
     *
     * @return its rows
     */
    static List<String> rowsOf(Cluster cluster, List<String> handedIn, Path folder) throws IOException, SQLException {
        Undisturbed run = new Undisturbed(folder);
        Path settings = Files.writeString(folder.resolve("wasit.yaml"), """
                data: data
                lexicon: {folder: '%s/lexicons', contests: [pilgub-nusaraya-2025]}
                sources:
                  - {name: hari, kind: inbox, locations: ['%s'], legal-basis: uji}
                """.formatted(Cluster.ROOT, cluster.inbox()));
        run.command(settings, "roster", "import", cluster.roster().toString());
        List<String> files = new ArrayList<>(List.of("import"));
        try (Stream<Path> dropped = Files.list(cluster.inbox())) {
            dropped.map(Path::toString).filter(Calls::isOne).sorted().forEach(files::add);
        }
        for (String export : handedIn) {
            files.add(Files.writeString(Files.createTempFile(folder, "handed-in", ".ndjson"), export)
                    .toString());
        }
        run.command(settings, files.toArray(String[]::new));
        return run.rows(settings);
    }

    /** The same of a store that is open. */
    static List<String> rowsOf(OpenStore store) throws SQLException {
        try (Connection connection = store.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(ROWS)) {
            TreeSet<String> rows = new TreeSet<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return List.copyOf(rows);
        }
    }

    private List<String> rows(Path settings) throws SQLException {
        Settings read = SettingsReader.read(settings, Map.of());
        try (StoreVisit visit = StoreVisit.to(read);
                OpenStore store = OpenStore.at(visit.address(), 1)) {
            return rowsOf(store);
        }
    }

    private void command(Path settings, String... words) {
        String[] all = Stream.concat(Stream.of(words), Stream.of("--config", settings.toString()))
                .toArray(String[]::new);
        int code = WasitCommand.run(all);
        if (code != 0) {
            throw new IllegalStateException("wasit " + words[0] + " in " + folder + " ended with " + code);
        }
    }
}
