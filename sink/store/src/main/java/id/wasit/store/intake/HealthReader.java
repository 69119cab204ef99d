package id.wasit.store.intake;

import id.wasit.model.PolicyClass;
import id.wasit.model.SourceStatus;
import id.wasit.store.sql.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds up the parts of each source. */
final class HealthReader {
    static final String HEALTH = """
            SELECT coalesce(s.name, p.source) AS name, s.kind, s.policy_class, s.legal_basis, s.every_seconds, s.last_order, s.ordered_at,
                s.ordered_by, coalesce(s.paused, false) AS paused, coalesce(s.listed, false) AS listed, coalesce(p.parts, 0) AS parts,
                coalesce(p.failing, 0) AS failing, coalesce(p.waiting, 0) AS waiting, coalesce(p.read, 0) AS read, coalesce(p.gated, 0) AS gated,
                coalesce(p.rejected, 0) AS rejected, p.last_success, p.next_poll, p.last_error, p.error_part, p.note, p.told
            FROM wasit.sources s FULL JOIN (
                SELECT source, count(*) AS parts, count(last_error) AS failing,
                    count(*) FILTER (WHERE starts_with(last_error, '%s')) AS waiting, sum(read)::bigint AS read, sum(gated)::bigint AS gated,
                    sum(rejected)::bigint AS rejected, max(last_success) AS last_success, min(next_poll) AS next_poll,
                    (array_agg(last_error ORDER BY updated_at DESC, split) FILTER (WHERE last_error IS NOT NULL))[1] AS last_error,
                    (array_agg(split ORDER BY updated_at DESC, split) FILTER (WHERE last_error IS NOT NULL))[1] AS error_part,
                    (array_agg(note ORDER BY updated_at DESC, split) FILTER (WHERE note IS NOT NULL))[1] AS note,
                    max(updated_at) AS told
                FROM wasit.source_status GROUP BY source) p ON p.source = s.name
            """.formatted(SourceStatus.WAITS);

    private HealthReader() {}

    static SourceHealth read(Row row) throws SQLException {
        return new SourceHealth(
                row.text("name"),
                row.truth("listed") ? listing(row) : null,
                row.number("parts"),
                row.number("failing"),
                row.number("waiting"),
                row.number("read"),
                row.number("gated"),
                row.number("rejected"),
                row.maybeInstant("last_success"),
                row.maybeInstant("next_poll"),
                row.maybeText("last_error"),
                row.maybeText("error_part"),
                row.maybeText("note"),
                row.maybeInstant("told"),
                row.truth("paused"),
                order(row));
    }

    private static SourceListing listing(Row row) throws SQLException {
        return new SourceListing(
                row.text("name"),
                row.text("kind"),
                PolicyClass.valueOf(row.text("policy_class")),
                row.text("legal_basis"),
                Duration.ofSeconds(row.number("every_seconds")));
    }

    private static SourceHealth.@Nullable Given order(Row row) throws SQLException {
        Optional<SourceOrder> order =
                Optional.ofNullable(row.maybeText("last_order")).flatMap(SourceOrder::coded);
        return order.isEmpty()
                ? null
                : new SourceHealth.Given(order.get(), row.text("ordered_by"), row.instant("ordered_at"));
    }
}
