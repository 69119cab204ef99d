package id.wasit.review.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who must have a second factor and has none yet gets the page on which one switches it on, and no other. */
final class CodeFirst extends OncePerRequestFilter {
    static final String PAGE = "/akun/kode";

    private static final RequestMatcher OPEN = Paths.any(
            PAGE, "/keluar", "/masuk", "/bahasa", "/tema", "/css/**", "/js/**", "/webjars/**", "/actuator/**");

    private final LoginRules rules;
    private final SecondFactor codes;

    CodeFirst(LoginRules rules, SecondFactor codes) {
        this.rules = rules;
        this.codes = codes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OPEN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // A directory asks for its own second factor.
        boolean byPassword = SecurityContextHolder.getContext().getAuthentication()
                        instanceof UsernamePasswordAuthenticationToken token
                && token.getPrincipal() instanceof SignedIn me
                && rules.needCode(me.roles())
                && !codes.isOn(me.login());
        if (byPassword) {
            response.sendRedirect(PAGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
