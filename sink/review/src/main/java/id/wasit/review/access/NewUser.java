package id.wasit.review.access;

import id.wasit.store.access.UserRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form that adds a person.
 *
 * @param masuk login
 * @param nama full name
 * @param peran codes of the roles
 * @param unit their own office, if they have one
 */
record NewUser(
        @Nullable String masuk,
        @Nullable String nama,
        @Nullable List<String> peran,
        @Nullable String unit) {

    String login() {
        return masuk == null ? "" : masuk.strip().toLowerCase(Locale.ROOT);
    }

    String name() {
        return nama == null || nama.isBlank() ? login() : nama.strip();
    }

    Set<UserRole> roles() {
        Set<UserRole> roles = EnumSet.noneOf(UserRole.class);
        if (peran != null) {
            peran.forEach(code -> roles.add(UserRole.of(code)));
        }
        return roles;
    }

    @Nullable
    String office() {
        return unit == null || unit.isBlank() ? null : unit.strip();
    }
}
