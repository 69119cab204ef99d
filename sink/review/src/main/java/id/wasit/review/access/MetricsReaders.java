package id.wasit.review.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Health and metrics tell counts, not persons, and have no login: they are for programs of this machine, and of networks that the operator
 * names. What a proxy passes on came from further away, whoever sent it, and is refused.
 */
record MetricsReaders(List<IpAddressMatcher> networks) implements AuthorizationManager<RequestAuthorizationContext> {
    /** What proxies add; one of them is enough. */
    private static final List<String> OF_PROXIES =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    static MetricsReaders in(List<String> networks) {
        return new MetricsReaders(networks.stream().map(IpAddressMatcher::new).toList());
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> user, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        String address = request.getRemoteAddr();
        return new AuthorizationDecision(
                !isForwarded(request) && networks.stream().anyMatch(network -> network.matches(address)));
    }

    /** The header of a proxy that is believed is gone by now, and the mark of the server stands for it. */
    private static boolean isForwarded(HttpServletRequest request) {
        return request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) != null
                || OF_PROXIES.stream().anyMatch(name -> request.getHeader(name) != null);
    }
}
