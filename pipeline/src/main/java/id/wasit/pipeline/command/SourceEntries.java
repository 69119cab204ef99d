package id.wasit.pipeline.command;

import com.fasterxml.jackson.databind.node.TextNode;
import id.wasit.ingest.news.SiteDoor;
import id.wasit.ingest.source.SourceKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The doors of a site as YAML for the settings: one line each to read, then one entry per kind to paste. */
final class SourceEntries {
    private SourceEntries() {}

    /** Lines of YAML. The legal basis is left to the person: no program knows it, and without it the source does not start. */
    static List<String> of(List<SiteDoor> doors) {
        List<String> lines = new ArrayList<>();
        doors.forEach(door ->
                lines.add("# %-9s %s (%s)".formatted(door.kind().label(), quoted(door.address()), door.seen())));
        lines.add("# Satu jenis biasanya cukup; hapus yang lain agar situs tidak ditanya dua kali.");
        lines.add("sources:");
        Set<SourceKind> kinds = doors.stream().map(SiteDoor::kind).collect(Collectors.toCollection(LinkedHashSet::new));
        kinds.forEach(kind -> lines.addAll(
                entry(kind, doors.stream().filter(door -> door.kind() == kind).toList())));
        return lines;
    }

    private static List<String> entry(SourceKind kind, List<SiteDoor> doors) {
        String site = doors.get(0).site();
        String places = doors.stream().map(door -> quoted(door.address())).collect(Collectors.joining(", "));
        return List.of(
                "  - name: " + quoted(site + '-' + kind.label()),
                "    kind: " + kind.label(),
                "    locations: [" + places + "]",
                "    every: " + (kind == SourceKind.FEED ? "10m" : "1h"),
                "    # legal-basis: isi dasar hukum kantor; tanpa baris ini sumber tidak dijalankan");
    }

    /** A JSON string is a YAML string; an address of a foreign site must not become anything else. */
    private static String quoted(String text) {
        return new TextNode(text).toString();
    }
}
