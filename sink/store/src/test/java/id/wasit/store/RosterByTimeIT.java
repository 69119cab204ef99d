package id.wasit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.model.Flag;
import id.wasit.model.RosterEntry;
import id.wasit.model.Strength;
import id.wasit.store.posts.Posts;
import id.wasit.store.roster.RosterImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A flag does not name the roster that its post passed by; docs/trust.md gives the query that finds it. This runs that query. */
class RosterByTimeIT {
    private static final Pattern QUERY =
            Pattern.compile("(?s)## Which roster a post passed by.*?\n\n((?:    [^\n]+\n)+)");

    private final TestStore test = TestStore.fresh();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void rosterThatAPostPassedByIsFoundByTheTimeOfItsFlag() throws Exception {
        roster(Made.entry("a1", "p-1", "Dinas Satu"));
        Flag early = flaggedAfterAnHour("1");
        roster(Made.entry("a1", "p-1", "Dinas Dua"));
        Flag late = flaggedAfterAnHour("2");
        Flag ofNobody = flaggedAfterAnHour("3", "a9");

        assertEquals(List.of("1"), versions(early));
        assertEquals(List.of("1", "2"), versions(late), "the one that was replaced says when");
        assertEquals(List.of(), versions(ofNobody));
    }

    private void roster(RosterEntry entry) {
        test.store.roster().replace(new RosterImport(List.of(entry), List.of(), "wasit", "roster.csv"));
    }

    private Flag flaggedAfterAnHour(String item) {
        return flaggedAfterAnHour(item, "a1");
    }

    private Flag flaggedAfterAnHour(String item, String account) {
        test.clock.add(Duration.ofHours(1));
        Flag made = Made.flag(item, account, "Ayo coblos " + item, "f-" + item, Strength.STRONG, 3.5);
        Flag flag = new Flag(made.post(), made.findings(), made.lexicon(), made.fingerprint(), test.clock.instant());
        test.store.flags().write(List.of(flag));
        test.clock.add(Duration.ofHours(1));
        return flag;
    }

    private List<String> versions(Flag flag) throws Exception {
        String query = query().replace("…", Posts.id(flag.post().id()).toString());
        return test.ask("SELECT version FROM (" + query + ") found");
    }

    private static String query() throws IOException {
        return QUERY.matcher(Files.readString(Path.of("../../docs/trust.md")))
                .results()
                .map(section -> section.group(1))
                .findFirst()
                .orElseThrow()
                .replace(";", "");
    }
}
