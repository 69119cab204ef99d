package id.wasit.store.access;

import java.util.Set;

/** Somebody with roles, and what these let them do. */
public interface RoleHolder {
    /** Their roles. */
    Set<UserRole> roles();

    /** Whether they read cases in order to judge them. */
    default boolean judges() {
        return supervises() || roles().contains(UserRole.REVIEWER);
    }

    /** Whether they decide disputes and answer for the work. */
    default boolean supervises() {
        return roles().contains(UserRole.SUPERVISOR);
    }

    /** Whether they look at everything that was decided, and decide nothing. */
    default boolean audits() {
        return roles().contains(UserRole.AUDITOR);
    }

    /** Whether they edit the word lists. */
    default boolean writesLexicon() {
        return roles().contains(UserRole.LEXICON_EDITOR);
    }
}
