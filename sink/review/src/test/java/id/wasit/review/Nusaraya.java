package id.wasit.review;

import id.wasit.model.Author;
import id.wasit.model.Captured;
import id.wasit.model.Conversation;
import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.Flag;
import id.wasit.model.Person;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Reason;
import id.wasit.model.Role;
import id.wasit.model.RosterEntry;
import id.wasit.model.Strength;
import id.wasit.model.TextPart;
import id.wasit.model.Times;
import id.wasit.store.Store;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Ground;
import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Sign;
import id.wasit.store.cases.Step;
import id.wasit.store.cases.Verdict;
import id.wasit.store.roster.RosterImport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** People, accounts and flagged posts of the invented country Nusaraya, written into a store as the pipeline would. */
public final class Nusaraya {
    public static final String PASSWORD = "empat kata acak tenang";
    public static final String NIP = "198705122010011003";
    private static final String CONTEST = "pilgub-nusaraya-2025";
    /** A mark in a text of the tests: {@code [ACT:coblos]}. */
    private static final Pattern MARK = Pattern.compile("\\[(WHO|ACT|TARGET|OPERATOR):([^\\]]+)]");

    private static final String[] UNITS = {
        "Dinas Pendidikan Nusaraya", "Kecamatan Tanjung Lestari", "Puskesmas Muara Jernih", "Badan Kepegawaian Nusaraya"
    };

    private final Store store;
    private final Clock clock;
    private final List<RosterEntry> entries = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();

