package id.wasit.review.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may enter which part. The rules of the filter chain, the menu and the page of rights are all made from this one table, so they cannot
 * disagree.
 */
public enum Area {
    /** The queue and the cards: personal data. */
    CASES(List.of("/antrean/**", "/kasus/**", "/keputusan/**"), Role.REVIEWER, Role.SUPERVISOR),
    /** Trying a sentence against the lexicon. */
    TRY(List.of("/coba/**"), Role.REVIEWER, Role.SUPERVISOR, Role.LEXICON_EDITOR),
    /** The whole ledger and its check. */
    LEDGER(List.of("/buku/**"), Role.SUPERVISOR, Role.AUDITOR),
    /** How the sources do. */
    SOURCES(List.of("/sumber/**"), Role.SUPERVISOR, Role.OPERATOR, Role.AUDITOR),
    /** What could not be read, with short excerpts. */
    REJECTED(List.of("/ditolak/**"), Role.SUPERVISOR, Role.OPERATOR),
    /** Users, invitations and roles. */
    USERS(List.of("/pengguna/**"), Role.ADMIN),
    /** Who may do what. */
    RIGHTS(List.of("/hak-akses/**"), Role.values());

    private final List<String> paths;
    private final Set<Role> roles;

    Area(List<String> paths, Role... roles) {
        this.paths = paths;
        this.roles = EnumSet.copyOf(List.of(roles));
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
    public boolean isOpenTo(Collection<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    String[] authorities() {
        return roles.stream().map(Role::authority).toArray(String[]::new);
    }
}
