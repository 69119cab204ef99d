package id.wasit.store.cases;

import id.wasit.store.access.User;
import id.wasit.store.access.UserRole;
import id.wasit.store.identity.Saying;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who makes a move, why and when. */
record Actor(String login, Set<UserRole> roles, @Nullable String unit, String reason, Instant at) {

    static Actor of(User user, String reason, Instant at) {
        return new Actor(user.login(), user.roles(), user.unit(), reason, at);
    }

    /** The same person, speaking of whose account it is. */
    Saying saying(String caseKey) {
        return new Saying(caseKey, login, reason, at);
    }
}
