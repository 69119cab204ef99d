package id.wasit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Captured;
import id.wasit.model.Flag;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.Provenance;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import id.wasit.model.SourceStatus;
import id.wasit.model.Stage;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Verdict;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.hearing.Attachment;
import id.wasit.store.hearing.Purpose;
import id.wasit.store.hearing.Speaker;
import id.wasit.store.hearing.Submission;
import id.wasit.store.intake.SourceListing;
import id.wasit.store.leads.LeadMoveKind;
import id.wasit.store.leads.LeadState;
import id.wasit.store.leads.LeadStep;
import id.wasit.store.privacy.NewRequest;
import id.wasit.store.privacy.Ruling;
import id.wasit.store.quality.Recall;
import id.wasit.store.retention.Expired;
import id.wasit.store.retention.RetentionTerms;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After its time nothing is found: every column of every table, the index, the captured bytes and the folder of exports. */
class RetentionIT {
    private static final String SECRET = "rahasiasekali";
    private static final String TEXT = "Ayo coblos " + SECRET;

    private final TestStore test = TestStore.fresh().withPeople();
    private final Store store = test.store;
    private final Flag flag = captured(Made.flag("1", TEXT));
    private final String key = FlagTable.caseKey(flag);

    /** Words about no single case: what stands here is not looked for when a case is over. Whoever adds a table says which kind it is. */
    private static final Set<String> NO_WORDS_OF_A_CASE = Set.of(
            // news that was handed over, longer than a case: LeadsIT sees it go
            "lead_files",
            // keys, codes, counts and places in lists
            "allowed_lead_moves",
            "allowed_moves",
            "answer_codes",
            "case_changes",
            "cases",
            "counted_cases",
            "daily_counts",
            "draft_shadows",
            "exports",
            "flags",
            "golden_items",
            "golden_share",
            "lead_mentions",
            "lead_stories",
            "leads",
            "ledger",
            "ledger_head",
            "ledger_seals",
            "monthly_counts",
            "pattern_records",
            "recall_setting",
            "retractions",
            "roster_groups",
            // the lexicon: sentences in words of our own
            "draft_tables",
            "draft_trials",
            "draft_writers",
            "lexicon_drafts",
            "lexicon_releases",
            "release_patterns",
            "release_tables",
            "swap_tests",
            // who works here, and how they like it
            "invitations",
            "kept_logins",
            "login_failures",
            "priority_changes",
            "priority_weights",
            "recovery_codes",
            "relations",
            "request_counts",
            "saved_views",
            "start_views",
            "user_settings",
            "users",
            // the roster has an end of its own: the import that leaves a person out
            "person_nips",
            "persons",
            // names of persons as they were, until their case goes (DossierIT)
            "dossier_persons",
            "roster_corrections",
            "roster_entries",
            "roster_handles",
            "roster_versions",
            // sources and files as operators name them
            "source_status",
            "sources",
            "uploads");

    @TempDir
    Path exports;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void nothingIsFoundAfterTheTimeOfAClosedCase() throws SQLException, IOException {
        closedWithEverythingThatMayQuoteIt();
        assertTrue(found().size() >= 8, "posts, findings, evidence, notes, moves, index, file: " + found());

        test.clock.add(Duration.ofDays(91));
        Expired gone = run();

        assertEquals(List.of(), found());
        assertEquals(List.of("0"), test.ask("SELECT count(*) FROM wasit.decision_screens WHERE shown IS NOT NULL"));
        assertEquals(1, gone.cases());
        assertEquals(2, gone.posts());
        assertEquals(List.of(), gone.failed());
        assertTrue(store.ledger().verify().holds());
        assertEquals(List.of("1"), test.ask("SELECT count(*) FROM wasit.ledger WHERE kind = 'retention'"));
        assertEquals(new Expired(0, 0, 0, List.of(), List.of()), run());
    }

    @Test
    void everyTableThatMayHoldWordsOfACaseIsAmongThoseThatAreSearched() throws SQLException, IOException {
        closedWithEverythingThatMayQuoteIt();

        Set<String> searched = found().stream()
                .map(place -> place.replaceAll(" .*", ""))
                .filter(place -> !place.equals("index"))
                .collect(Collectors.toSet());
        Set<String> wordy = new TreeSet<>(
                test.ask(
                        "SELECT DISTINCT c.table_name FROM information_schema.columns c"
                                + " JOIN information_schema.tables t USING (table_schema, table_name) WHERE table_schema = 'wasit'"
                                + " AND t.table_type = 'BASE TABLE' AND c.data_type IN ('text', 'jsonb', 'json', 'bytea', 'tsvector', 'ARRAY')"));
        wordy.removeAll(searched);

        assertEquals(
                new TreeSet<>(NO_WORDS_OF_A_CASE),
                wordy,
                "a new table: plant the words in it (closedWithEverythingThatMayQuoteIt), or say here why it never holds any");
    }

