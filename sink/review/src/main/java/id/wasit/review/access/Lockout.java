package id.wasit.review.access;

import id.wasit.store.Store;
import id.wasit.store.ledger.LedgerDraft;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Locks an account for a while after wrong passwords in a row, and writes logins into the ledger. The count is kept in memory: a restart
 * of the pages forgets it, which costs an attacker more than it gives.
 */
@Component
class Lockout {
    static final int WRONG_IN_A_ROW = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private static final int ACCOUNTS_REMEMBERED = 10_000;

    private record Failures(int count, Instant last) {}

    private final Store store;
    private final Clock clock;
    private final Map<String, Failures> byLogin = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > ACCOUNTS_REMEMBERED;
        }
    };

    Lockout(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether nobody may log in with it now, not even with the right password. */
    boolean holds(String login) {
        synchronized (byLogin) {
            Failures failures = byLogin.get(login);
            return failures != null
                    && failures.count() >= WRONG_IN_A_ROW
                    && clock.instant().isBefore(failures.last().plus(LOCKED_FOR));
        }
    }

    @EventListener
    void wrong(AuthenticationFailureBadCredentialsEvent event) {
        String login = event.getAuthentication().getName();
        // What was typed may be a password in the wrong field: only names of real accounts are written down.
        if (store.users().find(login).isEmpty()) {
            return;
        }
        boolean lockedNow = count(login) == WRONG_IN_A_ROW;
        store.ledger().record(new LedgerDraft(lockedNow ? "login_locked" : "login_failed", login, null, Map.of()));
    }

    @EventListener
    void right(AuthenticationSuccessEvent event) {
        String login = event.getAuthentication().getName();
        synchronized (byLogin) {
            byLogin.remove(login);
        }
        store.ledger().record(new LedgerDraft("login", login, null, Map.of()));
    }

    private int count(String login) {
        Instant now = clock.instant();
        synchronized (byLogin) {
            Failures failures = byLogin.get(login);
            int before = failures != null && now.isBefore(failures.last().plus(LOCKED_FOR)) ? failures.count() : 0;
            Failures next = new Failures(before + 1, now);
            byLogin.put(login, next);
            return next.count();
        }
    }
}
