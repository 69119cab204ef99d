package id.wasit.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A pool of connections with the settings that Wasit's writes are fast with. */
public final class StorePool {
    /**
     * Each plan is made for its own values: how often a word or a region occurs decides which index is the right one. And no plan is compiled:
     * that costs more than any query of a page takes.
     */
    private static final String SESSION =
            "SELECT set_config('plan_cache_mode', 'force_custom_plan', false), set_config('jit', 'off', false)";

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
        config.setConnectionInitSql(SESSION);
        return new HikariDataSource(config);
    }
}
