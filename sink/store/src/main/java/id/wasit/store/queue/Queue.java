package id.wasit.store.queue;

import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.CaseRows;
import id.wasit.store.cases.Lane;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.legal.LegalClock;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import id.wasit.store.sql.StoreFailure;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the cases that wait for people and hands them out. Nothing here shows a name, a NIP or a judgement. */
public final class Queue {
    /** Counts stop here, so that they cost the same however much waits: show it as "1.000+". */
    public static final int COUNT_LIMIT = 1_000;

    /** The most cases on one page. */
    public static final int PAGE_LIMIT = 200;

    /** Helpers of a query take the processors from other readers, and a search that takes so long is given up. */
    private static final String FOR_A_PAGE =
            "SELECT set_config('max_parallel_workers_per_gather', '0', true), set_config('statement_timeout', '8s', true)";

    /** SQLSTATE query_canceled: the search took too long. */
    private static final String GIVEN_UP = "57014";

    /** How long a case that somebody took is theirs; prolonged while its card is open. */
    public static final Duration LEASE = Duration.ofMinutes(10);

    private final Database database;
    private final Ledger ledger;
    private final ChoicesRead choices;
    private final RandomGenerator random = new SecureRandom();

    /** Over the store's database and ledger. */
    public Queue(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
        this.choices = new ChoicesRead(database);
    }

    /**
     * One page of a lane, as far as this person may see it.
     *
     * @param user who asks
     * @param after {@link QueuePage#next()} of the page before; null for the first
     * @param size number of cases, 1 to {@link #PAGE_LIMIT}
     * @throws IllegalArgumentException when {@code after} is not such a mark, the size is out of bounds, or the person may no longer work
     * @throws SearchGivenUp when words were looked for that stand in too much
     */
    public QueuePage page(String user, QueueFilter filter, Order order, @Nullable String after, int size) {
        if (size < 1 || size > PAGE_LIMIT) {
            throw new IllegalArgumentException("queue: a page holds 1 to " + PAGE_LIMIT + " cases, not " + size);
        }
        QueueMark from = after == null ? null : QueueMark.parse(after);
        // One more than asked for tells whether another page follows.
        List<Map.Entry<QueueMark, CaseRow>> found = searched(filter, connection -> {
            Asker asker =
                    new Asker(Users.scope(connection, user), LocalDate.ofInstant(database.now(), LegalClock.OFFICE));
            Rows.query(connection, FOR_A_PAGE, row -> true);
            QueueQuery query = new QueueQuery(filter, asker);
            String sql = query.page(order, from, size + 1);
            List<Map.Entry<QueueMark, CaseRow>> rows = Rows.query(
                    connection, sql, row -> Map.entry(QueueMark.of(row), CaseRows.read(row)), query.values());
            if (filter.search() != null && filter.search().where() == Search.Where.PEOPLE) {
                ledger.append(connection, List.of(askedForNames(user, filter.search(), rows.size())));
            }
            return rows;
        });
        List<Map.Entry<QueueMark, CaseRow>> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? shown.get(size - 1).getKey().text() : null;
        return new QueuePage(shown.stream().map(Map.Entry::getValue).toList(), next);
    }

    private <T> T searched(QueueFilter filter, Database.Work<T> work) {
        try {
            return database.inTransaction(work);
        } catch (StoreFailure failure) {
            if (filter.search() != null && failure.sqlState().equals(GIVEN_UP)) {
                throw new SearchGivenUp(failure);
            }
            throw failure;
        }
    }

    /** How many cases that this person may see stand in each lane, each at most {@link #COUNT_LIMIT}. */
    public Map<Lane, Integer> counts(String user) {
        Scope scope = scope(user);
        String sql = Arrays.stream(Lane.values())
                .map(lane ->
                        "SELECT '%1$s' AS lane, count(*) AS n FROM (SELECT 1 FROM wasit.cases c WHERE lane = '%1$s'%2$s LIMIT %3$d) c"
                                .formatted(lane.code(), scope.and("c"), COUNT_LIMIT))
                .collect(Collectors.joining(" UNION ALL "));
        List<@Nullable Object> values = new ArrayList<>();
        Arrays.stream(Lane.values()).forEach(lane -> values.addAll(scope.values()));
        Map<Lane, Integer> counts = new EnumMap<>(Lane.class);
        database.each(sql, row -> counts.put(Lane.of(row.text("lane")), row.integer("n")), values.toArray());
        return counts;
    }

