package id.wasit.store.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who works with Wasit.
 *
 * @param login short name, lower case; it stands in the ledger
 * @param name the full name
 * @param roles what they may do
 * @param unit their own office, whose cases they never see
 * @param regions the regions whose cases they see; empty means all
 * @param units the offices whose cases they see; empty means all
 * @param active whether they may log in
 * @param passwordHash hash of the password as the pages made it; absent until the invitation was used
 */
public record User(
        String login,
        String name,
        Set<UserRole> roles,
        @Nullable String unit,
        Set<String> regions,
        Set<String> units,
        boolean active,
        @Nullable String passwordHash)
        implements RoleHolder {

    /** The hash never stands in a log. */
    @Override
    public String toString() {
        return "User[" + login + ", " + roles + (active ? "]" : ", inactive]");
    }
}
