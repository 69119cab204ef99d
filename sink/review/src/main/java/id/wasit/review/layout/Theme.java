package id.wasit.review.layout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.web.util.WebUtils;

/** Light or dark; the names are Bootstrap's. {@code AUTO} follows the system, decided in the browser. */
enum Theme {
    AUTO,
    LIGHT,
    DARK;

    static final String COOKIE = "tema";

    static Theme of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? AUTO : named(cookie.getValue());
    }

    static Theme named(String name) {
        return Arrays.stream(values())
                .filter(theme -> theme.attribute().equals(name))
                .findFirst()
                .orElse(AUTO);
    }

    /** The value of {@code data-bs-theme} and of the cookie. */
    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
