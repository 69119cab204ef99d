package id.wasit.review.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form whose token does not hold is seldom an attack: the session ended, or another login began one since the page was drawn. Nothing of it
 * is taken, and who sent it is told what happened.
 */
final class StaleFormHandler implements AccessDeniedHandler {
    /** Tells the error page that the form was older than the login; the name that the template uses. */
    private static final String STALE = "staleForm";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            stale(request, response, denied);
        } else {
            otherwise.handle(request, response, denied);
        }
    }

    private void stale(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            toLogin(request, response);
        } else if (isTheirLogin(request, who.getName())) {
            response.sendRedirect("/");
        } else if (Part.of(request)) {
            Part.outdated(request, response);
        } else {
            request.setAttribute(STALE, true);
            otherwise.handle(request, response, denied);
        }
    }

    /** The login was sent twice, or from a second tab. Somebody else's name must not go on under this one. */
    private static boolean isTheirLogin(HttpServletRequest request, String login) {
        return request.getRequestURI().equals("/masuk") && login.equalsIgnoreCase(request.getParameter("nama"));
    }

    /** A part of a page must not become a login page, else the reason that was typed is lost. */
    static void toLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Part.of(request)) {
            Part.refuse(request, response);
        } else {
            response.sendRedirect(Part.EXPIRED);
        }
    }
}
