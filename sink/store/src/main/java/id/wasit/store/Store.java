package id.wasit.store;

import id.wasit.store.access.KeptLogins;
import id.wasit.store.access.LoginGuard;
import id.wasit.store.access.OneTimeCodes;
import id.wasit.store.access.Users;
import id.wasit.store.cases.Cases;
import id.wasit.store.cases.EventDays;
import id.wasit.store.cases.Groups;
import id.wasit.store.cases.History;
import id.wasit.store.cases.Notes;
import id.wasit.store.cases.WrongPerson;
import id.wasit.store.desk.Desk;
import id.wasit.store.dossier.Dossiers;
import id.wasit.store.dossier.LegalTables;
import id.wasit.store.evidence.EvidenceTable;
import id.wasit.store.fairness.Fairness;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.flags.Holds;
import id.wasit.store.health.LaneAge;
import id.wasit.store.health.SchemaSteps;
import id.wasit.store.health.ServerFacts;
import id.wasit.store.hearing.Hearing;
import id.wasit.store.intake.RejectedTable;
import id.wasit.store.intake.SourceOrders;
import id.wasit.store.intake.SourceTable;
import id.wasit.store.intake.Uploads;
import id.wasit.store.leads.Leads;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.posts.PastPosts;
import id.wasit.store.posts.Traces;
import id.wasit.store.priority.Priorities;
import id.wasit.store.priority.WeightTable;
import id.wasit.store.privacy.PersonExports;
import id.wasit.store.privacy.Requests;
import id.wasit.store.quality.Quality;
import id.wasit.store.queue.Queue;
import id.wasit.store.queue.SavedViews;
import id.wasit.store.release.Drafts;
import id.wasit.store.release.Releases;
import id.wasit.store.retention.Exports;
import id.wasit.store.retention.Retention;
import id.wasit.store.retention.RetentionTerms;
import id.wasit.store.roster.RosterTable;
import id.wasit.store.sql.Database;
import id.wasit.store.statistics.Statistics;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The one door to the database. Safe for use by many threads. */
public final class Store {
    private static final String SCHEMA = "wasit";

    private final Database database;
    private final Ledger ledger;
    private final Queue queue;

    private Store(Database database) {
        this.database = database;
        this.ledger = new Ledger(database);
        this.queue = new Queue(database, ledger);
    }

    /** Over a pool of connections that the caller opens and closes; see {@link StorePool}. */
    public static Store over(DataSource source) {
        return over(source, Clock.systemUTC());
    }

    /** The same with a clock of one's own. */
    public static Store over(DataSource source, Clock clock) {
        return new Store(new Database(source, clock));
    }

    /** Brings the schema up to this version. Several processes may call it at once: one does it, the others wait. */
    public void migrate() {
        flyway().migrate();
    }

    /** How far the schema has come, beside what this program knows. */
    public SchemaSteps schema() {
        return SchemaSteps.of(flyway());
    }

    /** Writes what the detector found. */
    public FlagTable flags() {
        return new FlagTable(database, ledger);
    }

    /** What people do with news. */
    public Leads leads() {
        return new Leads(database, ledger);
    }

    /** Keeps evidence that its source took back, for a person, on a basis, for a time. */
    public Holds holds() {
        return new Holds(database, ledger);
    }

    /** The captured bytes of what was flagged. */
    public EvidenceTable evidence() {
        return new EvidenceTable(database, ledger);
    }

    /** Makes the dossiers of cases that are ready to be referred. */
    public Dossiers dossiers(LegalTables tables) {
        return new Dossiers(database, ledger, tables);
    }

    /** Removes what has been kept long enough. */
    public Retention retention(RetentionTerms terms) {
        return new Retention(database, ledger, terms);
    }

    /** What the persons concerned answer. */
    public Hearing hearing() {
        return new Hearing(database, ledger);
    }

    /** What people ask for whom the data is about. */
    public Requests requests() {
        return new Requests(database, ledger, retention(RetentionTerms.DEFAULT));
    }

