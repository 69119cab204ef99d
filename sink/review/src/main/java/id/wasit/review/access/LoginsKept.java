package id.wasit.review.access;

import id.wasit.store.Store;
import id.wasit.store.access.KeptLogin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
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
        String named = request.getRequestedSessionId();
        if (named != null && request.getSession(false) == null) {
            Optional<KeptLogin> kept = store.keptLogins().takeUp(named, rules.longestSession());
            if (kept.isPresent()) {
                goOn(kept.get(), request, response);
            }
        }
        chain.doFilter(request, response);
        HttpSession session = request.getSession(false);
        if (session != null && login(session) instanceof SignedIn me) {
            keep(session, me, token(request));
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
        if (!closing) {
            store.keptLogins().end(event.getId());
        }
    }

    /** The first request after a restart gets a session; those beside it are let through without one, so that each browser has one. */
    private void goOn(KeptLogin kept, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> who = store.users().find(kept.login()).map(user -> SignedIn.of(user, false));
        if (who.isEmpty()) {
            return;
        }
        SecurityContext context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                who.get(), null, who.get().getAuthorities()));
        if (!kept.first()) {
            new RequestAttributeSecurityContextRepository().saveContext(context, request, response);
            return;
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        session.setAttribute(SessionLimit.BEGAN, kept.began());
        if (kept.formToken() != null) {
            tokens.saveToken(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", kept.formToken()), request, response);
        }
        registry.registerNewSession(session.getId(), who.get());
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
}
