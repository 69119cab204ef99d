package id.wasit.review;

import com.zaxxer.hikari.HikariDataSource;
import id.wasit.store.Store;
import id.wasit.store.StorePool;
import id.wasit.store.dossier.LegalTables;
import id.wasit.store.retention.RetentionTerms;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one connection to the store. The schema is brought up to date before the first page is served. */
@Configuration(proxyBeanMethods = false)
class StoreConfig {
    private static final int CONNECTIONS = 10;

    @Bean(destroyMethod = "close")
    HikariDataSource pool(
            @Value("${wasit.db.url}") String url,
            @Value("${wasit.db.user}") String user,
            @Value("${wasit.db.password}") String password) {
        return StorePool.open(url, user, password, CONNECTIONS);
    }

    @Bean
    Store store(HikariDataSource pool, Clock clock) {
        Store store = Store.over(pool, clock);
        store.migrate();
        return store;
    }

    /** As the command reads them; what is wrong stops the start. */
    @Bean
    RetentionTerms retentionTerms() {
        return RetentionTerms.of(System.getenv());
    }

    /** Offices, categories and contests as letters name them. */
    @Bean
    LegalTables legalTables(@Value("${wasit.lexicon}") String lexicon, @Value("${wasit.offices}") String offices) {
        return LegalTables.of(Path.of(lexicon), offices.isBlank() ? null : Path.of(offices));
    }
}