    /** Everything about one person, to hand to them. */
    public PersonExports personExports() {
        return new PersonExports(database, ledger);
    }

    /** Which files were written about which case. */
    public Exports exports() {
        return new Exports(database);
    }

    /** Lists and hands out what waits for people. */
    public Queue queue() {
        return queue;
    }

    /** Filters of the queue that people keep under a name. */
    public SavedViews views() {
        return new SavedViews(database);
    }

    /** Whose turn it is, and why. */
    public Priorities priorities() {
        return new Priorities(database);
    }

    /** How much counts for whose turn it is. */
    public WeightTable weights() {
        return new WeightTable(database, ledger);
    }

    /** Opens and moves single cases. */
    public Cases cases() {
        return new Cases(database, ledger);
    }

    /** What was done to cases and seen of them. */
    public History history() {
        return new History(database, ledger);
    }

    /** What people write beside a case. */
    public Notes notes() {
        return new Notes(database, ledger);
    }

    /** When it happened that a post tells of. */
    public EventDays eventDays() {
        return new EventDays(database, ledger);
    }

    /** Reports that an account is somebody else's. */
    public WrongPerson wrongPerson() {
        return new WrongPerson(database, ledger);
    }

    /** Cases that belong together. */
    public Groups groups() {
        return new Groups(database, ledger);
    }

    /** What people arranged for their own work. */
    public Desk desk() {
        return new Desk(database, ledger);
    }

    /** Counts of cases. */
    public Statistics statistics() {
        return new Statistics(database);
    }

    /** How well people and patterns read. */
    public Quality quality() {
        return new Quality(database, ledger);
    }

    /** Whether all are treated alike. */
    public Fairness fairness() {
        return new Fairness(database, ledger, statistics());
    }

    /** What happened, in a chain of hashes. */
    public Ledger ledger() {
        return ledger;
    }

    /** Accounts and the persons behind them. */
    public RosterTable roster() {
        return new RosterTable(database, ledger);
    }

    /** The people who work with Wasit. */
    public Users users() {
        return new Users(database, ledger);
    }

    /** Wrong logins and limits of requests. */
    public LoginGuard logins() {
        return new LoginGuard(database, ledger);
    }

    /** Who is logged in, so that a restart of the pages logs nobody out. */
    public KeptLogins keptLogins() {
        return new KeptLogins(database);
    }

    /** The second factor of local accounts. */
    public OneTimeCodes oneTimeCodes() {
        return new OneTimeCodes(database, ledger);
    }

    /** Lexicon releases. */
    public Releases releases() {
        return new Releases(database, ledger);
    }

    /** Changes of the lexicon on their way. */
    public Drafts drafts() {
        return new Drafts(database, ledger, releases());
    }

    /** Flagged posts, to read them again. */
    public PastPosts pastPosts() {
        return new PastPosts(database);
    }

    /** Where single posts have come to, for those who operate it. */
    public Traces traces() {
        return new Traces(database);
    }

    /** What could not be read. */
    public RejectedTable rejected() {
        return new RejectedTable(database);
    }

    /** What operators order about the sources. */
    public SourceOrders sourceOrders() {
        return new SourceOrders(database, ledger);
    }

    /** What people handed in through the pages. */
    public Uploads uploads() {
        return new Uploads(database, ledger);
    }

    /** How the sources are doing. */
    public SourceTable sources() {
        return new SourceTable(database);
    }

    /** How long the queue is, and how old, lane by lane. */
    public List<LaneAge> lanes() {
        return LaneAge.of(database);
    }

    /** The server behind it, for those who operate it. */
    public ServerFacts server() {
        return ServerFacts.of(database);
    }

    private Flyway flyway() {
        return Flyway.configure(Store.class.getClassLoader())
                .dataSource(database.source())
                .defaultSchema(SCHEMA)
                .schemas(SCHEMA)
                .locations("classpath:db/migration")
                .load();
    }
}
