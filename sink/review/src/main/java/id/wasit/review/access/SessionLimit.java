package id.wasit.review.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that has lasted long enough, however busy it is. The idle end is the container's. */
final class SessionLimit extends OncePerRequestFilter {
    /** Where a session keeps when it began. */
    static final String BEGAN = SessionLimit.class.getName();

    private final Duration longest;
    private final Clock clock;

    SessionLimit(Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Instant now = clock.instant();
            Instant began = session.getAttribute(BEGAN) instanceof Instant known ? known : now;
            session.setAttribute(BEGAN, began);
            if (now.isAfter(began.plus(longest))) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
