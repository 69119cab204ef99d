package id.wasit.pipeline.roster;

import id.wasit.ingest.roster.Roster;
import id.wasit.model.Author;
import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import id.wasit.store.Store;
import id.wasit.store.access.UserRole;
import id.wasit.store.hearing.Purpose;
import id.wasit.store.privacy.NewRequest;
import id.wasit.store.privacy.Ruling;
import id.wasit.store.roster.PersonFacts;
import id.wasit.store.roster.RosterFaults;
import id.wasit.store.roster.RosterImport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * An office that changes its roster a little each day, in every way that there is: accounts join, leave and come back, any column changes,
 * handles change hands, requests of persons are granted. The same seed gives the same days.
 */
final class RandomRosters {
    private static final Instant START = Instant.parse("2025-10-01T03:00:00Z");
    private static final List<String> PLATFORMS = List.of("contohgram", "bluesky", "mastodon");
    private static final int ACCOUNTS = 12;
    private static final int DAYS = 40;

    private final DataSource database;
    private final Random random;
    private final String prefix;
    private List<RosterEntry> lines = new ArrayList<>();
    private final List<RosterEntry> left = new ArrayList<>();
    private int day;

    RandomRosters(DataSource database, long seed) {
        this.database = database;
        this.random = new Random(seed);
        this.prefix = "s" + seed + "-";
        if (on(0).users().isEmpty()) {
            on(0).users().add("wati", "Wati Puspita", Set.of(UserRole.SUPERVISOR), null, "wasit");
        }
        IntStream.range(0, ACCOUNTS).forEach(n -> join());
    }

    /** The next day: a few changes, and an import or a granted request that makes them known. */
    void next() {
        day++;
        if (day > 3 && random.nextInt(5) == 0) {
            grant();
            return;
        }
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            change();
        }
        importAll();
    }

    /** What a roster says of everybody who was ever on it, or might have been, all over the days. */
    List<String> answers(Roster roster) {
        List<String> answers = new ArrayList<>();
        for (String platform : PLATFORMS) {
            answers.add(platform + " " + roster.followed(platform));
            Stream.concat(IntStream.range(0, ACCOUNTS).mapToObj(this::id), handles())
                    .forEach(name -> {
                        answers.add(answer(roster, new Author(platform, name, null, null)));
                        answers.add(answer(roster, new Author(platform, name, name, null)));
                    });
        }
        return answers;
    }

    private static String answer(Roster roster, Author author) {
        StringBuilder answer =
                new StringBuilder(author + " " + roster.knows(author) + " " + roster.knowsAccount(author.account()));
        for (int at = -DAYS; at <= DAYS; at++) {
            answer.append(' ').append(roster.at(author, START.plus(Duration.ofHours(24L * at + 12))));
        }
        return answer.toString();
    }

    private void change() {
        switch (random.nextInt(5)) {
            case 0 -> join();
            case 1 -> left.add(lines.remove(random.nextInt(lines.size())));
            case 2 -> comeBack();
            default -> {
                int which = random.nextInt(lines.size());
                lines.set(which, changed(lines.get(which)));
            }
        }
        if (lines.size() < 3) {
            join();
        }
    }

    private void join() {
        String id = id(random.nextInt(ACCOUNTS));
        lines.add(new RosterEntry(
                any(PLATFORMS),
                id,
                handle(id),
                "p-" + id,
                "uji",
                contest(),
                from(),
                null,
                "Dinas",
                any(List.of("Satu", "Dua"))));
    }

    private void comeBack() {
        if (!left.isEmpty()) {
            lines.add(left.remove(random.nextInt(left.size())));
        }
    }

    private RosterEntry changed(RosterEntry old) {
        int what = random.nextInt(5);
        return new RosterEntry(
                old.platform(),
                old.accountId(),
                what == 0 || what == 1 ? handle(old.accountId()) : old.handle(),
                old.person(),
                old.basis(),
                what == 2 ? contest() : old.contest(),
                old.validFrom(),
                what == 3 ? to(old.validFrom()) : old.validTo(),
                old.unit(),
                what == 4 ? any(List.of("Satu", "Dua", "Tiga")) : old.region());
    }

    /** What the store refuses, two accounts with one handle or a line that stands there twice, ends when one of the lines goes. */
    private void importAll() {
        List<Person> persons = lines.stream()
                .map(RosterEntry::person)
                .distinct()
                .map(key -> new Person(key, "Rini " + key, null, null, "Dinas", null))
                .toList();
        for (boolean taken = false; !taken; ) {
            try {
                on(day).roster().replace(new RosterImport(lines, persons, "wasit", "uji"));
                taken = true;
            } catch (RosterFaults refused) {
                lines.remove(random.nextInt(lines.size()));
            }
        }
    }

    private void grant() {
        RosterEntry one = lines.get(random.nextInt(lines.size()));
        Ruling ruling = random.nextBoolean()
                ? Ruling.correct(new PersonFacts(null, null, null, "Wilayah " + day), "sesuai SK")
                : Ruling.releaseAccount(one.account(), "bukan miliknya");
        UUID request = on(day).requests().enter(new NewRequest(Purpose.CORRECTION, one.person(), "surat"), "wati");
        try {
            on(day).requests().decide(request, ruling, "wati");
        } catch (IllegalArgumentException nothingToRelease) {
            on(day).requests().decide(request, Ruling.refuse("tidak ada"), "wati");
        }
    }

    private Store on(int which) {
        return Store.over(database, Clock.fixed(START.plus(Duration.ofDays(which)), ZoneOffset.UTC));
    }

    private String id(int number) {
        return prefix + number;
    }

    /** Few, so that they change hands; one is the id of an account. */
    private Stream<String> handles() {
        return Stream.of("sari", "budi", "wati").map(name -> prefix + name);
    }

    private @Nullable String handle(String id) {
        return any(Arrays.asList(null, id, prefix + "Sari", prefix + "budi", prefix + "wati"));
    }

    private @Nullable String contest() {
        return any(Arrays.asList(null, "pilgub", "pilbup"));
    }

    private Instant from() {
        return START.plus(Duration.ofDays(any(List.of(-30, -20, 5))));
    }

    private @Nullable Instant to(Instant from) {
        Integer days = any(Arrays.asList(null, 8, 12, 30));
        return days == null ? null : from.plus(Duration.ofDays(days));
    }

    private <T extends @Nullable Object> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
