package id.wasit.review.access;

import id.wasit.store.Store;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account that somebody logs in with. */
@Component
class Accounts implements UserDetailsService {
    private final Store store;
    private final Lockout lockout;

    Accounts(Store store, Lockout lockout) {
        this.store = store;
        this.lockout = lockout;
    }

    /** An account whose invitation is still open has no password: for the login it is as if it were not there. */
    @Override
    public UserDetails loadUserByUsername(String login) throws UsernameNotFoundException {
        return store.users()
                .find(login)
                .filter(user -> user.passwordHash() != null)
                .map(user -> SignedIn.of(user, lockout.holds(login)))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
