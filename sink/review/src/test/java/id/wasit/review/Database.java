package id.wasit.review;

import id.wasit.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/** One PostgreSQL per JVM, and a database of its own in it for each test class. */
final class Database {
    private static final String TEMPLATE = "wasit_template";
    private static final EmbeddedPostgres SERVER = start();

    private Database() {}

    /** Address of a new database with the schema and nothing in it. */
    static String fresh() {
        return create(" TEMPLATE " + TEMPLATE);
    }

    /** Address of a new database without a schema. */
    static String bare() {
        return create("");
    }

    private static String create(String how) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        run(SERVER, "CREATE DATABASE " + name + how);
        return SERVER.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start();
            run(server, "CREATE DATABASE " + TEMPLATE);
            Store.over(server.getDatabase("postgres", TEMPLATE)).migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
