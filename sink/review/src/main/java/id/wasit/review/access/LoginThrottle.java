package id.wasit.review.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows the guessing of passwords and of invitation links: so many tries per address and minute. The store locks a single account; this
 * guards all of them together. Behind a proxy everybody shares one address, there the proxy should limit as well.
 */
final class LoginThrottle extends OncePerRequestFilter {
    /** An office of fifty behind one address may log in at eight o'clock. */
    static final int TRIES_PER_WINDOW = 60;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ADDRESSES_REMEMBERED = 10_000;

    private record Tries(Instant since, int count) {}

    private final Clock clock;
    private final Map<String, Tries> byAddress = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > ADDRESSES_REMEMBERED;
        }
    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !request.getMethod().equals("POST") || !(path.equals("/masuk") || path.startsWith("/undangan/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (tooMany(request.getRemoteAddr())) {
            response.setHeader("Retry-After", Long.toString(WINDOW.toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean tooMany(String address) {
        Instant now = clock.instant();
        synchronized (byAddress) {
            Tries tries = byAddress.get(address);
            Tries next = tries == null || tries.since().plus(WINDOW).isBefore(now)
                    ? new Tries(now, 1)
                    : new Tries(tries.since(), tries.count() + 1);
            byAddress.put(address, next);
            return next.count() > TRIES_PER_WINDOW;
        }
    }
}
