package id.wasit.review.access;

import id.wasit.store.Store;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account that somebody logs in with by password. */
@Component
class Accounts implements UserDetailsService {
    private final Store store;
    private final LoginRules rules;

    Accounts(Store store, LoginRules rules) {
        this.store = store;
        this.rules = rules;
    }

    /**
     * An account whose invitation is still open has no password: for the login it is as if it were not there. So is every local account but
     * one where the office has switched them off.
     */
    @Override
    public UserDetails loadUserByUsername(String login) throws UsernameNotFoundException {
        return store.users()
                .find(login)
                .filter(user -> user.passwordHash() != null && rules.mayUsePassword(login))
                .map(user -> SignedIn.of(user, store.logins().heldAccount(login).isPresent()))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