    @Test
    void nothingIsFoundAfterItsSourceTookItBackUnopened() throws SQLException, IOException {
        store.flags().write(List.of(flag));
        assertFalse(found().isEmpty());

        store.flags()
                .retract(new Retraction(RetractionKind.DELETED, "contohgram", Made.ACCOUNT, "1", test.clock.instant()));

        assertEquals(List.of(), found());
    }

    @Test
    void replayOfAnExpiredPostBringsNothingBack() throws SQLException, IOException {
        closedWithEverythingThatMayQuoteIt();
        test.clock.add(Duration.ofDays(91));
        run();

        store.flags().write(List.of(flag));

        assertEquals(List.of(), found());
    }

    @Test
    void dryRunTellsAndChangesNothing() throws SQLException, IOException {
        closedWithEverythingThatMayQuoteIt();
        test.clock.add(Duration.ofDays(91));
        List<String> before = found();

        Expired due = store.retention(RetentionTerms.DEFAULT).due();

        assertEquals(1, due.cases());
        assertEquals(1, due.rejected());
        assertEquals(1, due.files().size());
        assertEquals(before, found());
    }

    @Test
    void howASourceDidIsForgottenOnceTheSettingsNoLongerNameIt() {
        store.sourceOrders()
                .list(List.of(new SourceListing("kotak", "inbox", PolicyClass.IMPORTED, "uji", Duration.ofSeconds(1))));
        SourceStatus named = new SourceStatus("kotak", "a.csv", 1, 0, 0, Made.MORNING, null, null);
        SourceStatus gone = new SourceStatus("impor", "b.csv", 1, 0, 0, Made.MORNING, null, null);
        store.sources().write(List.of(named, gone));

        store.retention(RetentionTerms.DEFAULT).run();
        assertEquals(2, store.sources().list().size());
        test.clock.add(RetentionTerms.DEFAULT.rejected().plusDays(1));
        store.retention(RetentionTerms.DEFAULT).run();

        assertEquals(List.of(named), store.sources().list());
    }

    @Test
    void holdAndUnfinishedTimeKeepIt() throws SQLException, IOException {
        closedWithEverythingThatMayQuoteIt();
        store.holds()
                .place(key, "sari", "Ps 454 UU 7/2017", test.clock.instant().plus(Duration.ofDays(200)));

        test.clock.add(Duration.ofDays(91));
        run();
        assertEquals(List.of(TEXT), test.ask("SELECT own_text FROM wasit.posts WHERE source = 'contohgram'"));
        test.clock.add(Duration.ofDays(110));
        run();

        assertEquals(List.of(), found());
    }

    @Test
    void caseThatPeopleStillWorkOnIsLeftAlone() throws SQLException, IOException {
        store.flags().write(List.of(flag));
        store.cases().open(key, "sari");
        test.clock.add(Duration.ofDays(4000));

        assertEquals(0, run().cases());
        assertFalse(found().isEmpty());
    }

    @Test
    void plainSqlCannotForgetTheWordsOfACaseThatIsNotOver() {
        closedCase();

        assertThrows(
                SQLException.class,
                () -> test.sql("UPDATE wasit.case_moves SET reason = '(dihapus: masa simpan habis)', detail = NULL"));
        assertThrows(SQLException.class, () -> test.sql("UPDATE wasit.case_moves SET actor = 'budi'"));
        assertThrows(SQLException.class, () -> test.sql("DELETE FROM wasit.case_moves"));
    }

    private Expired run() {
        return store.retention(RetentionTerms.DEFAULT).run();
    }

    private void closedCase() {
        store.flags().write(List.of(flag));
        int version = store.cases().open(key, "sari").row().version();
        store.queue().rest(key, "sari", test.clock.instant().plus(Duration.ofHours(1)), "menunggu " + SECRET);
        store.cases()
                .decide(new Decision(key, version, "sari", Verdict.BENIGN, null, "mengutip berita: " + SECRET, null));
    }

