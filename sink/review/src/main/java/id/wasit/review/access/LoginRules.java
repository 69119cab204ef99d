package id.wasit.review.access;

import id.wasit.store.access.UserRole;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the operator decided about logging in. */
@Component
class LoginRules {
    private final boolean localAccounts;
    private final String breakGlass;
    private final Set<UserRole> codeRoles;
    private final Duration longestSession;

    LoginRules(
            @Value("${wasit.login.local}") boolean localAccounts,
            @Value("${wasit.login.break-glass}") String breakGlass,
            @Value("${wasit.login.code-roles}") String codeRoles,
            @Value("${wasit.login.longest-session}") Duration longestSession) {
        this.localAccounts = localAccounts;
        this.breakGlass = breakGlass;
        this.codeRoles = Arrays.stream(codeRoles.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(UserRole::of)
                .collect(Collectors.toUnmodifiableSet());
        this.longestSession = longestSession;
    }

    /** Whether this person may use a password of Wasit: everybody, or only the one account for emergencies. */
    boolean mayUsePassword(String login) {
        return localAccounts || login.equals(breakGlass);
    }

    boolean localAccounts() {
        return localAccounts;
    }

    /** Whether somebody with these roles must have a second factor. */
    boolean needCode(Collection<UserRole> roles) {
        return roles.stream().anyMatch(codeRoles::contains);
    }

    /** After this long everybody logs in again, however busy they are. */
    Duration longestSession() {
        return longestSession;
    }
}
