package id.wasit.ingest;

import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterFeed;
import id.wasit.model.RosterEntry;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A roster of a few invented accounts, {@code platform:id} or {@code platform:id@handle}. */
public record SampleRoster(String... accounts) implements RosterFeed {
    public static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");

    @Override
    public String version() {
        return "sample";
    }

    @Override
    public Roster load() {
        return Roster.of(
                "sample", Arrays.stream(accounts).map(SampleRoster::entry).toList());
    }

    /** An entry of such an account. */
    public static RosterEntry entry(String account) {
        String platform = account.substring(0, account.indexOf(':'));
        String id = account.substring(account.indexOf(':') + 1);
        int at = id.lastIndexOf('@');
        return at < 0 || id.charAt(at - 1) == '/'
                ? entry(platform, id, null)
                : entry(platform, id.substring(0, at), id.substring(at + 1));
    }

    private static RosterEntry entry(String platform, String id, @Nullable String handle) {
        return new RosterEntry(
                platform, id, handle, "p-" + id, "dinyatakan sendiri", null, FROM, null, "Dinas Contoh", "Nusaraya");
    }
}