    /** What a lane can be narrowed to for this person, as it was at most {@link ChoicesRead#KEPT} ago. */
    public Choices choices(String user, Lane lane) {
        return choices.of(lane, scope(user));
    }

    /**
     * Takes up to {@code size} free cases of a lane for this person, by the clock: none that somebody holds, that somebody decided within the
     * undo window, that this person has judged or skipped (a golden item made of such a case included), or that is kept from them.
     *
     * @return those held by this person now, earlier ones included; empty when nothing waits, and for who only looks
     * @throws IllegalArgumentException when nobody has that login or they may no longer work; Indonesian
     */
    public List<CaseRow> claim(String user, Lane lane, int size, Duration lease) {
        return database.inTransaction(connection -> {
            Instant now = database.now();
            Scope scope = Users.scope(connection, user);
            Claims claims = new Claims(connection, scope, now, random);
            int wanted = size - claims.held(lane).size();
            if (wanted > 0 && scope.judges()) {
                claims.take(lane, wanted, now.plus(lease));
            }
            return claims.held(lane);
        });
    }

    /** The case to read next: one that is already held, else a new claim of one for ten minutes. */
    public Optional<CaseRow> next(String user, Lane lane) {
        return claim(user, lane, 1, LEASE).stream().findFirst();
    }

    /**
     * A batch to work through: what is held already, for {@link #LEASE} from now because who asks is at work, filled up to {@code size} when
     * fewer than {@code least} are left. The case to read next comes first.
     *
     * @throws IllegalArgumentException when nobody has that login or they may no longer work; Indonesian
     */
    public List<CaseRow> batch(String user, Lane lane, int least, int size) {
        return database.inTransaction(connection -> {
            Instant now = database.now();
            Scope scope = Users.scope(connection, user);
            Claims claims = new Claims(connection, scope, now, random);
            claims.renew(now.plus(LEASE));
            List<CaseRow> held = claims.held(lane);
            if (held.size() >= least || !scope.judges()) {
                return held;
            }
            claims.take(lane, size - held.size(), now.plus(LEASE));
            return claims.held(lane);
        });
    }

    /** What this person holds in a lane now, the one to read next first. */
    public List<CaseRow> held(String user, Lane lane) {
        return database.inTransaction(
                connection -> new Claims(connection, Users.scope(connection, user), database.now(), random).held(lane));
    }

    /**
     * Puts a case aside until a moment, with a reason that stands in the ledger as its hash. Nobody is handed it before; it may be opened and
     * decided all the same.
     *
     * @throws IllegalArgumentException when the moment is past or after the end of the legal clock, or the reason is blank; Indonesian
     */
    public void rest(String caseKey, String user, Instant until, String reason) {
        database.change(connection -> new Rests(connection, ledger, database.now())
                .rest(caseKey, Users.scope(connection, user), until, reason));
    }

    /** Which cases this person put aside, the soonest first. */
    public List<Rest> rests(String user) {
        return database.query(Rests.OF_PERSON, Rests::read, user, database.now());
    }

    /** A number that changes whenever anything happened; cheap to ask for, so that pages need not ask for everything. */
    public long pulse() {
        return database.number("SELECT no FROM wasit.ledger_head");
    }

    /** Keys of the cases that moved after that pulse. */
    public List<String> movedSince(long pulse, int limit) {
        return database.query(
                "SELECT DISTINCT case_key FROM wasit.ledger WHERE no > ? AND kind = 'move' AND case_key IS NOT NULL LIMIT ?",
                row -> row.text("case_key"),
                pulse,
                limit);
    }

    /** Keeps what this person holds for {@link #LEASE} from now. */
    public void renew(String user) {
        database.change(connection -> {
            Instant now = database.now();
            new Claims(connection, Users.scope(connection, user), now, random).renew(now.plus(LEASE));
        });
    }

    /** Gives back everything this person holds. */
    public void release(String user) {
        database.change(connection ->
                new Claims(connection, Scope.of(Users.load(connection, user)), database.now(), random).release());
    }

    private static LedgerDraft askedForNames(String user, Search search, int found) {
        Map<String, Object> told = Map.of("words_sha256", Hash.sha256(search.words()), "found", found);
        return new LedgerDraft("search_people", user, null, told);
    }

    private Scope scope(String user) {
        return database.inTransaction(connection -> Users.scope(connection, user));
    }
}
