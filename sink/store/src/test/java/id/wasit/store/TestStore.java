package id.wasit.store;

import com.zaxxer.hikari.HikariDataSource;
import id.wasit.store.access.UserRole;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.threeten.extra.MutableClock;

/** A store in a database of its own, on one PostgreSQL per JVM, with a clock that moves when told. */
public final class TestStore implements AutoCloseable {
    private static final String TEMPLATE = "wasit_template";

    public final HikariDataSource pool;
    public final MutableClock clock = MutableClock.of(Instant.parse("2025-10-01T03:00:00Z"), ZoneOffset.UTC);
    public final Store store;

    private TestStore(HikariDataSource pool) {
        this.pool = pool;
        this.store = Store.over(pool, clock);
    }

    /** A new database with the schema, empty. */
    public static TestStore fresh() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        Server.run("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return new TestStore(open(name));
    }

    /** A new database without anything in it. */
    public static TestStore bare() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        Server.run("CREATE DATABASE " + name);
        return new TestStore(open(name));
    }

    private static HikariDataSource open(String database) {
        HikariDataSource pool =
                StorePool.open(Server.SHARED.getJdbcUrl("postgres", database), "postgres", "postgres", 8);
        // Most tests need one or two; the others are made when they are asked for.
        pool.setMinimumIdle(1);
        return pool;
    }

    /** Adds people: sari and budi read, wati decides disputes, and all of them may read. */
    public TestStore withPeople() {
        store.users().add("sari", "Sari Lestari", Set.of(UserRole.REVIEWER), null, "wasit");
        store.users().add("budi", "Budi Hartono", Set.of(UserRole.REVIEWER), null, "wasit");
        store.users().add("wati", "Wati Puspita", Set.of(UserRole.SUPERVISOR), null, "wasit");
        return this;
    }

    /** Runs plain SQL, as somebody does who goes around the program. */
    public int sql(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** The first column of all rows, as text. */
    public List<String> ask(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static final class Server {
        static final EmbeddedPostgres SHARED = start();

        static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("max_connections", "200")
                        .start();
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE " + TEMPLATE);
                }
                Store.over(server.getDatabase("postgres", TEMPLATE)).migrate();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        static synchronized void run(String sql) {
            try (Connection connection = SHARED.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
