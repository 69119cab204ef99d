package id.wasit.review.access;

import id.wasit.store.Store;
import id.wasit.store.access.KeptLogin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.stereotype.Component;

/**
 * Remembers in the database who is logged in, and after a restart of the pages lets the cookie that the browser still has go on. What
 * else a session holds (a line to show once) is not kept: it is of no use a minute later.
 */
@Component
class LoginsKept {
    private static final String WRITTEN = LoginsKept.class.getName();
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** What was last written of a session, so that not every request writes. */
    private record Written(Instant at, @Nullable String formToken) implements Serializable {}

    private final Store store;
    private final SessionRegistry registry;
    private final LoginRules rules;
    private final Clock clock;
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    /** The sessions that took the place of one of before the restart, by its name, until they end. */
    private final Map<String, HttpSession> resumed = new ConcurrentHashMap<>();

    private volatile boolean closing;

    LoginsKept(Store store, SessionRegistry registry, LoginRules rules, Clock clock) {
        this.store = store;
        this.registry = registry;
        this.rules = rules;
        this.clock = clock;
    }

    /** Goes around each request: before the login is looked for, and after it is known. */
    void around(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = goingOn(request, response);
        chain.doFilter(asked, response);
        HttpSession session = asked.getSession(false);
        if (session != null && login(session) instanceof SignedIn me) {
            keep(session, me, token(asked));
        }
    }

    /** The pages are going down; sessions that the container ends now live on in the database. */
    @EventListener
    void closing(ContextClosedEvent event) {
        closing = true;
    }

    /** Somebody logged out, was shut out, or was idle too long. */
    @EventListener
    void ended(HttpSessionDestroyedEvent event) {
        resumed.values().removeIf(session -> session.getId().equals(event.getId()));
        if (!closing) {
            store.keptLogins().end(event.getId());
        }
    }

    /**
     * The first request after a restart gets a session. Those beside it still name the old one and go on in the new: each browser has one, and
     * who ended it is outside under both names.
     */
    private HttpServletRequest goingOn(HttpServletRequest request, HttpServletResponse response) {
        String named = request.getRequestedSessionId();
        if (named == null || request.getSession(false) != null) {
            return request;
        }
        HttpSession theirs = resumed.compute(named, (name, begun) -> {
            Optional<KeptLogin> kept = store.keptLogins().takeUp(name, rules.longestSession());
            if (kept.isEmpty()) {
                return null;
            }
            return kept.get().first() ? begin(kept.get(), request, response) : begun;
        });
        return theirs == null ? request : new Resumed(request, named);
    }

    private @Nullable HttpSession begin(KeptLogin kept, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> who = store.users().find(kept.login()).map(user -> SignedIn.of(user, false));
        if (who.isEmpty()) {
            return null;
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(authenticated(who.get())));
        session.setAttribute(SessionLimit.BEGAN, kept.began());
        if (kept.formToken() != null) {
            tokens.saveToken(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", kept.formToken()), request, response);
        }
        registry.registerNewSession(session.getId(), who.get());
        return session;
    }

    /** By which door they came is not kept. Who has no password came by the directory, which asks for a second factor of its own. */
    private static Authentication authenticated(SignedIn me) {
        return me.passwordHash() == null
                ? new PreAuthenticatedAuthenticationToken(me, null, me.getAuthorities())
                : UsernamePasswordAuthenticationToken.authenticated(me, null, me.getAuthorities());
    }

    private void keep(HttpSession session, SignedIn me, @Nullable String formToken) {
        Instant now = clock.instant();
        boolean fresh = session.getAttribute(WRITTEN) instanceof Written written
                && written.at().plus(EVERY).isAfter(now)
                && Objects.equals(written.formToken(), formToken);
        if (fresh) {
            return;
        }
        Instant began = session.getAttribute(SessionLimit.BEGAN) instanceof Instant known ? known : now;
        store.keptLogins().keep(session.getId(), new KeptLogin(me.login(), formToken, began, true));
        session.setAttribute(WRITTEN, new Written(now, formToken));
    }

    private @Nullable String token(HttpServletRequest request) {
        CsrfToken token = tokens.loadToken(request);
        return token == null ? null : token.getToken();
    }

    private static @Nullable Object login(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                ? context.getAuthentication().getPrincipal()
                : null;
    }

    /** A request that names a session of before the restart, in the one that took its place. */
    private final class Resumed extends HttpServletRequestWrapper {
        private final String named;

        Resumed(HttpServletRequest request, String named) {
            super(request);
            this.named = named;
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            HttpSession now = resumed.get(named);
            return now == null ? super.getSession(create) : now;
        }

        @Override
        public HttpSession getSession() {
            return Objects.requireNonNull(getSession(true));
        }
    }
}
