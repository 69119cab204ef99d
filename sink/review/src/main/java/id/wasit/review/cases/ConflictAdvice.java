package id.wasit.review.cases;

import id.wasit.store.cases.IllegalMove;
import id.wasit.store.cases.NoSuchCase;
import id.wasit.store.cases.StaleCase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** When two people meet on one case: who was first, and that what was typed is not lost. */
@ControllerAdvice
class ConflictAdvice {

    @ExceptionHandler
    ModelAndView somebodyWasFaster(StaleCase stale, HttpServletRequest request) {
        return conflict(request, stale, null);
    }

    @ExceptionHandler
    ModelAndView notAllowed(IllegalMove move, HttpServletRequest request) {
        return conflict(request, null, move.getMessage());
    }

    @ExceptionHandler
    void unknown(NoSuchCase none, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static ModelAndView conflict(HttpServletRequest request, @Nullable StaleCase stale, @Nullable String why) {
        ModelAndView page = new ModelAndView("cases/conflict");
        page.setStatus(HttpStatus.CONFLICT);
        page.addObject("stale", stale);
        page.addObject("why", why);
        page.addObject("typed", request.getParameter("alasan"));
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            page.addObject("key", variables.get("key"));
        }
        return page;
    }
}
