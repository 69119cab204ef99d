package id.wasit.review.access;

import id.wasit.store.Store;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The parts by which one gets in, for the filter chain. */
@Component
class Doors {
    private final Store store;
    private final OidcAccounts directoryAccounts;
    private final SecondFactor codes;
    private final LoginRules rules;
    private final Clock clock;
    private final LoginsKept kept;
    private final boolean directory;

    Doors(
            Store store,
            OidcAccounts directoryAccounts,
            SecondFactor codes,
            LoginRules rules,
            Clock clock,
            LoginsKept kept,
            ObjectProvider<ClientRegistrationRepository> directory) {
        this.store = store;
        this.directoryAccounts = directoryAccounts;
        this.codes = codes;
        this.rules = rules;
        this.clock = clock;
        this.kept = kept;
        this.directory = directory.getIfAvailable() != null;
    }

    /** Whether the operator named a directory. */
    boolean hasDirectory() {
        return directory;
    }

    OidcAccounts directoryAccounts() {
        return directoryAccounts;
    }

    SessionLimit sessionLimit() {
        return new SessionLimit(rules.longestSession(), clock);
    }

    /** Before anybody asks who it is. */
    Filter loginsKept() {
        return (request, response, chain) ->
                kept.around((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    /** Before the password is looked at, because that is what is guessed. */
    RequestLimit loginLimit() {
        return new RequestLimit(store, EnumSet.of(RequestLimit.Kind.LOGIN));
    }

    /** After the rights are checked: who may not do it at all is told so. */
    RequestLimit pageLimit() {
        return new RequestLimit(store, EnumSet.complementOf(EnumSet.of(RequestLimit.Kind.LOGIN)));
    }

    /** Before a file of a stranger is looked at. */
    RequestLimit answerLimit() {
        return new RequestLimit(store, EnumSet.of(RequestLimit.Kind.ANSWER));
    }

    CodeFirst codeFirst() {
        return new CodeFirst(rules, codes);
    }
}
