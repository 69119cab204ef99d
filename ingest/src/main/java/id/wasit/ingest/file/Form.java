package id.wasit.ingest.file;

import id.wasit.model.PostKind;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an export keeps what a post needs; of several columns the first that holds something counts.
 *
 * @param platform the platform of all its records; null when their address tells it
 * @param kind what its records are
 * @param zone zone of times that name none
 * @param truncated whether it holds only snippets
 * @param columns columns of each part; of nested records with dots
 */
record Form(
        @Nullable String platform,
        PostKind kind,
        @Nullable ZoneId zone,
        boolean truncated,
        Map<Part, List<String>> columns) {

    /** The parts of a post that an export may hold. */
    enum Part {
        ITEM,
        AUTHOR_ID,
        HANDLE,
        NAME,
        TEXT,
        SHARED,
        TITLE,
        CREATED,
        URL,
        /** What kind of site it is from. */
        PAGE_TYPE,
        /** The name of the site. */
        OUTLET
    }

    Form {
        columns = Map.copyOf(columns);
    }

    static Form posts(@Nullable String platform, @Nullable ZoneId zone) {
        return new Form(platform, PostKind.POST, zone, false, Map.of());
    }

    static Form comments(String platform, @Nullable ZoneId zone) {
        return new Form(platform, PostKind.COMMENT, zone, false, Map.of());
    }

    Form snippets() {
        return new Form(platform, kind, zone, true, columns);
    }

    Form with(Part part, String... names) {
        Map<Part, List<String>> more = new EnumMap<>(Part.class);
        more.putAll(columns);
        more.put(part, List.of(names));
        return new Form(platform, kind, zone, truncated, more);
    }

    /** The value of a part, or null. */
    @Nullable
    String value(Row row, Part part) {
        for (String column : columns.getOrDefault(part, List.of())) {
            String value = row.field(column);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The name of the column to speak of when a part is wrong. */
    String column(Part part) {
        List<String> names = columns.getOrDefault(part, List.of());
        return names.isEmpty() ? part.name() : names.get(0);
    }
}
