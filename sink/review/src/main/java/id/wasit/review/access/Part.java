package id.wasit.review.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A request for a part of a page, which the page makes by itself: by htmx, by its scripts, for a picture or for the stream. Where the login
 * ended, a login page would be no answer to it; it gets the status 401 and begins no session.
 */
final class Part {
    static final String EXPIRED = "/masuk?habis";

    private Part() {}

    static boolean of(HttpServletRequest request) {
        return byHtmx(request) || request.getHeader("X-Requested-With") != null || !wantsPage(request);
    }

    /** Htmx opens the login page then, in place of the whole page; what a page asks by itself only says so (itself.js). */
    static void refuse(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        if (byHtmx(request)) {
            response.setHeader("HX-Redirect", EXPIRED);
        }
    }

    /** What was sent is older than the login, so its token does not hold. By htmx the page is drawn anew, with a token that does. */
    static void outdated(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        if (byHtmx(request)) {
            response.setHeader("HX-Refresh", "true");
        }
    }

    private static boolean byHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Browsers name HTML when somebody opens a page, and only then; programs that name nothing are led to the login, too. */
    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted == null || accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
