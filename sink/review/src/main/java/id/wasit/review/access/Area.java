package id.wasit.review.access;

import id.wasit.store.access.UserRole;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may enter which part. The rules of the filter chain, the menu and the page of rights are all made from this one table, so they cannot
 * disagree.
 */
public enum Area {
    /** The queue and the cards: personal data. An auditor looks and changes nothing. */
    CASES(
            List.of("/antrean/**", "/perkara/**", "/keputusan/**", "/meja/**"),
            EnumSet.of(UserRole.REVIEWER, UserRole.SUPERVISOR, UserRole.AUDITOR),
            EnumSet.of(UserRole.REVIEWER, UserRole.SUPERVISOR)),
    /** How much counts for whose turn it is. */
    PRIORITIES(
            List.of("/bobot/**"),
            EnumSet.of(UserRole.REVIEWER, UserRole.SUPERVISOR, UserRole.AUDITOR),
            EnumSet.of(UserRole.SUPERVISOR)),
    /** News that names rostered persons: personal data. */
    LEADS(
            List.of("/berita/**"),
            EnumSet.of(UserRole.REVIEWER, UserRole.SUPERVISOR, UserRole.AUDITOR),
            EnumSet.of(UserRole.REVIEWER, UserRole.SUPERVISOR)),
    /** What people ask whom the data is about, and the answers that nobody has read. */
    REQUESTS(
            List.of("/permohonan/**"),
            EnumSet.of(UserRole.SUPERVISOR, UserRole.AUDITOR),
            EnumSet.of(UserRole.SUPERVISOR)),
    /** Handing in exports and single reports. */
    INTAKE(List.of("/unggah/**"), UserRole.REVIEWER, UserRole.SUPERVISOR, UserRole.OPERATOR),
    /** Trying a sentence against the lexicon. */
    TRY(List.of("/coba/**"), UserRole.REVIEWER, UserRole.SUPERVISOR, UserRole.LEXICON_EDITOR),
    /** Releases of the lexicon and the drafts of the next. */
    LEXICON(
            List.of("/leksikon/**"),
            EnumSet.of(UserRole.LEXICON_EDITOR, UserRole.SUPERVISOR, UserRole.AUDITOR),
            EnumSet.of(UserRole.LEXICON_EDITOR)),
    /** The whole ledger and its check. */
    LEDGER(List.of("/buku/**"), UserRole.SUPERVISOR, UserRole.AUDITOR),
    /** Counts, files of counts, and whether all are treated alike. */
    STATISTICS(List.of("/statistik/**", "/kesetaraan/**"), UserRole.SUPERVISOR, UserRole.AUDITOR),
    /** One's own readings, and those of the office together. */
    QUALITY(
            List.of("/mutu/**"),
            EnumSet.of(UserRole.REVIEWER, UserRole.SUPERVISOR, UserRole.AUDITOR),
            EnumSet.of(UserRole.REVIEWER, UserRole.SUPERVISOR)),
    /** How the sources do. */
    SOURCES(
            List.of("/sumber/**"),
            EnumSet.of(UserRole.SUPERVISOR, UserRole.OPERATOR, UserRole.AUDITOR),
            EnumSet.of(UserRole.OPERATOR)),
    /** What could not be read, with short excerpts. */
    REJECTED(List.of("/ditolak/**"), UserRole.SUPERVISOR, UserRole.OPERATOR),
    /** Users, invitations and roles. */
    USERS(List.of("/pengguna/**"), UserRole.ADMIN),
    /** Everything about one person, for that person. */
    PERSONS(List.of("/orang/**"), UserRole.SUPERVISOR, UserRole.ADMIN),
    /** One's own sessions and one-time codes. */
    ACCOUNT(List.of("/akun/**"), UserRole.values()),
    /** Who may do what. */
    RIGHTS(List.of("/hak-akses/**"), UserRole.values());

    private final List<String> paths;
    private final Set<UserRole> readers;
    private final Set<UserRole> workers;

    Area(List<String> paths, UserRole... roles) {
        this(paths, EnumSet.copyOf(List.of(roles)), EnumSet.copyOf(List.of(roles)));
    }

    Area(List<String> paths, Set<UserRole> readers, Set<UserRole> workers) {
        this.paths = paths;
        this.readers = readers;
        this.workers = workers;
    }

    /** Path patterns of the area. */
    public List<String> paths() {
        return paths;
    }

    /** The address its menu entry leads to. */
    public String home() {
        return paths.get(0).replace("/**", "");
    }

    /** Whether one of these roles opens it. */
    public boolean isOpenTo(Collection<UserRole> held) {
        return held.stream().anyMatch(readers::contains);
    }

    /** Whether this role opens it. */
    public boolean isOpenTo(UserRole role) {
        return readers.contains(role);
    }

    /** Whether this role may also change something in it. */
    public boolean letsWork(UserRole role) {
        return workers.contains(role);
    }

    String[] readers() {
        return readers.stream().map(Area::authority).toArray(String[]::new);
    }

    String[] workers() {
        return workers.stream().map(Area::authority).toArray(String[]::new);
    }

    /** The name by which Spring Security knows a role. */
    static String authority(UserRole role) {
        return "ROLE_" + role.code();
    }
}
