package id.wasit.review.access;

import id.wasit.store.Store;
import id.wasit.store.access.User;
import id.wasit.store.access.UserRole;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The account of somebody whom the office's directory vouches for. It is made at the first login, if the directory gives a role; the roles
 * follow the directory at every login. An account with a password is never taken over.
 */
@Component
class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
    /** The directory knows the person, but gives nothing that opens a page here. */
    static final String NO_ROLE = "tanpa_peran";

    /** The name belongs to another account, cannot be used, or the account is closed. */
    static final String NO_ACCOUNT = "tanpa_akun";

    private static final String BY = "oidc";

    private final Store store;
    private final OidcMapping mapping;

    OidcAccounts(Store store, OidcMapping mapping) {
        this.store = store;
        this.mapping = mapping;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        Set<UserRole> roles = mapping.roles(token);
        if (roles.isEmpty()) {
            throw refused(NO_ROLE);
        }
        String subject = token.getIssuer() + "|" + token.getSubject();
        User user = store.users().bySubject(subject).orElseGet(() -> added(token, subject, roles));
        if (!user.roles().equals(roles)) {
            store.users().grant(user.login(), roles, BY);
        }
        if (!user.active()) {
            throw refused(NO_ACCOUNT);
        }
        return SignedIn.of(store.users().find(user.login()).orElseThrow(), false);
    }

    private User added(OidcIdToken token, String subject, Set<UserRole> roles) {
        String login =
                Optional.ofNullable(mapping.login(token)).orElse("").strip().toLowerCase(Locale.ROOT);
        @Nullable String name = token.getFullName();
        try {
            store.users().add(login, name == null ? login : name, roles, mapping.unit(token), BY);
        } catch (IllegalArgumentException takenOrUnusable) {
            throw refused(NO_ACCOUNT);
        }
        store.users().vouch(login, subject);
        return store.users().find(login).orElseThrow();
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(why));
    }
}
