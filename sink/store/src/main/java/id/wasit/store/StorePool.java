package id.wasit.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;

/** A pool of connections with the settings that Wasit's writes are fast with. */
public final class StorePool {
    /**
     * Each plan is made for its own values: how often a word or a region occurs decides which index is the right one. And no plan is compiled:
     * that costs more than any query of a page takes.
     */
    private static final String SESSION =
            "SELECT set_config('plan_cache_mode', 'force_custom_plan', false), set_config('jit', 'off', false)";

    /** What the server calls the connection, in pg_stat_activity. */
    private static final String LOOKING = "wasit-looking";

    /** Long for a question that an index answers; a server that went away without a word is noticed after it. */
    private static final String ANSWER_SECONDS = "30";

    /** How long a question waits for a server that is away. */
    private static final long CONNECT_MS = 10_000;

    /** Who looks every few seconds never lets it idle that long. */
    private static final long IDLE_MS = 30_000;

    private StorePool() {}

    /**
     * Opens a pool for work that may take as long as it takes, as a removal or the import of a roster. The caller closes it.
     *
     * @param url {@code jdbc:postgresql://host:port/name}
     * @param connections most connections at a time
     */
    public static HikariDataSource open(String url, String user, String password, int connections) {
        return new HikariDataSource(to(url, user, password, connections));
    }

    /**
     * One connection for a writer that tries again. A host that goes away without a word, as one whose power is cut, would else be waited for
     * until the end of time.
     *
     * @param patience how long the server may say nothing to a statement; then the connection is given up, and the next call has another
     */
    public static HikariDataSource writing(String url, String user, String password, Duration patience) {
        HikariConfig config = to(url, user, password, 1);
        config.addDataSourceProperty("socketTimeout", Long.toString(patience.toSeconds()));
        return new HikariDataSource(config);
    }

    /**
     * One connection for small questions that come every few seconds. It is made when the first comes, also when the server is away until
     * then, made anew when it breaks, and let go of when nobody has asked for half a minute.
     */
    public static HikariDataSource looking(String url, String user, String password) {
        HikariConfig config = to(url, user, password, 1);
        config.setPoolName(LOOKING);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(CONNECT_MS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MS);
        config.addDataSourceProperty("socketTimeout", ANSWER_SECONDS);
        config.addDataSourceProperty("ApplicationName", LOOKING);
        return new HikariDataSource(config);
    }

    private static HikariConfig to(String url, String user, String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("wasit-store");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A host that is no more is noticed some time, by a connection without a limit too.
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // The detail of a refusal repeats the row, and what is refused is logged: no text of a person in a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.setConnectionInitSql(SESSION);
        config.setExceptionOverride(new NotOfReaders());
        config.setThreadFactory(StorePool::thread);
        return config;
    }

    /**
     * A thread that connects. A pool that tasks share outlives the Flink job whose task asked first: it must neither keep that job's class loader nor
     * ask it for anything, because Flink closes it when the job ends.
     */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "wasit-connections");
        thread.setDaemon(true);
        thread.setContextClassLoader(StorePool.class.getClassLoader());
        return thread;
    }

    /** A connection to a server that may only be read since it was made never gets better: after a switch the next one finds the right server. */
    private static final class NotOfReaders implements SQLExceptionOverride {
        private static final String READ_ONLY = "25006";

        @java.lang.Override
        public Override adjudicate(SQLException failure) {
            return READ_ONLY.equals(failure.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
