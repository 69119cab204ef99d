package id.wasit.store.access;

import java.util.Arrays;

/** What a person may do. */
public enum UserRole {
    /** Reads and decides cases. */
    REVIEWER("penelaah"),
    /** Also decides disputes and refers. */
    SUPERVISOR("penyelia"),
    /** Edits the lexicon. */
    LEXICON_EDITOR("penyusun_leksikon"),
    /** Runs the machines; sees no case. */
    OPERATOR("operator"),
    /** Reads the ledger and everything decided; decides nothing. */
    AUDITOR("auditor"),
    /** Manages users; sees no case. */
    ADMIN("admin");

    private final String code;

    UserRole(String code) {
        this.code = code;
    }

    /** The word in the database and in the pages. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no role has that code */
    public static UserRole of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("role \"" + code + "\" is unknown; allowed: "
                        + String.join(
                                ", ",
                                Arrays.stream(values()).map(UserRole::code).toList())));
    }
}
