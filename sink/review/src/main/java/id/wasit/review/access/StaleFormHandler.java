package id.wasit.review.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** A form sent after the session ended is not an attack: it leads to the login page, which says what happened. */
final class StaleFormHandler implements AccessDeniedHandler {
    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            toLogin(request, response);
            return;
        }
        otherwise.handle(request, response, denied);
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