    private void closedWithEverythingThatMayQuoteIt() throws IOException {
        closedCase();
        store.notes().add(key, "sari", "katanya " + SECRET);
        store.notes().draft(key, "budi", "belum selesai: " + SECRET);
        store.eventDays().tell(key, "wati", LocalDate.of(2025, 9, 30), "disebut di tulisan: " + SECRET);
        store.holds().place(key, "wati", "bukti " + SECRET, test.clock.instant().plus(Duration.ofDays(1)));
        test.store.quality().recall().set("wati", new Recall.Setting(100, 14));
        assertTrue(test.store.quality().recall().sampled(unflagged()) > 0);
        stated();
        store.wrongPerson().report(key, "sari", "bukan dia, lihat " + SECRET);
        store.flags().writeLeads(List.of(Made.lead("n1", "Camat " + SECRET)));
        long story = store.leads().stories("sari", LeadState.NEW, 0, 1).get(0).number();
        store.leads().move(new LeadStep(story, 0, "sari", LeadMoveKind.IGNORE, "bukan dia: " + SECRET, null));
        store.rejected()
                .write(List.of(
                        new Rejected(Stage.DETECT, flag.post().id().key(), "gagal", TEXT, test.clock.instant())));
        Path file = exports.resolve("perkara.warc.gz");
        store.exports().list(file, key, "wasit");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertEquals(1, store.evidence().export(key, "perkara.warc.gz", "wasit", out));
        }
    }

    private static List<Post> unflagged() {
        return IntStream.range(0, 100)
                .mapToObj(i -> Made.post("s" + i, "a1", "1", "Panen cabai " + SECRET + " ke-" + i))
                .toList();
    }

    /** What the person concerned sent: in the text, as a name, and inside of a file. */
    private void stated() {
        String code = store.hearing().issue(key, "wati", Duration.ofDays(30)).code();
        byte[] file = ("%PDF-1.7 " + SECRET).getBytes(StandardCharsets.UTF_8);
        store.hearing()
                .submit(new Submission(
                        code,
                        Purpose.ANSWER,
                        Speaker.SUPERIOR,
                        "Bapak " + SECRET,
                        SECRET + "@contoh.example",
                        "tentang " + SECRET,
                        List.of(new Attachment(SECRET + ".pdf", file))));
        store.hearing()
                .submit(new Submission(
                        code, Purpose.ERASURE, Speaker.CONCERNED, SECRET, "", "hapus " + SECRET, List.of()));
        String number = String.valueOf(store.cases().card(key, "wati").row().number());
        UUID request =
                store.requests().enter(new NewRequest(Purpose.ERASURE, number, "surat tentang " + SECRET), "wati");
        store.requests().decide(request, Ruling.refuse("masih disimpan, lihat " + SECRET), "wati");
    }

    /** Every place in which the words can be read: columns as text and as bytes, the full-text index, captured bytes, files. */
    private List<String> found() throws SQLException, IOException {
        List<String> places = new ArrayList<>();
        for (String column : test.ask("SELECT table_name || ' ' || column_name FROM information_schema.columns"
                + " WHERE table_schema = 'wasit' ORDER BY 1")) {
            String[] names = column.split(" ");
            places.addAll(test.ask("SELECT DISTINCT '" + column + "' FROM wasit." + names[0] + " WHERE position('"
                    + SECRET
                    + "' in " + names[1] + "::text) > 0 OR position('"
                    + java.util.HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8)) + "' in " + names[1]
                    + "::text) > 0"));
        }
        places.addAll(test.ask("SELECT DISTINCT 'index' FROM wasit.posts WHERE to_tsvector('indonesian'::regconfig,"
                + " left(coalesce(title, '') || ' ' || own_text || ' ' || coalesce(shared_text, ''), 100000))"
                + " @@ to_tsquery('indonesian', '" + SECRET + "')"));
        places.addAll(
                test.ask("SELECT DISTINCT 'case_words' FROM wasit.case_words WHERE words @@ to_tsquery('indonesian', '"
                        + SECRET + "')"));
        places.addAll(
                test.ask("SELECT DISTINCT 'decision_screens' FROM wasit.decision_screens WHERE shown IS NOT NULL"));
        places.addAll(test.ask("SELECT 'evidence' FROM wasit.evidence WHERE warc IS NOT NULL"));
        try (var files = Files.list(exports)) {
            files.forEach(file -> places.add(file.getFileName().toString()));
        }
        return places;
    }

    private static Flag captured(Flag flag) {
        Post post = flag.post();
        Provenance from = post.provenance();
        Post whole = new Post(
                post.id(),
                post.author(),
                post.kind(),
                post.title(),
                post.text(),
                post.conversation(),
                "https://contohgram.example/" + SECRET,
                post.times(),
                post.region(),
                post.contest(),
                new Provenance(
                        from.collector(),
                        from.origin(),
                        from.policyClass(),
                        from.rawSha256(),
                        new Captured("text/plain", TEXT.getBytes(StandardCharsets.UTF_8))),
                post.truncated());
        return new Flag(whole, flag.findings(), flag.lexicon(), flag.fingerprint(), flag.flaggedAt());
    }
}
