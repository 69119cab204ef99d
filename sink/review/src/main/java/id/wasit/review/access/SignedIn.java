package id.wasit.review.access;

import id.wasit.store.access.RoleHolder;
import id.wasit.store.access.User;
import id.wasit.store.access.UserRole;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who sits in front of the page, whether by password or by the office's directory.
 *
 * @param login the name in the ledger
 * @param displayName the name shown to colleagues
 * @param roles what they may do
 * @param passwordHash absent while the invitation is open
 * @param mayEnter whether the account is neither disabled nor locked
 */
public record SignedIn(
        String login,
        String displayName,
        Set<UserRole> roles,
        @Nullable String passwordHash,
        boolean mayEnter) implements UserDetails, OidcUser, RoleHolder {

    static SignedIn of(User user, boolean locked) {
        return new SignedIn(user.login(), user.name(), user.roles(), user.passwordHash(), user.active() && !locked);
    }

    /** Copies the roles. */
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** Whether the area is open to them. */
    public boolean mayOpen(Area area) {
        return area.isOpenTo(roles);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        List<SimpleGrantedAuthority> granted = roles.stream()
                .map(role -> new SimpleGrantedAuthority(Area.authority(role)))
                .toList();
        return granted;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isAccountNonLocked() {
        return mayEnter;
    }

    /** What the directory said was turned into roles at the login and is kept no longer. */
    @Override
    public Map<String, Object> getClaims() {
        return Map.of();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        throw new UnsupportedOperationException("the directory's token is read at the login and not kept");
    }

    @Override
    public String getName() {
        return login;
    }

    /** The session registry tells users apart by this: one login is one person, whatever the roles were then. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.login.equals(login);
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }

    /** Never the hash. */
    @Override
    public String toString() {
        return login;
    }
}
