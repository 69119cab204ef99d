package id.wasit.review.access;

import id.wasit.store.Store;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests a minute of what is guessed or dear: by address before the login, by person after it. Behind a proxy that the operator
 * did not name (WASIT_TRUSTED_PROXIES) everybody shares its address.
 */
final class RequestLimit extends OncePerRequestFilter {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** What is limited, and to how much. */
    enum Kind {
        /** Passwords, one-time codes and invitation links. An office of fifty behind one address may log in at eight o'clock. */
        LOGIN(
                60,
                request -> isPost(request)
                        && (request.getRequestURI().equals("/masuk")
                                || request.getRequestURI().startsWith("/undangan/")
                                || request.getRequestURI().startsWith("/akun/kode"))),
        /** Statements of people without a login. */
        ANSWER(30, request -> isPost(request) && request.getRequestURI().equals("/jawab")),
        /** Reading the whole ledger. */
        LEDGER(6, request -> isPost(request) && request.getRequestURI().equals("/buku/periksa")),
        /** Examining a sentence. */
        TRY(60, request -> isPost(request) && request.getRequestURI().equals("/coba")),
        /** A search for words. */
        SEARCH(
                60,
                request -> request.getRequestURI().equals("/antrean")
                        && !Optional.ofNullable(request.getParameter("cari"))
                                .orElse("")
                                .isBlank());

        private final int most;
        private final Predicate<HttpServletRequest> meant;

        Kind(int most, Predicate<HttpServletRequest> meant) {
            this.most = most;
            this.meant = meant;
        }

        /** How many a minute. */
        int most() {
            return most;
        }

        private static boolean isPost(HttpServletRequest request) {
            return request.getMethod().equals("POST");
        }
    }

    private final Store store;
    private final Set<Kind> kinds;

    RequestLimit(Store store, Set<Kind> kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Kind> limited =
                kinds.stream().filter(kind -> kind.meant.test(request)).findFirst();
        if (limited.isPresent() && !allows(limited.get(), request)) {
            response.setHeader("Retry-After", Long.toString(WINDOW.toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean allows(Kind kind, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (kind == Kind.LOGIN && store.logins().heldAddress(address).isPresent()) {
            return false;
        }
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        String who = current != null && current.getPrincipal() instanceof SignedIn me ? me.login() : address;
        return store.logins().allows(kind.name(), who, kind.most(), WINDOW);
    }
}
