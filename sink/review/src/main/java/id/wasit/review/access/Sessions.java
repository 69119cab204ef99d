package id.wasit.review.access;

import id.wasit.store.Store;
import id.wasit.store.sql.Hash;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** The sessions of one person, on all their devices. */
@Component
class Sessions {
    private final SessionRegistry registry;
    private final Store store;

    Sessions(SessionRegistry registry, Store store) {
        this.registry = registry;
        this.store = store;
    }

    /** The open ones, the one used last first. */
    List<SessionInformation> of(String login) {
        return registry.getAllPrincipals().stream()
                .filter(principal -> principal instanceof SignedIn signedIn
                        && signedIn.login().equals(login.toLowerCase(Locale.ROOT)))
                .flatMap(principal -> registry.getAllSessions(principal, false).stream())
                .sorted(Comparator.comparing(SessionInformation::getLastRequest).reversed())
                .toList();
    }

    void end(String login) {
        of(login).forEach(SessionInformation::expireNow);
        store.keptLogins().endAll(login);
    }

    /** Ends one of this person's own; that of somebody else is not among them. */
    void end(String login, String beginning) {
        of(login).stream()
                .filter(session -> shortened(session).equals(beginning))
                .forEach(session -> {
                    session.expireNow();
                    store.keptLogins().end(session.getSessionId());
                });
    }

    /** A name for a session that opens nothing: the first digits of the hash of its id. */
    static String shortened(SessionInformation session) {
        return Hash.sha256(session.getSessionId()).substring(0, 12);
    }
}
