package id.wasit.review.layout;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What the store or an enum refuses came from an address or a form somebody changed by hand: it is no fault of ours, but it is logged. */
@ControllerAdvice
class BadInputAdvice {
    private static final Logger log = LoggerFactory.getLogger(BadInputAdvice.class);

    @ExceptionHandler({IllegalArgumentException.class, DateTimeException.class})
    void refused(RuntimeException wrong, HttpServletResponse response) throws IOException {
        // The message may quote what was typed, which may be personal: only the place is logged.
        log.warn("Refused an entry in {}", wrong.getStackTrace().length == 0 ? "?" : wrong.getStackTrace()[0]);
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
