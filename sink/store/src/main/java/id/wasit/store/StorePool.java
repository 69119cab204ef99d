package id.wasit.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A pool of connections with the settings that Wasit's writes are fast with. */
public final class StorePool {
    private StorePool() {}

    /**
     * Opens a pool. The caller closes it.
     *
     * @param url {@code jdbc:postgresql://host:port/name}
     * @param connections most connections at a time
     */
    public static HikariDataSource open(String url, String user, String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("wasit-store");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The detail of a refusal repeats the row, and what is refused is logged: no text of a person in a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }
}
