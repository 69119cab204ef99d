package id.wasit.review.access;

import id.wasit.store.Store;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The parts by which one gets in, for the filter chain. */
@Component
class Doors {
    private final Store store;
    private final Accounts accounts;
    private final OidcAccounts directoryAccounts;
    private final SecondFactor codes;
    private final LoginRules rules;
    private final Clock clock;
    private final PasswordEncoder encoder;
    private final boolean directory;

    Doors(
            Store store,
            Accounts accounts,
            OidcAccounts directoryAccounts,
            SecondFactor codes,
            LoginRules rules,
            Clock clock,
            PasswordEncoder encoder,
            ObjectProvider<ClientRegistrationRepository> directory) {
        this.store = store;
        this.accounts = accounts;
        this.directoryAccounts = directoryAccounts;
        this.codes = codes;
        this.rules = rules;
        this.clock = clock;
        this.encoder = encoder;
        this.directory = directory.getIfAvailable() != null;
    }

    /** Whether the operator named a directory. */
    boolean hasDirectory() {
        return directory;
    }

    OidcAccounts directoryAccounts() {
        return directoryAccounts;
    }

    PasswordLogin passwords() {
        return new PasswordLogin(accounts, encoder, codes);
    }

    SessionLimit sessionLimit() {
        return new SessionLimit(rules.longestSession(), clock);
    }

    RequestLimit requestLimit() {
        return new RequestLimit(store);
    }

    CodeFirst codeFirst() {
        return new CodeFirst(rules, codes);
    }
}
