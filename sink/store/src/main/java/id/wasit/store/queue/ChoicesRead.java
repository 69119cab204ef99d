package id.wasit.store.queue;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.wasit.store.access.Scope;
import id.wasit.store.cases.Lane;
import id.wasit.store.sql.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a lane can be narrowed to, and keeps it for a while: people who see the same cases share it. */
final class ChoicesRead {
    /** Choices older than this are still given out, and read again for whoever comes next. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    /** Choices older than this are never given out. */
    static final Duration KEPT = Duration.ofMinutes(5);

    private static final int SCOPES_KEPT = 1_000;

    /** So many cases of a lane are counted, those whose turn it is first. */
    private static final int COUNTED = 50_000;

    private static final String CHOICES = """
            SELECT CASE grouping(state, category, contest, target, region, unit, source, lexicon)
                    WHEN 127 THEN 'STATE' WHEN 191 THEN 'CATEGORY' WHEN 223 THEN 'CONTEST' WHEN 239 THEN 'TARGET' WHEN 247 THEN 'REGION'
                    WHEN 251 THEN 'UNIT' WHEN 253 THEN 'SOURCE' ELSE 'RELEASE' END AS facet,
                coalesce(state, category, contest, target, region, unit, source, lexicon) AS choice, count(*) AS n
            FROM (SELECT state, category, contest, target, region, unit, source, lexicon FROM wasit.cases c WHERE lane = '%s'%s
                  ORDER BY turn_at%s LIMIT %d) c
            GROUP BY GROUPING SETS ((state), (category), (contest), (target), (region), (unit), (source), (lexicon))
            HAVING coalesce(state, category, contest, target, region, unit, source, lexicon) IS NOT NULL ORDER BY n DESC, choice
            """;

    /** Whoever has the same limits sees the same choices. */
    private record Seen(Lane lane, String conditions, List<Object> values) {
        static Seen of(Lane lane, Scope scope) {
            List<Object> values = scope.values().stream()
                    .map(value -> value instanceof String[] texts ? List.of(texts) : String.valueOf(value))
                    .toList();
            return new Seen(lane, scope.and("c"), values);
        }

        Object[] bound() {
            return values.stream()
                    .map(value -> value instanceof List<?> texts ? texts.toArray(String[]::new) : value)
                    .toArray();
        }
    }

    private final Database database;
    private final LoadingCache<Seen, Choices> kept;

    ChoicesRead(Database database) {
        this.database = database;
        this.kept = Caffeine.newBuilder()
                .maximumSize(SCOPES_KEPT)
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(KEPT)
                .ticker(() -> Duration.between(Instant.EPOCH, database.now()).toNanos())
                .build(this::read);
    }

    Choices of(Lane lane, Scope scope) {
        return kept.get(Seen.of(lane, scope));
    }

    private Choices read(Seen seen) {
        Map<Facet, Map<String, Integer>> by = new EnumMap<>(Facet.class);
        database.query(
                CHOICES.formatted(
                        seen.lane().code(), seen.conditions(), seen.lane().isOpen() ? "" : " DESC", COUNTED),
                row -> by.computeIfAbsent(Facet.valueOf(row.text("facet")), facet -> new LinkedHashMap<>())
                        .put(row.text("choice"), row.integer("n")),
                seen.bound());
        return new Choices(by);
    }
}
