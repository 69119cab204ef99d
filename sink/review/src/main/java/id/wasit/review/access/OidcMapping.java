package id.wasit.review.access;

import id.wasit.store.access.UserRole;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;

/** How what a directory says of a person becomes roles and an office here: data that the operator sets. */
@Component
class OidcMapping {
    private final String loginClaim;
    private final String roleClaim;
    private final String unitClaim;
    private final Map<String, UserRole> roles = new HashMap<>();

    /** @param roleMap {@code group=role;group=role}, groups as the directory names them, roles by their code */
    OidcMapping(
            @Value("${wasit.oidc.login-claim}") String loginClaim,
            @Value("${wasit.oidc.role-claim}") String roleClaim,
            @Value("${wasit.oidc.unit-claim}") String unitClaim,
            @Value("${wasit.oidc.roles}") String roleMap) {
        this.loginClaim = loginClaim;
        this.roleClaim = roleClaim;
        this.unitClaim = unitClaim;
        Arrays.stream(roleMap.split(";"))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .forEach(this::add);
    }

    private void add(String pair) {
        int at = pair.lastIndexOf('=');
        if (at < 1) {
            throw new IllegalArgumentException(
                    "wasit.oidc.roles: \"" + pair + "\" has no \"=\"; write group=role;group=role");
        }
        roles.put(
                pair.substring(0, at).strip(),
                UserRole.of(pair.substring(at + 1).strip()));
    }

    @Nullable
    String login(ClaimAccessor claims) {
        return claims.getClaimAsString(loginClaim);
    }

    @Nullable
    String unit(ClaimAccessor claims) {
        return unitClaim.isEmpty() ? null : claims.getClaimAsString(unitClaim);
    }

    /** The roles that the groups of a person give; groups that the operator did not name give none. */
    Set<UserRole> roles(ClaimAccessor claims) {
        Set<UserRole> given = EnumSet.noneOf(UserRole.class);
        for (Object group : groups(claims.getClaim(roleClaim))) {
            UserRole role = roles.get(String.valueOf(group));
            if (role != null) {
                given.add(role);
            }
        }
        return given;
    }

    private static Collection<?> groups(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several;
        }
        return claim == null ? List.of() : List.of(claim);
    }
}
