package id.wasit.review.access;

import java.util.Arrays;
import java.util.Optional;

/** What a user may be. The ids are stored and stand in the ledger, so they never change. */
public enum Role {
    /** Reads posts and decides first or second. */
    REVIEWER("penelaah"),
    /** A reviewer who also settles disagreement and sees how the sources do. */
    SUPERVISOR("penyelia"),
    /** Works on the word lists; sees no person and no post. */
    LEXICON_EDITOR("penyusun_leksikon"),
    /** Keeps sources running; sees what was rejected. */
    OPERATOR("operator"),
    /** Checks the ledger; sees no case. */
    AUDITOR("auditor"),
    /** Invites users and gives roles; sees no case. */
    ADMIN("admin");

    private final String id;

    Role(String id) {
        this.id = id;
    }

    /** The stored id; also the key of its name in the message files, {@code peran.<id>}. */
    public String id() {
        return id;
    }

    /** The name Spring Security knows it by. */
    public String authority() {
        return "ROLE_" + id;
    }

    /** The role of that stored id, if there is one. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }
}