    Nusaraya(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** One user of each role and a second reviewer, all with {@link #PASSWORD}. */
    public Nusaraya withUsers() {
        user("sari", "Sari Lestari", UserRole.REVIEWER);
        user("budi", "Budi Hartono", UserRole.REVIEWER);
        user("wati", "Wati Puspita", UserRole.SUPERVISOR);
        user("lina", "Lina Kartika", UserRole.LEXICON_EDITOR);
        user("oki", "Oki Pranata", UserRole.OPERATOR);
        user("anwar", "Anwar Idris", UserRole.AUDITOR);
        user("adi", "Adi Nugraha", UserRole.ADMIN);
        return this;
    }

    /** A user with {@link #PASSWORD}. */
    public void user(String login, String name, UserRole... roles) {
        store.users().add(login, name, Set.of(roles), null, "wasit");
        String token = store.users().invite(login, Duration.ofHours(1), "wasit").token();
        store.users().redeem(token, Hashed.PASSWORD);
    }

    /** A person with one account; the roster is imported again with everybody known so far. */
    public Nusaraya person(String account, String name) {
        int number = persons.size();
        String unit = UNITS[number % UNITS.length];
        String nip = number == 0
                ? NIP
                : String.format("19%02d0%d152012%02d%04d", 70 + number % 29, 1 + number % 9, 1, number);
        persons.add(new Person("p-" + account, name, nip, "Analis Kebijakan Ahli Muda", unit, "Nusaraya"));
        entries.add(new RosterEntry(
                "contohgram",
                account,
                account,
                "p-" + account,
                "pernyataan pemilik",
                null,
                Instant.parse("2025-01-06T00:00:00Z"),
                null,
                unit,
                "Nusaraya"));
        store.roster().replace(new RosterImport(entries, persons, "wasit", "daftar-nusaraya.csv"));
        return this;
    }

    /** Writes a flagged post; marks in the text become evidence. Gives the key of its case. */
    public String flag(String item, String account, String category, Strength strength, String marked) {
        return write(item, account, category, strength, marked, Conversation.NONE);
    }

    /** The same below a post of somebody else. */
    public String comment(
            String item, String account, String category, Strength strength, String marked, String parent) {
        return write(item, account, category, strength, marked, Conversation.under(parent));
    }

    /** A version of a flagged post with the bytes that it was read from. Gives the key of its case. */
    public String captured(String item, String version, String account, String text, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return captured(item, version, account, text, new Captured("text/html;charset=utf-8", bytes));
    }

    /** The same with bytes of any kind. */
    public String captured(String item, String version, String account, String text, Captured bytes) {
        Instant edited = clock.instant().minus(Duration.ofHours(10)).plusSeconds(version.hashCode());
        Post post = new Post(
                new PostId("contohgram", item, version),
                new Author("contohgram", account, account, null),
                PostKind.POST,
                null,
                text,
                Conversation.NONE,
                "https://contohgram.example/p/" + item,
                new Times(edited, null, edited),
                "Nusaraya",
                CONTEST,
                new Provenance(
                        "halaman/1", "https://contohgram.example/p/" + item, PolicyClass.OPEN, "ab".repeat(32), bytes),
                false);
        List<Evidence> evidence = List.of(new Evidence(TextPart.OWN, 0, 4, Role.ACT));
        store.flags()
                .write(List.of(new Flag(
                        post,
                        List.of(finding("ajakan_memilih", Strength.STRONG, evidence)),
                        "lex-7f3a",
                        "f" + item,
                        clock.instant())));
        return store.flags().caseOf("contohgram", item).orElseThrow();
    }

    /** A case in which sari and budi saw the same sign: the person concerned may answer. Gives its key. */
    public String heard(String item, String account) {
        String key = flag(item, account, "ajakan_memilih", Strength.STRONG, "[ACT:coblos] [TARGET:nomor dua]");
        judge(key, "sari");
        store.cases().decideIdentity(new Step(key, version(key), "sari", "akun di daftar", null), true);
        judge(key, "budi");
        return key;
    }

    private void judge(String key, String login) {
        int version = store.cases().open(key, login).row().version();
        Sign sign = new Sign("ajakan_memilih", Severity.MEDIUM, "SKB D8", List.of(new Ground("p", TextPart.OWN, 0, 4)));
        store.cases().decide(new Decision(key, version, login, Verdict.INDICATION, sign, "ajakan yang jelas", null));
    }

    private int version(String key) {
        return store.cases().card(key, "wati").row().version();
    }

    private String write(
            String item, String account, String category, Strength strength, String marked, Conversation around) {
        List<Evidence> evidence = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher mark = MARK.matcher(marked);
        int from = 0;
        while (mark.find()) {
            text.append(marked, from, mark.start());
            int start = text.length();
            text.append(mark.group(2));
            evidence.add(new Evidence(TextPart.OWN, start, text.length(), Role.valueOf(mark.group(1))));
            from = mark.end();
        }
        text.append(marked.substring(from));
        Instant posted = clock.instant().minus(Duration.ofHours(20));
        Post post = new Post(
                new PostId("contohgram", item, "1"),
                new Author("contohgram", account, account, null),
                around.equals(Conversation.NONE) ? PostKind.POST : PostKind.COMMENT,
                null,
                text.toString(),
                around,
                "https://contohgram.example/p/" + item,
                new Times(posted, null, posted.plus(Duration.ofHours(2))),
                "Nusaraya",
                CONTEST,
                new Provenance(
                        "wasit-ndjson/1", "kotak-masuk/2025-11-19.ndjson:12", PolicyClass.IMPORTED, "ab".repeat(32)),
                false);
        Flag flag =
                new Flag(post, List.of(finding(category, strength, evidence)), "lex-7f3a", "f" + item, clock.instant());
        store.flags().write(List.of(flag));
        return store.flags().caseOf("contohgram", item).orElseThrow();
    }

    private static Finding finding(String category, Strength strength, List<Evidence> evidence) {
        double base = strength == Strength.STRONG ? 2.5 : strength == Strength.MEDIUM ? 1.75 : 1.25;
        return new Finding(
                category,
                category + "-007",
                CONTEST,
                CONTEST + "/2",
                strength,
                evidence.isEmpty() ? List.of(new Evidence(TextPart.OWN, 0, 1, Role.ACT)) : evidence,
                List.of(
                        new Reason(
                                "pola:" + category + "-007", "tindakan dan sasaran berdekatan dalam satu klausa", base),
                        new Reason("orang-pertama", "ditulis sebagai sikap sendiri", 0.5),
                        new Reason("tanya", "kalimat tanya memperlemah", -0.25)),
                "kata tindakan dihapus atau sasaran tidak disebut");
    }

    private static final class Hashed {
        static final String PASSWORD =
                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(Nusaraya.PASSWORD);
    }
}
